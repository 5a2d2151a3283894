"""`host_of`, `hanging`: the word that a time hangs on, by the tree or, where that is often wrong, by its place."""

from collections.abc import Iterator
from typing import Any

from dragoman.read.events.ontology import load_ontology
from dragoman.read.tables import load_table

from .seats import seated

ORDER = {"after", "before", "following", "since", "until"}
"""Prepositions whose noun has a time of its own ("resigned after the vote in May")."""


def top_of(tokens: Any) -> Any:
    """Give the topmost word that carries a time: its preposition, or the time's own head."""
    top = tokens.root
    while (
        top.head.i != top.i
        and top.dep_ in {"pobj", "pcomp", "nummod", "amod", "compound", "quantmod"}
        and (
            top.head.pos_ == "ADP"
            or top.head.dep_ == "prep"
            or (top.head.i >= tokens.start and top.head.i < tokens.end)
        )
    ):
        top = top.head
    return top


def hung_on(tokens: Any) -> Any:
    """Give the word that a time tells when it is, by the tree or its place: a verb, or a noun."""
    return host_of(hanging(tokens))


def host_of(top: Any) -> Any:
    """Give the word that a time hangs on: a clause's verb where it goes with a place of it ("in Valport A WEEK AGO").

    Before the "after" of a clause it can only be of the clause before: "freed him ON THURSDAY, a week AFTER the
    states swapped spies", whatever the tree says.
    """
    if (verb := seated(top)) is not None:
        return verb
    above = top.head if top.head.i != top.i else top
    if top.dep_ == "appos" and above.ent_type_ == "DATE":
        # "on 2 May, the day after the vote": a second way to tell one day
        while above.head.i != above.i and (above.ent_type_ == "DATE" or above.pos_ == "ADP"):
            above = above.head
        return above
    if (noun := event_before(top, above)) is not None:
        return noun
    if above.dep_ == "prep" and top.pos_ == "ADV" and above.lower_ not in ORDER and above.head.pos_ == "VERB":
        return above.head
    if above.tag_ == "VBG" and above.dep_ in {"pcomp", "pobj"} and above.head.lower_ == "for":
        return above.head.head
    marks = [c for c in above.children if c.dep_ == "mark" and c.lower_ in load_table("dating")["orders"]]
    if above.pos_ != "VERB" or not any(top.i < m.i < above.i for m in marks):
        return above
    before = (t for t in reversed(above.doc[above.sent.start : top.i]) if t.pos_ == "VERB" and t.tag_ != "VBG")
    return next(before, above)


def event_before(top: Any, above: Any) -> Any | None:
    """Give the event before a time that another was done over: "arrested OVER THE KILLING of a judge on 2 May"."""
    if above.pos_ != "VERB" or top.lower_ not in {"on", "in", "last"} or top.i < above.i:
        return None
    for mark in above.children:
        if mark.lower_ not in {"over", "about", "following", "into"} or mark.right_edge.i + 1 != top.left_edge.i:
            continue
        return next((c for c in mark.children if c.dep_ == "pobj" and tells_event(c)), None)
    return None


def tells_event(noun: Any) -> bool:
    """Tell whether a noun, or a verb made one, may tell an event."""
    kind = "verb" if noun.pos_ == "VERB" else "noun"
    return (kind, noun.lemma_.lower()) in load_ontology().index


def hanging(tokens: Any) -> Any:
    """Give the word by which a time hangs in its clause: its preposition, or the "since" whose time it is.

    "The first to defect SINCE Pak in 2016": the time is of what the clause is measured from.
    """
    top = top_of(tokens)
    if top.pos_ != "ADP" or top.lower_ == "since":
        return top
    above = next((t for t in top.ancestors if t.dep_ == "prep" and t.lower_ == "since"), None)
    before = (
        c
        for c in top.head.children
        if c.dep_ == "prep" and c.lower_ == "since" and c.i < top.i and c.right_edge.i + 1 == top.left_edge.i
    )
    return above or next(before, top)


def above_place(top: Any, host: Any) -> Iterator[Any]:
    """Give the words above a place or thing that a day stands behind: "gunmen in the village of Ber ON MONDAY killed".

    Only what is no event itself is passed: in "over the raid in Ber on Monday" it is the raid that was on Monday.
    """
    if top.lower_ != "on" or host.pos_ not in {"NOUN", "PROPN"}:
        return
    word = host
    for _ in range(_HIGH):
        if word is not host and tells_event(word):
            yield word
            return
        if word.dep_ in {"pobj", "appos", "conj"}:
            word = word.head.head if word.dep_ == "pobj" else word.head
        elif word.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            yield word.head
            return
        else:
            return
        if word.pos_ not in {"NOUN", "PROPN"}:
            yield word
            return


_HIGH = 5
"""Words above a place in which what happened there on a day is looked for; more than any phrase of news needs."""


def of_subject(verb: Any) -> list[Any]:
    """Give the verbs of clauses that tell when the verb's subject took place: "the blast, which HAPPENED on Monday"."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    clauses = [c for s in subjects for c in s.rights if c.dep_ in {"acl", "relcl"}]
    return [
        c for c in clauses if c.lemma_ in {"happen", "occur", "strike", "begin", "hit", "break"} or c.text == "took"
    ]


def held_against(tokens: Any) -> bool:
    """Tell whether a time is what something is compared with: "fewer THAN in 2030", "twice as many AS last year"."""
    at = tokens.start - 1
    while at > tokens[0].sent.start and tokens.doc[at].lower_ in {"in", "at", "during", "the", "on"}:
        at -= 1
    word = tokens.doc[at]
    if at < tokens[0].sent.start:
        return False
    if word.lower_ == "than" or (word.lower_ in {"to", "with"} and word.head.lower_ == "compared"):
        return True
    before = {t.lower_ for t in tokens.doc[max(tokens[0].sent.start, at - 4) : at]}
    return word.lower_ == "as" and "as" in before and bool(before & {"many", "much", "often", "high", "large", "big"})
