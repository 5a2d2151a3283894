"""Which events a report puts before or after others."""

import pytest

from dragoman.read.times.orders import order_events
from tests.read.times.trees import dating_tree, event

TOLD = {
    "after the attack": (("arrested", "arrest"), ("attack", "attack"), "after"),
    "before they met": (("defected", "defection"), ("met", "meeting"), "before"),
}


def events_of(name, status="happened"):
    """Give the parse and the two events of a sentence, the second with a status."""
    parse = dating_tree(name)
    (one, one_type), (other, other_type), relation = TOLD[name]
    return (
        parse,
        relation,
        (event(parse, one, kind=one_type), event(parse, other, kind=other_type, number=2, status=status)),
    )


@pytest.mark.parametrize("name", TOLD)
def test_words_of_order_put_one_event_before_or_after_another(name):
    """“Arrested after the attack” and “defected before they met” are kept with the word that says so."""
    parse, relation, events = events_of(name)
    first, second = order_events(parse, events)
    assert [(o.relation, o.event, o.span.of(parse.text)) for o in first.order] == [(relation, "v2", relation)]
    assert not second.order


@pytest.mark.parametrize("name", TOLD)
def test_what_did_not_happen_has_no_order(name):
    """Before what is only planned nothing is put."""
    parse, _, events = events_of(name, status="planned")
    assert not any(e.order for e in order_events(parse, events))


def test_an_amount_of_time_is_not_an_order():
    """“Two days after the vote” is a time expression, and no order without an amount."""
    parse = dating_tree("two days after")
    events = (event(parse, "arrested", kind="arrest"), event(parse, "vote", kind="election", number=2))
    assert not order_events(parse, events)[0].order
