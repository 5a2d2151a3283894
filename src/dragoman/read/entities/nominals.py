"""`find_nominals`: descriptions of persons, groups, organisations and places ("the diplomat", "two families")."""

from functools import cache

from dragoman.model import Kind
from dragoman.read.tables import table_rows, word_set

from .gazetteer import gazetteer
from .gender import of_noun
from .mentions import Columns, Mention

_NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
_TAGS = _NOUN_TAGS | {"JJ", "CD", "DT", "JJS", "JJR"}
_NOT_HEADS = {"compound", "amod", "npadvmod", "nmod"}
_LEFT_OUT = frozenset({"punct", "cc", "conj", "relcl", "appos", "acl", "advcl", "parataxis", "preconj"})
_DEFINITE = {"the", "this", "that", "these", "those", "both"}
_LONGEST = 30
FORMER_OR_LATTER = {"former", "latter"}
"""Words that with "the" mean one of two named before."""


@cache
def _table() -> dict[str, str]:
    found = {row[0]: row[1] for row in table_rows("nouns") if row[1] in {"person", "organization"}}
    for kind in ("person", "group", "organization", "place"):
        found |= dict.fromkeys(word_set("nominals", kind), kind)
    found |= dict.fromkeys(word_set("nominals", "none"), "")
    return found


def noun_class(lemma: str) -> str:
    """Give the class of a noun: person, group, organization, place or ""."""
    found = _table().get(lemma)
    if found is None and "-" in lemma:
        found = _table().get(lemma.rsplit("-", 1)[1])
    if found is None and lemma.endswith("-year-old"):
        return "person"
    return found or ""


def phrase_of(columns: Columns, head: int) -> tuple[int, int]:
    """Give the tokens of the noun phrase of `head`, without conjuncts, appositions and clauses."""
    first, last = columns.subtree(head, _LEFT_OUT, frozenset(_of_the_verb(columns, head)))
    if last - first > _LONGEST:
        last = head + 1
    if (
        columns.lemma[head] in word_set("nominals", "missions")
        and last == head + 1
        and last + 1 < len(columns)
        and columns.lower[last] in {"in", "at"}
        and columns.entity[last + 1] in {"GPE", "LOC"}
    ):
        last += 1
        while (
            last < len(columns)
            and columns.entity[last] in {"GPE", "LOC"}
            and columns.sentence[last] == columns.sentence[head]
        ):
            last += 1
    while last > head + 1 and (columns.text[last - 1].isspace() or columns.tag[last - 1] in {"POS", "CC"}):
        last -= 1
    while first < head and (columns.text[first].isspace() or columns.tag[first] in {"``", '""', "''", ",", ":"}):
        first += 1
    return first, last


def spoken_for(columns: Columns, lawyer: int) -> list[int]:
    """Give the heads of whom a lawyer speaks for: "KERR's lawyer", "a lawyer for the dealer KERR"."""
    found: list[int] = []
    for child in columns.children[lawyer]:
        if columns.dep[child] == "poss":
            found.append(child)
        elif columns.dep[child] == "prep" and columns.lower[child] in {"for", "of"}:
            found += columns.children[child]
    return found + [c for f in found for c in columns.children[f] if columns.dep[c] == "appos"]


def _of_the_verb(columns: Columns, head: int) -> list[int]:
    """Give prepositions that hang on a noun but are of its verb: "accused the police of colluding"."""
    verb = columns.head[head]
    with_of = columns.dep[head] in {"dobj", "nsubjpass"} and columns.lemma[verb] in word_set("nominals", "with_of")
    cut = []
    for child in columns.children[head]:
        if child < head:
            if columns.tag[child] == "WRB" or columns.dep[child] == "prep":
                cut.append(child)  # "in February a man"
            continue
        inner = columns.children[child]
        if columns.dep[child] in {"npadvmod", "advmod", "neg"} or (
            columns.dep[child] == "prep"
            and (
                (with_of and columns.lower[child] == "of")
                or any(columns.dep[g] == "pcomp" or columns.entity[g] in {"DATE", "TIME"} for g in inner)
            )
        ):
            cut.append(child)
    return cut


