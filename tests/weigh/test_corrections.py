"""Corrections and retractions: which report sets which right, and what is taken back."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.corrections import corrects, replaces
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.tellings import Mention
from tests.weigh.draft import Draft


def reading(text, *, outlet="Fenland Courier", published="2031-05-04", status="happened", cites=None, **metadata):
    """Give a reading of a report that Karl Ek was arrested, perhaps of what somebody said."""
    d = Draft(text, outlet=outlet, published=published, **metadata)
    event = d.event("arrest", "arrested", target=d.person("Karl Ek"), status=status)
    if cites:
        d.claim([d.entity("outlet", cites)], event)
    return d.reading()


def mention(told):
    """Give the first event of a reading as a mention."""
    sheet = Sheet(told)
    return Mention(sheet.key("v1"), sheet.address("v1"), sheet, told.events[0], (), None)


@pytest.mark.parametrize(
    ("outlet", "published", "text", "expected"),
    [
        ("Fenland Courier", "2031-05-08", "Correction: Karl Ek was arrested.", True),
        ("Fenland Courier", "2031-05-01", "Correction: Karl Ek was arrested.", False),
        ("Upland Mail", "2031-05-08", "Correction: Karl Ek was arrested.", False),
        ("Fenland Courier", "2031-05-08", "Karl Ek was arrested.", False),
    ],
)
def test_an_outlet_corrects_itself_alone(outlet, published, text, expected):
    """A correction is of the same outlet, no earlier, and says that it is one."""
    earlier = mention(reading("Karl Ek was arrested."))
    assert corrects(mention(reading(text, outlet=outlet, published=published)), earlier) is expected


def test_of_one_day_the_correction_is_the_later():
    """What an outlet corrects on the day itself is corrected, and does not correct its correction."""
    first, later = (mention(reading(t)) for t in ("Karl Ek was arrested.", "Correction: Karl Ek was arrested."))
    assert (corrects(later, first), corrects(first, later)) == (True, False)


def test_what_an_agency_corrects_is_corrected_in_all_that_printed_it():
    """A correction under an agency's name sets right what others printed of that agency, and not their own reports."""
    later = mention(reading("Correction: Karl Ek was arrested.", agency="Tidal Wire", published="2031-05-08"))
    printed = mention(reading("Karl Ek was arrested.", outlet="Upland Mail", agency="Tidal Wire"))
    own = mention(reading("Karl Ek was arrested.", outlet="Upland Mail"))
    assert (corrects(later, printed), corrects(later, own)) == (True, False)


def test_a_corrected_version_takes_the_place_of_the_earlier_one():
    """A note at the foot is of the whole report, and of those who cite the outlet."""
    told = reading("Karl Ek was arrested. An earlier version of this report gave another day.", published="2031-05-08")
    later, earlier, other = (
        Sheet(r) for r in (told, reading("Karl Ek was arrested."), reading("Karl Ek was arrested.", outlet="Mail"))
    )
    span = told.events[0].evidence
    assert replaces(later, span, earlier)
    assert not replaces(later, span, other)
    assert replaces(later, span, other, frozenset({"fenland courier"}))


ECHO = reading("Karl Ek was arrested, a clerk said.", outlet="Moor Echo")


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the Moor Echo reported that Karl Ek was arrested. The report was wrong, and we withdraw it.",
        "On Tuesday we reported that Karl Ek was arrested. That was not the case.",
        "The Moor Echo withdraws its report that Karl Ek was arrested.",
        "RETRACTION: On Tuesday the Moor Echo reported that Karl Ek was arrested. He is at home.",
    ],
)
def test_an_outlet_takes_back_what_it_told(text):
    """A retraction may stand in the sentence or in the one after it."""
    d = Draft(text, outlet="Moor Echo", published="2031-05-06")
    event = d.event("arrest", "arrested", target=d.person("Karl Ek"))
    d.claim(["(Moor Echo)" if "Moor Echo" in text else "(we)"], event)
    (incident,) = weigh([ECHO, d.reading()]).incidents
    assert (incident.status, incident.origins.max) == ("denied", 0)
    assert {o.name: o.stance for o in incident.origins.list}["Moor Echo"] == "deny"


@pytest.mark.parametrize(
    ("after", "status"),
    [
        ("The Moor Echo withdrew its report an hour later.", "denied"),
        ("The Upland Mail withdrew its report an hour later.", "happened"),
        ("The Moor Echo has taken down the story.", "denied"),
        ("The Moor Echo said that it could not stand by its report.", "denied"),
        ("The Moor Echo has a new editor.", "happened"),
        ("He said that the report was false.", "happened"),
    ],
)
def test_others_tell_that_an_outlet_took_it_back(after, status):
    """A retraction that another paper tells of is of the outlet that it names, and leaves the denial alone."""
    d = Draft(f"Karl Ek denied that he was arrested. {after}", outlet="Fenland Courier", published="2031-05-05")
    ek = d.person("Karl Ek")
    event = d.event("arrest", "arrested", target=ek, status="denied")
    d.claim([ek], event, stance="deny")
    if "Moor Echo" in after or "Upland Mail" in after:
        d.entity("outlet", "Moor Echo" if "Moor Echo" in after else "Upland Mail")
    cited = reading("Karl Ek was arrested, the Moor Echo said.", outlet="Quill Times", cites="Moor Echo")
    (incident,) = weigh([cited, d.reading()]).incidents
    assert incident.status == status
    assert bool(incident.conflicts) == (status == "happened")


def test_a_wrong_detail_is_not_the_whole_report():
    """An outlet that tells the same again takes back only a detail."""
    text = "We reported that Karl Ek was arrested on Monday. That was wrong. Karl Ek was arrested#2 on Sunday."
    d = Draft(text.replace("#2", ""), outlet="Moor Echo", published="2031-05-06")
    ek = d.person("Karl Ek")
    event = d.event("arrest", "arrested", target=ek)
    d.claim(["(We)"], event)
    d.event("arrest", "arrested#2", target=ek)
    (incident,) = weigh([ECHO, d.reading()]).incidents
    assert incident.status == "happened"
