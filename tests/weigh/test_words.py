"""Words made comparable."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.weigh.words import any_of, bag, fold, head


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Türkiye’s  U.S. envoy", "turkiye us envoy"),
        ("the Ambassador's", "the ambassador"),
        ("Coup d'état", "coup d'etat"),
    ],
)
def test_folding(text, folded):
    """Folded words have plain small letters, and neither possessives nor points."""
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    """What is folded is folded."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("a former senior official at the ministry", "official"),
        ("people familiar with the matter", "people"),
        ("a member of its embassy", "member"),
        ("two Russian diplomats", "diplomats"),
        ("", ""),
    ],
)
def test_heads(phrase, noun):
    """The head of a phrase is the last word before what follows it."""
    assert head(phrase) == noun


def test_bags_take_hyphens_apart():
    """A bag has each word once."""
    assert bag("the vice-consul, the consul") == {"the", "vice", "consul"}


@given(st.lists(st.text("ab. ", min_size=1, max_size=5), min_size=1), st.text("ab. ", max_size=30))
def test_any_of_some_words_is_found_where_it_stands_the_longest_first(words, text):
    """Words put together by their first letters are found as they are one beside the other, the longest first."""
    plain = "|".join(map(re.escape, sorted(set(words), key=lambda w: (-len(w), w))))
    assert re.findall(any_of(words), text) == re.findall(plain, text)
