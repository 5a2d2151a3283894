"""Speakers that close a sentence, parsed apart from what they said: "Police arrested a man, THE MAYOR, ANA KERR, SAID".

A parser that meets such a speaker in one go makes it an apposition of the last noun that was said. It is found by its
tags alone, between tagging and parsing, and made a sentence of its own; afterwards what was said hangs on its verb.
"""

from functools import cache
from typing import Any

from dragoman.read.tables import table_rows, word_set

from .cues import words

_COMMA = {",", "”", "''", '"'}
_ENDS = {".", "?", "!", ";", ":"}
_OPENING = {"“", "``", '"', "''", ":", "("}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NAME = {"NNP", "NNPS"}
_PARTICLES = {
    "al",
    "el",
    "bin",
    "ibn",
    "ag",
    "von",
    "van",
    "der",
    "den",
    "de",
    "di",
    "da",
    "del",
    "dos",
    "la",
    "le",
    "-",
}
_DETERMINED = {"DT", "PRP$"}
_NOUNS = {"NN", "NNS", "NNP", "NNPS"}
_OF_PHRASE = {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "VBG", "VBN", "HYPH", "CC", "IN", "RB", *_NOUNS}
_BETWEEN = {"has", "have", "had", "also", "later", "then", "earlier", "previously", "reportedly", "both"}
_SUBORDINATING = {"after", "although", "as", "because", "before", "if", "since", "though", "when", "while"}
LONGEST = 14
"""Words of a description at most ("the head of the department of public works in Moor")."""


def part_speakers(doc: Any) -> Any:
    """Make each speaker that closes a sentence the start of one of its own, in place, for the parser."""
    for verb in _verbs(doc):
        first = _sentence_start(doc, verb)
        start = speaker_start(doc, first, verb)
        if start is not None and _is_told(doc, first, start) and _is_last(doc, verb):
            doc[start].is_sent_start = True
            doc.user_data.setdefault("closing", []).append((start, verb))
    return doc


def join_speakers(doc: Any) -> Any:
    """Hang what was said on the verb of the speaker that was parsed apart from it, in place."""
    for start, verb in doc.user_data.pop("closing", ()):
        said = doc[start - 1].sent.root
        if said.sent.start < start and doc[verb].sent.start == start:
            said.head, said.dep_ = doc[verb], "ccomp"
            if doc[start - 1].text == ",":
                doc[start - 1].head, doc[start - 1].dep_ = doc[verb], "punct"
    return doc


@cache
def _saying() -> frozenset[str]:
    return words("closing")


@cache
def _speaking_nouns() -> frozenset[str]:
    """Give the nouns for persons, groups and bodies."""
    listed = {row[0] for row in table_rows("nouns") if row[1] in {"person", "group", "organization"}}
    kinds = [word_set("nominals", kind) for kind in ("person", "group", "organization")]
    sources = [words(name) for name in ("unnamed", "offices", "organizations", "outlets")]
    return frozenset(listed.union(*kinds) - word_set("nominals", "none")).union({"agency", "service"}, *sources)


def _verbs(doc: Any) -> list[int]:
    """Give the finite verbs of saying of `doc` that may close a sentence."""
    return [t.i for t in doc if t.tag_[:2] == "VB" and t.lower_ in _saying() and t.i > 3]


def _sentence_start(doc: Any, verb: int) -> int:
    start = verb
    while start and not doc[start].is_sent_start and doc[start - 1].text not in _ENDS and not doc[start - 1].is_space:
        start -= 1
    return start


def _is_told(doc: Any, first: int, start: int) -> bool:
    """Tell whether a whole clause stands before the speaker."""
    finite = sum(t.tag_ in _FINITE for t in doc[first:start])
    return finite > (doc[first].lower_ in _SUBORDINATING)


def _is_last(doc: Any, verb: int) -> bool:
    """Tell whether the sentence ends with when, where or to whom it was said: nothing said comes after."""
    for token in doc[verb + 1 :]:
        if token.text in {".", "?", "!"} or token.is_space:
            return True
        if token.text in _OPENING or token.tag_ in _FINITE or token.lower_ == "that":
            return False
        if token.text == ",":
            after = doc[token.i + 1] if token.i + 1 < len(doc) else token
            return after.tag_ == "VBG"
    return True


