"""Grammar over spaCy's dependency trees: phrases, subjects, objects, clauses; for all stages of reading."""

from collections.abc import Iterator
from typing import Any

from dragoman.model import Span

from .parse import span_of

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
OBJECTS = {"dobj", "attr", "oprd"}
_NOT_IN_PHRASE = {"punct", "cc", "conj", "relcl", "appos", "acl", "advcl", "parataxis"}


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


def phrase_span(head: Any, *, whole: bool = False) -> Span:
    """Give the character span of `phrase(head)`."""
    return span_of(phrase(head, whole=whole))


def conjuncts(head: Any) -> list[Any]:
    """Give `head` and all that is coordinated with it, in order."""
    found = [head]
    for child in head.children:
        if child.dep_ == "conj":
            found.extend(conjuncts(child))
    return found


def subjects(verb: Any) -> list[Any]:
    """Give the heads of the subjects of `verb`, its own or the one it shares.

    A verb without a subject takes that of the verb it is coordinated with, of the verb that controls it
    ("agreed to leave"), or the noun that its relative or participial clause is about.
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = [c for c in verb.children if c.dep_ in SUBJECTS]
        if own:
            return [c for head in own for c in conjuncts(resolve_relative(head))]
        if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "ccomp"} and verb.head.i != verb.i:
            if verb.dep_ == "xcomp":
                objects = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
                if objects:
                    return conjuncts(objects[0])
            verb = verb.head if verb.dep_ != "pcomp" else verb.head.head
            continue
        if verb.dep_ in {"acl", "relcl"}:
            return [verb.head]
        break
    return []


def resolve_relative(token: Any) -> Any:
    """Give the noun that a relative pronoun stands for, or the token itself."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.tag_ in {"WP", "WDT", "IN"}:
        for ancestor in token.ancestors:
            if ancestor.dep_ == "relcl":
                return ancestor.head
    return token


def clause_verbs(sentence: Any) -> Iterator[Any]:
    """Give the verbs and auxiliaries that head a clause in `sentence`, in order."""
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            yield token
