"""`compare`: whether two written names may be one person's, and in words why.

Spelling and order of names differ by language and by the system they were written over with (`romanisation`). What
honorifics, particles and short forms are is data (`data/names.yaml`).
"""

import re
from functools import cache
from itertools import product
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from .lexicon import table
from .romanisation import (
    family_first,
    family_keys,
    gendered,
    given_names,
    one_given,
    one_indonesian,
    one_respelled,
    one_romanised,
    one_written,
    present_block,
    romanised_blocks,
    syllabic,
)
from .words import fold

SPELLING = 86
"""Least likeness of letters (of 100) of two tokens taken for spellings of one; chosen by looking at names."""
SPELLING_OF_THREE = 80
"""The same, where two other tokens are equal."""


class NameMatch(NamedTuple):
    """How two names are alike. `kind` is a row of the people's policy; `because` says it in words."""

    kind: str
    because: str


NO_MATCH = NameMatch("different", "the names differ")
ONE_FAMILY = frozenset({"same", "shortened", "mononym"})
"""Likenesses that father and son have, of whom one is told as junior."""

Tokens = tuple[str, ...]
_SYLLABLES = re.compile(r"[぀-ヿ㐀-鿿가-힣]")
_MARKS = re.compile(r"(?<=\w)[ʻʼ‘’`](?=\w)")
"""Marks of breath and of glottal stops within a word."""
_INITIALS = re.compile(r"\b([A-Z])\.\s?(?=[A-Z]\b|[A-Z]\.)")


@cache
def tokens(name: str) -> Tokens:
    """Give the words of a personal name, folded, without honorifics and suffixes."""
    return _told(name)[0]


@cache
def suffixes(name: str) -> frozenset[str]:
    """Give what after a name tells one of a family from another: "jr", "iii"."""
    return _told(name)[1] & frozenset(table("names")["generations"])


@cache
def _told(name: str) -> tuple[Tokens, frozenset[str]]:
    lexicon = table("names")
    written = _MARKS.sub("'", _spaced(name))
    told = fold(_INITIALS.sub(r"\1 ", written)).replace("-", " ").split()
    while len(told) > 1 and told[0] in lexicon["honorifics"]:
        told = told[1:]
    tail = []
    while len(told) > 1 and told[-1] in lexicon["suffixes"]:
        tail.append(told.pop())
    return tuple(told), frozenset(tail)


def _spaced(name: str) -> str:
    """Give a name that stands in syllables of its own script with blanks between them ("김정은")."""
    return re.sub(r"(?<=[A-Za-z])(?=[A-Z])", " ", anyascii(name)) if _SYLLABLES.search(name) else name


@cache
def full(name: str) -> bool:
    """Tell whether a name has at least two parts that are more than particles."""
    told, particles = tokens(name), table("names")["particles"]
    parts = [t for n, t in enumerate(told) if t not in particles or n == len(told) - 1 > 0 or (n == 0 and _given(name))]
    return len(parts) >= 2


def _given(name: str) -> bool:
    """Tell whether a name begins with a given name that is elsewhere a particle: "Ben Holm", but not "Ben Ali"."""
    told = tokens(name)
    if len(told) < 2 or told[0] not in table("names")["given_too"] or told[0].capitalize() not in name.split():
        return False
    return not any(language == "arabic" for language, _ in given_names().get(told[1], ()))


@cache
def families(name: str) -> Tokens:
    """Give the words of a name by which alone somebody may be called: the last, and the first of two family names."""
    told, known = tokens(name), table("names")
    if len(told) < 3 or told[-2] in known["particles"] or len(told[-2]) < 3 or family_first(told):
        return told[-1:]
    given = told[-2] in given_names() or any(told[-2] in line for line in known["nicknames"])
    return told[-1:] if given or re.search(known["patronymics"], told[-2]) else told[-2:]


@cache
def written_ways(name: str) -> frozenset[Tokens]:
    """Give the words of a name as they stand, and with its accented letters written out ("ü" as "ue")."""
    ways = {tokens(name)}
    expanded = table("names")["written_out"]
    if any(letter in name.casefold() for letter in expanded):
        choices = [
            expanded.get(letter, letter).split("|") if letter in expanded else [letter] for letter in name.casefold()
        ]
        ways |= {tokens("".join(letters)) for letters in product(*choices)} if _few(choices) else set()
    return frozenset(ways)


def _few(choices: list[list[str]]) -> bool:
    total = 1
    for one in choices:
        total *= len(one)
    return total <= 64


