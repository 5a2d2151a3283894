"""`is_generic`: whether words tell what happens as a rule, to nobody in particular, rather than an event."""

from functools import cache
from typing import Any

from dragoman.read import syntax
from dragoman.read.tables import load_table

from .modality import is_past_alike
from .triggers import Match

_PRESENT = {"VBZ", "VBP"}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("generics")[name])


def is_generic(match: Match) -> bool:
    """Tell whether the clause of a trigger is in the present and of a kind of people, or of what happens often.

    "Diplomats who defect rarely take their families", "A diplomat is a traitor when he resigns".
    """
    verb = match.anchor
    if _is_aside(verb) or _is_norm(match):
        return True
    if verb.pos_ not in {"VERB", "AUX"} or not _is_present(verb):
        return False
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in {"VERB", "AUX"}:
        top = top.head
    if _is_habit(verb) or _is_of_any(verb):
        return True
    actors = [s for s in syntax.subjects(verb) if s.pos_ in {"NOUN", "PRON", "PROPN"}]
    if syntax.is_passive(verb) and not actors:
        actors = syntax.logical_objects(verb)
    if not actors or not all(map(_is_anyone, actors)):
        return False
    if verb.dep_ == "relcl":
        above = syntax.governing_verb(verb.head)
        while above is not None and above.tag_ in {"VBG", "VB"} and above.dep_ in {"pcomp", "xcomp", "acl"}:
            above = syntax.governing_verb(above)
        return above is None or _is_present(above)
    if all(c.lower_ in _words("whoever") for a in actors for c in a.lefts if c.dep_ == "det") and any(
        c.dep_ == "det" for a in actors for c in a.lefts
    ):
        return True
    if all(a.lower_ in _words("whosoever") for a in actors):
        return True
    if any(c.lower_ in _words("often") for c in (*verb.children, *top.children) if c.dep_ == "advmod"):
        return True
    if any(c.lower_ in _words("when") and c.dep_ in {"advmod", "mark"} for c in (*verb.children, *top.children)):
        return True
    return top.lemma_ == "be" and any(c.dep_ == "attr" and _is_anyone(c) for c in top.children)


def _is_norm(match: Match) -> bool:
    """Tell whether a noun speaks of any such event: "an endorsement needs two votes"."""
    noun, verb = match.token, match.token.head
    if match.trigger.kind != "noun" or noun.dep_ not in syntax.SUBJECTS or verb.pos_ not in {"VERB", "AUX"}:
        return False
    indefinite = any(c.dep_ == "det" and c.lower_ in _words("any") for c in noun.lefts)
    return indefinite and verb.lemma_ in _words("norms") and _is_present(verb)


def _is_of_any(verb: Any) -> bool:
    """Tell whether a relative clause hangs within the phrase of anybody: "any member of the EMBASSY who resigns"."""
    noun = verb.head
    within = verb.dep_ == "relcl" and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return within and _is_anyone(noun.head.head)


def _is_habit(verb: Any) -> bool:
    """Tell whether a clause in the present says how often: "meets every Friday", "meets on Fridays"."""
    for child in verb.children:
        if child.dep_ == "npadvmod" and any(c.lower_ in {"every", "each"} for c in child.lefts):
            return True
        if child.dep_ == "prep" and child.lower_ == "on":
            return any(c.dep_ == "pobj" and c.tag_ == "NNPS" and c.ent_type_ == "DATE" for c in child.children)
    return False


def _is_present(verb: Any) -> bool:
    """Tell whether a verb is in the simple present, or in the passive of it."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBG" or any(c.tag_ in {"VBD", "MD"} or c.lemma_ == "have" for c in helpers):
        return False
    if not helpers and is_past_alike(verb):
        return False
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not helpers:
        return True
    return verb.tag_ in _PRESENT or any(c.tag_ in _PRESENT for c in helpers)


def _is_anyone(noun: Any) -> bool:
    """Tell whether a phrase names a kind ("diplomats", "a diplomat"), or stands for one ("he or she")."""
    if noun.lower_ in _words("anyone") or noun.ent_type_:
        return noun.lower_ in _words("anyone")
    if noun.lower_ in {"he", "she", "they"}:
        return any(c.dep_ == "conj" and c.lower_ in {"he", "she"} for c in noun.children) or (
            noun.dep_ == "conj" and noun.head.lower_ in {"he", "she"}
        )
    if noun.pos_ != "NOUN":
        return False
    lefts = [c for c in noun.lefts if c.dep_ in {"det", "poss", "nummod", "predet"}]
    if noun.tag_ == "NNS":
        return not lefts and not any(c.ent_type_ or c.pos_ == "PROPN" for c in noun.lefts)
    return any(c.lower_ in _words("any") for c in lefts)


def _is_aside(verb: Any) -> bool:
    """Tell whether a participle only compares: "as PROMISED", "as AGREED in May"."""
    alone = not any(c.dep_ in {*syntax.SUBJECTS, "dobj", "auxpass", "agent"} for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and alone and any(c.lower_ == "as" for c in verb.lefts)
