"""Which names and phrases are news outlets or agencies: a lexicon and the shapes of their names."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from dragoman.read.tables import word_set

_OWN: ContextVar[frozenset[str]] = ContextVar("own_outlets", default=frozenset())


@contextmanager
def own_outlets(keys: frozenset[str]) -> Iterator[None]:
    """Take names with these keys for outlets too, while one report is read."""
    token = _OWN.set(keys)
    try:
        yield
    finally:
        _OWN.reset(token)


def outlet_key(name: str) -> str:
    """Give a name as outlets are looked up by it: in lower case, without "the"."""
    return " ".join(name.lower().replace("’", "'").split()).removeprefix("the ")


def is_outlet(name: str) -> bool:
    """Tell whether a name is that of an outlet, by itself."""
    return _is_outlet(name) or outlet_key(name) in _OWN.get()


@lru_cache(maxsize=4096)
def _is_outlet(name: str) -> bool:
    words = outlet_key(name).split()
    if " ".join(words) in word_set("outlets", "names"):
        return True
    if len(words) < 2:
        return words[0].endswith(("ilbo", "shimbun", "sinmun", "zeitung")) if words else False
    if words[0] in word_set("outlets", "first_words"):
        return True
    last, pair = words[-1], " ".join(words[-2:])
    strong = word_set("outlets", "last_words") - word_set("outlets", "weak_last_words")
    return last in strong or pair in strong


def may_be_outlet(name: str) -> bool:
    """Tell whether a name has the shape of an outlet's, so that being cited makes it one ("Harbour Wire")."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in word_set("outlets", "weak_last_words")


def is_outlet_noun(words: str) -> bool:
    """Tell whether a common noun calls an outlet ("newspaper", "news agency")."""
    return words in word_set("outlets", "nouns")


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency: known, or shaped so ("Fen News Agency")."""
    key = outlet_key(name)
    return key in word_set("outlets", "agencies") or key.endswith(("agency", "press", "newswire", "news service"))
