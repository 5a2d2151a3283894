"""The sources of a verb of saying: its subjects, the agent of a passive, or who spoke before a participle."""

from typing import Any

from dragoman.read.entities.nominals import noun_class
from dragoman.read.syntax import conjuncts, resolve_relative, subjects

from .content import says_too
from .cues import cue_verbs
from .source_chains import quoted_speakers

SPEECH = {"speech", "say"}
"""Classes of verbs that may bring in a quotation."""
_SUBJECT = {"nsubj", "csubj"}
_SPEAKER_SLIPS = {"dobj", "attr", "oprd", "npadvmod", "appos"}
_FINITE = {"VBD", "VBZ", "VBP"}
_COMMAS = {",", "—", "–", "--"}


def speakers(verb: Any) -> list[Any]:
    """Give the heads of the sources of a cue verb: its subjects, or in the passive the agent after "by"."""
    quoted = quoted_speakers(verb)
    if quoted:
        return quoted
    kids = list(verb.children)
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in kids) or _is_reduced_passive(verb):
        return [c for k in kids if k.dep_ == "agent" for g in k.children if g.dep_ == "pobj" for c in conjuncts(g)]
    own = _one_subject(verb, [k for k in kids if k.dep_ in _SUBJECT])
    if own:
        return [c for k in own for c in conjuncts(_inserted(verb, k))]
    teller = _teller(verb) or _said_beside(verb)
    if teller is not None:
        return speakers(teller)
    after = [
        k
        for k in kids
        if k.dep_ in _SPEAKER_SLIPS and k.i == verb.i + 1 + _lead(k) and (k.pos_ == "PROPN" or k.tag_ == "PRP")
    ]
    if after and any(k.dep_ == "ccomp" and k.i < verb.i for k in kids):
        return conjuncts(after[0])
    return [_relative_again(verb, s) for s in subjects(verb)] or _stranded(verb)


def _stranded(verb: Any) -> list[Any]:
    """Give the speaker beside a finite verb of saying whose subject the parse hung elsewhere.

    Behind it, in "…," said Ann Kerr, half laughing (the parse has her do the laughing); before it, in "On May 2,
    Col. Tim Kerr, a spokesman in Moor, said" (the parse makes him an apposition of the day).
    """
    if verb.tag_ not in _FINITE or any(c.tag_ == "WDT" for c in verb.lefts):
        return []
    if verb.i + 1 < verb.sent.end and (verb.i == verb.sent.start or verb.nbor(-1).is_punct):
        behind = _whole_name(verb.nbor())
        if behind.head.i > verb.i and _is_speaker(behind):
            return conjuncts(behind)
    before = verb.i - 1
    while before > verb.sent.start and (verb.doc[before].text == "," or verb.doc[before].dep_ == "advmod"):
        before -= 1
    speaker = _outermost(verb, verb.doc[before])
    return [speaker] if speaker is not None else []


def _whole_name(token: Any) -> Any:
    """Give the head of the name or title that a word is the first of."""
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token


def _outermost(verb: Any, token: Any) -> Any | None:
    """Give the speaker whose phrase ends at a token before a verb: the outermost that is somebody, or None."""
    found = None
    while token.head.i != token.i and token.i < verb.i and token.dep_ not in _SUBJECT | {"ROOT"}:
        if _is_speaker(token):
            found = token
        if token.pos_ not in {"NOUN", "PROPN", "ADP", "PRON"}:
            break
        token = token.head
    return found


def _is_speaker(token: Any) -> bool:
    return token.ent_type_ in {"PERSON", "ORG"} or (token.pos_ == "NOUN" and noun_class(token.lemma_) == "person")


def _one_subject(verb: Any, own: list[Any]) -> list[Any]:
    """Give the one subject where the parse gave several: the name in "the agency Vesna said", else the nearest."""
    if len(own) < 2:
        return own
    near = min(own, key=lambda s: abs(s.i - verb.i))
    for other in own:
        adjoining = other.i < near.i and other.right_edge.i + 1 == near.left_edge.i
        if adjoining and other.pos_ == "PROPN" and near.pos_ != "PROPN":
            return [other]
    return [near]


def _inserted(verb: Any, subject: Any) -> Any:
    """Give the speaker of a clause set into what was said, where the parse took it for an apposition.

    "Lind, a top aide said, is confident": no comma parts the aide from "said".
    """
    for kid in subject.children:
        if kid.dep_ != "appos" or kid.right_edge.i + 1 != verb.i or verb.i + 1 >= len(verb.doc):
            continue
        opened = kid.left_edge.i and verb.doc[kid.left_edge.i - 1].text in _COMMAS
        if opened and verb.nbor().text in _COMMAS and verb.tag_ in _FINITE:
            return kid
    return subject


def _relative_again(verb: Any, source: Any) -> Any:
    """Give the relative pronoun of the clause of a verb for its antecedent, so that the link is where it speaks."""
    for token in reversed(verb.doc[max(0, source.i) : verb.i]):
        if token.tag_ == "WP" and token.dep_ in _SUBJECT and resolve_relative(token).i == source.i:
            return token
    return source


def _teller(verb: Any) -> Any | None:
    """Give the verb of saying that a participle goes on from, wherever the parse hung the participle.

    "She said the talks had failed, adding that …": it is she who adds.
    """
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl", "xcomp", "conj", "dep", "prep"} or verb.i < 2:
        return None
    before = [t for t in verb.lefts if t.dep_ == "advmod"]
    first = min([verb.i, *(t.i for t in before)])
    if verb.doc[first - 1].text not in _COMMAS:
        return None
    return _said_before(verb, first) or _said_around(verb)


def _said_beside(verb: Any) -> Any | None:
    """Give the verb of saying that a verb goes on from which the parse joined to what was said.

    "She said the plan had failed but claimed that it was sound": it is she who claimed it.
    """
    inside = verb.head
    if verb.dep_ != "conj" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts):
        return None
    while inside.dep_ == "conj":
        inside = inside.head
    cue = inside.head
    entry = cue_verbs().get(cue.lemma_.lower())
    told = inside.dep_ == "ccomp" and entry is not None and entry.kind in SPEECH
    return cue if told and cue.i < inside.i and says_too(verb, cue) else None


def _said_before(verb: Any, first: int) -> Any | None:
    """Give the verb of saying after a quotation or clause, with no other finite verb between it and the participle."""
    for token in reversed(verb.doc[verb.sent.start : first]):
        if token.tag_ not in _FINITE:
            continue
        entry = cue_verbs().get(token.lemma_.lower())
        if entry is None or entry.kind not in SPEECH or token.dep_ in {"relcl", "aux", "auxpass"}:
            return None
        return None if any(t.dep_ == "ccomp" for t in token.rights) else token
    return None


def _said_around(verb: Any) -> Any | None:
    inside = verb.head
    while verb.dep_ == "advcl" and inside.dep_ in {"conj", "advcl", "xcomp", "ccomp"}:
        entry = cue_verbs().get(inside.head.lemma_.lower())
        if inside.dep_ == "ccomp" and entry is not None and entry.kind in SPEECH and inside.head.i < verb.i:
            return inside.head
        inside = inside.head
    return None


def _lead(token: Any) -> int:
    """Count the tokens of a phrase before its head."""
    return int(token.i - token.left_edge.i)


def _is_reduced_passive(verb: Any) -> bool:
    own = any(c.dep_ in {"aux", "nsubj"} for c in verb.lefts)
    return bool(verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and not own)
