"""Plain text and Markdown: front matter, as it came and as cleaned."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect import Failed, Found, collect
from dragoman.model import Report


def _report(text: str | bytes, *, as_is: bool = False) -> Report:
    body = text if isinstance(text, bytes) else text.encode()
    (found,) = collect(["-"], as_is=as_is, stdin=io.BytesIO(body))
    assert isinstance(found, Found), found
    assert found.report
    return found.report


def test_headline_with_a_colon_needs_no_quotes() -> None:
    """A title that holds a colon is read whole, though it is no sound YAML, and so is all beside it."""
    report = _report(
        "---\noutlet: Granite Daily\ntitle: Envoy who left: I told my family\npublished: 2024-07-16\n---\nHe left.\n"
    )
    assert (report.title, report.outlet, report.published, report.text) == (
        "Envoy who left: I told my family",
        "Granite Daily",
        "2024-07-16",
        "He left.",
    )


def test_yaml_is_read_as_yaml() -> None:
    """Quotes, folded lines, lists and escapes of YAML are understood."""
    report = _report(
        "---\ntitle: 'The envoy''s\n  long way'\nauthor: [Mara Lind, Tom Ek]\noutlet: \"K\\xF8bing Post\"\n"
        "language: en_US\n---\nHe left."
    )
    assert (report.title, report.author, report.outlet, report.language) == (
        "The envoy's long way",
        "Mara Lind, Tom Ek",
        "Købing Post",
        "en",
    )


def test_other_names_and_placeholders() -> None:
    """The usual other names of a key are taken; what stands for nothing is nothing; unknown keys are ignored."""
    report = _report("---\nheadline: Ferry sinks\ndate: July 16, 2024\noutlet: None\nlayout: post\n---\nHe left.")
    assert (report.title, report.published, report.outlet) == ("Ferry sinks", "2024-07-16", None)


def test_rule_of_dashes_is_no_front_matter() -> None:
    """A text that begins with a rule and holds no keys keeps all its words."""
    report = _report("---\nThe ferry sank, the coast guard said.\n---\nNobody was hurt.")
    assert "The ferry sank" in report.text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=200))
def test_as_is_leaves_every_character(text: str) -> None:
    """With `as_is` what follows the front matter stays untouched, so that offsets refer to what was given."""
    whole = "---\ntitle: Ferry\n---\n" + text
    for found in collect(["-"], as_is=True, stdin=io.BytesIO(whole.encode())):
        if isinstance(found, Failed):
            assert not any(letter.isalnum() for letter in text)
        else:
            assert found.report
            assert found.report.text == text


def test_as_is_keeps_line_ends_and_links() -> None:
    """With `as_is` neither CRLF nor a trailing link is touched; without, both are."""
    text = "The ferry sank.\r\n\r\nLogin\r\n"
    assert _report(text, as_is=True).text == text
    assert _report(text).text == "The ferry sank."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_tell_the_encoding(encoding: str) -> None:
    """A text with a byte order mark is read by it, and the mark is no part of the text."""
    assert _report("The café sank.".encode(encoding)).text == "The café sank."


def test_markdown_loses_its_marks(tmp_path: object) -> None:
    """A Markdown file gives its words, and its first heading as the title."""
    from pathlib import Path

    path = Path(str(tmp_path)) / "report.md"
    path.write_text(
        "# Ferry sinks\n\nThe **ferry** sank off [Bravik](https://x.example).\n\n> Nobody _was_ hurt.\n\n"
        "## What is known\n\nsnake_case_stays.\n"
    )
    (found,) = collect([str(path)])
    assert isinstance(found, Found)
    assert found.report
    assert found.report.title == "Ferry sinks"
    assert found.report.text == ("The ferry sank off Bravik.\n\nNobody was hurt.\n\nWhat is known\n\nsnake_case_stays.")


def test_same_words_are_the_same_report() -> None:
    """The report's id depends on its words and metadata, not on how its source was laid out."""
    assert _report("The ferry sank.\r\n").id == _report("\nThe  ferry sank.\n\nLogin").id
