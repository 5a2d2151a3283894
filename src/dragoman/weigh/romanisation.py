"""`one_romanised`: whether two names are one as different systems of writing over, or languages, would spell it.

What the systems are is data: families and rules in `data/names.yaml`, given names in `data/given.tsv`.
"""

import re
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from .lexicon import rows, table

NEAR = 80
"""Likeness (of 100) of two long rewritten words taken for one, where the other words agree. Set by looking at names."""
LONG = 6
"""Letters from which a rewritten word is long."""

Tokens = tuple[str, ...]


def one_romanised(x: Tokens, y: Tokens) -> bool:
    """Tell whether two whole names, as folded words, are one under some system."""
    return bool(family_keys(x) & family_keys(y)) or any(
        test(p, q)
        for p, q in ((x, y), *_run_together(x, y))
        for test in (_slavic, _arabic, _japanese, one_indonesian, _other_language)
    )


def one_respelled(x: Tokens, y: Tokens) -> bool:
    """Tell whether two names agree word by word but for a listed given name or an end like "-iyev"."""
    return len(x) == len(y) and all(p == q or one_given(p, q) or one_written(p, q) for p, q in zip(x, y, strict=True))


def one_written(p: str, q: str) -> bool:
    """Tell whether two family names are one as systems write Cyrillic over: "Osmonaliev", "Osmonaliyev"."""
    cues = table("names")["systems"]["slavic"]["cues"]
    told = re.search(cues, p) and re.search(cues, q) and one_given(p, q) is None and min(len(p), len(q)) > 3
    return bool(told) and not gendered(p, q) and rewrite(p, _cyrillic()) == rewrite(q, _cyrillic())


@cache
def _cyrillic() -> list[Any]:
    rules: list[Any] = table("names")["systems"]["slavic"]["rules"]
    return rules


def _run_together(x: Tokens, y: Tokens) -> list[tuple[Tokens, Tokens]]:
    """Give two names with as many words: two of the longer run together ("Ali Reza", "Alireza")."""
    if abs(len(x) - len(y)) != 1 or min(len(x), len(y)) < 2:
        return []
    longer = max(x, y, key=len)
    made = [(*longer[:n], longer[n] + longer[n + 1], *longer[n + 2 :]) for n in range(len(longer) - 1)]
    return [(one, y) if longer is x else (x, one) for one in made]


