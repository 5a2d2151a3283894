"""`reality`: whether an event happened, is planned, threatened, demanded, possible, conditional or denied.

Read from the event outwards: its here verb group, then each word above it that says something of it.
"""

from typing import Any

from dragoman.model import Plover, Status
from dragoman.read import syntax
from dragoman.read.lexicon import lemma_of, phrasal_lemma
from dragoman.read.tables import load_table

from .modality import HAPPENED, Reality, is_negated, is_singled_out, lexicon, own
from .triggers import Match
from .untrue import called_false, in_error, is_taken_back

_SETTLED_WITH_BE = {"blame"}
"""Infinitives that say how things stand, not what is planned: "the army was to blame"."""
_BY_WHICH = {"by", "in", "into", "through", "to", "toward", "towards"}
"""Prepositions whose clause is as real as the one above it: "could win by attacking"."""
_FINITE = {"VBD", "VBP", "VBZ"}
_CLIMB = 6
"""Words above the event that are asked at most."""


def plover_of(code: Plover, real: Reality) -> Plover:
    """Give PLOVER's code of an act of which `real` is said.

    A planned friendly act is AGREE, a threatened one THREATEN, a demanded one REQUEST, a refused one REJECT.
    """
    if real.settled:
        return code
    rules = load_table("statuses")["plover"].get("refused" if real.refused else real.status, {})
    tone = "friendly" if code.event in lexicon().sets["friendly"] else "hostile"
    event = rules.get(tone)
    return code if event is None or event == code.event else Plover(event=event, context=code.context)


def reality(match: Match) -> Reality:
    """Give what the report says of the event of `match`; of one that is done by trying, what it says of the attempt."""
    real = _said(match)
    tried = real.by if match.trigger.attempts and real.status in {"possible", "denied"} else ""
    if tried not in lexicon().sets["attempts"]:
        return real
    above = (t for t in match.token.ancestors if t.sent == match.token.sent)
    word = next((t for t in above if phrasal_lemma(t) == tried), None)
    if word is None or word.pos_ not in {"VERB", "AUX"}:
        noun = word if word is not None else match.token
        return HAPPENED.under(_above_noun(noun, 0, direct=True))
    return _with_own(word, HAPPENED).under(_above_clause(word, 0))


def _said(match: Match) -> Reality:
    if match.trigger.negated:
        return HAPPENED.under(_above_clause(match.anchor, 0))
    real = Reality(match.trigger.status or "happened", by=match.trigger.words)  # type: ignore[arg-type]
    if match.trigger.kind == "noun":
        real = real.under(_of_noun(match.token))
        if match.slots.light is None:
            return real.under(_above_noun(match.token, 0, direct=True))
        if match.slots.light.verb.lemma_ in lexicon().sets["awaited"] and syntax.is_passive(match.slots.light.verb):
            real = real.under(Reality("planned", by=match.slots.light.verb.lemma_))
    verb = match.anchor
    if match.trigger.kind == "adjective" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return _clause(verb, real)


def _clause(verb: Any, real: Reality) -> Reality:
    return _with_own(verb, real).under(_above_clause(verb, 0))


def _with_own(verb: Any, real: Reality) -> Reality:
    here = own(verb)
    if here.status == "denied" and real.status == "denied" and real.by not in lexicon().sets["negatives"]:
        return Reality("possible")
    return real.under(here) if real.status != "denied" else real


def _above_clause(verb: Any, depth: int) -> Reality | None:
    """Give what the words over the clause of `verb` say of it."""
    above = verb.head
    if above.i == verb.i or depth > _CLIMB:
        return None
    if verb.dep_ == "conj" and verb.tag_ in _FINITE and above.tag_ == "VB" and above.dep_ in {"xcomp", "acl", "advcl"}:
        # a finite verb is never side by side with an infinitive: "failed to return and DEFECTED"
        return _above_clause(above.head, depth + 1)
    if verb.dep_ == "conj":
        return _shared_condition(verb, above) or _above_clause(above, depth + 1)
    if verb.dep_ == "ccomp" and verb.i < above.i and any(c.text == ";" for c in above.lefts if c.i > verb.i):
        # "Chad accused Mali of …; Mali denied it": two sentences in one
        return None
    if verb.dep_ == "ccomp" and above.pos_ == "NOUN" and _is_that(verb):
        return _noun_says(above, depth)
    if verb.dep_ in {"xcomp", "ccomp", "oprd"} or (verb.dep_ == "dobj" and verb.tag_ == "VBG"):
        return _governor(verb, above, depth)
    if verb.dep_ == "advcl":
        if verb.tag_ == "VBG" and verb.i > above.i and " " in phrasal_lemma(above) and not _marked(verb):
            return _governor(verb, above, depth)
        return _adverbial(verb, above, depth)
    if verb.dep_ in {"acl", "relcl"} and any(c.tag_ == "TO" for c in verb.children):
        return _noun_says(above, depth) or _purpose(above)
    if verb.dep_ == "acl" and above.pos_ in {"NOUN", "PROPN"} and (verb.tag_ not in {"VBG", "VBN"} or _is_that(verb)):
        return _noun_says(above, depth)
    if verb.dep_ == "relcl" and lemma_of(above) in lexicon().sets["telling_nouns"]:
        # "denied reports that SAID he had fled", "a report that he had fled", which the parser takes for a relative
        return _above_noun(above, depth + 1, direct=False)
    if verb.dep_ == "pcomp":
        return _under_preposition(above, depth)
    return None


