"""What a source says of a report, under the names of the model."""

import pytest

from dragoman.collect.metadata import known, language_code
from dragoman.collect.tables import table


def test_other_names_placeholders_and_forms() -> None:
    """Keys go by any usual name; placeholders and values that are no words are absent; days become ISO days."""
    given = {
        "Headline": " Ferry\n sinks ",
        "datePublished": "July 16, 2024",
        "outlet": "None",
        "authors": ["Mara Lind", "Tom Ek"],
        "lang": "en-GB",
        "url": {"href": "x"},
        "wire": "NA",
        "events": [],
    }
    assert known(given) == {
        "title": "Ferry sinks",
        "published": "2024-07-16",
        "author": "Mara Lind, Tom Ek",
        "language": "en",
    }


def test_first_name_that_holds_something_counts() -> None:
    """Where the first name of a key holds nothing, the next one is taken."""
    assert known({"published": "no day", "date": "2024-07-16"}) == {"published": "2024-07-16"}


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("EN_us", "en"),
        ("zh-Hant-TW", "zh"),
        ("English", "en"),
        ("e", None),
        ("", None),
        (None, None),
        ("not a tag", None),
    ],
)
def test_language_tags_give_their_code(tag: str | None, code: str | None) -> None:
    """A language tag gives the code it begins with, and what is none gives None."""
    assert language_code(tag) == code


def test_a_suffix_has_one_kind() -> None:
    """No suffix stands in two groups of the table of kinds."""
    kinds = table("kinds")
    suffixes = [suffix for group in ("read", "by_content", "later", "no_reports") for suffix in kinds[group]]
    assert len(suffixes) == len(set(suffixes))
