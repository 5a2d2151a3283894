"""`drawn_network`, `drawn_citations`: the networks of the pages as shapes with places, for templates to write."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dragoman.show.pages.network import NetworkPage
from dragoman.show.pages.sources import SourcesPage

if TYPE_CHECKING:
    from .layout import Spot


@dataclass(frozen=True)
class Line:
    """A tie as a path; `weight` is its width in pixels."""

    tie: Any
    path: str
    weight: float


@dataclass(frozen=True)
class Knot:
    """A node at its spot, with the name that is written below it."""

    node: Any
    spot: "Spot"
    label: str


@dataclass(frozen=True)
class Drawing:
    """A graph: its size, its lines, and its nodes above them."""

    width: float
    height: float
    lines: tuple[Line, ...]
    knots: tuple[Knot, ...]


def drawn_network(page: NetworkPage) -> Drawing:
    """Give the drawing of a network."""
    return drawn(page.nodes, [node.incidents for node in page.nodes], page.ties)


def drawn_citations(page: SourcesPage) -> Drawing:
    """Give the drawing of who cites whom."""
    return drawn(page.nodes, [node.incidents for node in page.nodes], page.citing)


def drawn(nodes: Sequence[Any], weights: Sequence[int], ties: Sequence[Any]) -> Drawing:
    """Give the drawing of nodes with `id` and `name`, and of ties with `a`, `b` and `incidents` between them."""
    from .layout import bowed, laid_out, shortened

    number = {node.id: at for at, node in enumerate(nodes)}
    laid = laid_out([node.name for node in nodes], weights, [(number[tie.a], number[tie.b]) for tie in ties])
    beside = Counter[frozenset[str]]()
    lines = []
    for tie in ties:
        pair = frozenset((tie.a, tie.b))
        bend = 0.1 + 0.13 * beside[pair]
        beside[pair] += 1
        path = bowed(laid.spots[number[tie.a]], laid.spots[number[tie.b]], bend)
        lines.append(Line(tie, path, min(1.3 + 0.7 * (tie.incidents - 1) ** 0.5, 7)))
    knots = (Knot(node, spot, shortened(node.name)) for node, spot in zip(nodes, laid.spots, strict=True))
    return Drawing(laid.width, laid.height, tuple(lines), tuple(knots))
