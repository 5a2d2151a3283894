"""`found_at`: the words that compare: "the highest-ranking", "the third", "the only", "fewer", "twice as many"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.tables import load_table

from .numbers import number, ordinal, ordinal_pattern, tables
from .standards import is_infinitive


@dataclass(frozen=True)
class Found:
    """A word of comparison, with the noun it compares and the scale."""

    kind: str
    word: Any
    head: Any
    by: str | None
    ordinal: int | None = None


@cache
def _words() -> dict[str, Any]:
    table: dict[str, Any] = load_table("comparisons")
    return table


@cache
def _scales() -> dict[str, str]:
    """Give the scale of each adjective; of an adjective on two, the first."""
    scales: dict[str, str] = {}
    for scale, words in _words()["scales"].items():
        for word in words:
            scales.setdefault(word, scale)
    return scales


@cache
def _starts() -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the words that compare, and how the verbs that do so begin."""
    words = _words()
    alone = {
        "only",
        "sole",
        "times",
        "record",
        "last",
        *words["multiples"],
        *words["more"],
        *words["fewer"],
        *tables()["ordinals"],
    }
    return frozenset(alone), tuple(verb[:-1] for verb in words["times"])


def may_compare(token: Any) -> bool:
    """Take a cheap look at a word, since most compare nothing."""
    lower = token.lower_
    alone, verbs = _starts()
    return (
        lower in alone or token.tag_ in {"JJS", "RBS"} or "-" in lower or lower[:1].isdigit() or lower.startswith(verbs)
    )


def found_at(token: Any) -> Found | None:
    """Read a word of comparison, or give None; what is only among the greatest is not compared."""
    if _among(token):
        return None
    return (
        _superlative(token)
        or _record(token)
        or _last(token)
        or _ordinal(token)
        or _only(token)
        or _relative(token)
        or _multiple(token)
    )


def _among(token: Any) -> bool:
    """Tell whether words are of several: "ONE OF the deadliest attacks", "AMONG the first to leave"."""
    before = [t.lower_ for t in token.doc[max(token.sent.start, token.i - 6) : token.i]]
    joined = " ".join(before)
    return (
        re.search(rf"\b(?:among|(?:one|two|three|some|many|several|most) of) (?:{_OWNERS}) ?(?:\S+ )?$", joined + " ")
        is not None
    )


_OWNERS = "the|its|his|her|their|our|my"


def _superlative(token: Any) -> Found | None:
    """Read "the highest-ranking X", "the most senior X", "the most since"."""
    lower = token.lower_
    if token.tag_ not in {"JJS", "RBS"} and not re.fullmatch(
        r"(?:highest|most|longest|largest|lowest|biggest|best|worst)-\w+", lower
    ):
        return None
    words = _words()
    if lower in words["not_superlative"] or (
        token.i and f"{token.nbor(-1).lower_} {lower}" in words["not_superlative"]
    ):
        return None
    determined = token.i and (token.nbor(-1).tag_ in {"DT", "PRP$", "POS"} or _rank(token))
    if lower in {"most", "least"} and not determined:
        return None
    adjective = token
    if lower in {"most", "least"} and token.head.pos_ in {"ADJ", "ADV"} and token.head.i > token.i:
        adjective = token.head
    elif token.i + 2 < len(token.doc) and token.nbor(1).text == "-":
        adjective = token.doc[token.i + 2]
    head = _noun_of(token)
    joined = token.doc[token.i : adjective.i + 1].text.lower() if adjective.i >= token.i else lower
    base = (
        joined.replace(" ", "").removeprefix("most")
        if lower == "most" and adjective.i != token.i
        else joined.replace(" ", "")
    )
    by = _scales().get(base) or _scales().get(adjective.lemma_.lower())
    if by is None:
        by = _scales().get(lower) if adjective.i == token.i else adjective.lemma_.lower()
    return Found("superlative", token, head, by, _rank(token))


def _rank(superlative: Any) -> int | None:
    """Give the place that an ordinal before a superlative tells: 2 of "the second-largest", "the second largest"."""
    at = superlative.i - 1
    if at > 0 and superlative.doc[at].text == "-":
        at -= 1
    return ordinal(superlative.doc[at].text) if at >= 0 and superlative.doc[at].sent == superlative.sent else None


def _noun_of(token: Any) -> Any:
    """Give the noun that an adjective belongs to, or the word itself where it stands alone ("the most since")."""
    above = token
    while (
        above.head.i != above.i
        and above.dep_ in {"amod", "advmod", "compound", "nmod", "nummod", "npadvmod", "quantmod"}
        and above.head.i > token.i
    ):
        above = above.head
        if above.pos_ in {"NOUN", "PROPN"} and above.dep_ not in {"compound", "nmod", "npadvmod"}:
            break
    return above if above.pos_ in {"NOUN", "PROPN"} else token