def _is_that(verb: Any) -> bool:
    """Tell whether a clause on a noun is a whole one: "a report THAT he had been dismissed"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)


def _shared_condition(verb: Any, first: Any) -> Reality | None:
    """Read the conjunction that a verb shares with the one before: "unless he returned and COOPERATED"."""
    if any(c.dep_ in {*syntax.SUBJECTS, "mark"} for c in verb.children):
        return None
    marks = lexicon().sets["conditional_marks"]
    mark = next((c for c in first.children if c.dep_ == "mark" and c.lower_ in marks), None)
    return Reality("conditional", by=mark.lower_) if mark is not None else None


def _purpose(noun: Any) -> Reality | None:
    """Read an infinitive that says what a thing is for: "a force TO ROUND UP", not "the first TO LEAVE"."""
    if is_singled_out(noun):
        return None
    return Reality("planned", by="to")


def _marked(verb: Any) -> bool:
    """Tell whether a comma or a conjunction sets the clause of `verb` apart."""
    first = min(t.i for t in verb.subtree)
    return any(c.dep_ == "mark" for c in verb.children) or (first > 0 and verb.doc[first - 1].text == ",")


def _governor(verb: Any, above: Any, depth: int) -> Reality | None:
    known = lexicon()
    lemma = phrasal_lemma(above)
    if _is_open(verb):
        return Reality("possible", by="whether")
    if is_taken_back(above):
        return Reality("denied", by=above.lower_)
    if above.pos_ == "ADJ":
        said = known.adjectives.get(lemma)
        host = above.head if above.dep_ in {"acomp", "oprd", "attr"} else above
    elif _is_so_by(verb, lemma):
        said, host = None, above
    elif lemma == "have" and any(c.lower_ == "yet" for c in above.children):
        return Reality("denied", by="yet")
    elif lemma == "call" and any(c.dep_ == "dobj" for c in above.children):
        said, host = None, above
    elif _is_performative(verb, above):
        return None
    elif lemma in {"be", "have"} and verb.dep_ == "xcomp" and any(c.tag_ == "TO" for c in verb.children):
        said, host = ("planned" if lemma == "be" else "demanded"), above
        adjective = next((c for c in above.children if c.dep_ == "acomp"), None)
        if adjective is not None:
            said = known.adjectives.get(lemma_of(adjective))
    else:
        said, host = known.verbs.get(lemma), above
        if said and verb.dep_ == "ccomp" and lemma in known.sets["told"] and not _infinitive(verb):
            said = None
        if lemma in known.sets["told"] and any(c.tag_ in {"WRB", "WP"} and c.i < verb.i for c in verb.children):
            # "has not said why the team was refused": it was
            return _above_clause(host, depth + 1)
    return _governed(said, host, lemma, depth)


def _is_open(verb: Any) -> bool:
    """Tell whether a clause leaves it open: "it was not clear WHETHER he had fled", "asked IF he had"."""
    marks = {"whether"} | ({"if"} if verb.dep_ == "ccomp" and verb.i > verb.head.i else set())
    return any(c.dep_ == "mark" and c.lower_ in marks for c in verb.lefts)


def _is_so_by(verb: Any, above: str) -> bool:
    """Tell whether an infinitive says how things stand ("was to BLAME"), or is done by the vote ("voted to REMOVE")."""
    if above == "be":
        return lemma_of(verb) in _SETTLED_WITH_BE
    return above == "vote" and lemma_of(verb) in lexicon().sets["by_vote"]


def _is_performative(verb: Any, above: Any) -> bool:
    """Tell whether somebody does it by saying so: "I want to thank", "we would like to apologise"."""
    first = any(c.dep_ == "nsubj" and c.lower_ in {"i", "we"} for c in above.children)
    return first and above.lemma_ in {"like", "want", "wish"} and verb.lemma_ in load_table("statuses")["performatives"]


def _infinitive(verb: Any) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def _governed(said: Status | None, host: Any, lemma: str, depth: int) -> Reality | None:
    """Give what a word that says `said`, and the clause of `host` about it, say of the event below."""
    known = lexicon()
    here = own(host)
    if lemma in known.sets["told"] and (error := in_error(host)) is not None:
        return error
    if said is None:
        if here.status == "denied" and lemma in known.sets["facts"]:
            here = HAPPENED
        elif here.status in {"denied", "conditional", "possible"} and lemma in known.sets["told"]:
            here = Reality("possible") if here.status == "denied" else here
        elif here.status == "denied" and lemma not in known.sets["told"]:
            modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in host.children)
            return Reality("possible", by=lemma) if modal and lemma in known.sets["lets"] else here
        outer = _above_clause(host, depth + 1)
        return here.under(outer) if here.status != "ongoing" else outer
    inner = Reality(said, refused=lemma in known.sets["refusals"], settled=lemma in known.sets["settled"], by=lemma)
    if here.status == "denied":
        return Reality("possible") if said == "denied" else here
    if here.status in {"conditional", "possible"} and said != "denied":
        return here
    return inner.under(_above_clause(host, depth + 1))


def _adverbial(verb: Any, above: Any, depth: int) -> Reality | None:
    if any(c.tag_ == "TO" for c in verb.children):
        lemma = lemma_of(above)
        if lemma in lexicon().sets["marching"] and lemma_of(verb) in lexicon().sets["marched_for"]:
            return own(above).under(_above_clause(above, depth + 1))
        if (asked_for := _asked_for(verb, above)) is not None:
            return asked_for
        if phrasal_lemma(above) in lexicon().sets["bringing_about"]:
            return own(above).under(_above_clause(above, depth + 1))
        asked = lemma in lexicon().sets["askings"]
        return Reality("demanded", by=lemma) if asked else Reality("planned", by="to")
    marked = any(c.dep_ in {"mark", "advmod"} and c.tag_ in {"IN", "WRB"} for c in verb.children)
    if not marked and verb.tag_ in {"VBG", "VBN"}:
        here = own(above)
        here = HAPPENED if here.status in {"ongoing", "denied"} else here
        return here.under(_above_clause(above, depth + 1))
    return None


def _asked_for(verb: Any, above: Any) -> Reality | None:
    """Read "called FOR the mayor to resign", "amid calls FOR the mayor to resign", wherever the parser hung it."""
    mark = next((c for c in verb.lefts if c.lower_ == "for" and c.dep_ in {"mark", "prep"}), None)
    if mark is None or not mark.i:
        return None
    before = mark.nbor(-1)
    said = lexicon().prepositions["for"].get(lemma_of(before if before.pos_ in {"NOUN", "VERB"} else above))
    if said is None:
        return None
    if before.pos_ == "NOUN":
        return Reality(said, by=lemma_of(before)).under(_of_noun(before))
    return Reality(said, by=lemma_of(before)).under(_above_clause(before, 0))


def _under_preposition(preposition: Any, depth: int) -> Reality | None:
    """Read "accused of leaving", "prevented from leaving", "without leaving", "a plan for leaving"."""
    host, name = preposition.head, preposition.lower_
    if name == "without":
        return Reality("denied", by=name)
    if name in {"instead", "than"} or (name == "of" and preposition.nbor(-1).lower_ == "instead"):
        return Reality("denied", by="instead" if name == "of" else name)
    if host.pos_ in {"NOUN", "PROPN"}:
        return _noun_says(host, depth)
    lemma = lemma_of(host)
    said = lexicon().prepositions.get(name, {}).get(lemma)
    if said is None and name in _BY_WHICH:
        here = own(host)
        here = HAPPENED if here.status == "denied" and not is_negated(host) else here
        return here.under(_above_clause(host, depth + 1))
    return _governed(said, host, lemma, depth) if said else None


def _noun_says(noun: Any, depth: int) -> Reality | None:
    """Read the noun over an infinitive or phrase: "a call to …", "threats of …", and what is said of the call."""
    said = lexicon().nouns.get(lemma_of(noun))
    if said is None:
        passes = lemma_of(noun) in lexicon().sets["telling_nouns"]
        return _above_noun(noun, depth + 1, direct=False) if passes else None
    inner = Reality(said, by=lemma_of(noun)).under(_of_noun(noun))
    return inner.under(_above_noun(noun, depth + 1, direct=False))


def _of_noun(noun: Any) -> Reality | None:
    """Read determiners and adjectives: "no agreement", "the planned visit", "an alleged attack"."""
    known = lexicon()
    for child in noun.lefts:
        if child.dep_ in {"det", "neg"} and child.lower_ in known.sets["negatives"]:
            return Reality("denied", by=child.lower_)
        if child.dep_ in {"amod", "compound", "advmod"}:
            said = known.adjectives.get(lemma_of(child)) or known.adjectives.get(child.lower_)
            if said:
                return Reality(said, by=child.lower_)
    awaited = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if awaited is not None and lemma_of(awaited) in known.sets["awaited"]:
        return Reality("planned", by=awaited.lower_)
    return None


def _above_noun(noun: Any, depth: int, *, direct: bool) -> Reality | None:
    """Give what is said of a noun that tells an event (`direct`), or of a call, threat or plan of one."""
    known = lexicon()
    above = noun.head
    if not direct and lemma_of(noun) in known.sets["telling_nouns"] and (untrue := called_false(noun)) is not None:
        return untrue
    if depth > _CLIMB or above.i == noun.i:
        return None
    if noun.dep_ == "conj":
        return _above_noun(above, depth + 1, direct=direct)
    if noun.dep_ in {"dobj", "nsubjpass"} and above.pos_ == "VERB":
        lemma = phrasal_lemma(above)
        said = known.verbs.get(lemma)
        if direct and lemma in known.sets["clause_only"] and _lets_be(noun, said):
            said = None
        if direct and lemma in known.sets["calling_off"] | known.sets["putting_off"]:
            return _called_off(said, above, lemma, depth)
        if said is None:
            return _above_clause(above, depth + 1) if not direct and own(above).status == "happened" else None
        return _governed(said, above, lemma, depth)
    if noun.dep_ == "pobj" and above.dep_ == "prep":
        return _above_prepositional(above, depth)
    if direct and noun.dep_ in {"attr", "nsubj"} and any(c.dep_ == "expl" for c in above.children):
        return own(above).under(_above_clause(above, depth + 1))
    if noun.dep_ == "nsubj" and direct and above.pos_ in {"VERB", "AUX"}:
        indefinite = not any(c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an", "any"} for c in noun.lefts)
        here = own(above)
        unsure = here.status in {"conditional", "possible", "planned"}
        return Reality("conditional", by=here.by) if indefinite and unsure else None
    return None


def _called_off(said: Status | None, verb: Any, lemma: str, depth: int) -> Reality | None:
    """Give what is said of a thing called off or put off: it stands as planned where that is denied or unsure."""
    planned = Reality("planned", by=lemma)
    if lemma in lexicon().sets["putting_off"]:
        return planned
    if said is None or own(verb).status in {"conditional", "possible", "threatened", "demanded"}:
        return planned if said else None
    real = _governed(said, verb, lemma, depth)
    return planned if real is not None and real.status == "possible" else real


def _lets_be(noun: Any, said: Status | None) -> bool:
    """Tell whether the event may well be, though a verb has it as object: "rejected THE deal", not "A deal"."""
    known = [c.lower_ for c in noun.lefts if c.dep_ in {"det", "poss"}]
    return any(word not in {"a", "an", "any"} for word in known) if said == "denied" else bool(known)


def _above_prepositional(preposition: Any, depth: int) -> Reality | None:
    host, name = preposition.head, preposition.lower_
    if name == "without":
        return Reality("denied", by=name)
    if name == "for" and host.dep_ == "dobj" and lemma_of(host.head) in lexicon().prepositions["for"]:
        # "demanded two million FOR the release": the price of it
        host = host.head
    if host.pos_ in {"NOUN", "PROPN"} and name in {"of", "for", "to", "on", "against", "about"}:
        return _noun_says(host, depth)
    if host.pos_ in {"VERB", "AUX"}:
        lemma = lemma_of(host)
        said = lexicon().prepositions.get(name, {}).get(lemma)
        return _governed(said, host, lemma, depth) if said else None
    return None
