"""What was read in one report, in the terminal."""

import io

import msgspec
import pytest

from dragoman.model import Reading
from dragoman.show.terminal.reading import bare_words, event_lines, is_bare, reading, summary
from dragoman.show.terminal.screen import Screen
from tests.show.story import READINGS


def shown(*renderables: object) -> str:
    """Give what a screen writes, on one line."""
    stream = io.StringIO()
    Screen(stream, styled=False, width=100).show(*renderables)
    return " ".join(stream.getvalue().split())


def bare(language: str | None) -> Reading:
    """Give a reading in which nothing was read."""
    report = msgspec.structs.replace(READINGS["wire"].report, language=language)
    return Reading(reader=READINGS["wire"].reader, report=report)


@pytest.mark.parametrize(
    ("language", "why"), [("fr", ": its language is fr;"), ("en", "it; is it"), (None, "it; is it")]
)
def test_a_report_in_which_nothing_was_read_says_so(language: str | None, why: str) -> None:
    """Where nothing was read, summary and lists say that in words, with the language where it is known."""
    one = bare(language)
    assert is_bare(one)
    assert why in bare_words(one)
    assert bare_words(one) in shown(summary(one))
    assert bare_words(one) in shown(*reading(one))


def test_a_report_in_which_something_was_read_does_not() -> None:
    """A reading with events says nothing of the kind."""
    assert "nothing was read" not in shown(summary(READINGS["wire"]), *reading(READINGS["wire"]))


def test_where_is_not_said_twice() -> None:
    """An event's place is left out where one who takes part says it, and stands otherwise."""
    one = READINGS["wire"]
    event = one.events[0]
    part = event.participants[0]
    assert part.entity is not None
    names = {part.entity: "Hallmark Bay"}
    at = msgspec.structs.replace(part, role="place")
    twice = msgspec.structs.replace(event, where=part.entity, participants=(at,))
    assert shown(event_lines(one, twice, names, None)).count("Hallmark Bay") == 1
    once = msgspec.structs.replace(event, where=part.entity, participants=())
    assert "where: Hallmark Bay" in shown(event_lines(one, once, names, None))
