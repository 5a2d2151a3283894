"""`lead_pairs`: descriptions that a report opens with, and the name that it then gives them.

News reports open with what somebody is ("A senior diplomat has fled, a newspaper said.") and name them in the next
sentence ("Ri Il Kyu, 52, told his family ..."). The pair is made only where nobody else could be meant.
"""

from collections.abc import Iterator, Sequence

from .mentions import Columns, Mention

LEAD_SENTENCES = 2
"""The description stands in the first so many sentences. Chosen by reading some forty openings of news reports."""

NAME_WITHIN = 2
"""The name comes at most so many sentences later."""


def lead_pairs(columns: Columns, described: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give (name, description) where an opening description is of the person named next."""
    opening = [
        m
        for m in described
        if m.sort == "nominal"
        and m.kind == "person"
        and m.sentence < LEAD_SENTENCES
        and m.role in {"nsubj", "nsubjpass"}
        and columns.lower[m.first] in {"a", "an"}
        and columns.quote[m.head] < 0
    ]
    for description in opening:
        name = _named_next(columns, description, described)
        if name is not None and not _rivals(columns, description, name, described):
            yield name, description
            return


def _named_next(columns: Columns, description: Mention, described: Sequence[Mention]) -> Mention | None:
    """Give the first person named after a description, if it opens a sentence as its subject."""
    for mention in described:
        if mention.name is None or mention.kind != "person":
            continue
        if mention.first < description.first:
            return None
        if mention.sentence == description.sentence:
            return None
        distance = mention.sentence - description.sentence
        opens = all(
            columns.sentence[i] != mention.sentence for i in range(max(0, mention.first - 1), mention.first)
        ) or (columns.lower[mention.first - 1].isspace())
        if (
            distance <= NAME_WITHIN
            and opens
            and mention.role in {"nsubj", "nsubjpass", "ROOT"}
            and mention.name[0] == mention.first
        ):
            return (
                mention
                if not (mention.gender and description.gender and mention.gender != description.gender)
                else None
            )
        return None
    return None


def _rivals(columns: Columns, description: Mention, name: Mention, described: Sequence[Mention]) -> bool:
    """Tell whether the name could as well be of another: somebody described in between, or a post of its own."""
    between = [
        m
        for m in described
        if m.sort == "nominal"
        and m.kind == "person"
        and m is not description
        and m.first < name.first
        and m.role in {"nsubj", "nsubjpass"}
        and not m.definite
    ]
    own = [
        m
        for m in described
        if m.sort == "nominal"
        and m.role == "appos"
        and columns.head[m.head] == name.head
        and m.lemma != description.lemma
    ]
    return bool(between or own)
