"""`find_names`: the names of a report, repaired: titles and possessives off, untagged repeats and acronyms found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.read.tables import load_table, word_set

from .callings import honorific_of_two, is_calling, is_honorific_alone, is_plural_title, is_titled, tidy
from .datelines import find_dateline
from .gazetteer import gazetteer
from .gender import Gender, is_given_name, of_title, plain
from .mentions import Columns
from .nameless import is_honour, is_in_post, is_label, is_party_tag, is_post_alone, is_title, is_unit
from .national_names import countries_of_two
from .outlets import is_outlet
from .particles import with_article, with_particles
from .repeats import repeats, surnames_alone
from .sites import is_site

USED = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
HEADLINE_WORDS, HEADLINE_LENGTH, HEADLINE_SHARE = 4, 25, 0.75
"""A headline has at least so many longer words, at most so many tokens, and so much of its words in capitals.

Chosen by reading the first lines of some hundred reports.
"""

_DATELINE_WITHIN = 120
"""A dateline's place stands within so many tokens."""

_LABELS_OF_NAMES = {"PERSON", "ORG", "GPE", "LOC"}
_PROPER = {"NNP", "NNPS"}
_MARKS = frozenset("'’\"“”,.-–—:;()[]/*?!•#&") | {"'s", "’s", "''", "``"}


@dataclass(slots=True)
class Name:
    """A name as found: tokens `[first, last)`, spaCy's label or "" where it had none, the title before it."""

    first: int
    last: int
    label: str
    text: str
    titles: tuple[str, ...] = ()
    gender: Gender = ""

    @property
    def key(self) -> str:
        """The name without case."""
        return key_of(self.text)


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """Give a name without case, "the" and the marks that its writers differ in."""
    words = re.sub(r"[.]", "", text.lower().replace("’", "'").replace("-", " "))
    words = words if words.isascii() else plain(words)
    return " ".join(words.removeprefix("the ").split())


def find_names(columns: Columns) -> list[Name]:
    """Give all names in the order of the text, without overlaps."""
    taken = [False] * len(columns)
    found: list[Name] = []
    titled = in_headline(columns)
    opening = columns.parse.paragraphs[0][1] if columns.parse.paragraphs else 0
    _keep_dateline(columns, found, taken)
    for first in countries_of_two(columns):
        _keep(columns, found, taken, (first, first + 3), "GPE")
    for ent in sorted(columns.doc.ents, key=lambda e: (titled[e.start], e.end <= opening, e.start)):
        if titled[ent.start] and not _stands_in_headline(columns, ent, found):
            continue
        if ent.label_ in USED:
            end = _known_end(columns, ent.start, ent.end)
            known = end > ent.end
            if not known:
                end = with_article(columns, _widened_right(columns, ent.start, ent.end, ent.label_), ent.label_)
            label = "ORG" if known else _relabelled(columns, ent.start, ent.end, ent.label_)
            first = _widened(columns, ent.start, ent.label_)
            label = "PERSON" if is_titled(columns, first, end) else label
            inner = _names_within(columns, first, end, found) if label == "PERSON" and end <= opening else []
            for part in inner or _parts(columns, first, end, label):
                _keep(columns, found, taken, part, label)
            if inner:
                taken[first:end] = [True] * (end - first)
        elif ent.label_ in {"DATE", "TIME", "MONEY", "PERCENT"}:
            taken[ent.start : ent.end] = [True] * (ent.end - ent.start)
    for part in _proper_runs(columns, [a or b for a, b in zip(taken, titled, strict=True)]):
        _keep(columns, found, taken, part, "")
    told = [(n.label, columns.text[n.first : n.last]) for n in found if n.label in _LABELS_OF_NAMES]
    again = [*repeats(columns, [words for _, words in told], taken)]
    again += surnames_alone(columns, [words for label, words in told if label == "PERSON"], taken)
    found += [Name(a, b, "", columns.words(a, b)) for a, b in again]
    return sorted(found, key=lambda n: n.first)


