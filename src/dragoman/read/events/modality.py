"""`own`: what the verb group of an event says of it: negation, modals, hedges, conjunctions, tense.

`Reality` is what is said of an event, and `lexicon` the words that say it (`data/statuses.yaml`).
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dragoman.model import Status
from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of
from dragoman.read.tables import load_table

_PUTTING_FORWARD = {"advise", "propose", "recommend", "suggest"}
_ONE = {"he", "it", "she"}
_PRESENT = {"is", "are", "'s", "'re", "been", "’s", "’re"}


@dataclass(frozen=True)
class Reality:
    """What is said of an event.

    `refused`: somebody will not do it. `settled`: it is decided, ordered or approved by who can.
    """

    status: Status = "happened"
    refused: bool = False
    settled: bool = False
    by: str = field(default="", compare=False)
    """The word that says so."""

    def under(self, outer: "Reality | None") -> "Reality":
        """Give what remains of this under what a word further out says."""
        if outer is None or outer.status == "happened":
            return self
        if self.status in {"happened", "ongoing"}:
            return outer
        if outer.status == "denied":
            return Reality("possible") if self.status == "denied" else outer
        if outer.status in {"conditional", "possible"} and self.status != "denied":
            return outer
        return self


HAPPENED = Reality()


@dataclass(frozen=True)
class Lexicon:
    """The words that say whether something happened: for each, the status, and sets of words that differ."""

    verbs: dict[str, Status]
    nouns: dict[str, Status]
    adjectives: dict[str, Status]
    modals: dict[str, Status]
    hedges: dict[str, Status]
    prepositions: dict[str, dict[str, Status]]
    sets: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Give the words of `data/statuses.yaml`, each with the status it tells."""
    raw = load_table("statuses")

    def by_word(table: dict[str, list[str]]) -> dict[str, Status]:
        return {word: status for status in table for word in table[status]}  # type: ignore[misc]

    sets = (
        "askings",
        "firsts",
        "lets",
        "refusals",
        "settled",
        "attempts",
        "clause_only",
        "conditional_marks",
        "negatives",
        "told",
        "telling_nouns",
        "by_vote",
        "marching",
        "marched_for",
        "friendly",
        "points_in_time",
        "facts",
        "awaited",
        "untrue",
        "in_error",
        "retracting",
        "calling_off",
        "putting_off",
        "own_reports",
        "bringing_about",
    )
    return Lexicon(
        verbs=by_word(raw["verbs"]),
        nouns=by_word(raw["nouns"]),
        adjectives=by_word(raw["adjectives"]),
        modals=by_word(raw["modals"]),
        hedges=by_word(raw["hedges"]),
        prepositions=raw["prepositions"],
        sets={name: frozenset(raw[name]) for name in sets},
    )


def own(verb: Any) -> Reality:
    """Give what the verb group says: negation, modals, hedges, conjunctions, tense."""
    known = lexicon()
    host = _shares_auxiliaries(verb)
    children = list(verb.children) if host.i == verb.i else [*host.children, *verb.children]
    mark = next((c for c in children if c.dep_ == "mark" and c.lower_ in known.sets["conditional_marks"]), None)
    if mark is not None and mark.lower_ in known.sets["points_in_time"] and _is_done(verb):
        mark = None
    if mark is None:
        mark = next((c for c in children if _is_future_when(c, verb)), None)
    if mark is not None:
        return Reality("conditional", by=mark.lower_)
    if is_inverted(host):
        return Reality("conditional", by="inversion")
    if _is_asked(host):
        return Reality("possible", by="a question")
    negated = any(c.dep_ == "neg" for c in children) or _negative_subject(verb) or _negative_object(verb)
    modal = next((known.modals[c.lower_] for c in children if c.dep_ == "aux" and c.lower_ in known.modals), None)
    perfect = any(c.dep_ == "aux" and c.lower_ in {"have", "'ve", "’ve"} for c in children)
    if modal == "conditional" and not perfect and (_under_past_telling(host) or not _has_condition(host)):
        modal = "planned"
    if modal == "demanded" and perfect:
        # "must have fled" is a guess, "should have fled" says that he did not
        must = any(c.lower_ == "must" for c in children if c.dep_ == "aux")
        modal = "possible" if must or negated else "denied"
    if negated and modal is None and _is_plea(verb, children):
        return Reality("possible", by="a plea not to")
    if negated and modal != "denied":
        return (
            Reality("possible")
            if modal == "possible" and not _cannot(children)
            else Reality("denied", refused=modal == "planned", by="a negation")
        )
    for child in children:
        if child.dep_ == "advmod" and child.lower_ in known.hedges:
            return Reality(known.hedges[child.lower_], by=child.lower_)
    if modal is None and _is_put_forward(verb, children):
        return Reality("possible", by=verb.head.lower_)
    if modal is None and _is_order(verb, children):
        return Reality("demanded", by="an imperative")
    to_be = verb.dep_ == "ROOT" and verb.tag_ in {"VB", "VBN"} and any(c.tag_ == "TO" for c in children)
    if modal is None and to_be and not any(c.dep_ in syntax.SUBJECTS and is_singled_out(c) for c in children):
        return Reality("planned", by="to")
    if modal is not None:
        return Reality(modal, by=" and ".join(c.lower_ for c in children if c.lower_ in known.modals))
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ in _PRESENT for c in children):
        return Reality("ongoing", by="its tense")
    return HAPPENED


