"""Agents and places: whether a phrase is headed by one, and those nested in the phrase of a thing."""

from typing import Any

from dragoman.read import syntax
from dragoman.read.entities.gazetteer import gazetteer

from .noun_classes import a, is_time

PLACE_PREPOSITIONS = (
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "across",
    "off",
    "around",
    "throughout",
    "within",
    "along",
    "through",
)
REFLEXIVES = {"himself", "herself", "itself", "themselves"}
BESIDE = {"after", "before", "during", "since", "until", "amid", "following", "like", "including", "as", "than"}
"""Prepositions that lead away from what the phrase is about."""
PERSONAL = {
    *("he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "himself", "herself", "itself"),
    *("themselves", "who", "i", "we"),
}
MOST = 4
"""Agents nested in the phrase of a thing ("the minister's remarks on Iran") that count at most."""
_NAMES = {"PERSON", "ORG", "GPE", "NORP"}
_INNER = {"poss", "pobj", "nsubj", "nsubjpass", "dobj", "conj", "nmod", "compound", "amod", "appos"}
_CLOSED = {"relcl", "advcl", "ccomp", "parataxis"}


def is_agent(head: Any) -> bool:
    """Tell whether a phrase is headed by somebody or some body or country: a name, a pronoun, or a noun for one."""
    if is_time(head) or head.lower_ == "those":
        return False
    if any(c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.pos_ == "PROPN" for c in head.rights):
        return True
    return head.pos_ == "PROPN" or (head.pos_ == "PRON" and head.lower_ in PERSONAL) or a("agent").has(head)


def is_place(head: Any) -> bool:
    """Tell whether a phrase is headed by a place: a name of one, or a noun for one."""
    named = head.ent_type_ in {"GPE", "LOC", "FAC", "ORG"} or (head.pos_ == "PROPN" and not head.ent_type_)
    return named or a("place").has(head)


def is_place_in(token: Any) -> bool:
    """Tell whether a noun is a place under "in", "at", "near"."""
    return token.dep_ == "pobj" and token.head.lower_ in PLACE_PREPOSITIONS and is_place(token)


def reaches_agent(head: Any) -> bool:
    """Tell whether a phrase is headed by an agent or place, or has one in it."""
    return is_agent(head) or bool(nested(head)) or is_place(head)


def is_town(token: Any) -> bool:
    """Tell whether a word before a noun is the name of a town or region, which does nothing by that name."""
    if token.pos_ != "PROPN" or token.dep_ not in {"compound", "nmod"} or token.ent_type_ in {"NORP", "PERSON"}:
        return False
    name, known = " ".join(t.text for t in token.subtree), gazetteer()
    if known.country(name) or known.nationality(name):
        return False
    return token.ent_type_ in {"GPE", "LOC"} or known.place(name) is not None


def is_place_by_name(head: Any) -> bool:
    """Tell whether a noun for a place has its name with it: "the TOWN of Klow", and so is that place."""
    if head.pos_ != "NOUN" or head.lemma_.lower() not in a("settlement").lemmas:
        return False
    return any(name == "of" and noun.pos_ == "PROPN" for name, noun in syntax.prepositional(head))


def nested(head: Any) -> list[Any]:
    """Give the agents within the phrase of a thing, outermost first: "the MINISTER's ban on imports from IRAN"."""
    found: list[Any] = []
    stack = list(head.children)
    while stack:
        token = stack.pop(0)
        if token.i != head.i and token.dep_ in _INNER and _is_inner_agent(token):
            found.append(token)
            stack.extend(c for c in token.children if c.dep_ == "conj")
            continue
        if token.dep_ in _CLOSED or (token.dep_ == "prep" and token.lower_ in BESIDE):
            continue
        if token.dep_ == "conj" and token.head.i == head.i:
            continue
        stack.extend(
            c for c in token.children if token.dep_ != "acl" or (c.dep_ in {"agent", "prep"} and token.tag_ == "VBN")
        )
    return found[:MOST]


def _is_inner_agent(token: Any) -> bool:
    if token.dep_ in {"compound", "amod", "nmod"}:
        after = token.nbor(1) if token.i + 1 < len(token.doc) else token
        # "the Central American MINORS programme" is one name
        return token.ent_type_ in _NAMES and not (after.pos_ == "PROPN" and after.ent_type_ != token.ent_type_)
    return token.lower_ not in {"its", "their"} and is_agent(token)


def issuers(head: Any) -> list[Any]:
    """Give who issued a document that speaks ("released a STATEMENT criticising …"), or the phrase itself.

    The same for any other thing that is somebody's doing: "has had trouble VETOING bills".
    """
    if head.dep_ != "dobj" or head.head.pos_ != "VERB":
        return [head]
    doers = syntax.subjects(head.head)
    if a("document").has(head) or (not is_agent(head) and any(map(is_agent, doers))):
        return doers or [head]
    return [head]


def explained(head: Any) -> Any:
    """Give the noun that an apposition explains, of one with a clause of its own ("Kang, the ENVOY, who …")."""
    explains = head.dep_ == "appos" and head.head.pos_ in {"PROPN", "NOUN"}
    return head.head if explains and any(c.dep_ in {"relcl", "acl"} for c in head.rights) else head