def _keep_dateline(columns: Columns, found: list[Name], taken: list[bool]) -> None:
    """Keep the place of a dateline whole: spaCy cuts what is in capitals ("SANTIAGO DE LOWMOOR")."""
    start, end = find_dateline(columns).place
    place = [i for i, at in enumerate(columns.start[:_DATELINE_WITHIN]) if start <= at < end]
    if len(place) > 1:
        _keep(columns, found, taken, (place[0], place[-1] + 1), "GPE")


def _known_end(columns: Columns, first: int, last: int) -> int:
    """Give where a known body's name ends of which spaCy saw only the start: "Islamic" of "Islamic State"."""
    if last >= len(columns) or not columns.text[last][:1].isupper():
        return last
    return last + 1 if key_of(columns.words(first, last + 1)) in word_set("names", "organizations") else last


def in_headline(columns: Columns) -> list[bool]:
    """Tell for each token whether it is in a line in capitals as headlines are, where spaCy sees names everywhere."""
    marks = [False] * len(columns)
    for first, last in columns.parse.paragraphs:
        words = [w for w in columns.text[first:last] if len(w) > 3 and w[0].isalpha()]
        big = sum(w[0].isupper() for w in words)
        if len(words) >= HEADLINE_WORDS and last - first <= HEADLINE_LENGTH and big >= HEADLINE_SHARE * len(words):
            marks[first:last] = [True] * (last - first)
    return marks if not all(marks) else [False] * len(columns)


def _stands_in_headline(columns: Columns, ent: Any, found: Sequence[Name]) -> bool:
    """Tell whether a name in a headline is one by other evidence than its capitals."""
    key = key_of(columns.words(ent.start, ent.end))
    if gazetteer().country(key) or gazetteer().nationality(key) or key in word_set("names", "organizations"):
        return True
    if is_outlet(key) or any(n.key == key for n in found):
        return True
    words = columns.text[ent.start : ent.end]
    return ent.label_ == "PERSON" and 2 <= len(words) <= 3 and is_given_name(words[0])


def _names_within(columns: Columns, first: int, last: int, found: Sequence[Name]) -> list[tuple[int, int]]:
    """Give the names that a headline's verb ran together: "Ann Kerr Blasts Moor", where the report has "Ann Kerr"."""
    known = {n.key: n.last - n.first for n in found if n.label}
    parts: list[tuple[int, int]] = []
    at = first
    while at < last:
        width = next((w for w in range(last - at, 0, -1) if known.get(key_of(columns.words(at, at + w))) == w), 0)
        if width:
            parts.append((at, at + width))
        at += width or 1
    full = any(b - a > 1 for a, b in parts)
    return parts if full and last - first > 2 and parts != [(first, last)] else []


def _widened(columns: Columns, first: int, label: str) -> int:
    """Give where a name starts that spaCy cut at its left ("Son Gwon" of "Ri Son Gwon")."""
    while (
        label in {"PERSON", "ORG", "GPE"}
        and first
        and columns.tag[first - 1] in _PROPER
        and columns.dep[first - 1] == "compound"
        and columns.head[first - 1] >= first
        and not columns.entity[first - 1]
        and columns.text[first - 1][0].isupper()
        and columns.lower[first - 1] not in word_set("names", "titles")
        and columns.lower[first - 1] not in load_table("names")["honorifics"]
        and (label == "PERSON" or columns.lower[first - 1] not in word_set("names", "openers"))
    ):
        first -= 1
    if label == "PERSON" and first and _is_accented_family_name(columns.text[first - 1]):
        first -= 1
    while first > 1 and columns.text[first - 1] == "-" and _is_joined_before(columns, first):
        first -= 2
    return first


def _is_joined_before(columns: Columns, first: int) -> bool:
    """Tell whether a name goes on to the left over a hyphen: "Ala-" of "Ala-Too Wire"."""
    joined = columns.start[first] == columns.start[first - 2] + len(columns.text[first - 2]) + 1
    return joined and columns.tag[first - 2] == "NNP" and columns.text[first - 2].istitle()


def _widened_right(columns: Columns, first: int, last: int, label: str) -> int:
    """Give where a person's name ends that spaCy cut at its right ("María Fernanda" of "María Fernanda Ospina")."""
    while (
        label == "PERSON"
        and last < len(columns)
        and columns.tag[last] == "NNP"
        and not columns.entity[last]
        and columns.text[last].istitle()
        and columns.dep[last - 1] == "compound"
        and columns.head[last - 1] >= last
        and (is_given_name(columns.text[first]) or columns.text[first].endswith("."))
        and not is_title(columns.lower[last])
    ):
        last += 1
    return last


