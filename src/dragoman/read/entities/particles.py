"""`with_particles`: a name kept whole across its particles: "Puertos del Caribe", "Khalid bin Rashid"."""

from dragoman.read.tables import word_set

from .mentions import Columns

_MOST_PARTICLES = 2
"""As in "de la", "van der"."""


def with_particles(columns: Columns, first: int, last: int) -> tuple[int, int]:
    """Give the tokens of a name, grown over particles between capitalised words on both sides."""
    while (wider := _right(columns, last)) > last:
        last = wider
    while (wider := _left(columns, first)) < first:
        first = wider
    return first, last


def with_article(columns: Columns, last: int, label: str) -> int:
    """Give where a person's name ends that goes on over an Arabic article: "Abd al-Malik as-Sanhani"."""
    while (
        label == "PERSON"
        and last + 2 < len(columns)
        and columns.text[last] in word_set("names", "articles_abroad")
        and columns.text[last + 1] == "-"
        and columns.text[last + 2][:1].isupper()
        and columns.start[last + 2] == columns.start[last] + len(columns.text[last]) + 1
        and not columns.entity[last + 2]
    ):
        last += 3
    return last


def _is_particle(columns: Columns, token: int) -> bool:
    return columns.text[token] in word_set("names", "joining_particles")


def _is_big(columns: Columns, token: int) -> bool:
    return columns.text[token][0].isupper() and columns.tag[token] in {"NNP", "NNPS", "NN", "JJ", "FW"}


def _right(columns: Columns, last: int) -> int:
    at = last
    while at < len(columns) and at - last < _MOST_PARTICLES and _is_particle(columns, at):
        at += 1
    sentence = columns.sentence[last - 1]
    if at == last or at >= len(columns) or columns.sentence[at] != sentence or not _is_big(columns, at):
        return last
    at += 1
    while at < len(columns) and columns.sentence[at] == sentence and _is_own(columns, at - 1, at):
        at += 1
    return at


def _is_own(columns: Columns, before: int, token: int) -> bool:
    """Tell whether a word goes on with the name that the word before it is of."""
    return columns.dep[before] == "compound" and columns.head[before] == token and _is_big(columns, token)


def _left(columns: Columns, first: int) -> int:
    at = first - 1
    while at >= 0 and first - 1 - at < _MOST_PARTICLES and _is_particle(columns, at):
        at -= 1
    if at == first - 1 or at < 0 or columns.sentence[at] != columns.sentence[first] or not _is_big(columns, at):
        return first
    if columns.lower[at] in word_set("names", "titles"):
        return first
    while at > 0 and columns.sentence[at - 1] == columns.sentence[at] and _is_own(columns, at - 1, at):
        if columns.lower[at - 1] in word_set("names", "titles"):
            break
        at -= 1
    return at
