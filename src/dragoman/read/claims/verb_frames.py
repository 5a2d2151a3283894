"""The content of a verb of saying, thinking or judging: which of its frames its children fill."""

from typing import Any

from dragoman.read.parse import Parse

from .attribution import subtree
from .content import ASIDES, without_tail
from .cues import CueVerb, cue_words, is_negated, words
from .noun_cues import holds_what_is_held
from .quote_cues import quote_after, quote_before
from .verb_sources import SPEECH

_WITH_OBJECT = {"of": "obj+of", "for": "obj+for", "over": "obj+for"}
"""Prepositions that go on after the object, and the frame that they make."""
_GIVES_OUT = {"release", "issue", "publish", "unveil"}
"""Verbs that say something only where their object holds words: a firm's new product is no claim."""
_PLANS = {
    "plan",
    "policy",
    "proposal",
    "agenda",
    "platform",
    "budget",
    "order",
    "apology",
    "advisory",
    "alert",
    "version",
}
_FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": "modal"}
_ABOUT = {"about", "against", "over", "to"}
"""Prepositions before what is spoken of: of "responded to reports that he had left" he who responds says nothing."""
Content = tuple[str, set[int]]


def verb_content(parse: Parse, verb: Any, entry: CueVerb, sources: list[Any]) -> Content | None:
    """Give the first frame of `entry` that the children of `verb` fill, with the token numbers of its content."""
    kids = list(verb.children)
    objects = [k for k in kids if k.dep_ == "dobj" and k not in sources and k.i > verb.i]
    if "clause" in entry.frames and (clause := _clause(parse, verb, kids, entry)):
        return "clause", clause
    passive = [k for k in kids if k.dep_ == "nsubjpass"]
    if passive and verb.lemma_ in _GIVES_OUT and not _is_told(passive[0]):
        return None
    if passive and entry.frames & {"obj", "call", "as"}:
        return "obj", _all(passive)
    found = _verbal(verb, entry, kids, objects)
    if found or (is_negated(verb) and not objects):
        return found
    if objects:
        return _with_objects(verb, entry, kids, objects)
    return _with_preposition(verb, entry, kids)


def _all(tokens: list[Any]) -> set[int]:
    return set().union(*(subtree(t) for t in tokens))


def _verbal(verb: Any, entry: CueVerb, kids: list[Any], objects: list[Any]) -> Content | None:
    """Give an infinitive, a participle or a small clause: "to leave", "leaving", "for them to leave"."""
    for kid in kids:
        if kid.i < verb.i or kid.dep_ not in {"xcomp", "advcl", "ccomp"}:
            continue
        if "for" in entry.frames and any(c.lower_ == "for" and c.dep_ == "mark" for c in kid.lefts):
            return "for", subtree(kid)
        if kid.dep_ == "xcomp":
            to = any(g.tag_ == "TO" for g in kid.children)
            if to and objects and "obj+inf" in entry.frames:
                return "obj+inf", subtree(kid) | _all(objects)
            if to and "inf" in entry.frames and not objects:
                return "inf", subtree(kid)
            if kid.tag_ == "VBG" and "ing" in entry.frames:
                return "ing", subtree(kid)
        if kid.dep_ == "ccomp" and entry.frames & {"obj+inf", "call", "ing"}:
            return "obj+inf", subtree(kid)
    return None


def _with_objects(verb: Any, entry: CueVerb, kids: list[Any], objects: list[Any]) -> Content | None:
    """Give the object, with what is said of it: "him a liar", "it as a trap", "them of fraud", "her for it"."""
    if "call" in entry.frames:
        second = [k for k in kids if k.dep_ in {"oprd", "attr", "acomp", "advcl"} and k.i > objects[0].i]
        if second:
            return "call", subtree(objects[0]) | subtree(second[0])
    if is_negated(verb):
        return None
    if entry.stance == "deny" and any(k.dep_ == "dative" or k.lower_ == "to" for k in kids if k.i > objects[0].i):
        return None  # "denied them licences", "denied licences to them": nothing is said
    if verb.lemma_ in _GIVES_OUT and not _is_told(objects[0]):
        return None
    if verb.lemma_ in words("giving") and holds_what_is_held(objects[0]):
        return None
    content = _all(objects)
    for word, frame in _WITH_OBJECT.items():
        rest = [k for k in kids if k.dep_ == "prep" and k.lower_ == word and k.i > objects[0].i]
        if rest and frame in entry.frames:
            return frame, content | subtree(rest[0])
    as_ = [k for k in kids if k.dep_ == "prep" and k.lower_ == "as" and k.i > objects[0].i]
    if as_ and entry.frames & {"as", "obj"}:
        return "as", content | subtree(as_[0])
    if entry.kind == "evidence" and "obj" in entry.frames:
        return "obj", content | _all([k for k in kids if k.i > objects[0].i and k.dep_ in {"prep", "advmod", "prt"}])
    return ("obj", content) if "obj" in entry.frames else None