def speaker_start(doc: Any, first: int, verb: int) -> int | None:
    """Give the first token of the speaker whose phrase ends before `verb`, within the sentence from `first`.

    That is a name, a description ("the mayor of Moor", "his brother"), or both of them set side by side by commas,
    with an age or a clause with "who" behind; None where there is no such speaker behind a comma.
    """
    end = verb
    while end > first and doc[end - 1].lower_ in _BETWEEN:
        end -= 1
    start = _one_speaker(doc, first, end)
    while start is not None and start > first + 1 and doc[start].lower_ == "and":
        end = start - (doc[start - 1].text == ",") if doc[start - 1].text == "," else start
        before = _one_speaker(doc, first, end + (doc[end].text == ","))
        if before is None:
            return None
        start = before
    return start


def _one_speaker(doc: Any, first: int, end: int) -> int | None:
    """Give where a speaker starts whose phrase ends before token `end`."""
    if doc[end - 1].text != ",":
        start = _segment(doc, first, end)
        return start if start is not None and _kind(doc, start, end, alone=True) else None
    end -= 1
    start = _segment(doc, first, end)
    loose = False
    while start is not None and _is_aside(doc, start, end):
        end, loose = start - 1, True
        start = _segment(doc, first, end)
    kind = None if start is None else _kind(doc, start, end)
    if start is None or kind is None:
        return None
    close = start - 1
    before = _segment(doc, first, close) if doc[close].text == "," else None
    if before is not None and kind == "description" and _is_aside(doc, before, close):
        close = before - 1
        before = _segment(doc, first, close) if doc[close].text == "," else None
    other = None if before is None else _kind(doc, before, close)
    if other is not None and {kind, other} == {"name", "description"}:
        return before
    return start if loose else None


def _segment(doc: Any, first: int, end: int) -> int | None:
    """Give the first token of the words between the last comma or closing mark and token `end`."""
    start = end
    while start > first and doc[start - 1].text not in _COMMA:
        start -= 1
    return start if first < start < end else None


def _is_aside(doc: Any, start: int, end: int) -> bool:
    """Tell whether words between commas only add to a name: an age, or a clause ("33", "who left", "speaking to")."""
    opening = doc[start]
    alone = end - start == 1 and opening.tag_ == "CD"
    return alone or opening.lower_ in {"who", "whose", "aged", "speaking", "now", "himself", "herself"}


def _kind(doc: Any, start: int, end: int, *, alone: bool = False) -> str | None:
    """Tell whether words are a "name", or a "description" of somebody or of a body that speaks.

    What stands `alone` before the verb speaks whatever it is: "…, the leaflet said".
    """
    start += doc[start].lower_ == "and"
    tokens = doc[start:end]
    if not len(tokens) or len(tokens) > LONGEST:
        return None
    if all(t.tag_ in _NAME or t.lower_ in _PARTICLES or t.lower_ in words("honours") for t in tokens):
        return "name" if tokens[0].tag_ in _NAME or tokens[0].lower_ in words("honours") else None
    clause = next((t.i for t in tokens if t.tag_ in {"WP", "WDT"}), end)
    head = _head(doc, start, clause)
    if head is None or any(t.tag_ not in _OF_PHRASE for t in doc[start:clause]):
        return None
    if doc[start].tag_ == "IN" or (clause < end and clause == start):
        return None
    told = alone and doc[start].tag_ in _DETERMINED and doc[head].tag_ not in _NAME
    return "description" if told or _speaks(doc, start, head) else None


def _head(doc: Any, start: int, end: int) -> int | None:
    """Give the last noun before the first preposition."""
    stop = next((t.i for t in doc[start:end] if t.tag_ == "IN"), end)
    return next((i for i in range(stop - 1, start - 1, -1) if doc[i].tag_ in _NOUNS), None)


def _speaks(doc: Any, start: int, head: int) -> bool:
    """Tell whether a noun is somebody, or a body that may be asked, and its phrase one of its own."""
    noun = doc[head]
    if noun.tag_ in _NAME:
        return doc[start].tag_ in _DETERMINED or noun.lower_ in words("organizations") | words("offices")
    word = noun.lower_
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y", word[:-3] + "man"}
    return not forms.isdisjoint(_speaking_nouns())
