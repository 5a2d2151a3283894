"""Accounts: what one report has one source say."""

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