def _is_told(noun: Any) -> bool:
    """Tell whether a thing given out has words in it: a statement, a report, a plan."""
    told = words("documents") | words("talks") | _PLANS | cue_words("cue_nouns").keys()
    return noun.lemma_.lower() in told


def _with_preposition(verb: Any, entry: CueVerb, kids: list[Any]) -> Content | None:
    """Give what follows a preposition of `entry`: "for talks", "on them to leave"."""
    on = next((k for k in kids if k.dep_ == "prep" and k.lower_ in {"on", "upon"}), None)
    to = next((k for k in kids if k.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in k.children)), None)
    if on is not None and to is not None and "on" in entry.frames and verb.i < on.i < to.i:
        return "on+inf", (subtree(on) - {on.i}) | subtree(to)
    for kid in kids:
        if kid.dep_ == "prep" and kid.lower_ in entry.frames and kid.i > verb.i:
            return kid.lower_, subtree(kid) - {kid.i}
    return None


def _clause(parse: Parse, verb: Any, kids: list[Any], entry: CueVerb) -> set[int]:
    """Give the clause that a verb of saying brings in, before, around or after it."""
    speech = entry.kind in SPEECH
    before = quote_before(parse, verb) if speech and not is_negated(verb) and verb.dep_ != "relcl" else set()
    found: set[int] = set()
    for kid in kids:
        thats = kid.dep_ in {"conj", "advcl"} and kid.i > verb.i and any(c.lower_ == "that" for c in kid.lefts)
        if (kid.dep_ == "ccomp" and not _is_aside_before(verb, kid)) or (
            thats and found and any(c.dep_ == "mark" for c in kid.lefts)
        ):
            found |= subtree(kid)
    if before:
        return before | (found if before & found else set())
    if found:
        return without_tail(parse, verb, found | _taken_up(parse, verb, kids, found))
    if verb.dep_ == "parataxis" and verb.head.i != verb.i and not any(k.dep_ == "dobj" for k in kids):
        return subtree(verb.head, without=[verb])
    if verb.dep_ == "advcl" and any(k.lower_ == "as" for k in kids) and not any(k.dep_ == "dobj" for k in kids):
        return subtree(verb.head, without=[verb])
    if not speech or is_negated(verb):
        return set()
    return quote_after(parse, verb) or _clause_after(parse, verb, kids)


def _taken_up(parse: Parse, verb: Any, kids: list[Any], found: set[int]) -> set[int]:
    """Give the clause in which a source goes on where the cue only interrupts it.

    "The plan has failed, said Lind, but its aims have not": the parse hangs what follows on "said".
    """
    if max(found) > verb.i:
        return set()
    speaker = [k for k in kids if k.dep_ == "nsubj"]
    end = max([verb.i, *(k.right_edge.i for k in speaker)]) + 1
    if (
        end >= len(verb.doc)
        or verb.doc[end].text != ","
        or not any(t.text == "," for t in verb.doc[max(found) : verb.i])
    ):
        return set()
    quote = next((q for q in parse.quotes if q.start == end + 1 < verb.sent.end), None)
    if quote is not None:
        return set(range(quote.start, quote.end))
    for kid in kids:
        own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in kid.lefts)
        if kid.dep_ == "conj" and kid.i > end and own and _agree_in_tense(kid, found):
            joint = [c for c in kids if c.dep_ == "cc" and end <= c.i < kid.i]
            return subtree(kid) | {c.i for c in joint}
    return set()


def _agree_in_tense(clause: Any, found: set[int]) -> bool:
    """Tell whether a clause has the tense of what was said before it, which the report's own clauses have not."""
    said = {_FINITE[t.tag_] for t in clause.doc[min(found) : max(found) + 1] if t.tag_ in _FINITE}
    own = {_FINITE[t.tag_] for t in [clause, *clause.lefts] if t.tag_ in _FINITE}
    return not said or not own or bool(said & own)


def _is_aside_before(verb: Any, clause: Any) -> bool:
    """Tell whether a clause before a verb is an aside, not what was said ("While …, she pointed to …")."""
    first = clause.left_edge
    opens = first.dep_ in {"mark", "advmod"} and first.head.i == clause.i
    return bool(clause.i < verb.i and first.lower_ in ASIDES and opens)


def _clause_after(parse: Parse, verb: Any, kids: list[Any]) -> set[int]:
    """Give the clause after a verb of saying where the parse gave it to another word ("said in a note that …")."""
    for kid in kids:
        if kid.i < verb.i or kid.dep_ not in {"prep", "dobj", "xcomp", "acomp", "npadvmod", "dative", "advmod"}:
            continue
        if kid.dep_ == "prep" and kid.lower_ in _ABOUT and any(_is_told(c) for c in kid.rights if c.dep_ == "pobj"):
            continue
        for token in kid.subtree:
            if token.dep_ == "mark" and token.lower_ == "that" and token.head.i > token.i:
                return without_tail(parse, verb, set(range(token.i, token.head.right_edge.i + 1)))
        if kid.i == verb.i + 1 and any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in kid.subtree):
            return without_tail(parse, verb, subtree(kid))
    return set()