def find_nominals(columns: Columns, in_name: list[bool]) -> list[Mention]:
    """Give the descriptions in the order of the text; `in_name` marks the tokens of names."""
    found: list[Mention] = []
    posts = word_set("names", "posts_with_of")
    for i, tag in enumerate(columns.tag):
        if in_name[i] or tag not in _TAGS:
            continue
        if i > 1 and columns.lower[i - 1] == "of" and " ".join(columns.lower[i - 2 : i + 1]) in posts:
            continue
        if tag in _NOUN_TAGS and columns.dep[i] not in _NOT_HEADS:
            mention = _of_noun(columns, i)
        elif tag in {"JJ", "CD", "DT", "JJS", "JJR"} and columns.dep[i] in {
            "nsubj",
            "nsubjpass",
            "dobj",
            "pobj",
            "conj",
            "appos",
        }:
            mention = _of_other(columns, i)
        elif tag in {"JJ", "NNPS", "NNP"}:
            mention = _of_people(columns, i)
        else:
            continue
        if mention:
            found.append(mention)
    return found


def _of_noun(columns: Columns, i: int) -> Mention | None:
    lemma = columns.lemma[i]
    if lemma in FORMER_OR_LATTER:
        alone = any(columns.lower[c] == "the" for c in columns.children[i])
        return _mention(columns, i, "person", plural=False) if alone else None
    people = _of_people(columns, i)
    if people:
        return people
    kind = noun_class(lemma) or noun_class(columns.lower[i])
    if kind and not _stands_for_somebody(columns, i, lemma, kind):
        return None
    before = [columns.lower[c] for c in columns.children[i] if c < i]
    if any(f"{w} {lemma}" in word_set("nominals", "organizations_of_two_words") for w in before[-1:]):
        kind = "organization"
    if (
        (lemma in word_set("outlets", "state_media") and set(before) & word_set("outlets", "public"))
        or lemma in word_set("nominals", "outlet")
        or any(f"{w} {lemma}" in word_set("outlets", "nouns") for w in before[-1:])
    ):
        kind = "outlet"
    if kind in {"", "thing"}:
        return None
    plural = columns.tag[i] in {"NNS", "NNPS"} and lemma != "headquarters"
    chosen: Kind
    if kind == "person":
        chosen = "group" if plural else "person"
    elif kind == "organization":
        chosen = "group" if plural else "organization"
    elif kind == "place":
        chosen = "place"
    elif kind == "outlet":
        chosen = "group" if plural else "outlet"
    else:
        chosen = "group"
    return _mention(columns, i, chosen, plural=plural or (chosen == "group" and lemma not in {"group", "team"}))


def find_things(columns: Columns, in_name: list[bool], people: list[Mention]) -> list[Mention]:
    """Give phrases for things: no entities, but what "it" and "they" may well mean instead of one."""
    known = {m.head for m in people}
    found = []
    for i, tag in enumerate(columns.tag):
        if tag not in {"NN", "NNS"} or in_name[i] or i in known or columns.dep[i] not in _THING_ROLES:
            continue
        measured = columns.entity[i] in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
        if measured or columns.lower[i] in word_set("nominals", "no_things"):
            continue
        plural = tag == "NNS"
        found.append(
            Mention(
                first=i,
                last=i + 1,
                head=i,
                sort="nominal",
                kind="thing",
                text=columns.text[i],
                lemma=columns.lemma[i],
                sentence=columns.sentence[i],
                role=columns.dep[i],
                number="p" if plural else "s",
            )
        )
    return found


_THING_ROLES = {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "ROOT"}


