"""`currency`: the currency that a word means in a report: pesos of the Philippines in Manila, of Colombia in Cali."""

from collections import Counter
from functools import lru_cache

from dragoman.read.entities.gazetteer import gazetteer
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table


def currency(parse: Parse, word: str, at: int, default: str) -> str:
    """Give the ISO code of the currency that `word` (singular) calls at offset `at`; `default` where nothing tells."""
    table = load_table("quantities")
    codes: dict[str, str] = table["currencies_of_countries"].get(word, {})
    if not codes:
        return default
    before = parse.text[max(0, at - 40) : at].split()
    for width in (2, 1):
        code = gazetteer().nationality(" ".join(before[-width:]))
        if code is not None:
            return codes.get(code, default)
    if word in table["told_by_its_word"]:
        return default
    told = [(count, -first, code) for code, (count, first) in _countries(parse).items() if code in codes]
    return codes[max(told)[2]] if told else default


@lru_cache(maxsize=1)
def _countries(parse: Parse) -> dict[str, tuple[int, int]]:
    """Give how often a report speaks of each country or of a place in it, and where first."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for ent in parse.doc.ents:
        if ent.label_ not in {"GPE", "NORP", "LOC"}:
            continue
        name = ent.text.removeprefix("the ")
        spot = gazetteer().place(name.title() if name.isupper() and len(name) > 3 else name)
        code = gazetteer().nationality(name) or gazetteer().country(name) or (spot.country if spot else None)
        if code:
            counts[code] += 1
            first.setdefault(code, ent.start)
    return {code: (count, first[code]) for code, count in counts.items()}
