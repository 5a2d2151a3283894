"""What a report is said to have got wrong: called false, told in error, taken back, or set right by what follows."""

from typing import Any

from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of

from .modality import Reality, lexicon, own

_PREDICATES = {"attr", "acomp", "oprd"}


def called_false(noun: Any) -> Reality | None:
    """Read a report said to be none: "the FALSE report of", "the rumour that … was a HOAX", "RETRACTED its report"."""
    known = lexicon()
    word = next((c for c in noun.lefts if c.dep_ == "amod" and c.lower_ in known.sets["untrue"]), None)
    above = noun.head
    if word is None and noun.dep_ == "nsubj" and above.lemma_ in {"be", "prove"}:
        if any(c.dep_ == "neg" for c in above.children):
            return None
        word = next((c for c in above.rights if c.dep_ in _PREDICATES and c.lemma_ in known.sets["untrue"]), None)
    if word is None and noun.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in known.sets["retracting"]:
        word = above if own(above).status == "happened" else None
    return Reality("denied", by=word.lower_) if word is not None else None


def in_error(verb: Any) -> Reality | None:
    """Read what a report is said to have got wrong: "WRONGLY said that", "a FALSE report said that"."""
    known = lexicon()
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    told = [t for s in verb.lefts if s.dep_ in syntax.SUBJECTS for t in s.lefts if t.dep_ == "amod"]
    word = next((c for c in verb.children if c.lower_ in known.sets["in_error"]), None)
    word = word or next((t for t in told if t.lower_ in known.sets["untrue"]), None)
    word = word or _put_right(verb)
    return Reality("denied", by=word.lower_) if word is not None else None


def _put_right(verb: Any) -> Any | None:
    """Give the report that the next sentence sets right: "A REPORT of May said he died. It was a BROTHER WHO"."""
    told = next((s for s in verb.lefts if s.dep_ == "nsubj" and s.lemma_ in lexicon().sets["own_reports"]), None)
    end = verb.sent.end
    if told is None or end + 1 >= len(verb.doc):
        return None
    after = verb.doc[end].sent
    opening = [t.lower_ for t in after if not t.is_space][:2]
    cleft = opening == ["it", "was"] and any(t.lower_ in {"who", "that", "which"} for t in after)
    return told if cleft or opening == ["in", "fact"] else None


def is_taken_back(above: Any) -> bool:
    """Tell whether the clause on a verb is of a report taken back: "WITHDREW its report of May that"."""
    known = lexicon()
    report = any(c.dep_ == "dobj" and lemma_of(c) in known.sets["telling_nouns"] for c in above.rights)
    return report and lemma_of(above) in known.sets["retracting"] and own(above).status == "happened"


def is_said_not_to_be(noun: Any) -> bool:
    """Tell whether a sentence says of an event that there was none: "There was NO COUP", "no talks took place"."""
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in noun.lefts)
    there = any(c.dep_ == "expl" for c in noun.head.children)
    place = noun.dep_ == "nsubj" and noun.head.lemma_ in {"take", "happen", "occur"}
    return none and (there or place)
