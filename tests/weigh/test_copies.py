"""Copies: one text, wholly or in part, and which is the original where something shows it."""

from dragoman.weigh import weigh
from dragoman.weigh.copies import containment
from tests.weigh.draft import Draft

STORY = (
    "The harbour of Port Hale was closed on Monday after a freighter struck the outer mole in thick fog. Nobody was "
    "hurt, the harbour master said, but divers would have to look at the hull before the ship could be moved. Two "
    "ferries were sent to Eastwick instead, and several hundred passengers went on by bus. The mole was built in "
    "1911 and had been struck twice before."
)
OTHER = (
    "A court in Eastwick ruled on Tuesday that the city must pay for the repair of the old bridge, ending a dispute "
    "of eleven years. The mayor said that the city would not appeal, and that work could start in spring."
)


def _record(*reports):
    return weigh(
        [Draft(text, outlet=outlet, published=day, agency=agency).reading() for text, outlet, day, agency in reports]
    )


def test_a_text_with_another_beginning_and_a_cut_end_is_a_copy():
    """A headline added and the last sentence cut leave one text; the earlier report is the original."""
    record = _record(
        (STORY, "Tidal Wire", "2031-03-03", None),
        ("Fog closes harbour. " + STORY.rsplit(". ", 1)[0], "Upland Mail", "2031-03-04", None),
        (OTHER, "Harrow Post", "2031-03-03", None),
    )
    (copies,) = record.copies
    assert copies.because == "same text"
    assert len(copies.reports) == 2
    assert copies.original == copies.reports[0]


def test_a_copy_within_a_longer_text_is_found():
    """A text that stands whole in a longer one is copied, however long the other is."""
    assert containment(STORY, OTHER + " " + STORY + " " + OTHER) == 1.0
    assert len(_record((STORY, "A", None, None), (OTHER + " " + STORY, "B", None, None)).copies) == 1


def test_without_dates_no_report_is_the_original():
    """Where nothing shows which came first, none is said to."""
    assert _record((STORY, "A", "2031-03-03", None), (STORY, "B", "2031-03-03", None)).copies[0].original is None
    assert _record((STORY, "A", None, None), (STORY, "B", "2031-03-03", None)).copies[0].original is None


def test_the_agencys_own_report_is_the_original():
    """Of two that name an agency, the one that the agency itself put out is the original, dates or not."""
    record = _record(
        (STORY, "Upland Mail", "2031-03-03", "Tidal Wire"), (STORY, "Tidal Wire", "2031-03-03", "Tidal Wire")
    )
    assert record.copies[0].original == next(
        m.split("/")[0] for e in record.entities if e.name == "Tidal Wire" for m in e.members if m.endswith("/outlet")
    )


def test_reports_on_one_thing_in_other_words_are_no_copies():
    """A shared subject is not a shared text."""
    assert containment(STORY, OTHER) == 0.0
    assert _record((STORY, "A", None, None), (OTHER, "B", None, None)).copies == ()


def test_one_long_quotation_in_two_reports_is_no_copy():
    """Two reports that share nothing but a long statement of one person are two texts."""
    said = (
        "“We have looked at every bolt of that bridge and found nothing that should keep the people of Eastwick from "
        "crossing it, and we will say so to any court that asks us, as often as it asks us, until the matter is at an "
        "end and the works can begin,” Berta Lund said."
    )
    first = f"The bridge at Eastwick was opened again on Monday by the county. {said} Buses crossed it in the evening."
    other = f"Engineers spoke before the council about the old crossing on Tuesday. {said} A vote will follow in June."
    assert containment(first, other) >= 0.6
    assert _record((first, "A", "2031-03-03", None), (other, "B", "2031-03-04", None)).copies == ()


def test_the_report_that_the_others_name_is_the_original():
    """Of copies of one day, the one whose outlet the other credits is the original."""
    record = _record(
        (STORY, "Upland Mail", "2031-03-03", None),
        (STORY + " This was first reported by Upland Mail.", "Harrow Post", "2031-03-03", None),
    )
    (copies,) = record.copies
    upland = next(m.split("/")[0] for e in record.entities if e.name == "Upland Mail" for m in e.members)
    assert copies.original == upland
