"""Grammar over spaCy's dependency trees: phrases, subjects, objects, clauses; for all stages of reading."""

from collections.abc import Iterator
from typing import Any

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
OBJECTS = {"dobj", "attr", "oprd"}
_NOT_IN_PHRASE = {"punct", "cc", "conj", "relcl", "appos", "acl", "advcl", "parataxis"}
_RELATIVE = {"who", "which", "that", "whom"}
_BEARS_CLAUSE = {"conj", "xcomp", "advcl", "pcomp", "ccomp"}
_DATELINE = 10
"""Tokens that a dateline has at most."""
_OBJECT_CONTROL = {"of", "for", "from", "into", "against", "over", "with"}
"""Prepositions after which a clause is about the object: "accused him of lying", "barred her from entering"."""


_PRAISING = {"commend", "compliment", "congratulate"}
"""Verbs with which a clause under "on" is about the object too: "congratulated him on winning"."""
_PURPOSE = {"call", "contact", "phone", "telephone", "use", "visit", "meet"}
"""Verbs whose infinitive is what their subject wants: "called the office to complain"."""
_BEFORE_TITLES = {"acting", "governing", "leading", "ruling", "serving", "sitting", "visiting"}
"""Participles that the parser takes for verbs of what they only describe: "against visiting Prince Karim"."""
_ASKING = {
    "appeal": {"to"},
    "call": {"on", "upon", "for"},
    "count": {"on"},
    "plead": {"with"},
    "prevail": {"on", "upon"},
    "rely": {"on", "upon"},
    "depend": {"on", "upon"},
    "look": {"to"},
    "turn": {"to"},
    "wait": {"for"},
    "arrange": {"for"},
    "push": {"for"},
    "press": {"for"},
    "argue": {"with"},
    "shout": {"at"},
    "yell": {"at"},
    "signal": {"to"},
    "gesture": {"to"},
}
"""Verbs whose infinitive is the business of whoever stands under these prepositions."""


def phrase(head: Any, *, whole: bool = False) -> list[Any]:
    """Give the tokens of the noun phrase of `head`, without conjuncts, appositions and clauses.

    `whole` keeps the phrase to its end, appositions and relative clauses included.
    """
    tokens = [head]
    for child in head.children:
        if child.dep_ in {"punct", "cc", "conj"} or (not whole and child.dep_ in _NOT_IN_PHRASE):
            continue
        tokens.extend(child.subtree)
    return sorted((t for t in tokens if not t.is_space), key=lambda t: t.i)


def conjuncts(head: Any) -> list[Any]:
    """Give `head` and all that is coordinated with it, in order."""
    found = [head]
    for child in head.children:
        if child.dep_ == "conj":
            found.extend(conjuncts(child))
    return found


