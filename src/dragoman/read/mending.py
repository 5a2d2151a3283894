"""`mend_trees`: trees of news English that the parser builds wrongly time and again, hung as they are meant.

Each rule looks for one shape only, and moves one or two words; what it does not know stays as it was parsed.
"""

from functools import cache
from typing import Any

from dragoman.read.tables import load_table

_TAKING = {"hold", "keep", "seize", "take"}
_CAPTIVES = {"captive", "hostage", "prisoner"}
_STRAY = {"dep", "dobj", "npadvmod", "oprd"}
"""What the parser calls a name in apposition that it hangs on the verb."""
_RELATIVE = {"that", "which", "whom"}
_NAMED = {"ORG", "PERSON"}
_LOCATIVE = {"in", "off"}
_GOING = {
    "break",
    "burst",
    "collapse",
    "crash",
    "derail",
    "explode",
    "fall",
    "go",
    "plunge",
    "rage",
    "rip",
    "rise",
    "run",
    "sink",
    "spread",
    "sweep",
    "tear",
}
_RESULTS = {"damaging", "destroying", "injuring", "killing", "leaving", "trapping", "wounding"}
_FORCES = {"agents", "authorities", "officers", "police", "prosecutors", "rebels", "soldiers", "troops"}


def mend_trees(doc: Any) -> Any:
    """Hang anew, in place, the words of `doc` (spaCy) that stand in one of the shapes below."""
    texts = doc.to_array("ORTH").tolist()
    strings = doc.vocab.strings
    results = {strings[w] for w in _RESULTS}
    magnitude = strings["magnitude"]
    commas, off = strings[","], {strings[w] for w in _LOCATIVE}
    captives, forces = {strings[w] for w in _CAPTIVES}, {strings[w] for w in _FORCES}
    for at in range(1, len(texts) - 1):
        orth = texts[at]
        if orth == commas:
            _mend_apposition(doc[at])
        elif orth in captives:
            _mend_captive(doc[at])
        elif orth in off:
            _mend_particle(doc[at])
        elif orth in forces:
            _mend_reduced_relative(doc[at])
        elif orth in results:
            _mend_result(doc[at])
        elif orth == magnitude:
            _mend_magnitude(doc[at])
    for sentence in [s for s in doc.sents if s.root.tag_ in {"NN", "NNS"}]:
        _mend_headless(sentence.root)
    return doc


def _mend_captive(captive: Any) -> None:
    """Hang who is taken on the verb, where it was made part of "hostage": "took a GENERAL hostage"."""
    verb, whose = captive.head, captive.nbor(-1)
    if whose == verb and captive.tag_ == "NN" and not any(c.dep_ == "dobj" for c in verb.rights if c != captive):
        _mend_held(verb, captive)
        return
    named = whose.pos_ in {"NOUN", "PROPN"} or whose.lower_ in _people()
    joined = captive.dep_ == "dobj" and verb.lemma_ in _TAKING and whose.head == captive and named
    if not joined or whose.dep_ not in {"amod", "compound", "nmod", "nummod"}:
        return
    for child in list(captive.lefts):
        if child.i != whose.i:
            child.head = whose
    whose.head, whose.dep_ = verb, "dobj"
    if whose.pos_ == "ADJ":
        whose.pos_, whose.tag_ = "NOUN", "NN"
    captive.dep_ = "oprd"


def _mend_held(verb: Any, captive: Any) -> None:
    """Make a passive of who is "held hostage": nobody holds a hostage without an article."""
    if captive.dep_ != "dobj" or verb.lemma_ not in _TAKING or verb.tag_ not in {"VBD", "VBN"}:
        return
    captive.dep_ = "oprd"
    if not any(c.dep_ == "aux" for c in verb.lefts):
        for child in verb.lefts:
            if child.dep_ == "nsubj":
                child.dep_, verb.tag_ = "nsubjpass", "VBN"


def _mend_result(participle: Any) -> None:
    """Hang what came of it on the relative clause before: "The driver of a bus that crashed, KILLING nine, fled"."""
    verb = participle.head
    hung = participle.dep_ == "acl" or (participle.dep_ == "advcl" and verb.i > participle.i)
    if not hung or participle.nbor(-1).text != ",":
        return
    clauses = [t for t in participle.sent if t.dep_ == "relcl" and t.i < participle.i and t.head.i < participle.i]
    if clauses and clauses[-1].right_edge.i >= participle.i - 2:
        participle.head, participle.dep_ = clauses[-1], "advcl"


