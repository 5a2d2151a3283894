"""`tense`: whether the verb that governs a word looks back, ahead, or neither."""

from typing import Any, Literal

from dragoman.read.tables import load_table

from .seats import seated

Tense = Literal["past", "future", "present"]


def governor(token: Any) -> Any | None:
    """Give the nearest verb above `token`, or None; a noun made of a verb does not count."""
    if (verb := seated(token)) is not None:
        return verb
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token
    return token if token.pos_ in {"VERB", "AUX"} else None


def tense(token: Any) -> Tense:
    """Give where the verb that governs `token` looks: "past", "future" or "present"."""
    words = load_table("tense")
    verb = governor(token)
    if token.dep_ == "poss" and token.head.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return "past"
    if token.head.lower_ == "since":
        return "past"
    if verb is None:
        return "present"
    if any(_had(v) for v in (verb, verb.head, verb.head.head)):
        return "past"
    if _ahead_of(token):
        return "future"
    due = [c for c in verb.children if c.dep_ == "acomp"] if verb.lemma_ == "be" else []
    if (
        any(t.lemma_ in words["adjectives"] for t in (token.head, token.head.head, *due))
        or verb.lemma_ in words["setting"]
    ):
        return "future"
    if token.head.lower_ in {"until", "till", "through"} and verb.lemma_ in words["until"]:
        return "future"
    ready = _stands_ready(verb) and not any(t.lower_ in {"after", "since"} for t in token.ancestors)
    return "future" if ready or _is_scheduled(token, verb) else tense_of(verb)


def _is_scheduled(token: Any, verb: Any) -> bool:
    """Tell whether the plain present tells what is set for a day ("the trial OPENS on Monday")."""
    if (
        verb.tag_ not in {"VBZ", "VBP"}
        or verb.lemma_ not in load_table("tense")["scheduled"]
        or not verb.sent[-1].is_punct
    ):
        return False
    if any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return False
    return token.dep_ == "pobj" and token.head.lower_ == "on" and token.head.head.i == verb.i and token.i > verb.i


def _stands_ready(verb: Any) -> bool:
    """Tell whether a verb is what somebody stands ready for, and so has yet to come: "is READY to speak"."""
    word = verb.head
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) or word.pos_ != "ADJ":
        return False
    told = word.dep_ == "acomp" and word.head.lemma_ in {"be", "stand", "remain", "seem"}
    return told and word.head.tag_ in {"VBZ", "VBP"} and not any(c.dep_ == "aux" for c in word.head.children)


def _ahead_of(token: Any) -> bool:
    """Tell whether a word is of what something else comes before: "arrived AHEAD OF a summit on Saturday"."""
    above = (t for t in token.ancestors if t.dep_ in {"advmod", "prep"} and t.lower_ == "ahead")
    return any(c.dep_ == "pobj" and c.i != token.i for ahead in above for of in ahead.rights for c in of.rights)


def _had(verb: Any) -> bool:
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def tense_of(verb: Any, depth: int = 0) -> Tense:
    """Give where a verb looks, by its auxiliaries, its form, and for an infinitive what governs it."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    lemmas = {h.lower_ for h in helpers}
    tags = {h.tag_ for h in helpers}
    if lemmas & {"will", "wo", "shall", "'ll", "’ll"}:
        return "future"
    if lemmas & {"would", "may", "might", "could", "should", "can", "must", "'d", "ca"} and "have" not in lemmas:
        return "future"
    if verb.tag_ == "VBD" or "VBD" in tags or lemmas & {"has", "have", "had", "'ve", "having"}:
        return "past"
    if verb.tag_ in {"VB", "VBG"} and depth < 4:
        ahead = _ahead(verb)
        if ahead is not None:
            return ahead
        if verb.head.i != verb.i:
            above = verb.head if verb.head.pos_ in {"VERB", "AUX"} else governor(verb.head)
            if above is not None and above.i != verb.i:
                return tense_of(above, depth + 1)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not helpers and verb.head.pos_ == "VERB" and depth < 4:
        return tense_of(verb.head, depth + 1)
    if verb.tag_ == "VBN":
        if not helpers and verb.dep_ in {"acl", "advcl", "ROOT", "relcl", "ccomp"}:
            return "past"
        if tags & {"VBZ", "VBP"} and verb.lemma_ in _looking_ahead():
            return "future"
    return "present"


def _ahead(verb: Any) -> Tense | None:
    """Give "future" for an infinitive or participle that a word of plans, fears or aims governs ("is due to")."""
    above = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VB":
        return None
    if verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children):
        return "future"
    if above.lemma_ == "go" and above.tag_ == "VBG" and verb.dep_ == "xcomp":
        return "future"
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if to and (above.lemma_ in _looking_ahead() or (above.lemma_ == "be" and verb.dep_ == "xcomp")):
        return "future"
    return None


def _looking_ahead() -> frozenset[str]:
    """Give the lemmas of verbs, nouns and adjectives whose complement lies ahead."""
    return frozenset(load_table("tense")["ahead"])
