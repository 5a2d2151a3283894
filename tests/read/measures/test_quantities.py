"""Counts and amounts, with their units and bounds."""

import pytest

from dragoman.read.measures.quantities import find_quantities
from dragoman.read.times.times import find_times
from tests.read.built import built

MINERS = """
{before}
60 60 NUM CD nummod {noun}
miners miner NOUN NNS nsubj {verb}
died die VERB VBD ROOT {verb}
. . PUNCT . punct {verb}
"""


def quantities_of(table):
    """Give the quantities of a hand-built sentence."""
    parse = built(table)
    return find_quantities(parse, find_times(parse)), parse


def seen(table):
    """Give value, unit and bound of each quantity of a sentence."""
    return [(q.value, q.unit, q.bound) for q in quantities_of(table)[0]]


BOUNDS = {
    "at least": "At at ADV RB advmod 1\nleast least ADV RBS advmod 2",
    "more than": "More more ADJ JJR amod 2\nthan than ADP IN quantmod 2",
    "up to": "Up up ADP IN quantmod 2\nto to PART TO quantmod 2",
    "fewer than": "Fewer few ADJ JJR amod 2\nthan than ADP IN quantmod 2",
}
SAID = {"at least": "at-least", "more than": "at-least", "up to": "at-most", "fewer than": "at-most"}


@pytest.mark.parametrize("words", BOUNDS)
def test_words_before_a_number_bound_it(words):
    """“At least”, "up to" and the like say which side of the number the truth lies on."""
    assert seen(MINERS.format(before=BOUNDS[words], noun=3, verb=4)) == [(60, "miner", SAID[words])]


def test_nearly_and_some_make_a_number_approximate():
    """“Some 60” and "nearly 60" are about 60."""
    for word in ("Some some DET DT advmod 1", "Nearly nearly ADV RB advmod 1"):
        assert seen(MINERS.format(before=word, noun=2, verb=3)) == [(60, "miner", "about")]


def test_a_bare_number_is_exact_and_counts_its_noun():
    """“The 60 miners” are exactly 60, and the span holds number and noun."""
    found, parse = quantities_of(MINERS.format(before="The the DET DT det 2", noun=2, verb=3))
    (quantity,) = found
    assert (quantity.id, quantity.bound, quantity.span.of(parse.text)) == ("q1", "exactly", "60 miners")


def test_money_is_in_its_currency_and_whole():
    """“$40 billion” is 40,000,000,000 US dollars."""
    assert seen("""
It it PRON PRP nsubj 1
cost cost VERB VBD ROOT 1
$ $ SYM $ quantmod 4
40 40 NUM CD compound 4
billion billion NUM CD dobj 1
. . PUNCT . punct 1
""") == [(40_000_000_000, "USD", "exactly")]


def test_dozens_are_at_least_two_dozen_of_what_follows():
    """“Dozens of boats” are at least 24 boats."""
    assert seen("""
Dozens dozen NOUN NNS nsubj 3
of of ADP IN prep 0
boats boat NOUN NNS pobj 1
sank sink VERB VBD ROOT 3
. . PUNCT . punct 3
""") == [(24, "boat", "at-least")]


def test_a_range_gives_both_its_ends():
    """“20 to 30 tonnes” is at least 20 and at most 30 tonnes."""
    assert seen("""
It it PRON PRP nsubj 1
weighs weigh VERB VBZ ROOT 1
20 20 NUM CD quantmod 4
to to PART TO quantmod 4
30 30 NUM CD nummod 5
tonnes tonne NOUN NNS dobj 1
. . PUNCT . punct 1
""") == [(20, "t", "at-least"), (30, "t", "at-most")]


def test_a_year_after_a_count_leaves_the_count():
    """“67 in 2022” counts 67; "four in ten" counts nothing."""
    rose = "It it PRON PRP nsubj 1\nrose rise VERB VBD ROOT 1\nto to ADP IN prep 1\n{} x NUM CD pobj 2\nin in ADP IN prep 1\n{} y NUM CD pobj 4"
    assert [q[0] for q in seen(rose.format(67, 2022))] == [67]
    assert seen(rose.format("four", "ten")) == []