@cache
def given_names() -> dict[str, tuple[tuple[str, int], ...]]:
    """Give for each spelling of a given name the language and the line of every list that it stands on."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for number, (language, spellings) in enumerate(rows("given")):
        for word in spellings.split():
            found[word] = (*found.get(word, ()), (language, number))
    return found


def one_given(p: str, q: str) -> bool | None:
    """Tell whether two are spellings of one given name; None where either is in no list."""
    names = given_names()
    if p not in names or q not in names:
        return None
    return bool(set(names[p]) & set(names[q]))


def rewrite(text: str, rules: list[Any]) -> str:
    """Apply the rewriting rules of a system, in their order."""
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text


@cache
def family_keys(x: Tokens) -> frozenset[str]:
    """Give the keys of a name under the systems that know family names, with the family first or last."""
    keys: set[str] = set()
    for system, rules in table("names")["systems"].items():
        if "families" in rules:
            for family, given in ((x[0], x[1:]), (x[-1], x[:-1])):
                if 1 <= len(given) <= 2:
                    rests = {rewrite(one, rules["rules"]) for one in ("".join(given), *_mandarin(given, rules))}
                    lines = [n for n, line in enumerate(_families(system)) if family in line]
                    keys.update(f"{system}:{n}:{rest}" for n in lines for rest in rests)
    return frozenset(keys)


def _mandarin(given: Tokens, rules: dict[str, Any]) -> list[str]:
    """Give what the two syllables of a Cantonese given name may be in pinyin, run together."""
    heard = [rules.get("cantonese", {}).get(word, "").split() for word in given]
    return [f"{one}{other}" for one in heard[0] for other in heard[1]] if len(heard) == 2 else []


@cache
def _families(system: str) -> tuple[frozenset[str], ...]:
    """Give the family names of a system by line, each also without the marks of breath that usage leaves out."""
    lines = table("names")["systems"][system]["families"]
    return tuple(frozenset(w for family in line for w in (family, family.replace("'", ""))) for line in lines)


@cache
def family_first(x: Tokens) -> bool:
    """Tell whether a name of two or three words may begin with the name of a family, as Korean and Chinese names do."""
    known = (line for system in ("korean", "chinese") for line in _families(system))
    return 2 <= len(x) <= 3 and any(x[0] in line for line in known)


@cache
def _spellings(system: str, word: str) -> frozenset[str]:
    """Give a word rewritten by the rules of a system, in each of its readings."""
    rules = table("names")["systems"][system]
    return frozenset(rewrite(rewrite(word, reading), rules["rules"]) for reading in rules.get("readings", [[]]))


def _language(system: str, x: Tokens) -> bool:
    """Tell whether a name is told to be of a language, by a given name or by how a word of it ends."""
    cues = table("names")["systems"][system].get("cues")
    names = given_names()
    return any(
        any(language == system for language, _ in names.get(word, ()))
        or bool(cues and re.search(cues, word) and (system == "arabic" or n == len(x) - 1))
        for n, word in enumerate(x)
    )


def _slavic(x: Tokens, y: Tokens) -> bool:
    if not (_language("slavic", x) and _language("slavic", y)):
        return False
    return any(_agree("slavic", x, z) for z in _orders(y))


def _agree(system: str, x: Tokens, y: Tokens) -> bool:
    """Tell whether two names agree word by word, one long word perhaps but nearly."""
    if len(x) != len(y):
        return False
    likeness = [_like(system, p, q) for p, q in zip(x, y, strict=True)]
    return min(likeness) >= NEAR and sum(one < 100 for one in likeness) <= 1


@cache
def _like(system: str, p: str, q: str) -> float:
    given = one_given(p, q)
    if p == q or given:
        return 100.0
    if given is False or gendered(p, q):
        return 0.0
    ours, theirs = _spellings(system, p), _spellings(system, q)
    if ours & theirs:
        return 100.0
    long = [(a, b) for a in ours for b in theirs if min(len(a), len(b)) >= LONG and abs(len(a) - len(b)) <= 2]
    near = max((fuzz.ratio(a, b) for a, b in long), default=0.0)
    return near if near >= NEAR else 0.0


def gendered(p: str, q: str) -> bool:
    """Tell whether two words differ by a feminine or endearing end alone (Daniel, Daniela; Ivana, Ivanka)."""
    shorter, longer = sorted((p, q), key=lambda w: (len(w), w))
    if re.sub("(?:aya|aia|skaya|a)$", "", longer) == re.sub("(?:y|yi|yy|iy|i)$", "", shorter):
        return True
    if {p[-2:], q[-2:]} == {"ka", "ko"}:
        return False
    if longer == f"{shorter[:-1]}k{shorter[-1]}":
        return True
    return longer in (shorter + "a", shorter + "e") or (p[:-1] == q[:-1] and {p[-1], q[-1]} & {"a", "o"} != set())


def _orders(y: Tokens) -> list[Tokens]:
    """Give a name as it is, and with its last word first and its first last."""
    return list(dict.fromkeys([y, (y[-1], *y[:-1]), (*y[1:], y[0])]))


def _arabic(x: Tokens, y: Tokens) -> bool:
    if not (_language("arabic", x) or _language("arabic", y)):
        return False
    ours, theirs = _bare(x), _bare(y)
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    near = table("names")["systems"]["arabic"]["near"]
    return all(
        given if (given := one_given(p, q)) is not None else _one_skeleton(p, q, near)
        for p, q in zip(ours, theirs, strict=True)
    )


def _one_skeleton(p: str, q: str, near: float) -> bool:
    """Tell whether two words have the same consonants, and letters not far apart; of short ones, the same first."""
    if p == q or not _spellings("arabic", p) & _spellings("arabic", q):
        return p == q
    bare = not re.search("[aeiou]", p) or not re.search("[aeiou]", q)
    return bare or (fuzz.ratio(p, q) >= near and len(max(_spellings("arabic", p))) > 1)


@cache
def _bare(x: Tokens) -> Tokens:
    """Give the words of an Arabic name without articles and what says whose son he is."""
    system = table("names")["systems"]["arabic"]
    told = rewrite(" ".join(x), system["joined"]).split()
    return tuple(word for word in told if word not in system["dropped"])


def syllabic(x: Tokens) -> bool:
    """Tell whether all words of a name are of the syllables that Japanese has."""
    return all(re.fullmatch(table("names")["systems"]["japanese"]["sounds"], word) for word in x)


def one_indonesian(x: Tokens, y: Tokens) -> bool:
    """Tell whether two names are one in the old and the present spelling of Indonesian ("Soetjipto", "Sucipto")."""
    system = table("names")["systems"]["indonesian"]
    if x == y or len(x) != len(y) or not all(re.search(system["ends"], z[-1]) for z in (x, y)):
        return False
    return all(_present(p) & _present(q) for p, q in zip(x, y, strict=True))


@cache
def _present(word: str) -> frozenset[str]:
    """Give a word as it is, and one in the old spelling of Indonesian also in the present one, in part or whole."""
    system = table("names")["systems"]["indonesian"]
    if not re.search(system["cues"], word):
        return frozenset({word})
    return frozenset({word, word.replace("oe", "u"), rewrite(word, system["rules"])})


def _japanese(x: Tokens, y: Tokens) -> bool:
    system = table("names")["systems"]["japanese"]
    if len(x) != len(y) or not syllabic(x) or not syllabic(y):
        return False
    ours = [rewrite(word, system["rules"]) for word in x]
    return any(ours == [rewrite(word, system["rules"]) for word in z] for z in _orders(y))


def _other_language(x: Tokens, y: Tokens) -> bool:
    """Tell whether only the given name is that of another language ("Benjamin", "Binyamin")."""
    return len(x) == len(y) and x[1:] == y[1:] and one_given(x[0], y[0]) is True


@cache
def romanised_blocks(x: Tokens) -> frozenset[str]:
    """Give the keys under which a whole name meets those that it may be one with under some system."""
    keys = set(family_keys(x))
    names = given_names()
    heads = {f"given {language} {line}" for word in x for language, line in names.get(word, ())}
    rest = [word for word in _bare(x) if word not in names]
    keys.update(f"{head} {first}" for head in heads for word in rest for first in _firsts(word))
    keys.update(heads if not rest else ())
    keys.add(present_block(x))
    keys.add(f"arabic run {max(_spellings('arabic', ''.join(_bare(x))))}")
    for system, words in (("slavic", x), ("japanese", x), ("arabic", _bare(x))):
        keys.update(f"{system} {' '.join(sorted(spelt))}" for spelt in _all_spellings(system, words))
    return frozenset(keys)


def present_block(x: Tokens) -> str:
    """Give the key under which names in the old and the present spelling of Indonesian meet."""
    return f"indonesian {' '.join(rewrite(word, table('names')['systems']['indonesian']['meet']) for word in x)}"


def _all_spellings(system: str, x: Tokens) -> list[list[str]]:
    readings = table("names")["systems"][system].get("readings", [[]])
    rules = table("names")["systems"][system]["rules"]
    return [[rewrite(rewrite(word, reading), rules) for word in x] for reading in readings]


def _firsts(word: str) -> set[str]:
    """Give the first consonants that a word has as the systems rewrite it."""
    spelt = _spellings("arabic", word) | _spellings("slavic", word)
    return {re.sub("[aeiouyw'’]", "", one)[:1].replace("g", "h") for one in spelt}
