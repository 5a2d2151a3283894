"""Attributions by verbs: "said that", "wants to", "called him a liar", "criticised the plan", "was told by"."""

from collections.abc import Iterator
from typing import Any

from dragoman.model import Stance

from .attribution import Attribution, subtree
from .content import without_tail
from .cues import CueVerb, cue_verbs, is_negated
from .parse import Parse
from .quote_cues import quote_after, quote_before
from .source_chains import quoted_speakers
from .sources import source_tokens
from .syntax import conjuncts, subjects

_SPEECH = {"speech", "say"}
_SUBJECT = {"nsubj", "csubj"}
_SPEAKER_SLIPS = {"dobj", "attr", "oprd", "npadvmod", "appos"}


def verb_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions that the verbs of `parse` make, in order."""
    lexicon = cue_verbs()
    for token in parse.doc:
        entry = lexicon.get(token.lemma_.lower())
        if entry is None or token.tag_[:2] != "VB" or token.dep_ in {"aux", "auxpass", "amod", "compound"}:
            continue
        sources = speakers(token)
        if not sources or parse.quote_at(token.i):
            continue
        for frame, content in _contents(parse, token, entry, sources):
            content -= {token.i, *(t.i for s in sources if s.head.i == token.i for t in source_tokens(parse, s))}
            if content:
                yield Attribution(
                    token,
                    _cue(token),
                    tuple(sources),
                    frozenset(content),
                    _stance(token, entry, frame),
                    f"{entry.kind}:{entry.lemma}:{frame}",
                )


def speakers(verb: Any) -> list[Any]:
    """Give the heads of the sources of a cue verb: its subjects, or in the passive the agent after "by"."""
    quoted = quoted_speakers(verb)
    if quoted:
        return quoted
    kids = list(verb.children)
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in kids) or _is_reduced_passive(verb):
        return [c for k in kids if k.dep_ == "agent" for g in k.children if g.dep_ == "pobj" for c in conjuncts(g)]
    own = [c for k in kids if k.dep_ in _SUBJECT for c in conjuncts(k)]
    if own:
        return own
    after = [
        k
        for k in kids
        if k.dep_ in _SPEAKER_SLIPS and k.i == verb.i + 1 + _lead(k) and (k.pos_ == "PROPN" or k.tag_ == "PRP")
    ]
    if after and any(k.dep_ == "ccomp" and k.i < verb.i for k in kids):
        return conjuncts(after[0])
    return subjects(verb)


def _lead(token: Any) -> int:
    """Count the tokens of a phrase before its head."""
    return token.i - token.left_edge.i


def _is_reduced_passive(verb: Any) -> bool:
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}


def _contents(parse: Parse, verb: Any, entry: CueVerb, sources: list[Any]) -> Iterator[tuple[str, set[int]]]:
    """Give the frames of `entry` that the children of `verb` fill, with the content of each."""
    kids = list(verb.children)
    passive = [k for k in kids if k.dep_ == "nsubjpass"]
    objects = [k for k in kids if k.dep_ == "dobj" and k not in sources and k.i > verb.i]
    if "clause" in entry.frames:
        clause = _clause(parse, verb, kids, entry)
        if clause:
            yield "clause", clause
            return
    if passive and entry.frames & {"obj", "call", "as"}:
        yield "obj", set().union(*(subtree(p) for p in passive))
        return
    for kid in kids:
        if kid.dep_ == "xcomp" and kid.i > verb.i:
            to = any(g.tag_ == "TO" for g in kid.children)
            if to and objects and "obj+inf" in entry.frames:
                yield "obj+inf", subtree(kid) | set().union(*(subtree(o) for o in objects))
                return
            if to and "inf" in entry.frames and not objects:
                yield "inf", subtree(kid)
                return
            if kid.tag_ == "VBG" and "ing" in entry.frames:
                yield "ing", subtree(kid)
                return
        if kid.dep_ == "ccomp" and kid.i > verb.i and entry.frames & {"obj+inf", "call", "ing"}:
            yield "obj+inf", subtree(kid)
            return
    if objects and "call" in entry.frames:
        second = [k for k in kids if k.dep_ in {"oprd", "attr", "acomp", "advcl"} and k.i > objects[0].i]
        if second:
            yield "call", subtree(objects[0]) | subtree(second[0])
            return
    if objects and not is_negated(verb):
        content = set().union(*(subtree(o) for o in objects))
        if "as" in entry.frames or "obj+of" in entry.frames:
            word = "as" if "as" in entry.frames else "of"
            rest = [k for k in kids if k.dep_ == "prep" and k.lower_ == word]
            if rest:
                yield ("as" if word == "as" else "obj+of"), content | subtree(rest[0])
                return
        if "obj" in entry.frames:
            yield "obj", content
            return
    if not objects and not is_negated(verb):
        for kid in kids:
            if kid.dep_ == "prep" and kid.lower_ in entry.frames and kid.i > verb.i:
                yield kid.lower_, subtree(kid) - {kid.i}
                return


def _clause(parse: Parse, verb: Any, kids: list[Any], entry: CueVerb) -> set[int]:
    """Give the clause that a verb of saying brings in, before, around or after it."""
    speech = entry.kind in _SPEECH
    before = quote_before(parse, verb) if speech else set()
    found: set[int] = set()
    for kid in kids:
        thats = kid.dep_ in {"conj", "advcl"} and kid.i > verb.i and any(c.lower_ == "that" for c in kid.lefts)
        if kid.dep_ == "ccomp" or (thats and found and any(c.dep_ == "mark" for c in kid.lefts)):
            found |= subtree(kid)
    if before:
        return before | (found if before & found else set())
    if found:
        return without_tail(parse, verb, found)
    if verb.dep_ == "parataxis" and verb.head.i != verb.i:
        return subtree(verb.head, without=[verb])
    if verb.dep_ == "advcl" and any(k.dep_ == "mark" and k.lower_ == "as" for k in kids):
        return subtree(verb.head, without=[verb])
    if not speech or is_negated(verb):
        return set()
    return quote_after(parse, verb) or _clause_after(parse, verb, kids)


def _clause_after(parse: Parse, verb: Any, kids: list[Any]) -> set[int]:
    """Give the clause after a verb of saying where the parse gave it to another word ("said in a note that …")."""
    for kid in kids:
        if kid.i < verb.i or kid.dep_ not in {"prep", "dobj", "xcomp", "acomp", "npadvmod", "dative", "advmod"}:
            continue
        for token in kid.subtree:
            if token.dep_ == "mark" and token.lower_ == "that" and token.head.i > token.i:
                return without_tail(parse, verb, set(range(token.i, token.head.right_edge.i + 1)))
        if kid.i == verb.i + 1 and any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in kid.subtree):
            return without_tail(parse, verb, subtree(kid))
    return set()


def _cue(verb: Any) -> tuple[Any, ...]:
    """Give the words of the cue: the verb with its auxiliaries, negation and particle."""
    return tuple(
        sorted([verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "prt"})], key=lambda t: t.i)
    )


def _stance(verb: Any, entry: CueVerb, frame: str) -> Stance:
    if not is_negated(verb):
        return entry.stance
    if entry.stance == "deny":
        return "confirm"
    return "deny" if entry.kind == "thought" else "decline" if frame == "clause" else "deny"
