"""`known_as`: names that the sentence gives as another name of one: "Jenna Moor, better known as J. Tern"."""

from collections.abc import Iterator, Sequence

from .mentions import Columns, Mention

_NAMING = {"know", "bear", "call", "nickname", "dub", "name", "rename", "style"}
_NOUNS = {"name", "pseudonym", "alias", "nickname", "stage", "moniker", "nom", "guerre"}
_REAL = {"real", "true", "birth", "full"}


def known_as(
    columns: Columns, names: Sequence[Mention], bearers: Sequence[Mention] = ()
) -> Iterator[tuple[Mention, Mention]]:
    """Give pairs of (bearer, other name) of one person or body, in the order of the text.

    The bearers are the names themselves, or the descriptions and pronouns given: "HIS real name is Tim Ash".
    """
    by_head = {m.head: m for m in bearers or names}
    for mention in names:
        verb = _naming(columns, mention.head)
        first = by_head.get(_named(columns, verb) if verb >= 0 else _beside(columns, mention))
        if first is None or first is mention or first.first > mention.first or first.number == "p":
            continue
        if first.kind == mention.kind or (first.sort == "pronoun" and mention.kind == "person"):
            yield first, mention


def _beside(columns: Columns, mention: Mention) -> int:
    """Give the head of who bears a name that "alias" or "whose … name is" gives beside it, or -1."""
    above = columns.head[mention.head]
    start = mention.name[0] if mention.name else mention.first
    if columns.dep[mention.head] == "appos" and start and columns.lower[start - 1] in {"alias", "aka", "a.k.a."}:
        return above
    if columns.dep[mention.head] == "attr" and columns.dep[above] == "relcl":
        nouns = [c for c in columns.children[above] if columns.dep[c] == "nsubj" and columns.lemma[c] in _NOUNS]
        if any(columns.lower[c] == "whose" for n in nouns for c in columns.children[n]):
            return columns.head[above]
    if columns.dep[mention.head] == "attr" and columns.lemma[above] == "be":
        nouns = [c for c in columns.children[above] if columns.dep[c] == "nsubj" and columns.lemma[c] in _NOUNS]
        owners = [c for n in nouns for c in columns.children[n] if columns.dep[c] == "poss"]
        real = any(columns.lower[c] in _REAL for n in nouns for c in columns.children[n])
        if len(owners) == 1 and (real or columns.lemma[nouns[0]] != "name"):
            return owners[0]
    return -1


def is_by_name(columns: Columns, mention: Mention) -> bool:
    """Tell whether the name that `known_as` gives is a by-name: not where it is said to be the real one."""
    above = columns.head[mention.head]
    around = [above, *columns.children[above]]
    return not any(columns.lower[c] in _REAL for a in around for c in columns.children[a])


def _naming(columns: Columns, name: int) -> int:
    """Give the verb by which a name is given ("known AS X", "born X", "known by the name X"), or -1."""
    above = columns.head[name]
    if columns.dep[name] in {"pobj", "appos", "oprd"} and columns.lemma[above] in _NOUNS:
        above = columns.head[above]
    if columns.dep[name] == "oprd" and columns.lemma[above] in _NAMING:
        return above
    while columns.dep[above] == "conj" and columns.lower[columns.head[above]] == columns.lower[above]:
        above = columns.head[above]  # "known as X and as Y"
    if columns.lower[above] == "as" and columns.dep[above] == "conj" and columns.lemma[columns.head[above]] == "know":
        return columns.head[above]
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