def _is_accented_family_name(word: str) -> bool:
    """Tell whether a word is a family name that stands first, in letters that mislead spaCy: "Nguyễn"."""
    if word.isascii() or not word.istitle():
        return False
    return plain(word).lower() in word_set("names", "family_first")


def _relabelled(columns: Columns, first: int, last: int, label: str) -> str:
    """Give the label of a name that was cut at its left: "Air China" is no place, nor is "Vitas Moor"."""
    start = _widened(columns, first, label)
    if label != "GPE" or start == first:
        return label
    return "ORG" if gazetteer().place(columns.words(first, last)) else "PERSON"


def _parts(columns: Columns, first: int, last: int, label: str) -> list[tuple[int, int]]:
    """Split what spaCy ran together: at the end of a line, at brackets, after a possessive, and at a title."""
    titles = word_set("names", "titles") | set(load_table("names")["honorifics"])
    whole = columns.words(first, last)
    if gazetteer().country(whole) or key_of(whole) in word_set("names", "organizations"):
        return [(first, last)]
    parts: list[tuple[int, int]] = []
    start = first
    for i in range(first, last):
        word = columns.text[i]
        if (
            "\n" in word
            or word in {"(", ")", "/", ";", ":", "``", "''", '"', "“", "”"}
            or (
                i > start
                and columns.tag[i] == "POS"
                and i + 1 < last
                and columns.lower[i - 1] not in word_set("names", "owners_in_names")
                and not (i > start + 1 and columns.lower[i - 2] in {"st", "st.", "saint"})
            )
        ):
            parts.append((start, i))
            start = i + 1
        elif (
            i > start
            and columns.lower[i] in titles
            and columns.text[i][0].isupper()
            and i + 1 < last
            and columns.dep[i] == "compound"
            and columns.head[i] >= last - 1
            and all(w in titles for w in columns.lower[i : last - 1][:1])
            and _is_person_part(columns, i + 1, last)
            and columns.lower[last - 1] not in word_set("names", "organization_words")
            and not (label == "PERSON" and _is_within_name(columns, start, i))
        ):
            parts.append((start, i))
            start = i
    parts.append((start, last))
    return [p for p in parts if p[0] < p[1]]


def _is_within_name(columns: Columns, start: int, title: int) -> bool:
    """Tell whether an honorific is a part of the name around it: "Rahman Sheikh Kerr", not "Fen King Kerr"."""
    before = columns.words(start, title)
    is_name = is_given_name(columns.text[start]) and not gazetteer().country(before)
    return is_name and columns.lower[title] not in word_set("names", "titles")


def _is_person_part(columns: Columns, first: int, last: int) -> bool:
    return all(columns.tag[i] in _PROPER for i in range(first, last)) and last - first <= 3


def _keep(columns: Columns, found: list[Name], taken: list[bool], part: tuple[int, int], label: str) -> None:
    first, last, titles, gender = _trim(columns, *part, label)
    while first < last and taken[first]:
        first += 1
    if first >= last or any(taken[first:last]):
        return
    if label in _LABELS_OF_NAMES | {""}:
        wide = with_particles(columns, first, last)
        if wide != (first, last) and not (any(taken[wide[0] : first]) or any(taken[last : wide[1]])):
            first, last = wide
            label = "" if label in {"GPE", "LOC"} else label
    if last < len(columns) and not taken[last] and is_site(columns, first, last, label):
        first += columns.lower[first] == "the"
        last, label = last + 1, "FAC"
    text = tidy(columns.words(first, last))
    if (
        is_label(columns, first, last)
        or is_honour(columns, first, last)
        or is_unit(columns, first, last)
        or is_in_post(columns, first, last)
    ):
        return
    if columns.text[first].islower() and "-" in text and label != "PERSON":
        return  # "inter-Korean", "pro-Moscow"
    if label in {"", "PERSON"} and is_honorific_alone(columns, first, last):
        return
    if is_post_alone(columns.text[first:last], label):
        return
    if not any(c.isupper() for c in text) or key_of(text) in word_set("names", "not_names"):
        return
    if is_party_tag(text) or ("]" in text and "[" not in text):
        return  # "W]e", a word that the report mended
    taken[first:last] = [True] * (last - first)
    found.append(Name(first, last, label, text, titles, gender))


