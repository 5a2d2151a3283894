"""Attributions by verbs: "said that", "wants to", "called him a liar", "criticised the plan", "was told by"."""

from collections.abc import Iterator
from typing import Any

from dragoman.model import Stance

from .attribution import Attribution, subtree
from .content import without_tail
from .cues import CueVerb, cue_verbs, is_negated, words
from .parse import Parse
from .quote_cues import quote_after, quote_before
from .source_chains import quoted_speakers
from .sources import source_tokens
from .syntax import conjuncts, subjects

_OURSELVES = {"i", "we", "you", "it", "this", "that", "which", "there", "one"}
"""Subjects whose thoughts and wishes are not told as another's."""
_SPEECH = {"speech", "say"}
_WITH_OBJECT = {"as": "as", "of": "obj+of", "for": "obj+for", "over": "obj+for"}
"""Prepositions that go on after the object, and the frame that they make."""
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
        if entry.kind not in _SPEECH and all(s.lower_ in _OURSELVES for s in sources):
            continue
        declined = declined_thing(token)
        if declined is not None:
            if declined:
                rule = f"{entry.kind}:{entry.lemma}:decline"
                yield Attribution(token, _cue(token), tuple(sources), frozenset(declined), "decline", rule)
            continue
        if _is_declined(token):
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


def declined_thing(verb: Any) -> set[int] | None:
    """Give what a source declines to speak of; None for a verb that declines nothing.

    Nothing is given where there is no more than a word that points back ("declined to confirm the report"):
    such a source says nothing of anything.
    """
    if verb.lemma_.lower() not in words("declining"):
        return None
    act = next((k for k in verb.children if k.dep_ == "xcomp" and k.lemma_.lower() in words("telling")), None)
    if act is None:
        return None
    content: set[int] = set()
    for kid in act.children:
        if kid.i > act.i and kid.dep_ in {"dobj", "ccomp", "xcomp", "prep", "attr"}:
            content |= subtree(kid) - ({kid.i} if kid.dep_ == "prep" and kid.lower_ in {"on", "about"} else set())
    told = [t for t in verb.doc if t.i in content and t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"}]
    pointing = words("documents") | words("talks") | {"matter", "claim", "allegation", "case", "detail", "issue"}
    return content if any(t.lemma_.lower() not in pointing for t in told) else set()


def _is_declined(verb: Any) -> bool:
    """Tell whether a verb of saying is what its subject declines to do."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words("declining")


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
        if "for" in entry.frames and kid.dep_ in {"xcomp", "advcl", "ccomp"} and kid.i > verb.i:
            if any(c.lower_ == "for" and c.dep_ == "mark" for c in kid.lefts):
                yield "for", subtree(kid)
                return
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
        for word, frame in _WITH_OBJECT.items():
            rest = [k for k in kids if k.dep_ == "prep" and k.lower_ == word and k.i > objects[0].i]
            if rest and frame in entry.frames:
                yield frame, content | subtree(rest[0])
                return
        if "obj" in entry.frames:
            yield "obj", content
            return
    if not objects and not is_negated(verb):
        on = next((k for k in kids if k.dep_ == "prep" and k.lower_ in {"on", "upon"}), None)
        to = next((k for k in kids if k.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in k.children)), None)
        if on is not None and to is not None and "on" in entry.frames and to.i > on.i > verb.i:
            yield "on+inf", subtree(on) - {on.i} | subtree(to)
            return
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
