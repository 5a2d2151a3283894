"""Accounts: what one report has one source say."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def origins(draft):
    """Give name and stance of each origin of the first incident."""
    return {o.name: o.stance for o in weigh([draft.reading()]).incidents[0].origins.list}


def test_who_declines_to_confirm_the_report_is_listed():
    """What the next sentence has somebody say of "the report" is of the incident that was told."""
    d = Draft("Karl Ek defected in May. The Interior Ministry declined to confirm the report.", outlet="A Post")
    d.event("defection", "defected", actor=d.person("Karl Ek"))
    ministry = d.entity("organization", "Interior Ministry")
    _say(d, ministry, "to confirm the report", "decline")
    assert origins(d) == {"A Post": "assert", "Interior Ministry": "decline"}


def test_a_denial_of_something_else_is_not_of_the_incident():
    """Whoever denies what is not the incident says nothing of it."""
    d = Draft("Karl Ek defected in May. The Interior Ministry denied a shortage of fuel.", outlet="A Post")
    d.event("defection", "defected", actor=d.person("Karl Ek"))
    _say(d, d.entity("organization", "Interior Ministry"), "a shortage of fuel", "deny")
    assert origins(d) == {"A Post": "assert"}


def _say(draft, source, words, stance):
    """Add a claim about no event, with these words as its content."""
    from msgspec.structs import replace

    draft.claim([source], stance=stance)
    span = draft.span(words)
    draft.claims[-1] = replace(draft.claims[-1], content=(span,), evidence=draft.sentence(span))


def test_the_outer_of_two_claims_is_a_link_of_the_inner():
    """What an agency reports that a ministry said is one chain from the ministry through the agency."""
    from msgspec.structs import replace

    d = Draft("Karl Ek defected, the ministry said, the Tidal Wire reported.", outlet="A Post")
    event = d.event("defection", "defected", actor=d.person("Karl Ek"))
    d.claim([d.entity("organization", "ministry")], event)
    d.claim([d.entity("outlet", "Tidal Wire")], event)
    said = d.span("said")
    d.claims = [
        replace(d.claims[0], cue=said, content=(d.span("Karl Ek defected"),)),
        replace(d.claims[1], content=(d.span("Karl Ek defected, the ministry said"),)),
    ]
    (origin,) = weigh([d.reading()]).incidents[0].origins.list
    assert (origin.name, origin.via) == ("ministry", ("Tidal Wire",))


def caught(outlet, published, text=None, status="happened", cites=None):
    """Give a reading of a report that Karl Ek was arrested."""
    d = Draft(text or f"Karl Ek was arrested, {cites or 'a clerk'} said.", outlet=outlet, published=published)
    event = d.event("arrest", "arrested", target=d.person("Karl Ek"), status=status)
    if not text:
        d.claim([d.entity("outlet", cites) if cites else "(a clerk)"], event)
    return d.reading()


FALSE = "The Moor Echo retracts its report that Karl Ek was arrested. It was a hoax."


@pytest.mark.parametrize(
    ("text", "status"), [(FALSE, "happened"), ("We were wrong. Karl Ek was not arrested.", "denied")]
)
def test_what_an_outlet_takes_back_is_no_longer_said(text, status):
    """A retraction turns the outlet's own report, and those that have it only from there, to doubt; both are kept."""
    told = [caught("Moor Echo", "2031-05-04"), caught("Quill Times", "2031-05-04", cites="Moor Echo")]
    told.append(caught("Fenland Courier", "2031-05-05", cites="Quill Times"))
    (before,) = weigh(told).incidents
    assert before.status == "happened"
    (after,) = weigh([*told, caught("Moor Echo", "2031-05-06", text=text, status=status)]).incidents
    assert (after.status, after.origins.min, after.origins.max) == ("denied", 0, 0)
    assert len(after.reports) == 4
    assert {o.stance for o in after.origins.list} <= {"deny", "doubt"}
    assert {r for o in after.origins.list for r in o.reports} == set(after.reports)


def test_another_source_outlasts_a_retraction():
    """Who has it from somebody else still says so."""
    told = [caught("Moor Echo", "2031-05-04"), caught("Quill Times", "2031-05-04")]
    (after,) = weigh([*told, caught("Moor Echo", "2031-05-06", text=FALSE)]).incidents
    assert after.origins.max == 1


def _told_by(source, outlet, *, at="Port Hale", country="NO", other=None):
    """Give a reading of a report that Karl Ek was arrested, which has it from a body."""
    text = f"Karl Ek was arrested in {at}, {source} said. {outlet * 9}" + (f" {other} was told." if other else "")
    d = Draft(text, outlet=outlet)
    roles = {"origin": d.place(other, "SE")} if other else {}
    event = d.event("arrest", "arrested", target=d.person("Karl Ek"), where=d.place(at, country), **roles)
    d.claim([f"({source})"], event)
    return d.reading()


@pytest.mark.parametrize(
    ("sources", "other", "most"),
    [
        (("the fire brigade", "the fire brigade"), None, 1),
        (("the fire brigade", "the fire brigade"), "Sweden", 2),
        (("a hospital", "a hospital"), None, 2),
        (("the man", "the man"), None, 2),
    ],
)
def test_a_body_of_which_a_place_has_one_is_one_in_all_reports(sources, other, most):
    """The fire brigade in two reports of one incident is one, where no other country's may be meant."""
    told = [_told_by(s, o, other=other) for s, o in zip(sources, ("A Post", "B Mail"), strict=True)]
    (incident,) = weigh(told).incidents
    assert incident.origins.max == most
