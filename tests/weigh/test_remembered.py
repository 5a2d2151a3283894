"""Remembered: what the functions of weighing remember does not grow with the reports."""

from dragoman.weigh import copies, words
from dragoman.weigh.lexicon import table
from dragoman.weigh.remembered import forget_much


def test_what_has_become_much_is_let_go_of():
    """A function that remembers more than may be held remembers nothing afterwards, and answers as before."""
    told = [words.fold(f"The {n}th Envoy") for n in range(60)]
    assert "words.fold" in forget_much(most=50)
    assert words.fold.cache_info().currsize == 0
    assert [words.fold(f"The {n}th Envoy") for n in range(60)] == told


def test_what_is_little_is_held():
    """What a function remembers of few, and the tables of vocabulary, stay."""
    words.fold.cache_clear()
    words.fold("The Envoy")
    table("types")
    forgotten = forget_much()
    assert "words.fold" not in forgotten
    assert "lexicon.table" not in forgotten
    assert words.fold.cache_info().currsize == 1


def test_what_was_at_hand_is_let_go_of():
    """What a function remembers of the texts of a batch does not outlast it, however little."""
    copies.shingles("The envoy left the city in the evening")
    assert "copies.shingles" in forget_much()
    assert copies.shingles.cache_info().currsize == 0
