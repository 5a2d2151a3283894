"""The English that terminal, pages and exports share."""

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Judgement, Kind, Origins, Role, Stance, Status, Verdict
from dragoman.show import wording
from tests.show.story import DEFECTION, STRIKE, VISIT


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (1, 1, "1 origin"),
        (1, 2, "1 to 2 independent origins"),
        (3, 3, "3 independent origins"),
        (0, 0, "no independent origin"),
        (0, 1, "0 to 1 independent origins"),
    ],
)
def test_origins_are_worded_as_an_interval(least: int, most: int, words: str) -> None:
    """The number of origins is told as the interval that it is."""
    assert wording.origins_words(Origins(min=least, max=most)) == words


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        (wording.STATUSES, Status),
        (wording.ROLES, Role),
        (wording.PARTS, Role),
        (wording.STANCES, Stance),
        (wording.KINDS, Kind),
        (wording.VERDICTS, Verdict),
        (wording.JUDGEMENTS, Judgement),
    ],
)
def test_every_word_of_a_vocabulary_has_a_label(table: dict[str, str], vocabulary: object) -> None:
    """No status, role, stance, kind, verdict or judgement is shown by a bare key."""
    assert set(table) == set(get_args(vocabulary))


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("status", "whether it happened"),
        ("when", "when"),
        ("actor", "who"),
        ("actor.age", "age (who)"),
        ("target.quantity", "how many (whom)"),
        ("actor.birthDate", "birth date (who)"),
        ("quantity", "how many"),
    ],
)
def test_the_field_of_a_conflict_is_told_in_words(field: str, words: str) -> None:
    """A field of the record reads as words, with the role it is of."""
    assert wording.field_words(field) == words


def test_a_value_is_told_as_its_field_asks() -> None:
    """A status is told by its label, a date in English, anything else as it is."""
    assert wording.value_words("status", "conditional") == "on a condition"
    assert wording.value_words("when", "2024-02") == "some time in February 2024"
    assert wording.value_words("actor.age", "46") == "46"


def test_counts_agree_with_their_noun() -> None:
    """One is singular, none is "no", and nouns in y have their plural."""
    assert [wording.count(number, "report") for number in (0, 1, 2, 12000)] == [
        "no reports",
        "1 report",
        "2 reports",
        "12,000 reports",
    ]
    assert wording.count(2, "entity") == "2 entities"


def test_the_place_is_not_said_twice() -> None:
    """Where an incident was is left out where its destination says it already."""
    assert wording.where_of(DEFECTION) is None
    assert wording.where_of(VISIT) == VISIT.where
    assert wording.where_of(STRIKE) is None


def test_a_status_at_the_end_of_a_title_is_not_said_twice() -> None:
    """A title that ends with its status in brackets loses it, because the status is shown beside."""
    denied = msgspec.structs.replace(VISIT, title="Aasen visits (denied)", status="denied")
    assert wording.title_words(denied) == "Aasen visits"
    assert wording.title_words(VISIT) == VISIT.title


def test_what_an_origin_says_names_another_status() -> None:
    """A denial says no more than that; an account of a plan names the plan."""
    assert [wording.told_words(origin) for origin in DEFECTION.origins.list] == ["said so", "said so", "denied it"]


def test_lists_read_as_sentences() -> None:
    """Names in a row have commas and one conjunction."""
    assert [wording.listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@given(st.text())
def test_safe_text_drives_no_terminal(text: str) -> None:
    """No control character, escape or turn of direction is left, whatever a report holds."""
    assert not any((ord(char) < 32 and char not in "\n\t") or 0x7F <= ord(char) < 0xA0 for char in wording.safe(text))
    assert not set(wording.safe(text)) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200f")
    assert "\n" not in wording.one_line(text)