def is_inverted(verb: Any) -> bool:
    """Tell whether a clause without a conjunction is a condition: "SHOULD the chance present itself"."""
    first = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in {"should", "had", "were"}), None)
    subject = next((c for c in verb.children if c.dep_ in syntax.SUBJECTS), None)
    return first is not None and subject is not None and first.i < subject.i and verb.dep_ in {"advcl", "ccomp"}


def _is_asked(verb: Any) -> bool:
    """Tell whether a sentence asks if it was: "Did the rebels attack?"; who asks when or why knows that it was."""
    if verb.dep_ != "ROOT" or not any(t.text == "?" for t in verb.rights):
        return False
    subject = next((c for c in verb.lefts if c.dep_ in syntax.SUBJECTS), None)
    helper = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), None)
    open_ = subject is not None and helper is not None and helper.i < subject.i
    return open_ and not any(t.tag_ in {"WRB", "WP", "WDT"} for t in verb.sent if t.i < verb.i)


def _is_done(verb: Any) -> bool:
    """Tell whether a clause with "once" or "until" tells what has been: "Once the video WAS RELEASED, he resigned"."""
    verbs = (t for t in verb.ancestors if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"})
    above = next((t for t in verbs if t.tag_ != "VBG" or any(c.dep_ == "aux" for c in t.lefts)), None)
    return above is not None and all(_is_simple_past(v) for v in (verb, above))


def _is_simple_past(verb: Any) -> bool:
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.dep_ == "neg" for c in verb.children) or any(c.tag_ in {"MD", "TO"} for c in helpers):
        return False
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers)


def is_singled_out(noun: Any) -> bool:
    """Tell whether a noun is told apart by being the first, the only or the best: "the SECOND GOVERNOR to"."""
    firsts = lexicon().sets["firsts"]
    hosts = [c for c in noun.lefts if c.dep_ in {"amod", "nummod", "advmod", "det", "compound"}]
    words = [noun, *(t for c in hosts for t in c.subtree)]
    return any(c.lower_ in firsts or c.tag_ in {"JJS", "RBS"} for c in words) or noun.ent_type_ == "ORDINAL"


def is_negated(verb: Any) -> bool:
    """Tell whether a verb, or the one whose auxiliaries it shares, is negated."""
    hosts = {verb.i: verb, (host := _shares_auxiliaries(verb)).i: host}
    return any(c.dep_ == "neg" for v in hosts.values() for c in v.children)


def is_past_alike(verb: Any) -> bool:
    """Tell whether what the parser took for a present is a past, as the word above it: "when shells HIT the town"."""
    if verb.tag_ != "VBP" or verb.lower_ not in load_table("generics")["alike"]:
        return False
    above = syntax.governing_verb(verb)
    return above is not None and any(t.tag_ == "VBD" for t in (above, *above.children))


def _is_future_when(child: Any, verb: Any) -> bool:
    """Tell whether "when" is of what is yet to happen, or happens each time: "when the pilot DEFECTS"."""
    future = verb.tag_ in {"VBZ", "VBP"} and not is_past_alike(verb)
    return future and child.lower_ in {"when", "whenever"} and child.dep_ in {"advmod", "mark"}


