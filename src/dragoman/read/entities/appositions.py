"""`mend_appositions`: names set beside a post hung on it, and not on the place within: "the mayor of Fen, Ann Kerr"."""

from dragoman.read.tables import word_set

from .gazetteer import gazetteer
from .gender import is_given_name
from .mentions import Columns
from .nominals import noun_class

_JOINING = {"of", "for", "to", "in", "at"}
_LOOSE = {"npadvmod", "dep", "advmod", "intj", "meta", "parataxis"}
_MISREAD = {"PERSON", "ORG", "GPE", "FAC"}
_HIGHEST = 3
"""A post stands at most so many phrases above: "the head of the office of the union in Fen, Ann Kerr"."""


def mend_appositions(columns: Columns) -> None:
    """Hang a name on the person whose description it follows, where the parser hung it on another word.

    That is on a noun within the description, or on the verb ("shot a judge, Ann Kerr, outside").
    """
    for ent in columns.doc.ents:
        if ent.label_ in _MISREAD:
            _hang_from_verb(columns, ent.start, ent.end)
    for token, dep in enumerate(columns.dep):
        if (
            dep not in {"appos", "conj"}
            or columns.tag[token] != "NNP"
            or (dep == "conj" and _is_joined(columns, token))
        ):
            continue
        post = _post_above(columns, token)
        if post < 0 or not _is_full_name(columns, token):
            continue
        _hang(columns, token, post, "appos")


def _hang(columns: Columns, token: int, above: int, dep: str) -> None:
    """Hang a token on another one."""
    if columns.head[token] != token:
        columns.children[columns.head[token]].remove(token)
    columns.head[token], columns.dep[token] = above, dep
    if above != token:
        columns.children[above].append(token)
        columns.children[above].sort()


def _hang_from_verb(columns: Columns, first: int, last: int) -> None:
    """Hang a name behind a person's description and a comma on that, where it hangs on a verb."""
    noun = first - 2
    if noun < 0 or columns.text[first - 1] != "," or columns.tag[noun] != "NN" or not _describes_person(columns, noun):
        return
    root = columns.root(first, last)
    if columns.dep[root] not in _LOOSE or columns.head[root] == noun or columns.tag[root] != "NNP":
        return
    if not any(columns.dep[c] in {"det", "poss", "amod"} for c in columns.children[noun]):
        return
    if any(columns.dep[c] == "appos" for c in columns.children[noun]):
        return
    _hang(columns, root, noun, "appos")


def _post_above(columns: Columns, token: int) -> int:
    """Give the person that the noun of an apposition is a phrase of, or -1."""
    noun = columns.head[token]
    if noun > token or _describes_person(columns, noun):
        return -1
    for _ in range(_HIGHEST):
        if columns.dep[noun] == "appos" and not _describes_person(columns, columns.head[noun]):
            noun = columns.head[noun]  # "the group Roj Front, Ann Kerr"
        small = columns.head[noun]
        if columns.dep[noun] != "pobj" or columns.lower[small] not in _JOINING:
            return -1
        noun = columns.head[small]
        if _describes_person(columns, noun):
            named = any(columns.dep[c] == "appos" for c in columns.children[noun])
            return -1 if named or columns.tag[noun] != "NN" else noun
    return -1


def _is_joined(columns: Columns, token: int) -> bool:
    """Tell whether a conjunct is one by a word or in a list, and not only behind a comma, as an apposition is."""
    above = columns.head[token]
    others = [c for c in columns.children[above] if columns.dep[c] in {"cc", "conj"} and c != token]
    return bool(others) or any(columns.dep[c] in {"cc", "conj"} for c in columns.children[token])


def _describes_person(columns: Columns, noun: int) -> bool:
    lemma = columns.lemma[noun]
    return columns.tag[noun] in {"NN", "NNS"} and (lemma in word_set("names", "posts") or noun_class(lemma) == "person")


def _is_full_name(columns: Columns, token: int) -> bool:
    """Tell whether an apposition is of two words or more in capitals, and no place or body that a word tells."""
    first = token
    while first and columns.head[first - 1] == token and columns.tag[first - 1] == "NNP":
        first -= 1
    if token - first < 1 or columns.text[first - 1] != ",":
        return False
    if gazetteer().place(columns.words(first, token + 1)) or columns.entity[token] in {"DATE", "FAC"}:
        return False
    if columns.entity[token] == "ORG" and not is_given_name(columns.text[first]):
        return False
    others = word_set("names", "organization_words") | word_set("names", "place_words")
    return columns.lower[token] not in others and all(columns.text[i][:1].isupper() for i in range(first, token + 1))
