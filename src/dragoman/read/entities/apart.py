"""`told_apart`: persons of like names who are two, as a sentence says: "Ann Kerr Moor, not related to Ann Kerr"."""

from dragoman.read.tables import word_set

from .mentions import Chain, Columns

_WITHOUT = {"no", "not", "n't", "n’t", "never", "neither", "without"}


def told_apart(columns: Columns, one: Chain, other: Chain) -> bool:
    """Tell whether a sentence that names both says that they are not related, or only of one name."""
    shared = {m.sentence for m in one.mentions if m.name} & {m.sentence for m in other.mentions if m.name}
    return any(_says_so(columns, sentence) for sentence in sorted(shared))


def _says_so(columns: Columns, number: int) -> bool:
    sentence = list(columns.doc.sents)[number]
    for i in range(sentence.start, sentence.end):
        word = columns.lower[i]
        if word in word_set("nominals", "namesakes"):
            return True
        if word in word_set("nominals", "relations") and _WITHOUT & set(columns.lower[max(sentence.start, i - 3) : i]):
            return True
    return False