def is_passive(verb: Any) -> bool:
    """Tell whether `verb` is passive: by its auxiliary, as a participle on a noun, or by the verb before it."""
    if any(c.dep_ in {"auxpass", "nsubjpass", "csubjpass", "agent"} for c in verb.children):
        return True
    if verb.tag_ not in {"VBN", "VBD"} or any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return False
    if verb.dep_ in {"acl", "advcl", "amod"} and verb.tag_ == "VBN":
        return not any(c.dep_ == "dobj" for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.pos_ in {"VERB", "AUX"}:
        return is_passive(verb.head)
    return False


def subjects(verb: Any) -> list[Any]:
    """Give the heads of the subjects of `verb`, its own or the one it shares.

    A verb without a subject takes that of the verb it is coordinated with, of the verb that controls it
    ("agreed to leave"), or the noun that its relative or participial clause, or an
    adjective behind it, is about ("the minister DUE to leave").
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = _without_objects([c for c in verb.children if c.dep_ in SUBJECTS])
        if own:
            if any(in_dateline(head) for head in own):
                own = _noun_before(verb) or own
            return [c for head in own for c in conjuncts(resolve_relative(head))]
        if verb.dep_ in _BEARS_CLAUSE and verb.head.i != verb.i:
            if verb.dep_ == "xcomp":
                objects = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
                if verb.head.lemma_ in _PURPOSE and any(c.tag_ == "TO" for c in verb.children):
                    objects = []
                if objects or (objects := _asked(verb)):
                    return conjuncts(objects[0])
            if verb.dep_ == "pcomp":
                controller = _controller_of_gerund(verb)
                if controller:
                    return controller
                verb = verb.head.head
            else:
                verb = _told_before(verb) or verb.head
            continue
        if verb.pos_ == "ADJ" and verb.dep_ in {"acomp", "oprd"}:
            verb = verb.head
            continue
        if verb.pos_ == "ADJ" and verb.dep_ == "amod" and verb.head.i < verb.i:
            return conjuncts(verb.head)
        if verb.dep_ in {"acl", "relcl"}:
            return _subjects_of_modifier(verb)
        return _stranded_subject(verb)
    return []


def _without_objects(found: list[Any]) -> list[Any]:
    """Leave out what the parser took from a participle to make it a subject too: "A bus carrying 40 PEOPLE sank"."""
    if len(found) < 2:
        return found
    first, second = found[0], found[-1]
    between = next((c for c in first.rights if c.dep_ == "acl" and c.tag_ == "VBG" and c.i < second.i), None)
    bare = between is not None and not any(c.dep_ in {"dobj", "prep"} for c in between.children)
    return found[:1] if bare else found


def _asked(verb: Any) -> list[Any]:
    """Give who is to do what an infinitive says, under a preposition: "called on the MILITIA to free them"."""
    above = verb.head
    for child in above.rights:
        if child.dep_ == "prep" and child.i < verb.i and child.lower_ in _ASKING.get(above.lemma_, ()):
            return [c for c in child.children if c.dep_ == "pobj"]
    return []


def _stranded_subject(verb: Any) -> list[Any]:
    """Give the noun phrase that ends before a finite verb whose subject the parser hung elsewhere.

    "According to the agency, which cited sources in Rome, a consul in Bari vanished": it makes "a consul" an
    apposition of "Rome".
    """
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return []
    return [n for n in _noun_before(verb) if n.dep_ in {"appos", "conj", "dep"}]


def _noun_before(verb: Any) -> list[Any]:
    """Give the noun whose phrase ends where the group of `verb` starts."""
    group = {"aux", "auxpass", "neg", "advmod"}
    first = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in group and verb.i - c.i <= 3)])
    if first == verb.sent.start:
        return []
    noun = verb.doc[first - 1]
    while noun.dep_ in {"pobj", "prep", "compound", "amod", "det", "nummod", "poss"} and noun.head.i < verb.i:
        noun = noun.head
    return [noun] if noun.pos_ in {"NOUN", "PROPN"} else []


def in_dateline(token: Any) -> bool:
    """Tell whether `token` stands in a dateline: "GENEVA (Reuters) - ", "KABUL, Afghanistan -- "."""
    sentence = token.sent
    if token.i - sentence.start > _DATELINE or not (sentence[0].is_upper and len(sentence[0]) > 2):
        return False
    return any(t.text in {"-", "--", "–", "—", ":"} for t in sentence[token.i - sentence.start : _DATELINE])


def _told_before(verb: Any) -> Any:
    """Give the verb that a participle goes on with, for "He fled, officials said, LEAVING …"."""
    teller = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or any(c.dep_ == "mark" for c in verb.children):
        return None
    return next((c for c in teller.lefts if c.dep_ == "ccomp"), None)


def _controller_of_gerund(verb: Any) -> list[Any]:
    """Give whom a clause under a preposition is about, where that is not the subject of the verb above."""
    preposition = verb.head
    host = preposition.head
    if host.pos_ in {"NOUN", "PROPN"}:
        owners = [c for c in host.children if c.dep_ == "poss"]
        return conjuncts(owners[0]) if owners else []
    about_object = preposition.lower_ in _OBJECT_CONTROL or (preposition.lower_ == "on" and host.lemma_ in _PRAISING)
    if about_object and not is_passive(host):
        objects = [c for c in host.children if c.dep_ == "dobj" and not _is_mass(c)]
        return conjuncts(objects[0]) if objects else []
    return []


def _is_mass(noun: Any) -> bool:
    """Tell whether an object is nobody who could act: "took HEAT for not saying so"."""
    return noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss", "nummod", "compound"} for c in noun.lefts)


def _subjects_of_modifier(verb: Any) -> list[Any]:
    """Give the noun a clause modifies; for "the decision to leave", whose decision it is."""
    noun = verb.head
    infinitive = any(c.tag_ == "TO" for c in verb.children)
    if verb.dep_ == "relcl" or not infinitive or noun.pos_ not in {"NOUN", "PROPN"}:
        return [noun]
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if owners:
        return conjuncts(owners[0])
    if noun.dep_ in {"dobj", "pobj", "attr"}:
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        if above.pos_ in {"VERB", "AUX"} and above.i != verb.i:
            return agents(above) if is_passive(above) else subjects(above)
    return [noun] if noun.dep_ in SUBJECTS else []


def agents(verb: Any) -> list[Any]:
    """Give whom a passive names as doing it ("by the police"), its own or that of a coordinated passive."""
    for host in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        for child in host.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                nouns = [c for c in child.children if c.dep_ == "pobj"]
                if nouns:
                    return [n for head in nouns for n in conjuncts(head)]
    return []


def logical_objects(verb: Any) -> list[Any]:
    """Give to whom or what it is done: object, passive subject, antecedent ("the men he named"), raised subject.

    Of coordinated verbs the one before shares the object of the one after ("arrested and expelled him").
    """
    found = [c for c in verb.children if c.dep_ == "dobj"]
    if is_passive(verb) and not found:
        return [h for h in subjects(verb) if h.i != verb.i]
    if not found:
        found = [s for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i for s in _raised(c)]
    if not found and verb.dep_ == "relcl" and _subject_is_other(verb):
        return [verb.head]
    if not found:
        found = _object_of_next(verb) or _object_in_adverbial(verb) or _named_adverbial(verb)
    return [c for head in found for c in conjuncts(resolve_relative(head))]


def _raised(complement: Any) -> list[Any]:
    """Give the subject of an infinitive, a small clause or a participle, which is the object of the verb above."""
    if any(c.dep_ == "mark" or c.tag_ in {"MD", "WRB"} for c in complement.children):
        return []
    finite = complement.tag_ in {"VBD", "VBP", "VBZ"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBP", "VBZ"} for c in complement.children
    )
    if finite:
        return []
    return [c for c in complement.children if c.dep_ in {"nsubj", "nsubjpass"}]


def _subject_is_other(verb: Any) -> bool:
    """Tell whether a relative clause has a subject that is not its relative pronoun."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    return bool(own) and all(c.lower_ not in _RELATIVE for c in own)


def _object_of_next(verb: Any) -> list[Any]:
    for child in verb.children:
        near = child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 4 and not is_passive(child)
        if near and not any(c.dep_ in SUBJECTS for c in child.children):
            return [c for c in child.children if c.dep_ == "dobj"]
    return []


def _object_in_adverbial(verb: Any) -> list[Any]:
    """Give the object that the parser made part of a time: "fired another ROCKET hours later"."""
    units = {"hour", "day", "week", "month", "year", "minute"}
    for child in [*verb.rights, *(t for c in verb.rights if c.dep_ == "advmod" for t in c.lefts)]:
        if child.dep_ == "npadvmod" and child.i > verb.i and child.lemma_ in units:
            return [c for c in child.lefts if c.dep_ == "compound" and c.pos_ == "NOUN"][-1:]
    return []


def _named_adverbial(verb: Any) -> list[Any]:
    """Give the object of a long name that the parser took for a time: "sentenced the writer Ada Ben Holm to"."""
    named = {"PERSON", "NORP", "ORG", "GPE"}
    found = [c for c in verb.rights if c.dep_ == "npadvmod" and c.pos_ == "PROPN" and c.ent_type_ in named]
    return found[:1] if found and found[0].left_edge.i == verb.i + 1 else []


def prepositional(token: Any) -> list[tuple[str, Any]]:
    """Give each prepositional phrase on `token` as its preposition and the heads of its nouns, in order.

    "out of", "because of" and the like are the inner preposition; a verb under a preposition is no noun.
    """
    found: list[tuple[str, Any]] = []
    for child in token.children:
        if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            found.extend(_under(child))
    return found


def _under(preposition: Any) -> Iterator[tuple[str, Any]]:
    if preposition.lower_ == "according":
        return
    for child in preposition.children:
        if child.dep_ == "pobj":
            for noun in conjuncts(child):
                yield preposition.lower_, resolve_relative(noun)
        elif child.dep_ == "pcomp" and child.lower_ in _BEFORE_TITLES:
            for noun in (c for c in child.children if c.dep_ == "dobj"):
                yield from ((preposition.lower_, n) for n in conjuncts(noun))
        elif (child.dep_ == "prep" and child.i - preposition.i <= 2) or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _under(child)


def complements(verb: Any) -> Iterator[Any]:
    """Give the verbs of the clauses that complete `verb` ("agreed to LEAVE", "accused of LYING"), conjuncts too."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"}:
            yield from (c for c in conjuncts(child) if c.pos_ in {"VERB", "AUX", "NOUN", "ADJ"})
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pcomp":
                    yield from conjuncts(inner)


def clause_tokens(verb: Any) -> Iterator[Any]:
    """Give the tokens of the clause of `verb`, in order, without the clauses that hang on its words."""
    stack, found = [verb], []
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(
            c
            for c in token.children
            if c.dep_ not in {"ccomp", "advcl", "relcl", "parataxis"}
            and not (c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})
        )
    yield from sorted(found, key=lambda t: t.i)


def resolve_relative(token: Any) -> Any:
    """Give the noun that a relative pronoun stands for, or the token itself."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WP", "WDT", "IN"}:
        for ancestor in token.ancestors:
            if ancestor.dep_ == "relcl":
                return ancestor.head
    return token


def governing_verb(token: Any) -> Any | None:
    """Give the nearest verb above `token` that heads a clause, or None."""
    verbs = (t for t in token.ancestors if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"})
    return next(verbs, None)
