"""`read --explain`: every event, claim and time with its rule and the words that made it."""

import io

from msgspec.structs import replace

from dragoman.show.terminal.explaining import explained
from dragoman.show.terminal.screen import Screen
from tests.show.story import READINGS


def told(name: str, **changed: object) -> str:
    """Give what is written of a reading in a pipe, on one line."""
    stream = io.StringIO()
    Screen(stream, styled=False, width=100).show_all(explained(replace(READINGS[name], **changed)))
    return " ".join(stream.getvalue().split())


def test_an_event_tells_its_rule_its_words_and_where_each_part_stands() -> None:
    """The rule of an event is shown with the words of its type and the slot of each who takes part."""
    one = READINGS["wire"]
    event = one.events[0]
    parts = tuple(replace(part, rule=f"slot {n}") for n, part in enumerate(event.participants))
    words = told("wire", events=(replace(event, rule="defection: defect (verb); planned: will", participants=parts),))
    assert "rule defection: defect (verb); planned: will" in words
    assert f"“{event.trigger.of(one.report.text)}”" in words
    assert all(part.rule in words for part in parts if part.rule)


def test_a_claim_tells_its_cue_its_sources_and_its_rule() -> None:
    """The rule of a claim is shown with its cue, each source of its chain, and the words that are said."""
    one = READINGS["wire"]
    claim = next(claim for claim in one.claims if claim.chain)
    words = told("wire", claims=(replace(claim, rule="speech:say:clause"),))
    assert "rule speech:say:clause" in words
    assert all(link.name in words for link in claim.chain)
    assert claim.content[0].of(one.report.text).split()[0] in words


def test_a_time_tells_its_pattern_and_what_it_counts_from() -> None:
    """The pattern of a time is shown, and whether it counts from the day of publication or another time."""
    time = replace(next(r.times[0] for r in READINGS.values() if r.times), rule="month, early", relative_to="published")
    assert "pattern month, early, counted from the day of publication" in told("wire", times=(time,))


def test_what_has_no_rule_says_so() -> None:
    """A reading by a reader that told no rules says that they are not told."""
    one = READINGS["wire"]
    words = told("wire", events=(replace(one.events[0], rule=None),), claims=(), times=())
    assert "rule not told" in words