def _is_edge(word: str) -> bool:
    """Tell whether a word is no part of a name that it stands at the edge of."""
    return word.isspace() or word in _MARKS or word in word_set("names", "edges")


def _trim(columns: Columns, first: int, last: int, label: str) -> tuple[int, int, tuple[str, ...], Gender]:
    """Give the tight name, the titles taken off before it, and the gender they tell."""
    while first < last and (_is_edge(columns.text[first])):
        first += 1
    while first < last and (_is_edge(columns.text[last - 1])):
        last -= 1
    honorifics = load_table("names")["honorifics"]
    titles: list[str] = []
    gender: Gender = ""
    first = _after_office(columns, first, last, label)
    is_body = columns.lower[last - 1] in word_set("names", "organization_words") if first < last else False
    if label == "ORG" or (label in {"PERSON", ""} and not is_body):
        start = first
        while start + 1 < last:
            word = columns.lower[start]
            if pair := honorific_of_two(columns, start, last):
                titles.append(pair)
                start += 2
                continue
            calling = is_calling(columns, start, last) or is_plural_title(word)
            if (
                not is_title(word)
                and not calling
                and not (
                    label == "PERSON"
                    and columns.text[start].islower()
                    and start + 1 < last
                    and word not in word_set("names", "particles")
                )
            ):
                break
            if is_title(word) or calling:
                titles.append(columns.text[start])
                gender = gender or of_title(word)
            start += 1
        if label != "ORG" or (
            titles
            and _is_person_part(columns, start, last)
            and titles[0].lower() in word_set("names", "sure_titles")
            and columns.lower[last - 1] not in word_set("names", "organization_words")
        ):
            first = start
        else:
            titles, gender = [], ""
    before = first - 1
    while before >= 0 and (columns.lower[before] in honorifics or columns.lower[before] in word_set("names", "titles")):
        titles.insert(0, columns.text[before])
        gender = gender or of_title(columns.lower[before])
        before -= 1
    if label == "PERSON":
        while (
            last - first > 1
            and columns.text[last - 2] != "-"
            and (
                columns.text[last - 1].islower()
                or columns.lower[last - 1]
                in word_set("names", "name_suffixes") - {"jr", "jr.", "sr", "sr.", "ii", "iii"}
            )
        ):
            last -= 1
    return first, last, tuple(titles), gender


def _after_office(columns: Columns, first: int, last: int, label: str) -> int:
    """Give where a name starts behind the end of an office ("director of National Intelligence James Kerr")."""
    if label == "ORG":
        while last - first > 2 and columns.text[first].islower() and columns.lower[first] not in _small_in_names():
            first += 1
    if label != "PERSON" or last - first < 3 or first == 0 or columns.lower[first - 1] != "of":
        return first
    given = (i for i in range(first + 1, last - 1) if is_given_name(columns.text[i]))
    return first if is_given_name(columns.text[first]) else next(given, first)


def _small_in_names() -> frozenset[str]:
    return word_set("names", "particles") | word_set("names", "joining_particles")


def _proper_runs(columns: Columns, taken: list[bool]) -> list[tuple[int, int]]:
    """Give runs of proper nouns that bear no label."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(columns):
        if taken[i] or columns.tag[i] not in _PROPER or not columns.text[i][:1].isalpha():
            i += 1
            continue
        start = i
        while i < len(columns) and not taken[i] and columns.tag[i] in _PROPER and columns.text[i][:1].isalnum():
            i += 1
        if i < len(columns) and not taken[i] and columns.tag[i] == "NNS" and columns.text[i].istitle():
            i += columns.dep[i - 1] == "compound" and columns.head[i - 1] == i  # "Dane Waters"
        if any(columns.text[k][0].isupper() for k in range(start, i)):
            runs.append((start, i))
    return runs
