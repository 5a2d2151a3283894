"""The terminal: styled where somebody looks, plain in a pipe, and driven by nothing that a report says."""

import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from dragoman.model import ConflictValue, Incident, RecordParticipant
from dragoman.show.pages import Day
from dragoman.show.pages.incident import Dispute, Value
from dragoman.show.terminal.chronicle import chronicle
from dragoman.show.terminal.conflicts import dispute
from dragoman.show.terminal.screen import Screen, indented, joined, labelled, line, spaced
from dragoman.show.terminal.search import snippet
from tests.show.story import DEFECTION


def shown(*renderables: object, styled: bool = False, width: int = 80) -> str:
    """Give what a screen writes."""
    stream = io.StringIO()
    Screen(stream, styled=styled, width=width).show(*renderables)
    return stream.getvalue()


def test_a_terminal_gets_style_and_a_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words come out in both; only on a terminal have they style."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    words = line(("Havana", "title"), " is ", ("hot", "warn"))
    assert shown(words) == "Havana is hot\n"
    assert "\x1b[1mHavana" in shown(words, styled=True)


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("20", 60), ("400", 112), ("", 100), ("wide", 100)])
def test_a_pipe_is_as_wide_as_asked_within_reason(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    """COLUMNS sets the width of a pipe, but no line gets too short or too long to read."""
    monkeypatch.setenv("COLUMNS", columns)
    stream = io.StringIO()
    Screen.of(stream).show(Text("word " * 100))
    assert width - 6 < max(map(len, stream.getvalue().splitlines())) <= width


def test_what_looks_like_markup_is_words() -> None:
    """Brackets, emoji codes and links in a report's words are shown as they are."""
    words = "[bold]x[/bold] :smile: [link=https://a.example]y[/link]"
    assert shown(line(words)) == words + "\n"


def test_an_escape_in_a_report_never_reaches_the_terminal() -> None:
    """Control characters become a sign that something was there."""
    assert shown(line("\x1b]0;owned\x07red\x1b[31m")) == "\ufffd]0;owned\ufffdred\ufffd[31m\n"


def test_parts_that_say_nothing_leave_no_mark() -> None:
    """Joined parts have a mark between them only where there are two."""
    assert shown(joined(["a", "", ("", "id"), "b"])) == "a · b\n"


def test_labels_hang_and_long_values_wrap_beside_them() -> None:
    """A value that is too long for its line goes on below itself, and loses no word."""
    lines = shown(indented(labelled([("who", "word " * 30), ("at", "Havana")])), width=60).splitlines()
    assert lines[0].startswith("  who  word")
    assert lines[1].startswith("       word")
    assert sum(text.count("word") for text in lines) == 30


def test_blank_lines_stand_between_and_not_around() -> None:
    """Spaced renderables have one blank line between each two."""
    assert shown(*spaced([line("a"), line("b")])) == "a\n\nb\n"


def test_found_words_keep_their_place_where_white_space_is_odd() -> None:
    """Marks of a snippet stay on their words when line breaks in it become blanks."""
    text = snippet("one\ntwo\x1bthree", ((4, 7),))
    assert text.plain == "one two\ufffdthree"
    assert [(span.start, span.end) for span in text.spans if span.style == "found"] == [(4, 7)]


def test_many_values_stand_below_each_other() -> None:
    """A conflict of more values than fit side by side lists them, each with what was said."""
    values = tuple(Value(value=str(number), origins=DEFECTION.origins.list[:1], quotes=()) for number in range(50, 56))
    written = shown(dispute(Dispute(field="target.quantity", values=values)))
    assert "how many (whom)" in written
    assert [text.split()[0] for text in written.splitlines()[1:7]] == ["50", "51", "52", "53", "54", "55"]


words = st.text(max_size=60)


@given(title=words, name=words, place=words, value=words)
def test_any_record_can_be_shown(title: str, name: str, place: str, value: str) -> None:
    """Whatever words a record holds, the chronicle shows them in plain lines within the width."""
    conflict = msgspec.structs.replace(
        DEFECTION.conflicts[0], values=(ConflictValue(value=value), ConflictValue(value=name))
    )
    one: Incident = msgspec.structs.replace(
        DEFECTION,
        title=title,
        participants=(RecordParticipant(role="actor", name=name),),
        where=msgspec.structs.replace(DEFECTION.where, name=place),
        conflicts=(conflict,),
    )
    written = "".join(shown(part) for part in chronicle([Day(heading="Some day", incidents=(one,))]))
    assert one.id in written
    assert not any(ord(char) < 32 and char != "\n" for char in written)