def _mend_magnitude(word: Any) -> None:
    """Make one phrase of "a MAGNITUDE 6.4 earthquake", of which the parser makes two subjects."""
    if word.i + 2 >= len(word.doc):
        return
    number, noun = word.nbor(1), word.nbor(2)
    if number.pos_ != "NUM" or noun.pos_ != "NOUN" or number.head != noun or word.head == noun or noun == word.head:
        return
    for child in list(word.children):
        child.head = noun
    word.head, word.dep_ = noun, "compound"


def _mend_headless(noun: Any) -> None:
    """Make the main verb of a supposed participle where a sentence has no other: "A blaze SWEPT through a market"."""
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"}), None)
    if verb is None or verb.lemma_ not in _GOING or noun.sent[-1].text != "." or verb.i == noun.sent.end - 2:
        return
    if any(t.tag_ in {"VBD", "VBP", "VBZ", "MD"} for t in noun.sent if t != verb):
        return
    for child in list(noun.rights):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _mend_apposition(comma: Any) -> None:
    """Hang a name between commas on the noun that it names, and not on the verb: "shot a judge, ROSA BLUM, outside"."""
    noun, after = comma.nbor(-1), comma.nbor(1)
    if noun.tag_ != "NN" or after.ent_type_ not in _NAMED or after.pos_ != "PROPN":
        return
    last = after.i
    while last + 1 < len(comma.doc) and comma.doc[last + 1].ent_iob_ == "I":
        last += 1
    name = comma.doc[last]
    closed = last + 1 >= len(comma.doc) or comma.doc[last + 1].text in {",", ".", ";"}
    described = noun.dep_ in {"dobj", "pobj"} and any(c.dep_ == "det" for c in noun.lefts)
    hosts = {noun.head.i, noun.head.head.i}
    if closed and described and name.dep_ in _STRAY and name.head.i in hosts and name.left_edge.i == after.i:
        name.head, name.dep_ = noun, "appos"
        for child in list(name.rights):
            if child.dep_ in {"cc", "conj"} and child.i > last + 1:
                child.head = noun  # "a judge, Rosa Blum, AND THREE GUARDS"


def _mend_particle(particle: Any) -> None:
    """Make a preposition of a supposed particle in a relative clause: "the tanker that it seized OFF Moor"."""
    verb, place = particle.head, particle.nbor(1)
    while place.dep_ in {"compound", "det", "amod"} and place.head.i > place.i:
        place = place.head
    if particle.dep_ != "prt" or verb.dep_ != "relcl" or place.dep_ != "dobj" or place.head != verb:
        return
    if any(c.lower_ in _RELATIVE and c.dep_ == "dobj" for c in verb.lefts):
        particle.dep_, particle.pos_, particle.tag_ = "prep", "ADP", "IN"
        place.head, place.dep_ = particle, "pobj"


def _mend_reduced_relative(forces: Any) -> None:
    """Make a relative clause of what has no pronoun: "the MAN POLICE ARRESTED on Monday is a teacher"."""
    whom, verb = forces.nbor(-1), forces.nbor(1)
    joined = whom.dep_ == "compound" and whom.head == forces and whom.lower_ in _people()
    if not joined or verb.dep_ != "acl" or verb.head != forces or verb.tag_ not in {"VBD", "VBN"}:
        return
    if any(c.dep_ == "agent" for c in verb.children) or not any(c.dep_ == "det" for c in forces.lefts):
        return
    above, role = forces.head, forces.dep_
    for child in [*forces.lefts, *forces.rights]:
        if child.i not in {whom.i, verb.i}:
            child.head = whom
    whom.head, whom.dep_ = (above, role) if above != forces else (whom, role)
    verb.head, verb.dep_, verb.tag_ = whom, "relcl", "VBD"
    forces.head, forces.dep_ = verb, "nsubj"


@cache
def _people() -> frozenset[str]:
    classes = load_table("noun_classes")
    return frozenset({*classes["person"]["words"], *classes["post"]["words"], "crew", "men", "people", "women"})
