"""Orders and contracts that are told as what somebody agreed to."""

import pytest

from dragoman.read.times.dating import date_events
from dragoman.read.times.settled import agreed
from dragoman.read.times.times import find_times
from tests.read.built import built
from tests.read.times.trees import dating_tree, event

SETTLED = {
    "agreed to buy": ("agreed", "buy"),
    "contract to supply": ("won", "supply"),
    "options to buy": ("exercised", "buy"),
}


def ordered(name, verb, infinitive, kind="order"):
    """Give status and date of what stands in the infinitive under a verb that tells of an agreement."""
    parse = dating_tree(name)
    told = (
        event(parse, verb, kind="agreement"),
        event(parse, infinitive, kind=kind, status="planned", number=2),
    )
    one = date_events(parse, told, find_times(parse))[1]
    return one.status, one.when.edtf if one.when else None


@pytest.mark.parametrize("name", SETTLED)
def test_what_was_agreed_to_is_ordered_when_it_was_agreed_to(name):
    """“Agreed on Monday to buy”, “won a contract to supply” and “exercised its options to buy” are orders of Monday."""
    assert ordered(name, *SETTLED[name]) == ("happened", "2024-07-15")


def test_what_is_only_hoped_for_stays_ahead():
    """“Hoped on Monday to buy” is no order yet."""
    assert ordered("hopes to buy", "hoped", "buy")[0] == "planned"


def test_another_event_under_an_agreement_stays_ahead():
    """“Agreed on Monday to leave” does not tell that somebody left."""
    assert ordered("agreed to buy", "agreed", "buy", kind="withdrawal") == ("planned", "2024-07-16/..")


def test_a_title_that_looks_ahead_is_the_order_of_the_text():
    """“Kestrel Air to buy ten ferries” over a text is the order that Kestrel Air placed there, and nobody else's."""
    parse = dating_tree("title to buy")
    title = event(parse, "buy", kind="order", status="planned")
    for who, wanted in (("e1", ("happened", "2024-07-15")), ("e2", ("planned", "2024-07-16/.."))):
        told = (title, event(parse, "ordered", kind="order", who=who, number=2))
        one = date_events(parse, told, find_times(parse))[0]
        assert (one.status, one.when.edtf) == wanted


AGREE = """
Carriers carrier NOUN NNS nsubj {verb}
{words}
the the DET DT det {noun}
purchase purchase NOUN NN dobj {verb}
of of ADP IN prep {noun}
trams tram NOUN NNS pobj {of}
. . PUNCT . punct {verb}
"""
AGREED = AGREE.format(verb=1, noun=3, of=4, words="agreed agree VERB VBD ROOT 1")
TO_AGREE = AGREE.format(verb=2, noun=4, of=5, words="will will AUX MD aux 2\nagree agree VERB VB ROOT 2")


@pytest.mark.parametrize(("table", "status"), [(AGREED, "happened"), (TO_AGREE, "planned")], ids=["agreed", "to agree"])
def test_an_order_that_is_agreed_has_happened(table, status):
    """“Agreed the purchase” orders; “will agree the purchase” has yet to."""
    parse = built(table)
    assert agreed(parse, event(parse, "purchase", kind="order", status="planned")).status == status
