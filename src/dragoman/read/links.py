"""`link_by_grammar`: pairs of mentions that the sentence itself says are one: apposition, copula, title."""

from collections.abc import Iterator, Sequence

from .mentions import Columns, Mention

_COPULAS = {"be", "become", "remain"}


def link_by_grammar(columns: Columns, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give pairs of mentions that are one, in the order of the text."""
    by_head: dict[int, Mention] = {}
    for mention in mentions:
        by_head.setdefault(mention.head, mention)
    for mention in mentions:
        head = columns.head[mention.head]
        if mention.role == "appos" and head in by_head:
            other = by_head[head]
            if fits(other, mention) and not _is_listed(columns, mention):
                yield other, mention
        elif mention.role in {"attr", "oprd"} and columns.lemma[head] in _COPULAS | {"name", "call"}:
            subject = next((c for c in columns.children[head] if columns.dep[c] in {"nsubj", "nsubjpass"}), None)
            if subject is not None and subject in by_head and _asserts(columns, head, mention):
                other = by_head[subject]
                if fits(other, mention) and mention.number == other.number:
                    yield other, mention
        if mention.sort == "nominal" and mention.number == "s":
            for child in columns.children[mention.head]:
                if child in by_head and columns.dep[child] in {"appos"}:
                    continue
                if columns.dep[child] == "acl" and columns.lower[child] in {"named", "called"}:
                    for grandchild in columns.children[child]:
                        if columns.dep[grandchild] in {"oprd", "dobj", "attr"} and grandchild in by_head:
                            yield mention, by_head[grandchild]


def _asserts(columns: Columns, verb: int, mention: Mention) -> bool:
    if any(columns.dep[c] == "neg" or columns.lower[c] in {"if", "would", "could", "may", "might", "should", "can"}
           for c in columns.children[verb]):
        return False
    return columns.lower[mention.first] not in {"no", "not", "any"}


def _is_listed(columns: Columns, mention: Mention) -> bool:
    """Tell whether what looks like an apposition is one of a list ("X, Y and Z")."""
    return any(columns.dep[c] == "conj" for c in columns.children[mention.head]) and mention.name is not None


def fits(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions may be one by kind, number and gender."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if one.name and other.name and one.sort == other.sort == "name" and one.kind == "person" and other.kind == "person":
        return False
    bodies = {"organization", "outlet"}
    if one.kind in bodies and other.kind in bodies:
        return not (one.name and other.name)
    if {one.kind, other.kind} <= {"group", "organization", "outlet"} and one.number == other.number:
        return not (one.name and other.name)
    return one.kind == other.kind and one.number == other.number and not (one.kind == "place" and one.name and other.name)
