"""The lexicon of attribution: verbs, nouns and adjectives by which somebody is said to say or hold something."""

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dragoman.model import Stance
from dragoman.read.tables import load_table, table_rows


@dataclass(frozen=True)
class CueVerb:
    """A verb of the lexicon: its class (speech, thought, …), the places of its content, and its stance."""

    lemma: str
    kind: str
    frames: frozenset[str]
    stance: Stance


@cache
def cue_verbs() -> dict[str, CueVerb]:
    """Give the verbs of the lexicon by lemma."""
    found: dict[str, CueVerb] = {}
    for lemma, kind, frames, stance in table_rows("cue_verbs"):
        found[lemma] = CueVerb(lemma, kind, frozenset(frames.split(",")), cast("Stance", stance))
    return found


@dataclass(frozen=True)
class CueWord:
    """A noun or adjective of the lexicon: the places of its content ("that", "to", prepositions), and stance."""

    frames: frozenset[str]
    stance: Stance


@cache
def cue_words(name: str) -> dict[str, CueWord]:
    """Give the nouns or adjectives of the table `name`, by lemma or form."""
    found: dict[str, CueWord] = {}
    for word, frames, stance in table_rows(name):
        found[word] = CueWord(frozenset(frames.split(",")), cast("Stance", stance))
    return found


@cache
def words(name: str) -> frozenset[str]:
    """Give the list `name` of `sources.yaml` ("unnamed", "documents", "outlets", …)."""
    return frozenset(word for line in load_table("sources")[name] for word in line.split())


def tokens_with(doc: Any, attribute: str, words: frozenset[str]) -> list[Any]:
    """Give the tokens of `doc` whose `attribute` ("lemma_", "lower_") is one of `words`."""
    return [token for token in doc if getattr(token, attribute) in words]


def is_negated(verb: Any) -> bool:
    """Tell whether `verb` has "not", "never" or "no longer" with it."""
    return any(c.dep_ == "neg" or c.lower_ == "never" for c in verb.children)