@cache
def compare(a: str, b: str) -> NameMatch:
    """Compare two names of persons; the order of the two is of no account."""
    first, second = sorted((a, b))
    x, y = tokens(first), tokens(second)
    if not x or not y or (suffixes(a) and suffixes(b) and suffixes(a) != suffixes(b)):
        return NO_MATCH
    match = _compared(x, y, first, second)
    if suffixes(a) != suffixes(b) and match.kind in ONE_FAMILY:
        return NameMatch("generation", f"only one is told as junior or the like ({first}, {second})")
    return match


def _compared(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch:
    if x == y or "".join(x) == "".join(y) or written_ways(first) & written_ways(second):
        return NameMatch("same" if full(first) or full(second) else "mononym", "the same name")
    if len(x) > 1 and sorted(x) == sorted(y):
        return NameMatch("order", f"the same names in another order ({first}, {second})")
    if not full(first) or not full(second):
        return _partial(x, y, first, second)
    return (
        _romanised(x, y, first, second)
        or _shortened(x, y, first, second)
        or _fathers_left_out(x, y, first, second)
        or _spelt(x, y, first, second)
    )


def _partial(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch:
    shorter, longer = sorted((x, y), key=len)
    if len(longer) == 1 and one_indonesian(x, y):
        return NameMatch("mononym", f"the same name in two spellings ({first}, {second})")
    if len(shorter) < len(longer) and shorter == longer[-len(shorter) :]:
        return NameMatch("partial", f"the family name alone ({first}, {second})")
    if len(shorter) == 1 < len(longer) and shorter[0] in families(second if len(y) > len(x) else first):
        return NameMatch("partial", f"the first of two family names alone ({first}, {second})")
    if shorter == longer[:1] and family_first(longer):
        return NameMatch("partial", f"the family name, which comes first, alone ({first}, {second})")
    return NO_MATCH


def _romanised(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch | None:
    if not one_romanised(x, y):
        return None
    if one_respelled(x, y):
        return NameMatch("respelled", f"the same name, a word spelt as another language does ({first}, {second})")
    what = "one name, in part romanised in two ways" if set(x) & set(y) else "the same name in two romanisations"
    long = len(x) > 2 and not family_keys(x) & family_keys(y)
    return NameMatch("romanised long" if long else "romanised", f"{what} ({first}, {second})")


def _fathers_left_out(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch | None:
    """Compare without a patronymic that only one of the two has ("Ivanovich"); two that differ tell two apart."""
    bare, plain = _without_father(x), _without_father(y)
    if bare != x and plain != y:
        return NO_MATCH if bare == plain or one_romanised(bare, plain) else None
    return _romanised(bare, plain, first, second)


def _without_father(x: Tokens) -> Tokens:
    """Give a name without a patronymic in its middle ("Ivanovich")."""
    return tuple(w for n, w in enumerate(x) if not (0 < n < len(x) - 1 and re.search(table("names")["patronymics"], w)))


def _shortened(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch | None:
    """Compare where a name is left out, a given name is an initial or a nickname."""
    shorter, longer = sorted((x, y), key=lambda t: (len(t), t))
    if len(longer) == len(shorter) + 1 and len(shorter) > 1 and len(shorter[0]) > 1 and len(longer[0]) > 1:
        if shorter == longer[:-1]:
            return NameMatch("added", f"one adds a last name ({first}, {second})")
        if shorter == longer[1:]:
            return NameMatch("added", f"one adds a first name ({first}, {second})")
    further = [word for word in longer[len(shorter) :] if word not in table("names")["particles"]]
    if len(shorter) > 1 == len(further) and shorter == longer[: len(shorter)] and len(shorter[0]) > 1:
        return NameMatch("added", f"one adds a last name ({first}, {second})")
    if len(shorter) == 2 < len(longer) - 1 and shorter == longer[:2] and family_first(longer[1:4]):
        return NameMatch("added", f"one adds the names that stand behind the family's ({first}, {second})")
    if len(longer) > len(shorter) + 1 > 2 and shorter == longer[-len(shorter) :]:
        return NameMatch("family names", f"family names alone ({first}, {second})")
    if len(longer) > 3 and len(shorter) > 1 and shorter[0] == longer[0] and _within(shorter, longer[:-1]):
        return NameMatch("added", f"one adds a last name ({first}, {second})")
    if len(longer) > len(shorter) > 1 and shorter[0] == longer[0] and _within(shorter, longer):
        return NameMatch("shortened", f"one leaves a middle name out ({first}, {second})")
    if x[-1] != y[-1] and not one_written(x[-1], y[-1]):
        return None
    p, q = x[0], y[0]
    agree = all(_begins(m, n) for m, n in zip(x[1:-1], y[1:-1], strict=False))
    if p == q and x[-1] == y[-1] and agree:
        return NameMatch("shortened", f"one leaves a middle name out ({first}, {second})")
    if p != q and x[-1] == y[-1] and _begins(p, q) and agree:
        return NameMatch("initial", f"an initial for a given name ({first}, {second})")
    if _short_form(p, q) and agree:
        return NameMatch("nickname", f"a short form of the given name ({first}, {second})")
    return None


def _short_form(p: str, q: str) -> bool:
    """Tell whether a given name is a short form of another: "Bill", or without what honours it ("Kubanychbek")."""
    ends = table("names")["honouring_ends"]
    return any(p in line and q in line for line in table("names")["nicknames"]) or any(
        one.removesuffix(end) == other for one, other in ((p, q), (q, p)) for end in ends if one.endswith(end)
    )


def _within(shorter: Tokens, longer: Tokens) -> bool:
    """Tell whether a name is another with names left out, both ending alike; which initials there are tells apart."""
    if any(len(word) == 1 for word in shorter):
        return False
    rest = iter(longer)
    return shorter[-1] == longer[-1] and all(word in rest for word in shorter)


def _begins(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _spelt(x: Tokens, y: Tokens, first: str, second: str) -> NameMatch:
    """Compare where as many tokens are spelt a little differently."""
    plain = [tuple(t for t in told if t not in table("names")["particles"]) for told in (x, y)]
    if plain[0] == plain[1] and len(plain[0]) > 1:
        return NameMatch("spelling", f"one name with other small words ({first}, {second})")
    if len(x) != len(y):
        return NO_MATCH
    rest = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    if all(_one_sound(p, q) for p, q in rest):
        return NameMatch("sounded", f"the same sounds in other letters ({first}, {second})")
    if syllabic(x) and syllabic(y) and not set(given_names()) & {*x, *y}:
        return NO_MATCH
    least = SPELLING_OF_THREE if len(x) - len(rest) >= 2 else SPELLING
    family = x[0] == y[0] and (x[-1] != y[-1] or len(x) > 2) and not family_first(x)
    if len(rest) < len(x) and all(_one_spelling(p, q, least) or (family and _mute(p, q)) for p, q in rest):
        if family:
            return NameMatch("family spelling", f"the family name spelt a little otherwise ({first}, {second})")
        return NameMatch("spelling", f"nearly the same spelling ({first}, {second})")
    return NO_MATCH


def _mute(p: str, q: str) -> bool:
    """Tell whether two family names differ by an "e" at the end, which is not heard."""
    shorter, longer = sorted((p, q), key=len)
    return longer == f"{shorter}e" and len(shorter) > 3


def _one_sound(p: str, q: str) -> bool:
    """Tell whether two words differ only by letters that are written for nearly one sound."""
    return one_given(p, q) is not False and not gendered(p, q) and _nearly_sounded(p) == _nearly_sounded(q)


def _one_spelling(p: str, q: str, least: float) -> bool:
    if one_given(p, q) is False or min(len(p), len(q)) < 4 or gendered(p, q) or p + "s" == q or q + "s" == p:
        return False
    p, q = _sounded(p), _sounded(q)
    end = re.search(table("names")["shared_ends"], p)
    if p != q and end and q.endswith(end[0]) and len(end[0]) < min(len(p), len(q)):
        p, q = p[: -len(end[0])], q[: -len(end[0])]
    return p == q or (fuzz.ratio(p, q) >= least and JaroWinkler.similarity(p, q) >= 0.9)


def _sounded(word: str) -> str:
    """Give a word with the letters that are written for one sound made one."""
    for pattern, replacement in table("names")["sounds"]:
        word = re.sub(pattern, replacement, word)
    return word


def _nearly_sounded(word: str) -> str:
    """Give a word with the letters made one that systems write for nearly one sound."""
    for pattern, replacement in table("names")["near_sounds"]:
        word = re.sub(pattern, replacement, word)
    return _sounded(word)


@cache
def block_keys(name: str) -> frozenset[str]:
    """Give the keys under which a name meets those it could be one with."""
    x = tokens(name)
    if not x:
        return frozenset()
    keys = {f"last:{x[-1]}"} | {f"all:{' '.join(sorted(way))}" for way in written_ways(name)}
    keys |= {f"run:{''.join(way)}" for way in written_ways(name)}
    keys |= {present_block(x)} if len(x) == 1 else set()
    if full(name):
        keys |= romanised_blocks(x) | {f"first:{x[0]} {x[-1][:2]}", f"two:{x[0]} {x[1]}", f"two:{x[-2]} {x[-1]}"}
        if family_first(x):
            keys.add(f"last:{x[0]}")
        keys |= {f"last:{word}" for word in families(name)}
        if len(x) > 3:
            keys.add(f"first:{x[0]} {x[-2][:2]}")
        keys.add(f"last two:{_sounded(x[0])[:2]} {_sounded(x[-1])[:2]}")
        keys.add(f"sounds:{' '.join(map(_nearly_sounded, x))}")
    return frozenset(keys)
