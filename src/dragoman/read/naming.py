"""`hang_names`: names hung on the noun that says who they are, where the parser took noun and name for two.

"The journalist Ann Kerr was found", "met Ann Kerr, Chad's trade minister, in Fen", "was named as Tim Ash".
"""

from typing import Any

_LABELS = {"PERSON", "ORG", "GPE", "FAC"}
_ROLES = {"nsubj", "nsubjpass", "dobj"}
_IDENTIFYING = {"identify", "name", "reveal", "unmask"}
_MADE_PART = {"compound", "nmod"}


def hang_names(doc: Any) -> Any:
    """Hang anew, in place, the names of `doc` (spaCy) that stand in one of the shapes above."""
    for ent in doc.ents:
        if ent.label_ in _LABELS and ent[-1].pos_ == "PROPN":
            _hang_double(ent)
            _hang_turned(ent)
            _hang_identified(ent)
            _hang_closed(ent)
            _hang_near(ent)
    return doc


def _hang_double(ent: Any) -> None:
    """Make an apposition of a second subject or object right behind the noun that is the first."""
    name = ent.root
    if not ent.start or name.dep_ not in _ROLES:
        return
    noun = name.doc[ent.start - 1]
    same = noun.tag_ == "NN" and noun.head == name.head and noun.dep_ == name.dep_ and noun.text.islower()
    if same and any(c.dep_ in {"det", "poss", "amod"} for c in noun.lefts):
        name.head, name.dep_ = noun, "appos"


def _hang_turned(ent: Any) -> None:
    """Put a name in the place of the description behind it, that it was made a part of."""
    noun, name = ent[-1].head, ent[-1]
    comma = ent.end
    if ent.label_ != "PERSON" or comma >= len(ent.doc) or ent.doc[comma].text != "," or noun.i <= comma:
        return
    outside = [t for t in ent if not ent.start <= t.head.i < ent.end]
    if noun.tag_ != "NN" or any(t.head != noun or t.dep_ not in _MADE_PART for t in outside):
        return
    owned = any(c.dep_ in {"poss", "det"} and c.i > comma for c in noun.lefts)
    if noun.head == noun or not owned:
        return
    above, role = noun.head, noun.dep_
    for word in outside:
        if word != name:
            word.head, word.dep_ = name, "compound"
    name.head, name.dep_ = above, role
    noun.head, noun.dep_ = name, "appos"
    closing = next((c.i for c in noun.rights if c.text == ","), None)
    for child in list(noun.rights):
        if closing is not None and child.i >= closing:
            child.head = above


def _hang_identified(ent: Any) -> None:
    """Hang "as NAME" on the verb that identifies, and not on who does so: "was named by the army as Tim Ash"."""
    small = ent.root.head
    if small.lower_ != "as" or small.dep_ != "prep":
        return
    teller = small.head
    agent = teller.head
    if teller.dep_ == "pobj" and agent.lower_ == "by" and agent.head.lemma_ in _IDENTIFYING:
        small.head = agent.head


def _hang_closed(ent: Any) -> None:
    """Hang what follows a name between commas on the verb: "handed the dealer, Tim Ash, TO CHAD on Friday"."""
    name = ent[-1]
    noun = name.head
    if name.dep_ != "appos" or noun.dep_ not in _ROLES or ent.start < 1 or ent.doc[ent.start - 1].text != ",":
        return
    for child in list(name.rights):
        if child.dep_ == "prep" and child.i == ent.end + 1 and ent.doc[ent.end].text == ",":
            child.head = noun.head


def _hang_near(ent: Any) -> None:
    """Hang a name on the noun right before it, and not on one further off: "a lawyer for the DEALER TIM ASH denied"."""
    name = ent[-1]
    noun = ent.doc[ent.start - 1] if ent.start else name
    near = noun.tag_ == "NN" and noun.text.islower() and noun.dep_ == "pobj"
    if near and name.dep_ == "appos" and name.head.i < noun.i and any(c.dep_ == "det" for c in noun.lefts):
        name.head = noun