NO_QUANTITIES = {
    "an age": "Ada Ada PROPN NNP nsubj 4 B-PERSON\n, , PUNCT , punct 0\n52 52 NUM CD appos 0\n, , PUNCT , punct 0\nwon win VERB VBD ROOT 4\n. . PUNCT . punct 4",
    "a name": "Flight Flight PROPN NNP nsubj 2\n370 370 NUM CD nummod 0\nlanded land VERB VBD ROOT 2\n. . PUNCT . punct 2",
    "a year": "It it PRON PRP nsubj 1\nbegan begin VERB VBD ROOT 1\nin in ADP IN prep 1\n2009 2009 NUM CD pobj 2 B-DATE\n. . PUNCT . punct 1",
    "a duration": "It it PRON PRP nsubj 1\nlasted last VERB VBD ROOT 1\nsix six NUM CD nummod 3\nhours hour NOUN NNS dobj 1\n. . PUNCT . punct 1",
    "one as a pronoun": "No no DET DT det 1\none one NOUN NN nsubj 2\ncame come VERB VBD ROOT 2\n. . PUNCT . punct 2",
}


@pytest.mark.parametrize("table", NO_QUANTITIES.values(), ids=NO_QUANTITIES)
def test_ages_names_and_times_are_no_quantities(table):
    """An age, a number in a name, a year, a duration and "no one" count nothing."""
    assert seen(table) == []


RANGE = """
Between between ADP IN quantmod 1 B-CARDINAL
50 50 NUM CD nummod 4 I-CARDINAL
and and CCONJ CC cc 1 I-CARDINAL
60 60 NUM CD conj 1 I-CARDINAL
people people NOUN NNS nsubj 5 O
marched march VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_the_two_ends_of_a_range_count_the_same_and_bound_it():
    """“Between 50 and 60 people” is at least the one and at most the other, of people."""
    assert seen(RANGE) == [(50, "people", "at-least"), (60, "people", "at-most")]


AGES = {
    "He was 71.": "He he PRON PRP nsubj 1 O\nwas be AUX VBD ROOT 1 O\n71 71 NUM CD attr 1 O\n. . PUNCT . punct 1 O",
    "a man of 19": "A a DET DT det 1 O\nman man NOUN NN nsubj 4 O\nof of ADP IN prep 1 O\n19 19 NUM CD pobj 2 O\n"
    "fled flee VERB VBD ROOT 4 O\n. . PUNCT . punct 4 O",
    "Kerr (52)": "Kerr Kerr PROPN NNP nsubj 4 B-PERSON\n( ( PUNCT -LRB- punct 0 O\n52 52 NUM CD appos 0 O\n"
    ") ) PUNCT -RRB- punct 0 O\nfled flee VERB VBD ROOT 4 O\n. . PUNCT . punct 4 O",
    "5.20 in the morning": "He he PRON PRP nsubj 1 O\nfled flee VERB VBD ROOT 1 O\nat at ADP IN prep 1 O\n"
    "5.20 5.20 NUM CD pobj 2 O\nin in ADP IN prep 1 O\nthe the DET DT det 6 O\nmorning morning NOUN NN pobj 4 O\n"
    ". . PUNCT . punct 1 O",
}


@pytest.mark.parametrize("words", AGES)
def test_ages_and_times_of_the_day_count_nothing(words):
    """How old somebody is and what o'clock it is are no quantities."""
    parse = built(AGES[words])
    assert find_quantities(parse, ()) == ()


def test_a_score_counts():
    """A number that something, and nobody, is said to be is a count."""
    table = "It it PRON PRP nsubj 1 O\nwas be AUX VBD ROOT 1 O\n71 71 NUM CD attr 1 O\n. . PUNCT . punct 1 O"
    assert seen(table) == [(71, None, "exactly")]
