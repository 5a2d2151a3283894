"""`known_as`: names that the sentence gives as another name of one: "Jenna Moor, better known as J. Tern"."""

from collections.abc import Iterator, Sequence

from .mentions import Columns, Mention

_NAMING = {"know", "bear", "call", "nickname", "dub", "name", "rename", "style"}
_NOUNS = {"name", "pseudonym", "alias", "nickname", "stage", "moniker"}


def known_as(columns: Columns, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give pairs of (name, other name) of one person or body, in the order of the text."""
    by_head = {m.head: m for m in names}
    for mention in names:
        verb = _naming(columns, mention.head)
        if verb < 0:
            continue
        first = by_head.get(_named(columns, verb))
        if first is not None and first is not mention and first.kind == mention.kind and first.first < mention.first:
            yield first, mention


def _naming(columns: Columns, name: int) -> int:
    """Give the verb by which a name is given ("known AS X", "born X", "known by the name X"), or -1."""
    above = columns.head[name]
    if columns.dep[name] in {"pobj", "appos", "oprd"} and columns.lemma[above] in _NOUNS:
        above = columns.head[above]
    if columns.dep[name] == "oprd" and columns.lemma[above] in _NAMING:
        return above
    if (
        columns.lower[above] in {"as", "by"}
        and columns.dep[above] in {"prep", "agent"}
        and columns.lemma[columns.head[above]] == "know"
    ):
        return columns.head[above]
    return -1


def _named(columns: Columns, verb: int) -> int:
    """Give the head of who is named by a verb: the noun that it stands by, or its passive subject."""
    passive = [c for c in columns.children[verb] if columns.dep[c] == "nsubjpass"]
    if passive:
        return passive[0]
    while columns.dep[verb] in {"conj", "advcl"} and columns.head[verb] != verb:
        verb = columns.head[verb]
        subjects = [c for c in columns.children[verb] if columns.dep[c] in {"nsubj", "nsubjpass"}]
        if subjects:
            return subjects[0]
    return columns.head[verb] if columns.dep[verb] in {"acl", "relcl"} else -1