def _record(token: Any) -> Found | None:
    """Read "a record 2,000 migrants", "a record number of arrests": more than ever before."""
    if token.lower_ != "record" or not token.i or token.i + 1 >= len(token.doc) or token.head.i <= token.i:
        return None
    after = token.nbor(1)
    counts = after.like_num or after.lemma_.lower() in _words()["record"]
    if not counts or token.nbor(-1).lower_ not in {"a", "the"} or token.head.pos_ not in {"NOUN", "NUM"}:
        return None
    return Found("record", token, _noun_of(token), "number")


def _last(token: Any) -> Found | None:
    """Read "the last time it did so was in 2028", "it last did so in 2028": what is told is the first since."""
    if token.lower_ != "last" or token.i + 1 >= len(token.doc):
        return None
    verb = token.head
    if token.nbor(1).lower_ == "time" and any(t.lemma_ == "be" and t.i > token.i for t in token.sent):
        verb = next((t for t in token.sent[1:] if t.i > token.i and t.pos_ == "VERB" and t.tag_ != "VB"), None)
        return Found("last", token, verb, "number", 1) if verb is not None else None
    finite = verb.tag_ == "VBD" or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    told = token.dep_ == "advmod" and token.pos_ == "ADV" and finite and verb.pos_ == "VERB"
    return Found("last", token, verb, "number", 1) if told else None


@cache
def _ordinal_word() -> re.Pattern[str]:
    return re.compile(ordinal_pattern(), re.IGNORECASE)


def _ordinal(token: Any) -> Found | None:
    """Read "the third defection", "the first to", "for the second time"."""
    if not _ordinal_word().fullmatch(token.text) or (token.ent_type_ == "DATE" and _runs_to(token)):
        return None
    count = ordinal(token.text)
    head = _noun_of(token)
    if count is None or (head.pos_ == "PROPN" and token.text != token.lower_) or token.pos_ == "ADV":
        return None
    clause = clause_of(head)
    if head.lemma_.lower() in _words()["not_ordinal"] and not (clause is not None and is_infinitive(clause)):
        return None
    determined = any(c.dep_ in {"det", "poss"} for c in head.children)
    if not determined and not (count == 1 and head.lemma_ == "time"):
        return None
    return Found("ordinal", token, head, "number", count)


def _runs_to(token: Any) -> bool:
    """Tell the first of two ordinals of a range ("the 15th to the 19th century")."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"to", "and", "through"}


def _only(token: Any) -> Found | None:
    """Read "the only diplomat to defect"."""
    if (
        token.lower_ not in {"only", "sole"}
        or not token.i
        or token.nbor(-1).lower_ not in {"the", "its", "their", "his", "her"}
    ):
        return None
    head = _noun_of(token)
    if head.i == token.i or head.lemma_.lower() in _words()["not_only"]:
        return None
    return Found("only", token, head, "number")


def _relative(token: Any) -> Found | None:
    """Read "fewer than last year", "more arrivals than in 2019"."""
    words = _words()
    kind = "more" if token.lower_ in words["more"] else "fewer" if token.lower_ in words["fewer"] else None
    if kind is None or token.pos_ not in {"ADJ", "ADV", "NOUN"}:
        return None
    than = next((t for t in token.sent if t.lower_ == "than" and token.i < t.i < token.i + 8), None)
    if than is None or (than.i + 1 < len(token.doc) and (than.nbor(1).like_num or than.nbor(1).is_currency)):
        return None
    return Found(kind, token, _noun_of(token), _scales().get(token.lemma_.lower(), "number"))


def _multiple(token: Any) -> Found | None:
    """Read "nearly tripled from 67 in 2022", "three times as many as last year"."""
    if token.lemma_ in _words()["times"] and token.pos_ == "VERB":
        subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return Found("times", token, subject, "number", None) if subject is not None else None
    after = token.doc[token.i + 1 : token.i + 3].text.lower()
    if token.lower_ in {"times", "twice", "double"} and re.match(
        r"as (?:many|much|high|large)|more|higher|the (?:number|rate|level|figure)", after
    ):
        return Found("times", token, _noun_of(token), "number")
    return None


def factor(word: Any) -> int | None:
    """Give how many times as much a word tells: 2 for "doubled", 3 for "three times"; None for a part of one."""
    value = _words()["times"].get(word.lemma_) or _words()["multiples"].get(word.lower_)
    if value is None and word.i:
        value = number(word.nbor(-1).text)
    return int(value) if value is not None and value == int(value) else None


def clause_of(noun: Any) -> Any | None:
    """Give the verb of the clause that tells what a noun does or undergoes; the parser may hang the noun below it."""
    below = next((c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.i > noun.i), None)
    above = noun.head
    if below is None and noun.dep_ in {"nsubj", "nsubjpass"} and above.i > noun.i and is_infinitive(above):
        return above
    if below is None and noun.dep_ == "attr" and above.lemma_ == "be":
        beside = (c for c in above.children if c.dep_ == "xcomp" and c.i > noun.i and is_infinitive(c))
        return next((c for c in beside if c.left_edge.i == noun.right_edge.i + 1), None)
    return below
