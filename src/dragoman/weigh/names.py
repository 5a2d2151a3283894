"""`compare`: whether two written names may be one person's, and in words why.

Spelling and order of names differ by language and by the system they were written over with. What the
systems are, and the variants of family names, is data (`data/names.yaml`).
"""

import re
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from .lexicon import table
from .words import fold

SPELLING = 86
"""Least likeness of letters (of 100) of two tokens taken for spellings of one; chosen by looking at names."""


class NameMatch(NamedTuple):
    """How two names are alike. `kind` is a row of the people's policy; `because` says it in words."""

    kind: str
    because: str


NO_MATCH = NameMatch("different", "the names differ")


@cache
def tokens(name: str) -> tuple[str, ...]:
    """Give the words of a personal name, folded, without honorifics and suffixes."""
    lexicon = table("names")
    told = fold(name).replace("-", " ").split()
    while len(told) > 1 and told[0] in lexicon["honorifics"]:
        told = told[1:]
    while len(told) > 1 and told[-1] in lexicon["suffixes"]:
        told = told[:-1]
    return tuple(told)


def full(name: str) -> bool:
    """Tell whether a name has at least two parts that are more than particles."""
    return len([t for t in tokens(name) if t not in table("names")["particles"]]) >= 2


@cache
def compare(a: str, b: str) -> NameMatch:
    """Compare two names of persons; the order of the two is of no account."""
    first, second = sorted((a, b))
    x, y = tokens(first), tokens(second)
    if not x or not y:
        return NO_MATCH
    if x == y or "".join(x) == "".join(y):
        return NameMatch("same" if full(a) else "mononym", "the same name")
    if len(x) > 1 and sorted(x) == sorted(y):
        return NameMatch("order", f"the same names in another order ({first}, {second})")
    if not full(first) or not full(second):
        return _partial(x, y, first, second)
    return _romanised(x, y, first, second) or _shortened(x, y, first, second) or _spelt(x, y, first, second)


def _partial(x: tuple[str, ...], y: tuple[str, ...], first: str, second: str) -> NameMatch:
    shorter, longer = sorted((x, y), key=len)
    if len(shorter) < len(longer) and shorter == longer[-len(shorter) :]:
        return NameMatch("partial", f"the family name alone ({first}, {second})")
    return NO_MATCH


def _romanised(x: tuple[str, ...], y: tuple[str, ...], first: str, second: str) -> NameMatch | None:
    shared = system_keys(first) & system_keys(second)
    if not shared:
        return None
    near = min(
        (
            system.get("near", 0)
            for name, system in table("names")["systems"].items()
            if any(key.startswith(name) for key in shared)
        ),
        default=0,
    )
    if max(fuzz.ratio(" ".join(x), " ".join(y)), fuzz.ratio(" ".join(sorted(x)), " ".join(sorted(y)))) < near:
        return None
    same = set(x) & set(y)
    what = "the same name in two romanisations" if not same else "one name, in part romanised in two ways"
    return NameMatch("romanised", f"{what} ({first}, {second})")


@cache
def system_keys(name: str) -> frozenset[str]:
    """Give the keys of a full name under each system that fits it: equal keys, one name."""
    x = tokens(name)
    keys: set[str] = set()
    for system, rules in table("names")["systems"].items():
        if "families" in rules:
            for family, given in ((x[0], x[1:]), (x[-1], x[:-1])):
                if 1 <= len(given) <= 2:
                    rest = rewrite("".join(given), rules["rules"])
                    keys.update(f"{system}:{n}:{rest}" for n, line in enumerate(rules["families"]) if family in line)
        elif any(re.search(rules["cues"], token) for token in x):
            parts = sorted(filter(None, (rewrite(token, rules["rules"]) for token in x)))
            if len(parts) >= 2:
                keys.add(f"{system}:{' '.join(parts)}")
    return frozenset(keys)


def rewrite(text: str, rules: list[Any]) -> str:
    """Apply the rewriting rules of a system, in their order."""
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text


def _shortened(x: tuple[str, ...], y: tuple[str, ...], first: str, second: str) -> NameMatch | None:
    """Compare where a middle name is left out, a given name is an initial or a nickname."""
    if x[-1] != y[-1]:
        return None
    p, q = x[0], y[0]
    middles = [m for m in (x[1:-1], y[1:-1]) if m]
    agree = len(middles) < 2 or any(_begins(m, n) for m in middles[0] for n in middles[1])
    if p == q and agree:
        return NameMatch("shortened", f"one leaves a middle name out ({first}, {second})")
    if p != q and _begins(p, q) and agree:
        return NameMatch("initial", f"an initial for a given name ({first}, {second})")
    if any(p in line and q in line for line in table("names")["nicknames"]) and agree:
        return NameMatch("nickname", f"a short form of the given name ({first}, {second})")
    return None


def _begins(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _spelt(x: tuple[str, ...], y: tuple[str, ...], first: str, second: str) -> NameMatch:
    """Compare where as many tokens are spelt a little differently."""
    if len(x) == len(y) and any(p == q for p, q in zip(x, y, strict=True)):
        rest = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
        if all(
            min(len(p), len(q)) >= 4
            and fuzz.ratio(p, q) >= SPELLING
            and JaroWinkler.similarity(p, q) >= 0.9
            and not _gendered(p, q)
            for p, q in rest
        ):
            return NameMatch("spelling", f"nearly the same spelling ({first}, {second})")
    return NO_MATCH


def _gendered(p: str, q: str) -> bool:
    """Tell whether two names differ by a feminine ending alone (Daniel, Daniela)."""
    shorter, longer = sorted((p, q), key=len)
    return longer in (shorter + "a", shorter + "e") or (p[:-1] == q[:-1] and {p[-1], q[-1]} & {"a", "o"} != set())


@cache
def block_keys(name: str) -> frozenset[str]:
    """Give the keys under which a name meets those it could be one with."""
    x = tokens(name)
    if not x:
        return frozenset()
    keys = {f"last:{x[-1]}", f"all:{' '.join(sorted(x))}"}
    if full(name):
        keys |= system_keys(name) | {f"first:{x[0]} {x[-1][:2]}"}
    return frozenset(keys)
