"""Page objects: what is shown, before it is drawn."""

import msgspec
from msgspec.structs import replace

from dragoman.keep import Casefile, Filters
from dragoman.model import Place, RecordWhen, Span, canonical_bytes
from dragoman.show import pages
from tests.show.story import DEFECTION, READINGS, REPORTS, STRIKE, VISIT


def test_the_chronicle_is_in_the_order_of_time(casefile: Casefile) -> None:
    """Incidents stand by earliest day under their dates; those without a date come last."""
    days = list(pages.days_of(casefile.incidents()))
    assert [day.heading for day in days] == ["Friday 9 February 2024", "Some time in April 2024", "At an unknown time"]


def test_no_heading_comes_twice() -> None:
    """What was "by" a day and what was on it take turns in the record, and stand under one heading each."""
    by = RecordWhen(edtf="../2024-02-09", latest="2024-02-09")
    found = [
        replace(DEFECTION, id=ident, when=when)
        for ident, when in (("i1", by), ("i2", DEFECTION.when), ("i3", by), ("i4", VISIT.when), ("i5", None))
    ]
    assert [(day.heading, [one.id for one in day.incidents]) for day in pages.days_of(found)] == [
        ("By 9 February 2024", ["i1", "i3"]),
        ("Friday 9 February 2024", ["i2"]),
        ("Some time in April 2024", ["i4"]),
        ("At an unknown time", ["i5"]),
    ]


def test_a_chronicle_is_paged(casefile: Casefile) -> None:
    """A page of the chronicle holds no more than its size, and a page beyond the last is the last."""
    page = pages.chronicle_page(casefile, Filters(), 9, 2)
    assert (page.page, page.pages, page.total) == (2, 2, 3)
    assert [one.id for day in page.days for one in day.incidents] == [STRIKE.id]
    assert pages.chronicle_page(casefile, Filters(type="visit"), 1, 2).total == 1


def test_an_incident_leads_from_each_origin_to_the_words(casefile: Casefile) -> None:
    """Each origin has its reports, earliest first, each with the words that name the source; copies say so."""
    page = pages.incident_page(casefile, DEFECTION)
    first = page.branches[0]
    assert [leaf.report.published for leaf in first.leaves] == ["2024-03-12", "2024-03-12", "2024-03-13"]
    assert [leaf.copy_of.outlet if leaf.copy_of else None for leaf in first.leaves] == [None, None, "Northline Wire"]
    assert [leaf.repeats for leaf in first.leaves] == [False, False, True]
    assert [bool(leaf.quotes) for leaf in first.leaves] == [True, True, False]


def test_the_same_words_in_several_reports_are_shown_once(casefile: Casefile) -> None:
    """Evidence that copies share is one quote that names each report."""
    places = tuple(Place(report=REPORTS[name].id, span=Span(0, 10)) for name in ("wire", "meridian", "herald", "wire"))
    first, second = pages.Shelf(casefile).quotes(places)
    assert [first.report.outlet, *(other.report.outlet for other in first.also)] == ["Northline Wire", "Lowgate Herald"]
    assert (second.report.outlet, second.also) == ("Meridian Post", ())


def test_words_that_the_record_does_not_carry_are_taken_from_the_report(casefile: Casefile) -> None:
    """Evidence without its text gets it from the report's own text."""
    page = pages.incident_page(casefile, DEFECTION)
    assert page.evidence[1].text.startswith("An Arvanian envoy crossed")


def test_both_sides_of_a_conflict_have_their_origins(casefile: Casefile) -> None:
    """Each value of a conflict is resolved to who says it and in what words."""
    age = pages.incident_page(casefile, DEFECTION).disputes[0]
    assert [(side.value, side.origins[0].name, side.quotes[0].text) for side in age.values] == [
        ("46", "Mira Solberg", "Mira Solberg, 46"),
        ("48", "an official who was not allowed to speak", "He gave her age as 48."),
    ]


def test_a_report_shows_what_was_read_and_what_was_looked_for(casefile: Casefile) -> None:
    """A report's text carries the layers of its reading, and the words that a link points at."""
    page = pages.report_page(casefile, REPORTS["wire"].id, (Span(0, 4),))
    layers = {layer for paragraph in page.paragraphs for piece in paragraph for layer in piece.layers}
    assert layers == {"entity", "reference", "event", "time", "claim", "found", "cue"}
    assert page.incident_of == {"v1": DEFECTION.id}
    assert page.entities == {"e1": "psolberg"}
    assert [card.outlet for card in page.copies] == ["Lowgate Herald"]
    assert [entry.kind for entry in page.custody] == ["snapshot", "reading", "seen"]


