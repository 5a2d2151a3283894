"""`Crowd`: the sightings of one name, clustered by halves, so that one more touches a path and not all.

A crowd is a tree over the marks of its sightings (a hash of the address): up to `LEAF` are clustered pair by pair;
the clusters of two halves are clustered again, each by a sample of its sightings, up to the root. The tree, and so
what comes of it, depends on which sightings there are and on nothing else.
"""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

from .blocks import WIDTH, Judged
from .cards import Cluster, Judgements, Knot, Met
from .clusters import Pair, gather
from .decisions import Bindings
from .shelf import Shelf

LEAF = 8
"""Sightings that are clustered pair by pair."""
SAMPLE = 12
"""Sightings that speak for a cluster of more, where it is joined to others, and for a party."""
REASONS = 16
"""Reasons that are kept for a cluster, those that count most."""
DEPTH = 32


class Come(NamedTuple):
    """What came to a cluster, and who was its founder before; nobody where it was not there."""

    was: str
    came: frozenset[str]


Came = dict[str, Come | None]
"""What came to the clusters that are other than before, by founder; None where any may have left or been read anew."""


def mark(address: str) -> str:
    """Give the place of a sighting in the tree of its crowd."""
    return f"{crc32(address.encode()):032b}"


def digest(*parts: str) -> str:
    """Give a short digest of some texts."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def merged(clusters: list[Cluster], reasons: dict[str, float], at: str | None = None) -> Cluster:
    """Give the cluster of several; `at` is the knot that they stand in, None where they are single sightings."""
    ordered = sorted(clusters, key=lambda c: c.place)
    first = ordered[0]
    if len(ordered) == 1 and at is not None:
        return first
    because = dict(reasons)
    for one in ordered:
        for why, score in one.because.items():
            because[why] = max(score, because.get(why, score))
    top = sorted(because.items(), key=lambda r: (-r[1], r[0]))[:REASONS]
    sample = sorted((a for c in ordered for a in c.sample), key=lambda a: (mark(a), a))[:SAMPLE]
    return Cluster(
        founder=first.founder,
        place=first.place,
        size=sum(c.size for c in ordered),
        digest=digest(*sorted(c.digest for c in ordered)) if len(ordered) > 1 else first.digest,
        sample=tuple(sample),
        early=tuple(sorted(e for c in ordered for e in c.early)[:SAMPLE]),
        names=_added([c.names for c in ordered]),
        kinds=_added([c.kinds for c in ordered]),
        because=dict(top),
        bound=tuple(sorted(b for c in ordered for b in c.bound)),
        members=tuple(m for c in ordered for m in c.members) if at is None else (),
        parts=tuple((_under(at, c), c.founder) for c in ordered) if at is not None else (),
    )


def _under(at: str, cluster: Cluster) -> str:
    """Give the knot below `at` that a cluster is of: its founder's mark tells which."""
    return mark(cluster.founder)[: len(at) + 1]


def _come(old: Sequence[Cluster], came: Iterable[str]) -> Come:
    return Come(old[0].founder if old else "", frozenset(came))


def _below(at: str, cluster: Cluster) -> set[tuple[str, str]]:
    """Give the clusters of the two halves of a knot, by their knot and founder, that one of its clusters is made of."""
    if cluster.parts and len(cluster.parts[0][0]) == len(at) + 1:
        return set(cluster.parts)
    return {(_under(at, cluster), cluster.founder)}


def _added(counts: list[dict[str, tuple[int, str]]]) -> dict[str, tuple[int, str]]:
    whole: dict[str, tuple[int, str]] = {}
    for one in counts:
        for name, (many, first) in one.items():
            held = whole.get(name)
            whole[name] = (many + held[0], min(first, held[1])) if held else (many, first)
    return dict(sorted(whole.items()))


class Joining(NamedTuple):
    """What tells of two clusters of a crowd that they are one, and what forbids two groups of them to be.

    `lasting` where judging takes so long that what was judged is worth keeping.
    """

    judge: Callable[[Cluster, Cluster], Judged | None]
    veto: Callable[[list[Cluster], list[Cluster]], bool] | None = None
    lasting: bool = True


