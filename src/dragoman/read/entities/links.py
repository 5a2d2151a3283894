"""`link_by_grammar`: pairs of mentions that the sentence itself says are one: apposition, copula, post, name given."""

from collections.abc import Iterator, Sequence

from dragoman.read.syntax import subjects
from dragoman.read.tables import word_set

from .mentions import Columns, Mention

_COPULAS = {"be", "become", "remain"}
_NAMING = {"name", "appoint", "elect", "nominate"}
_OF_OBJECT = _NAMING | {
    "describe",
    "see",
    "regard",
    "portray",
    "treat",
    "know",
    "hire",
    "identify",
    "denounce",
    "dismiss",
    "pick",
    "choose",
    "install",
    "reveal",
    "replace",
    "succeed",
    "use",
    "cast",
    "recognize",
    "recognise",
    "brand",
}
_IDENTIFYING = {"identify", "name", "reveal", "unmask"}
_PERSONAL = {"he", "she", "i", "who", "him", "her", "himself", "herself"}
_UNREAL = {"if", "would", "could", "may", "might", "should", "can", "as", "will"}


def link_by_grammar(columns: Columns, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give pairs of mentions (names, descriptions, pronouns) that are one, in the order of the text."""
    by_head: dict[int, Mention] = {}
    for mention in mentions:
        by_head.setdefault(mention.head, mention)
    for mention in mentions:
        if mention.sort == "pronoun":
            continue
        other = by_head.get(_same_as(columns, mention, by_head))
        if other is not None and other is not mention and fits(other, mention):
            yield other, mention
        if mention.sort == "nominal" and mention.number == "s":
            for named in _given_names(columns, mention):
                if named in by_head:
                    yield mention, by_head[named]


def _same_as(columns: Columns, mention: Mention, by_head: dict[int, Mention]) -> int:
    """Give the head of the mention that this one is said to be, or -1."""
    head = columns.head[mention.head]
    if mention.role == "appos":
        other = by_head.get(head)
        both = other is not None and _is_indefinite(columns, other) and _is_indefinite(columns, mention)
        apart = ":" in columns.text[head : mention.first]
        return -1 if both or apart or (_is_listed(columns, mention) and not _is_the_holder(columns, other)) else head
    if mention.name is not None and mention.role == "pobj" and columns.lower[head] == "as":
        verb = columns.head[head]
        return _object(columns, verb) if columns.lemma[verb] in _IDENTIFYING and columns.dep[head] == "prep" else -1
    if mention.name is not None and mention.role not in {"attr", "oprd"}:
        above_name = by_head.get(head) if mention.role == "conj" else None
        return head if above_name and _post_before_name(columns, above_name, mention) else -1
    if mention.role == "conj" and mention.number == "s" and head in by_head:
        above = by_head[head]
        if _second_post(columns, above, mention):
            return head
        if columns.lower[mention.first] == "the":
            return -1  # "neither the president nor the vice president"
        is_said = above.role in {"attr", "appos", "oprd"} or (
            above.role == "pobj" and columns.lower[columns.head[head]] == "as"
        )
        return head if is_said and above.sort == "nominal" and above.number == "s" and above.kind == "person" else -1
    if mention.role == "pobj" and columns.lower[head] == "as" and mention.kind == "person":
        verb = columns.head[head]
        return _subject(columns, verb) if columns.lemma[verb] not in _OF_OBJECT else _object(columns, verb)
    if mention.role == "oprd" and columns.lemma[head] in _NAMING and _asserts(columns, head, mention):
        return _object(columns, head)
    if mention.role in {"attr", "oprd"} and columns.lemma[head] in _COPULAS and _asserts(columns, head, mention):
        return _subject(columns, head)
    return -1


def _is_post(columns: Columns, token: int) -> bool:
    return columns.lemma[token] in word_set("names", "posts")


def _has_determiner(columns: Columns, mention: Mention) -> bool:
    return any(columns.dep[c] in {"det", "poss"} for c in columns.children[mention.head])


def _second_post(columns: Columns, above: Mention, mention: Mention) -> bool:
    """Tell whether a post without a determiner is the second of one holder: "head and chief buyer, Ann Kerr"."""
    named = any(columns.dep[c] == "appos" and columns.tag[c] == "NNP" for c in columns.children[above.head])
    named = named or any(columns.dep[c] == "appos" for c in columns.children[mention.head])
    posts = _is_post(columns, above.head) and _is_post(columns, mention.head)
    return named and posts and above.sort == "nominal" and not _has_determiner(columns, mention)


def _post_before_name(columns: Columns, above: Mention, mention: Mention) -> bool:
    """Tell whether a name carries the second post of one holder: "chief and co-founder Ann Kerr"."""
    assert mention.name is not None
    titled = mention.first < mention.name[0] and _is_post(columns, mention.name[0] - 1)
    return (
        titled
        and above.sort == "nominal"
        and _is_post(columns, above.head)
        and not (_has_determiner(columns, mention) or _has_determiner(columns, above))
    )


def _given_names(columns: Columns, mention: Mention) -> Iterator[int]:
    """Give the heads of names in "a clerk named Tim Kerr"."""
    for child in columns.children[mention.head]:
        if columns.dep[child] == "acl" and columns.lower[child] in {"named", "called"}:
            for name in columns.children[child]:
                if columns.dep[name] in {"oprd", "dobj", "attr"}:
                    yield name


def _subject(columns: Columns, verb: int) -> int:
    """Give the head of the subject of a verb, its own or the one it shares; -1 for none or several."""
    own = [c for c in columns.children[verb] if columns.dep[c] in {"nsubj", "nsubjpass"}]
    if own:
        return own[0] if columns.lower[own[0]] not in {"who", "that", "which"} else columns.head[verb]
    if columns.dep[verb] in {"acl", "relcl"}:
        return columns.head[verb]
    found = subjects(columns.doc[verb])
    return found[0].i if len(found) == 1 else -1


def _object(columns: Columns, verb: int) -> int:
    """Give whom a verb of naming is about: its object, in the passive its subject."""
    passive = [c for c in columns.children[verb] if columns.dep[c] == "nsubjpass"]
    objects = passive or [c for c in columns.children[verb] if columns.dep[c] == "dobj"]
    if not objects and columns.dep[verb] in {"acl", "relcl"}:
        return columns.head[verb]
    return objects[0] if objects else -1


def _asserts(columns: Columns, verb: int, mention: Mention) -> bool:
    if any(columns.dep[c] == "neg" or columns.lower[c] in _UNREAL for c in columns.children[verb]):
        return False
    if any(columns.tag[c] == "TO" for c in columns.children[verb]) and columns.dep[verb] in {"xcomp", "advcl"}:
        return False
    return columns.lower[mention.first] not in {"no", "not", "any"}


def _is_indefinite(columns: Columns, mention: Mention) -> bool:
    return mention.sort == "nominal" and columns.lower[mention.first] in {"a", "an"}


def _is_listed(columns: Columns, mention: Mention) -> bool:
    """Tell whether what looks like an apposition is one of a list ("X, Y and Z"), and no name right behind its noun."""
    return (
        columns.head[mention.head] != mention.first - 1
        and any(columns.dep[c] == "conj" for c in columns.children[mention.head])
        and mention.name is not None
    )


def _is_the_holder(columns: Columns, mention: Mention | None) -> bool:
    """Tell whether a description is of the one holder of a post, whose name follows: "the mayor, Ann Kerr, and …"."""
    if mention is None or mention.sort != "nominal" or mention.number == "p":
        return False
    return mention.definite and _is_post(columns, mention.head)


def fits(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions may be one by kind, number and gender."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if one.sort == "pronoun":
        return other.kind == "person" and other.number == "s" and one.lemma in _PERSONAL
    if one.name and other.name:
        return False
    if one.number != other.number:
        return False
    either = word_set("nominals", "either")
    for named, described in ((one, other), (other, one)):
        if named.name and named.kind in {"organization", "place"} and described.lemma in either:
            return True
    bodies = {"organization", "outlet", "group"}
    return one.kind == other.kind or (one.kind in bodies and other.kind in bodies)
