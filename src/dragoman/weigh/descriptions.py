"""What the words for those in a role tell: the noun, the name in them, how many."""

import re
from functools import cache, lru_cache

from .countries import countries_in
from .counts import numbers
from .entities import Party
from .lexicon import table
from .sketches import Sketch, noun_of
from .tellings import Telling

_AMOUNT = re.compile(
    r"^(?:\S+ ){0,4}?(?:thousands|hundreds|dozens|scores|tens|number|group|couple|pair|dozen|crowd|some|all|most|many|"
    r"several) of (?:the |its |their )?",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b[A-Z]\w+-(?:owned|flagged|registered|built|led|backed|born|based|run|operated|made)\s")


def name_in_both(role: str, a: Telling, b: Telling) -> str | None:
    """Give the name within the words of both, where at least one is not read as somebody: "the ferry Sea Star"."""
    if a.parties.get(role) and b.parties.get(role):
        return None
    return min(names_in_words(role, a) & names_in_words(role, b), default=None)


@lru_cache(maxsize=4096)
def names_in_words(role: str, telling: Telling) -> frozenset[str]:
    """Give the names within the words for those in a role, read as somebody or not."""
    return frozenset(n for p in telling.roles.get(role, ()) if (n := _proper(p.words)))


def nouns_in_role(role: str, telling: Telling) -> set[str]:
    """Give the nouns, such as few bear, by which those in a role are called."""
    found = {n for p in telling.roles.get(role, ()) for n in (*class_noun(p.words), *_posts(p.party))}
    return found - set(table("descriptions")["common_heads"])


@cache
def _proper(words: str) -> str | None:
    """Give the name of two words or more in a description, if there is one and it is no country's."""
    found = re.search(r"(?<![.!?] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+", _OWNED.sub("", words).removeprefix("The "))
    return found[0] if found and not countries_in(found[0]) else None


def as_many(role: str, a: Telling, b: Telling) -> bool:
    """Tell whether both count those in a role, and the same number."""
    ours, theirs = numbers(a, role), numbers(b, role)
    return bool(ours & theirs)


@lru_cache(maxsize=4096)
def sketches_in_role(role: str, telling: Telling) -> tuple[Sketch, ...]:
    """Give the sketches of all in a role, named or not; one who is named is also what posts make of him."""
    return tuple(
        dict.fromkeys(
            p.sketch | Sketch(heads=_posts(p.party) | class_noun(p.words)) for p in telling.roles.get(role, ())
        )
    )


def _posts(party: Party | None) -> frozenset[str]:
    """Give the nouns of the posts that a person holds: "captain"."""
    if party is None or party.kind != "person":
        return frozenset()
    return frozenset(n for _, f in party.profile.facts if f.property == "position" for n in noun_of(f.value))


@cache
def class_noun(words: str) -> frozenset[str]:
    """Give the noun that tells what somebody or something is, names and amounts left out.

    >>> sorted(class_noun("the ferry Sea Star")), sorted(class_noun("thousands of mill workers"))
    (['ferry'], ['worker'])
    """
    told = _AMOUNT.sub("", words)
    core = re.split(r"[,(]|\s(?:of|in|at|from|with|on|near|by|who|which|that|carrying|aboard|to|for|and)\s", told)[0]
    small = [w for w in core.split() if w.islower() and w.isalpha()]
    return noun_of(small[-1]) if small else frozenset()
