"""`link_by_grammar`: pairs of mentions that the sentence itself says are one: apposition, copula, title."""

from collections.abc import Iterator, Sequence

from .mentions import Columns, Mention

_COPULAS = {"be", "become", "remain"}
_NAMING = {"name", "appoint", "elect", "nominate"}
_SERVING = {"serve", "act", "work"}


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
        elif mention.role == "conj" and mention.number == "s" and mention.name is None and head in by_head:
            above = by_head[head]
            owner = by_head.get(columns.head[head]) if above.role == "appos" else None
            if owner and above.sort == "nominal" and above.number == "s" and fits(owner, mention):
                yield owner, mention
        elif mention.role == "pobj" and columns.lower[head] == "as" and mention.sort == "nominal":
            holder = _holder(columns, columns.head[head])
            if holder in by_head and fits(by_head[holder], mention):
                yield by_head[holder], mention
        elif mention.role in {"attr", "oprd"} and columns.lemma[head] in _COPULAS | _NAMING:
            subject = _holder(columns, head) if columns.lemma[head] in _NAMING else next(
                (c for c in columns.children[head] if columns.dep[c] in {"nsubj", "nsubjpass"}), None)
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


def _holder(columns: Columns, verb: int) -> int:
    """Give who holds the post of "served as", "was named", "appointed her": subject or object; -1 for none."""
    labels: set[str] = set()
    if columns.lemma[verb] in _SERVING:
        labels = {"nsubj"}
    elif columns.lemma[verb] in _NAMING:
        passive = any(columns.dep[c] == "nsubjpass" for c in columns.children[verb])
        labels = {"nsubjpass"} if passive else {"dobj"}
    found = next((c for c in columns.children[verb] if columns.dep[c] in labels), -1)
    return columns.head[verb] if found < 0 and columns.dep[verb] in {"acl", "relcl"} else found


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
