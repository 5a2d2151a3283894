"""`laid_out`: a place on the plane for each node of a graph, names beside each other; always the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

import numpy as np
import numpy.typing as npt
import rustworkx as rx

Floats = npt.NDArray[np.float64]

SPACE = 128.0
"""Pixels between neighbours, about as a name is wide."""
WIDEST = 1180.0
"""Pixels that the parts of a graph are put beside each other in."""
ROUNDS = 80
"""How often names that overlap are pushed apart."""
GAP = 10.0
LETTER = 7.0
"""Pixels of a letter of a name, on average."""


@dataclass(frozen=True)
class Spot:
    """Where a node is, in pixels: its middle and its radius."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Laid:
    """A drawing's size in pixels, and the spots of its nodes in their order."""

    width: float
    height: float
    spots: tuple[Spot, ...]


def laid_out(names: Sequence[str], weights: Sequence[int], ties: Iterable[tuple[int, int]]) -> Laid:
    """Give where nodes are drawn that have these names and weights; `ties` are pairs of their numbers."""
    if not names:
        return Laid(0, 0, ())
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(names)))
    graph.add_edges_from_no_data([(a, b) for a, b in ties])
    most = max(weights)
    radii = np.array([5 + 11 * sqrt(weight / max(most, 1)) for weight in weights])
    wide = np.array([max(len(shortened(name)) * LETTER, 2 * radius) for name, radius in zip(names, radii, strict=True)])
    high = 2 * radii + 18
    places = np.zeros((len(names), 2))
    parts = [sorted(part) for part in rx.connected_components(graph)]
    left = top = row = width = 0.0
    for part in sorted(parts, key=lambda part: (-len(part), part)):
        chosen = np.array(part)
        at = _apart(_spread(graph, part), wide[chosen], high[chosen])
        half = np.stack([wide[chosen], high[chosen]], axis=1) / 2
        low, size = (at - half).min(axis=0), (at + half).max(axis=0) - (at - half).min(axis=0)
        if left and left + size[0] > WIDEST:
            left, top, row = 0.0, top + row + 2 * GAP, 0.0
        places[chosen] = at - low + np.array([left + GAP, top + GAP])
        left, row = left + size[0] + 3 * GAP, max(row, size[1])
        width = max(width, left)
    spots = tuple(
        Spot(round(float(x), 1), round(float(y), 1), round(float(radius), 1))
        for (x, y), radius in zip(places, radii, strict=True)
    )
    return Laid(round(width, 1), round(top + row + 2 * GAP, 1), spots)


def shortened(name: str, most: int = 24) -> str:
    """Give a name that is not longer than a drawing bears."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _spread(graph: "rx.PyGraph[int, None]", part: list[int]) -> Floats:
    """Give places of one part of a graph, by springs; wider than high, as screens are."""
    if len(part) < 3:
        return np.array([[SPACE * 1.2 * number, 0.0] for number in range(len(part))])
    inner = graph.subgraph(part)
    found = rx.spring_layout(inner, seed=11, num_iter=300, k=1.6 / sqrt(len(part)), scale=1)
    size = SPACE * (sqrt(len(part)) - 0.4) * np.array([0.75, 0.5])
    return np.array([found[number] for number in range(len(part))]) * size


def _apart(at: Floats, wide: Floats, high: Floats) -> Floats:
    """Push places apart until the names at them do not overlap, or so many rounds have passed."""
    at = at + np.arange(len(at))[:, None] * np.array([1e-3, 1e-3])
    reach_x, reach_y = (wide[:, None] + wide) / 2 + GAP, (high[:, None] + high) / 2 + GAP / 2
    for _ in range(ROUNDS):
        away = at[:, None] - at
        over_x, over_y = reach_x - abs(away[..., 0]), reach_y - abs(away[..., 1])
        touch = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(touch, val=False)
        if not touch.any():
            break
        sideways = touch & (over_x < over_y)
        upright = touch & ~sideways
        at = at + 0.3 * np.stack(
            [
                (np.sign(away[..., 0]) * over_x * sideways).sum(axis=1),
                (np.sign(away[..., 1]) * over_y * upright).sum(axis=1),
            ],
            axis=1,
        )
    return at


def bowed(a: Spot, b: Spot, bend: float = 0.0) -> str:
    """Give the path from the rim of one spot to that of another, bent by a part of its length."""
    away_x, away_y = b.x - a.x, b.y - a.y
    far = hypot(away_x, away_y) or 1.0
    unit_x, unit_y = away_x / far, away_y / far
    middle_x = (a.x + b.x) / 2 - unit_y * far * bend
    middle_y = (a.y + b.y) / 2 + unit_x * far * bend
    start_x, start_y = _rim(a, middle_x, middle_y, 1)
    end_x, end_y = _rim(b, middle_x, middle_y, 3)
    return f"M{start_x:.1f} {start_y:.1f}Q{middle_x:.1f} {middle_y:.1f} {end_x:.1f} {end_y:.1f}"


def _rim(spot: Spot, x: float, y: float, gap: float) -> tuple[float, float]:
    """Give the point of a spot's rim that looks to (x, y)."""
    far = hypot(x - spot.x, y - spot.y) or 1.0
    reach = min(spot.radius + gap, far)
    return spot.x + (x - spot.x) / far * reach, spot.y + (y - spot.y) / far * reach
