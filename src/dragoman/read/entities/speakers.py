"""`find_speakers`: who says the words of each quotation."""

from collections.abc import Sequence

from dragoman.read.tables import word_set

from .mentions import Columns, Mention


def find_speakers(columns: Columns, mentions: Sequence[Mention]) -> dict[int, Mention | None]:
    """Give the mention that speaks each quotation, by its number; None where nobody is found."""
    by_head = {m.head: m for m in mentions}
    speakers: dict[int, Mention | None] = {}
    for number, quote in enumerate(columns.parse.quotes):
        found = _in_sentences(columns, quote.start, quote.end, by_head)
        if found is None and not (number and speakers.get(number - 1) and _near(columns, number)):
            found = _before(columns, quote.start, by_head)
        if found is None and number and (quote.continues or _near(columns, number)):
            found = speakers.get(number - 1)
        speakers[number] = found
    return speakers


def _near(columns: Columns, number: int) -> bool:
    """Tell whether a quotation goes on from the one before: in the next sentence, or after the speaker's words."""
    one, two = columns.parse.quotes[number - 1], columns.parse.quotes[number]
    return columns.sentence[min(two.start, len(columns) - 1)] - columns.sentence[one.end - 1] <= 1


def _before(columns: Columns, start: int, by_head: dict[int, Mention]) -> Mention | None:
    """Give who speaks in the sentence before a quotation that is a sentence of its own ("He was firm. 'No.'")."""
    sentence = columns.sentence[start]
    i = start - 1
    while i >= 0 and sentence - columns.sentence[i] <= 1:
        if (
            columns.sentence[i] == sentence - 1
            and columns.dep[i] == "nsubj"
            and i in by_head
            and columns.quote[i] < 0
            and columns.lemma[columns.head[i]] in word_set("names", "speaking_verbs")
        ):
            return by_head[i]
        i -= 1
    return None


def _in_sentences(columns: Columns, start: int, end: int, by_head: dict[int, Mention]) -> Mention | None:
    first, last = columns.sentence[start], columns.sentence[end - 1]
    low, high = start, end
    while low > 0 and columns.sentence[low - 1] == first:
        low -= 1
    while high < len(columns) and columns.sentence[high] == last:
        high += 1
    verbs = word_set("names", "speaking_verbs")
    best: tuple[int, Mention] | None = None
    for i in [*range(low, start), *range(end, high)]:
        if columns.dep[i] == "nsubj" and columns.quote[i] < 0:
            verb = columns.head[i]
            mention = by_head.get(i)
            if mention and (
                columns.lemma[verb] in verbs
                or (columns.quote[verb] < 0 and columns.dep[verb] in {"ROOT", "ccomp", "parataxis"})
            ):
                distance = (0 if columns.lemma[verb] in verbs else 100) + min(abs(verb - start), abs(verb - end))
                if best is None or distance < best[0]:
                    best = (distance, mention)
    return best[1] if best else None