def test_a_span_outside_the_text_does_no_harm(casefile: Casefile) -> None:
    """An address with a span beyond the end still shows the report."""
    page = pages.report_page(casefile, REPORTS["wire"].id, (Span(5, 2), Span(90_000, 90_001)))
    words = "".join(piece.text for paragraph in page.paragraphs for piece in paragraph)
    assert words == READINGS["wire"].report.text.replace("\n", "")


def test_an_entity_has_its_part_in_each_incident(casefile: Casefile) -> None:
    """A place is told as what it was: where somebody went, and where it happened."""
    page = pages.entity_page(casefile, casefile.entity("pnorway"))
    assert [(part.incident.id, part.part) for part in page.parts] == [
        (DEFECTION.id, "where it led to and where it was")
    ]


def test_an_entity_of_many_incidents_shows_some_and_says_so(casefile: Casefile) -> None:
    """A page that is asked for at most so many incidents and reports tells that there are more."""
    trieste = casefile.entity("ptrieste")
    some, whole = pages.entity_page(casefile, trieste, 1), pages.entity_page(casefile, trieste)
    assert (len(some.parts), len(some.reports), some.more) == (1, 1, True)
    assert (len(whole.parts), len(whole.reports), whole.more) == (2, 2, False)


def test_a_comparison_has_the_incidents_that_decide(casefile: Casefile) -> None:
    """The reasons of a verdict are incidents, not ids."""
    page = pages.check_page(casefile)
    assert [[one.id for one in checked.because] for checked in page.checked] == [[], [STRIKE.id]]


def test_every_page_is_its_own_json(casefile: Casefile) -> None:
    """A page object encodes to the same bytes each time, with all that is shown."""
    for make in (
        lambda: pages.incident_page(casefile, DEFECTION),
        lambda: pages.report_page(casefile, REPORTS["wire"].id),
        lambda: pages.search_page(casefile, "Solberg", Filters(), 5),
        lambda: pages.check_page(casefile),
    ):
        assert canonical_bytes(make()) == canonical_bytes(make())
        assert msgspec.json.decode(canonical_bytes(make()))


def test_what_belongs_together_shares_its_id(casefile: Casefile) -> None:
    """Mentions of one person share an id, and so do a claim and the words that name its source; each id is told of."""
    page = pages.report_page(casefile, REPORTS["wire"].id)
    found: dict[str, list[str]] = {}
    for paragraph in page.paragraphs:
        for piece in paragraph:
            for ref in piece.refs:
                found.setdefault(ref, []).append(piece.text)
    assert {"Mira Solberg", "A trade envoy of Arvania", "she had"} <= set(found["e1"])
    assert {"her.", "reported", "defected"} <= {text.strip() for text in found["c1"]}
    assert set(found) <= set(page.about)
    assert page.about["e1"] == {"words": "Mira Solberg, person", "entity": "psolberg"}
    assert page.about["v1"]["incident"] == DEFECTION.id
    assert page.about["c1"] == {"words": "Mira Solberg (via Kestrel Daily) said so"}


def test_what_a_report_alone_says(casefile: Casefile) -> None:
    """A report alone tells incidents of its own and accounts of its own; copies of it do not make it less alone."""
    alone = pages.report_page(casefile, REPORTS["meridian"].id).alone
    assert [(one.incident.id, [origin.name for origin in one.origins]) for one in alone] == [
        (VISIT.id, []),
        (DEFECTION.id, ["an official who was not allowed to speak"]),
    ]
    assert pages.report_page(casefile, REPORTS["wire"].id).alone == ()


def test_comparisons_come_a_page_at_a_time(casefile: Casefile) -> None:
    """A page has so many, and says how many there are and whether another follows; beyond the last there are none."""
    whole = pages.check_page(casefile)
    first, last, beyond = (pages.check_page(casefile, number, 1) for number in (1, 2, 3))
    assert first.checked + last.checked == whole.checked
    assert [(page.total, page.more) for page in (whole, first, last, beyond)] == [
        (2, False),
        (2, True),
        (2, False),
        (2, False),
    ]
    assert beyond.checked == ()