def _stands_for_somebody(columns: Columns, i: int, lemma: str, kind: str) -> bool:
    """Tell whether a noun is used of somebody: not "run for president", "the source of the smoke", "market forces"."""
    children = columns.children[i]
    if lemma == "opposition" and any(columns.lower[c] == "to" for c in children):
        return False
    if lemma == "source" and any(columns.lower[c] == "of" for c in children):
        return False
    if lemma == "force":
        known = word_set("nominals", "forces")
        return any(columns.lower[c] in known or gazetteer().nationality(columns.lower[c]) for c in children)
    if kind == "person" and columns.tag[i] == "NN" and columns.dep[i] in {"pobj", "dobj"}:
        if columns.lower[columns.head[i]] == "as":
            return True
        return any(columns.dep[c] in {"det", "poss", "nummod", "amod", "compound", "appos"} for c in children)
    return True


def _of_other(columns: Columns, i: int) -> Mention | None:
    """Give what adjectives, numbers and determiners that stand alone reach ("the 52-year-old", "ten of them")."""
    word = columns.lower[i]
    if word.endswith("-year-old") or (word == "old" and columns.lower[i - 3 : i] == ["-", "year", "-"]):
        return _mention(columns, i, "person", plural=False)
    children = [columns.lower[c] for c in columns.children[i]]
    if columns.tag[i] == "CD" or word in {"many", "some", "several", "most", "others", "both", "those", "all", "few"}:
        partitive = any(
            columns.lower[c] == "of"
            and any(
                columns.lower[g] in {"them", "us", "you", "whom"} or noun_class(columns.lemma[g]) in {"person", "group"}
                for g in columns.children[c]
            )
            for c in columns.children[i]
        )
        who = any(
            columns.dep[c] == "relcl" and any(columns.lower[g] == "who" for g in columns.children[c])
            for c in columns.children[i]
        )
        if partitive and word == "one":
            return _mention(columns, i, "person", plural=False)
        if partitive or who or (_is_both(columns, i, word) and not partitive):
            return _mention(columns, i, "group", plural=True)
    elif "the" in children and word in FORMER_OR_LATTER:
        return _mention(columns, i, "person", plural=False)
    elif "the" in children and noun_class(word) == "group":
        return _mention(columns, i, "group", plural=True)
    return None


def _is_both(columns: Columns, i: int, word: str) -> bool:
    """Tell whether a number or "both" stands alone for people spoken of before: "the two met", "both were freed"."""
    if columns.dep[i] not in {"nsubj", "nsubjpass"} or any(
        columns.dep[c] in {"prep", "relcl"} for c in columns.children[i]
    ):
        return False
    return word == "both" or (word in {"two", "three"} and i > 0 and columns.lower[i - 1] == "the")


def _of_people(columns: Columns, i: int) -> Mention | None:
    """Give a nationality used as a noun: "North Koreans", "the French", "a Dane"."""
    word, tag = columns.lower[i], columns.tag[i]
    whole = f"{columns.lower[i - 1]} {word}" if i else word
    code = gazetteer().nationality(whole) or gazetteer().nationality(word)
    if not code or columns.dep[i] in _NOT_HEADS | {"amod"} or (i + 1 < len(columns) and columns.dep[i] == "poss"):
        return None
    plural = tag in {"NNPS", "NNS"} or word in gazetteer().plural_nationalities
    determined = any(columns.lower[c] in {"the", "a", "an", "one", "another"} for c in columns.children[i])
    if not plural and not determined:
        return None
    singular = not plural and any(columns.lower[c] in {"a", "an", "one", "another"} for c in columns.children[i])
    return _mention(columns, i, "person" if singular else "group", plural=not singular)


def _mention(columns: Columns, i: int, kind: Kind, *, plural: bool) -> Mention:
    first, last = phrase_of(columns, i)
    start = columns.lower[first]
    owned = any(columns.dep[c] == "poss" for c in columns.children[i])
    lemma = columns.lemma[i]
    return Mention(
        first=first,
        last=last,
        head=i,
        sort="nominal",
        kind=kind,
        text=columns.words(first, last),
        lemma=lemma,
        sentence=columns.sentence[i],
        role=columns.dep[i],
        number="p" if plural else "s",
        gender=of_noun(lemma) if kind == "person" else "",
        definite=start in _DEFINITE or owned,
    )