class Crowds:
    """All crowds on a shelf."""

    def __init__(self, shelf: Shelf, single: Callable[[str], Cluster], joining: Callable[[str], Joining]) -> None:
        self._shelf, self._single, self._joining = shelf, single, joining
        self._touched: set[str] = set()

    def clusters(self, crowd: str) -> tuple[Cluster, ...]:
        """Give the clusters of a whole crowd as they were last made."""
        knot = self._shelf.get(Knot, f"{crowd}\x1f")
        return knot.clusters if knot else ()

    def touch(self, crowd: str, addresses: set[str], bindings: Bindings) -> Came:
        """Make the clusters anew that hold, or may come to hold, these sightings; give what came to each of them."""
        self._touched = addresses
        return self._make(crowd, "", {mark(a) for a in addresses}, bindings)[1]

    def members(self, crowd: str, cluster: Cluster) -> list[str]:
        """Give all sightings of a cluster."""
        found = list(cluster.members)
        for prefix, founder in cluster.parts:
            knot = self._shelf.get(Knot, f"{crowd}\x1f{prefix}")
            part = next(c for c in knot.clusters if c.founder == founder) if knot else None
            found += self.members(crowd, part) if part else []
        return found

    def _make(self, crowd: str, prefix: str, marks: set[str], bindings: Bindings) -> tuple[tuple[Cluster, ...], Came]:
        key = f"{crowd}\x1f{prefix}"
        held = self._shelf.get(Knot, key)
        if held is not None and not marks:
            return held.clusters, {}
        found = self._shelf.posted("crowd", crowd, low=prefix, high=prefix + "2", limit=LEAF + 1)
        leaf = len(found) <= LEAF or len(prefix) >= DEPTH
        below: Came = {}
        if leaf:
            if held is not None and not held.leaf:
                self._clear(crowd, prefix)
            parts = sorted((self._single(item) for _, item in found), key=lambda c: c.place)
        else:
            parts = []
            for half in (prefix + bit for bit in "01"):
                made, came = self._make(crowd, half, {m for m in marks if m.startswith(half)}, bindings)
                parts += made
                below |= came
            parts.sort(key=lambda c: c.place)
        before = held.judged if held else Judgements()
        joined, judged = self._joined(crowd, parts, bindings, None if leaf else prefix, before)
        now = Knot(tuple(joined), leaf, judged)
        if parts:
            self._shelf.put(key, now)
        else:
            self._shelf.drop(Knot, key)
        return now.clusters, self._came(crowd, prefix, held, now, below)

    def _came(self, crowd: str, prefix: str, held: Knot | None, now: Knot, below: Came) -> Came:
        """Give what came to each cluster of a knot that is other than before, from what came to those `below`."""
        before = held.clusters if held else ()
        found: Came = {}
        for cluster in now.clusters:
            if held is None or held.leaf:
                new = set(self.members(crowd, cluster))
                old = [c for c in before if new & set(c.members)]
                if old and (len(old) > 1 or set(old[0].members) - new or set(old[0].members) & self._touched):
                    found[cluster.founder] = None
                elif not old or set(old[0].members) != new:
                    found[cluster.founder] = _come(old, new - set(old[0].members if old else ()))
                continue
            ours = _below(prefix, cluster)
            told = {one: below[one[1]] for one in ours if one[1] in below}
            if not told and cluster in before:
                continue
            known = [one for one in told.values() if one]
            if now.leaf or len(known) < len(told):
                found[cluster.founder] = None
                continue
            parts = {(p, one.was if (one := told.get((p, f))) else f) for p, f in ours}
            parts = {(p, f) for p, f in parts if f}
            old = [c for c in before if _below(prefix, c) & parts]
            same = len(old) == 1 and _below(prefix, old[0]) == parts
            found[cluster.founder] = _come(old, {a for one in known for a in one.came}) if same or not parts else None
        return found

    def _joined(
        self, crowd: str, parts: list[Cluster], bindings: Bindings, at: str | None, before: Judgements
    ) -> tuple[list[Cluster], Judgements]:
        if len(parts) < 2:
            return [merged([p], {}, at) for p in parts], Judgements()
        joining = self._joining(crowd)
        pairs, judged = self._pairs(joining, parts, before)
        veto = joining.veto

        def forbidden(left: list[int], right: list[int]) -> bool:
            return veto is not None and veto([parts[i] for i in left], [parts[i] for i in right])

        forced, barred = bound_pairs([p.bound for p in parts], bindings)
        groups, used = gather(len(parts), pairs, threshold=0.0, forced=forced, barred=barred, veto=forbidden)
        home = {i: n for n, group in enumerate(groups) for i in group}
        reasons: list[dict[str, float]] = [{} for _ in groups]
        for pair in used:
            own = reasons[home[pair.a]]
            own["; ".join(pair.because)] = max(pair.score, own.get("; ".join(pair.because), pair.score))
        return [merged([parts[i] for i in group], reasons[n], at) for n, group in enumerate(groups)], judged

    def _pairs(self, joining: Joining, parts: list[Cluster], before: Judgements) -> tuple[list[Pair], Judgements]:
        """Give which parts are one, and what of that to keep.

        Two whose samples were held against one another before, and are of reports that were not read anew, are as
        they were: of a name that many reports tell, a newcomer is in the samples of few knots.
        """
        names = [digest(*part.sample) for part in parts]
        fresh = {names[n] for n, part in enumerate(parts) if self._touched.intersection(part.sample)}
        at = {name: n for n, name in enumerate(before.of) if name not in fresh}
        held = {(m.a, m.b): m for m in before.met}
        pairs = []
        for a, b in combinations(range(len(parts)), 2):
            if len(parts) > 2 * LEAF and b - a > WIDTH:
                continue
            x, y = at.get(names[a]), at.get(names[b])
            if x is not None and y is not None and x < y:
                met = held.get((x, y))
                judged = Judged(met.score, before.reasons[met.why]) if met else None
            else:
                judged = joining.judge(parts[a], parts[b])
            if judged:
                pairs.append(Pair(judged.score, a, b, judged.because))
        return pairs, _kept(names, pairs) if joining.lasting and len(parts) <= 2 * LEAF else Judgements()

    def _clear(self, crowd: str, prefix: str) -> None:
        for half in (prefix + "0", prefix + "1"):
            knot = self._shelf.get(Knot, f"{crowd}\x1f{half}")
            if knot is not None:
                self._shelf.drop(Knot, f"{crowd}\x1f{half}")
                if not knot.leaf:
                    self._clear(crowd, half)


def _kept(names: list[str], pairs: list[Pair]) -> Judgements:
    """Give judgements as they are kept."""
    reasons = {why: n for n, why in enumerate(dict.fromkeys(p.because for p in pairs))}
    met = tuple(Met(p.a, p.b, p.score, reasons[p.because]) for p in pairs)
    return Judgements(tuple(names), met, tuple(reasons))


def bound_pairs(
    bound: list[tuple[str, ...]], bindings: Bindings
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give the pairs, by their places in `bound`, that decisions hold together and apart."""
    at = {address: place for place, addresses in enumerate(bound) for address in addresses}
    if not at:
        return [], []
    return (
        [(at[a], at[b]) for a, b in bindings.forced if a in at and b in at and at[a] != at[b]],
        [(at[a], at[b]) for a, b in bindings.barred if a in at and b in at and at[a] != at[b]],
    )