def _is_order(verb: Any, children: list[Any]) -> bool:
    """Tell whether a clause is an imperative: "Stop the attacks", '"Free the men," he said'."""
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"} or verb.i > verb.head.i:
        return False
    bare = not any(c.dep_ in {*syntax.SUBJECTS, "aux", "auxpass", "mark"} or c.tag_ == "TO" for c in children)
    return bare and not any(c.dep_ == "expl" for c in children)


def _is_put_forward(verb: Any, children: list[Any]) -> bool:
    """Tell whether a clause is only put forward: "suggested that the mayor LEAVE", no "leaves" or "left"."""
    bare = verb.tag_ in {"VB", "VBP"} and verb.dep_ == "ccomp" and verb.head.lemma_ in _PUTTING_FORWARD
    if not bare or any(c.dep_ in {"aux", "auxpass"} for c in children):
        return False
    one = [c for c in children if c.dep_ in syntax.SUBJECTS and c.i < verb.i]
    return bool(one) and len(syntax.conjuncts(one[0])) == 1 and _is_one(one[0])


def _is_one(subject: Any) -> bool:
    """Tell whether a subject asks for the ending of the third person: one thing or somebody by name."""
    return subject.tag_ in {"NN", "NNP"} or subject.lower_ in _ONE or subject.ent_type_ == "PERSON"


def _is_plea(verb: Any, children: list[Any]) -> bool:
    """Tell whether a negated clause is an imperative, which says nothing of what came after: "Don't SHOOT"."""
    does = any(c.dep_ == "aux" and c.lower_ == "do" for c in children)
    return does and verb.tag_ == "VB" and not any(c.dep_ in syntax.SUBJECTS for c in children)


def _has_condition(verb: Any) -> bool:
    """Tell whether the sentence has a condition, or says what would have been; else "would" is reported future."""
    marks = lexicon().sets["conditional_marks"]
    perfect = any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)
    return perfect or any(t.dep_ == "mark" and t.lower_ in marks for t in verb.sent)


def _shares_auxiliaries(verb: Any) -> Any:
    """Give the verb whose auxiliaries and negation `verb` shares ("will visit Rome and MEET the Pope"), or itself."""
    host = verb
    if verb.tag_ not in {"VB", "VBN", "VBG"} and not _may_share_perfect(verb):
        return verb
    while host.dep_ == "conj" and host.head.pos_ in {"VERB", "AUX"} and host.tag_ in {verb.tag_, "VBN"}:
        if any(c.dep_ in {"aux", "auxpass", *syntax.SUBJECTS} for c in host.children):
            break
        host = host.head
    return host


def _may_share_perfect(verb: Any) -> bool:
    """Tell whether the parser may have taken for a past what is a participle: "would have stayed and STRUCK him"."""
    first = verb.head
    modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in first.children)
    bare = not any(c.dep_ in {"aux", "auxpass", *syntax.SUBJECTS} for c in verb.children)
    return verb.tag_ == "VBD" and verb.dep_ == "conj" and first.tag_ == "VBN" and modal and bare


def _negative_subject(verb: Any) -> bool:
    negatives = lexicon().sets["negatives"]
    for child in verb.children:
        if child.dep_ in syntax.SUBJECTS and (
            child.lower_ in negatives or any(c.dep_ == "det" and c.lower_ in negatives for c in child.children)
        ):
            return True
    return False


def _negative_object(verb: Any) -> bool:
    """Tell whether it is done to nobody or nothing: "offered no apology", "arrested nobody"."""
    for child in verb.children:
        if child.dep_ == "dobj" and (
            child.lower_ in {"nobody", "none", "nothing"}
            or any(c.dep_ == "det" and c.lower_ == "no" for c in child.lefts)
        ):
            return True
    return False


def _cannot(children: list[Any]) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in {"can", "ca", "could"} for c in children)


def _under_past_telling(verb: Any) -> bool:
    """Tell whether "would" is the future of a past: "said that it would", "promised he would"."""
    above = verb.head
    while verb.dep_ == "conj" and above.pos_ in {"VERB", "AUX"}:
        verb, above = above, above.head
    known = lexicon()
    lemma = lemma_of(above)
    if verb.dep_ in {"ccomp", "xcomp"}:
        return above.tag_ in {"VBD", "VBN", "VBG"} or lemma in known.verbs or lemma in known.sets["told"]
    if verb.dep_ == "acl":
        return lemma in known.nouns
    return any(c.dep_ in {"ccomp", "parataxis"} and lemma_of(c) in known.sets["told"] for c in verb.children)
