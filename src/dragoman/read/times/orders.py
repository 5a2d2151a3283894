"""`order_events`: which events a report tells to have come before or after others, without saying how long.

"Arrested AFTER the attack", "left BEFORE the vote was held", "FOLLOWING his dismissal". The days in between stay open;
weighing makes of each a constraint between incidents.
"""

from typing import Any

from msgspec.structs import replace

from dragoman.model import Event, Order
from dragoman.read.parse import Parse, span_of
from dragoman.read.tables import load_table

from .ties import homes

_REAL = {"happened", "ongoing"}


def order_events(parse: Parse, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Give the events with `order` filled: both sides happened, and their words hang on one another in the tree."""
    roots = {e.id: parse.tokens(e.trigger).root for e in events if e.status in _REAL}
    told_by: dict[int, str] = {}
    for ident, root in roots.items():
        for home in homes(root):
            told_by.setdefault(home.i, ident)
    return tuple(replace(e, order=_orders(e, roots[e.id], told_by)) if e.id in roots else e for e in events)


def _orders(event: Event, root: Any, told_by: dict[int, str]) -> tuple[Order, ...]:
    found: dict[str, Order] = {}
    for home in homes(root):
        for mark, target in _links(home):
            other = told_by.get(target.i)
            if other is not None and other != event.id:
                relation = load_table("dating")["orders"][mark.lower_]
                found.setdefault(other, Order(relation=relation, event=other, span=span_of(mark)))
    return tuple(found.values())


def _links(verb: Any) -> list[tuple[Any, Any]]:
    """Give the words of order that hang on a verb or noun, each with the head of what stands under it."""
    words = load_table("dating")["orders"]
    made = []
    for child in verb.children:
        if child.lower_ in words and child.dep_ in {"prep", "agent", "pcomp"}:
            made += [(child, c) for c in child.children if c.dep_ in {"pobj", "pcomp"}]
        if child.dep_ == "advcl":
            made += [(c, child) for c in child.children if c.dep_ in {"mark", "advmod"} and c.lower_ in words]
    return [(mark, target) for mark, target in made if not _measured(mark)]


def _measured(mark: Any) -> bool:
    """Tell whether an amount of time stands before the word ("two days after"): that is a time expression."""
    return any(c.dep_ in {"npadvmod", "nummod", "advmod"} and c.i < mark.i and c.ent_type_ for c in mark.children)
