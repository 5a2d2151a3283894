"""`lead_pairs`: descriptions that a report opens with, and the name that it then gives them.

News reports open with what somebody is ("A senior diplomat has fled, a newspaper said.") and name them in the next
sentence ("Ri Il Kyu, 52, told his family ..."). The pair is made only where nobody else could be meant.
"""

from collections.abc import Iterator, Sequence

from dragoman.read.tables import word_set

from .mentions import Columns, Mention

LEAD_SENTENCES = 2
"""The description stands in the first so many sentences. Chosen by reading some forty openings of news reports."""

NAME_WITHIN = 2
"""The name comes at most so many sentences later."""

_SUBJECT = {"nsubj", "nsubjpass"}


def lead_pairs(columns: Columns, described: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give (name, description) where an opening description is of the person named next."""
    for description in described:
        if description.sentence >= LEAD_SENTENCES:
            return
        if not _is_introduced(columns, description):
            continue
        name = _named_next(columns, description, described)
        if name is not None and not _has_rival(columns, description, name, described):
            yield name, description
            return


def _is_introduced(columns: Columns, mention: Mention) -> bool:
    """Tell whether a description brings in a person as the one that a sentence is about, and not as its source."""
    return (
        mention.sort == "nominal"
        and mention.kind == "person"
        and mention.role in _SUBJECT
        and columns.lower[mention.first] in {"a", "an"}
        and columns.quote[mention.head] < 0
        and columns.lemma[columns.head[mention.head]] not in word_set("names", "speaking_verbs")
    )


def _named_next(columns: Columns, description: Mention, described: Sequence[Mention]) -> Mention | None:
    """Give the first person named in the report, if that opens a sentence soon after the description."""
    name = next((m for m in described if m.name is not None and m.kind == "person"), None)
    if name is None or name.name is None:
        return None
    if not 0 < name.sentence - description.sentence <= NAME_WITHIN:
        return None
    before = name.first - 1
    opens = columns.sentence[before] != name.sentence or columns.text[before].isspace()
    same_gender = not (name.gender and description.gender and name.gender != description.gender)
    plain = name.role in _SUBJECT | {"ROOT"} and name.name[0] == name.first
    return name if opens and plain and same_gender else None


def _has_rival(columns: Columns, description: Mention, name: Mention, described: Sequence[Mention]) -> bool:
    """Tell whether the name could as well be of another: somebody brought in before it, or a post of its own."""
    for mention in described:
        if mention is description or mention.sort != "nominal":
            continue
        if mention.first < name.first and _is_introduced(columns, mention):
            return True
        is_own = mention.role == "appos" and columns.head[mention.head] == name.head
        if is_own and mention.lemma != description.lemma:
            return True
    return False
