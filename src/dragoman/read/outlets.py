"""Which names and phrases are news outlets or agencies: a lexicon and the shapes of their names."""

from functools import lru_cache

from .wordlists import word_set


@lru_cache(maxsize=4096)
def is_outlet(name: str) -> bool:
    """Tell whether a name is that of an outlet, by itself."""
    words = name.lower().replace("’", "'").removeprefix("the ").split()
    if " ".join(words) in word_set("outlets.yaml", "names"):
        return True
    if len(words) < 2:
        return words[0].endswith(("ilbo", "shimbun", "sinmun", "zeitung")) if words else False
    last, pair = words[-1], " ".join(words[-2:])
    strong = word_set("outlets.yaml", "last_words") - word_set("outlets.yaml", "weak_last_words")
    return last in strong or pair in strong


def may_be_outlet(name: str) -> bool:
    """Tell whether a name has the shape of an outlet's, so that being cited makes it one ("Harbour Wire")."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in word_set("outlets.yaml", "weak_last_words")


def is_outlet_noun(words: str) -> bool:
    """Tell whether a common noun calls an outlet ("newspaper", "news agency")."""
    return words in word_set("outlets.yaml", "nouns")
