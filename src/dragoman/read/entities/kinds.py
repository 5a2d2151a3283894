"""`decide_kinds`: what each name of a report is, by a vote of lexicons, the shape of names, and all its uses."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from dragoman.model import Kind
from dragoman.read.tables import word_set

from .beside import beside
from .by_names import is_by_name
from .datelines import Dateline, find_dateline
from .gazetteer import Spot, gazetteer
from .gender import is_given_name
from .joins import initials
from .mentions import Columns
from .names import Name
from .nominals import noun_class
from .outlets import is_outlet, is_outlet_noun, may_be_outlet, outlet_key
from .peoples import people_of
from .products import is_product, names_a_model, product_signs

# What each sign is worth, in uses that spaCy labelled so. Set by eye on gum and the first half of meantime.
LABELLED = 1.0
LEXICON = 6.0
LAST_WORD = 3.0
HONORIFIC = 4.0
TITLE = 2.0
GIVEN_NAME = 1.5
CITY = 1.0
FULL_NAME = 0.5
GRAMMAR = 1.5
LOCATIVE = 2.5
SAID_TO_BE = 3.0
SURE_PERSON = 3.0
PERSON_AFTER_IN = 1.5
BY_SIZE = 200
"""Thousands of people from which a city's name that was taken for a person's is one: "Kherson was hit"."""
LONG_ENOUGH = 4
"""Letters of an inner word of a full name by which its bearer may be called: "Restrepo" of Juan Restrepo Vélez."""
WELL_KNOWN = 500
"""Thousands of people from which a city's name stays a city's."""

_INITIALS = re.compile(r"(?:[A-Z]\.[ ]?){1,3}[A-Z][^\W\d_]+$")
"""Initials and a surname: "D.L. Moor"."""

_LOCATIVE = {"in", "near", "outside", "around", "at"}

_OF_LABEL: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}

_KINDS: dict[str, Kind] = {k: k for k in get_args(Kind)}


def decide_kinds(columns: Columns, names: Sequence[Name]) -> list[Kind | None]:
    """Give the kind of each name; None for products, works, events and what is no entity."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    forms = frozenset(w.lower() for w in columns.text if w[:1].isupper() or w[1:2].isupper())
    sides = gazetteer().sides(f"{columns.parse.report.title or ''}\n{columns.parse.text}")
    own = outlet_key(columns.parse.report.outlet or "")
    dateline = find_dateline(columns)
    for name in names:
        for told, worth in _of_dateline(columns, name, dateline):
            votes[name.key][told] += worth
        if own and outlet_key(name.text) == own:
            votes[name.key]["outlet"] += LEXICON
        if is_product(columns, name):
            votes[name.key]["other"] += 0.0 if names_a_model(columns, name) else 2 * LABELLED
            continue
        if name.label in _OF_LABEL:
            votes[name.key][_OF_LABEL[name.label]] += LABELLED
        if name.text in sides and name.first and columns.lower[name.first - 1] == "the":
            votes[name.key]["place"] += LEXICON
        votes[name.key]["other"] += product_signs(columns, name, forms)
        for kind, weight in _signs(columns, name):
            votes[name.key][kind] += weight
    _lend(names, votes)
    return [_kind_of(columns, name, votes[name.key]) for name in names]


def _of_dateline(columns: Columns, name: Name, dateline: Dateline) -> list[tuple[str, float]]:
    span = columns.span(name.first, name.last)
    if dateline.is_place(span.start, span.end):
        return [("place", LEXICON)]
    return [("outlet", LEXICON)] if dateline.is_agency(span.start, span.end) else []


def _kind_of(columns: Columns, name: Name, votes: dict[str, float]) -> Kind | None:
    if is_product(columns, name):
        return None
    root = columns.root(name.first, name.last)
    if name.label == "NORP" and (
        gazetteer().nationality(name.text) or columns.dep[root] in {"amod", "compound", "nmod"}
    ):
        return None
    beside_noun = columns.dep[root] in {"amod", "compound", "nmod"}
    if gazetteer().nationality(name.text) and not gazetteer().country(name.text) and beside_noun:
        return None
    people = people_of(columns, name, root)
    if people is not None:
        return people or None
    best = max(sorted(votes), key=lambda k: votes[k], default="other")
    if votes[best] < LABELLED or best == "other":
        return None
    if best == "group" and not (columns.lower[name.last - 1].endswith("s") or columns.tag[name.last - 1] == "NNPS"):
        return None
    return _KINDS[best]


def _signs(columns: Columns, name: Name) -> list[tuple[str, float]]:
    """Give the kinds that lexicons, the words of a name and its surroundings speak for."""
    signs: list[tuple[str, float]] = []
    words = name.text.lower().split()
    last = words[-1]
    if is_outlet(name.text):
        signs.append(("outlet", LEXICON))
    if name.key in word_set("names", "organizations"):
        signs.append(("organization", LEXICON))
    code = name.text.isupper() and name.first > 0 and columns.text[name.first - 1] == ","
    code = code and name.text.lower() in word_set("names", "postal_codes")
    if code or name.text.lower() in word_set("names", "state_abbreviations"):
        signs.append(("place", LEXICON))
    if gazetteer().country(name.text) or is_by_name(name.text):
        signs.append(("place", LEXICON))
    elif name.label == "NORP":
        signs.append(("group", LABELLED))
    else:
        spot = gazetteer().place(name.text) if not _is_acronym(columns, name) else None
        root = columns.root(name.first, name.last)
        where = columns.dep[root] == "pobj" and columns.lower[columns.head[root]] in _LOCATIVE
        if (
            not spot
            and where
            and name.label == "PERSON"
            and len(words) == 1
            and columns.lower[columns.head[root]] == "in"
        ):
            signs.append(("place", PERSON_AFTER_IN))
        if spot and where:
            signs.append(("place", LOCATIVE))
        if spot and (name.label != "PERSON" or _is_place_by_size(columns, name, spot)):
            signs.append(("place", LEXICON if spot.sort == "region" else CITY + min(2.0, spot.people / 1000)))
    if len(words) > 1:
        small = next((i for i, word in enumerate(words) if i and word in {"of", "for", "on"}), 0)
        before_of = words[small - 1] if small else ""
        if (
            last in word_set("names", "organization_words")
            or before_of in word_set("names", "organization_words")
            or last in word_set("names", "company_endings")
            or _is_branch(name)
            or _opens_with_place(columns, name)
        ):
            signs.append(("organization", LAST_WORD))
        elif last in word_set("names", "street_words") and not is_given_name(name.text.split()[0]):
            signs.append(("place", LAST_WORD))
        elif words[0] in word_set("names", "body_words_abroad"):
            signs.append(("organization", 2 * LAST_WORD if set(words) & _joining() else LAST_WORD))
        elif last in word_set("names", "place_words") or words[0] in {"mount", "lake", "port", "fort", "cape"}:
            signs.append(("place", LAST_WORD))
        elif (is_given_name(name.text.split()[0]) and len(words) <= 4) or _has_initials(name):
            signs.append(("person", GIVEN_NAME))
    sure = any(t.lower() in word_set("names", "sure_titles") for t in name.titles)
    told = any(t.lower() not in word_set("names", "not_of_post") for t in name.titles)
    if sure or (told and name.label in {"PERSON", ""}):
        signs.append(("person", HONORIFIC if sure else TITLE))
    signs += _grammar(columns, name)
    signs += beside(columns, name)
    return signs


def _has_initials(name: Name) -> bool:
    """Tell whether a name is initials and a surname, and no known firm's: "D.L. Moor"."""
    return _INITIALS.match(name.text) is not None and name.key not in word_set("names", "organizations")


def _is_place_by_size(columns: Columns, name: Name, spot: Spot) -> bool:
    """Tell whether what was taken for a person is the name of a region or great city, and nobody's: "left Bogotá"."""
    known = spot.sort == "region" or spot.people >= BY_SIZE
    titled = any(t.lower() not in word_set("names", "not_of_post") for t in name.titles)
    return known and not titled and not is_given_name(columns.text[name.first])


def _is_branch(name: Name) -> bool:
    """Tell whether a name ends with a country, as a firm's branch does ("Moor Australia"), and not with a surname."""
    words = name.text.split()
    if name.label == "GPE" or not gazetteer().country(words[-1]):
        return False
    return not is_given_name(words[0]) or words[-1].lower() not in word_set("names", "countries_as_surnames")


def _opens_with_place(columns: Columns, name: Name) -> bool:
    """Tell whether what was taken for a person's name opens with a country or state ("Texas Agriculture")."""
    if name.label != "PERSON":
        return False
    first = columns.text[name.first]
    spot = gazetteer().place(first)
    return spot is not None and spot.sort != "city" and not is_given_name(first) and not name.titles


def _joining() -> frozenset[str]:
    return word_set("names", "joining_particles")


def _is_acronym(columns: Columns, name: Name) -> bool:
    """Tell whether a name is written as an acronym, and not as the place of a dateline."""
    return (
        name.text.isupper()
        and len(name.text) <= 5
        and name.last - name.first == 1
        and columns.text[name.last : name.last + 1] not in (["("], [","], ["-"], ["—"], ["–"])
    )


def _grammar(columns: Columns, name: Name) -> list[tuple[str, float]]:
    """Give what the words around a name say of it."""
    signs: list[tuple[str, float]] = []
    root = columns.root(name.first, name.last)
    after = columns.lower[name.last : name.last + 3]
    before = columns.lower[max(0, name.first - 2) : name.first]
    if (after and (is_outlet_noun(after[0]) or is_outlet_noun(" ".join(after[:2])))) or (
        before and is_outlet_noun(before[-1])
    ):
        signs.append(("outlet", 2 * GRAMMAR if may_be_outlet(name.text) or name.label in {"ORG", ""} else GRAMMAR))
    elif (may_be_outlet(name.text) or _has_own_article(columns, name)) and _is_cited(columns, root):
        signs.append(("outlet", 2 * GRAMMAR + LAST_WORD))
    if (
        len(after) > 2
        and after[0] == ","
        and after[1].isdigit()
        and after[2] in {",", "."}
        and 10 < int(after[1]) < 110
    ):
        signs.append(("person", 2 * GRAMMAR))
    if (
        name.label == "PERSON"
        and name.last - name.first == 1
        and not name.titles
        and columns.dep[root] != "compound"
        and any(columns.dep[c] in {"det", "poss"} and c < name.first for c in columns.children[root])
    ):
        signs.append(("other", GRAMMAR))
    if name.label in {"PERSON", "ORG", "FAC"} and name.last - name.first > 1 and _is_team(columns, name):
        signs.append(("organization", LAST_WORD))
    said = _said_to_be(columns, name, root)
    if said:
        signs.append((said, SAID_TO_BE))
    if after[:1] == ["who"] or after[:2] == [",", "who"]:
        signs.append(("person", GRAMMAR))
    if len(before) == 1 and before[-1] == "in" and name.label == "" and columns.dep[root] == "pobj":
        signs.append(("place", GRAMMAR / 2))
    verb = columns.head[root]
    if name.label == "" and columns.dep[root] == "nsubj" and columns.lemma[verb] in word_set("names", "speaking_verbs"):
        signs.append(("person", GRAMMAR))
    return signs


def _said_to_be(columns: Columns, name: Name, root: int) -> str:
    """Give the kind that a sentence says a name is: "Svetla, the state news agency", "the carmaker Moor", or ""."""
    if columns.tag[root] == "NNPS":
        return ""
    for child in columns.children[root]:
        if columns.dep[child] == "appos" and child >= name.last and columns.tag[child] == "NN":
            return _kind_of_noun(columns, child)
    noun = columns.head[root]
    if columns.dep[root] == "nsubj" and columns.lower[noun] in {"is", "was"}:
        said = [c for c in columns.children[noun] if columns.dep[c] == "attr" and columns.tag[c] == "NN"]
        return _kind_of_noun(columns, said[0]) if said else ""
    if columns.dep[root] == "appos" and noun < name.first and columns.tag[noun] == "NN":
        return _kind_of_noun(columns, noun)
    return ""


def _kind_of_noun(columns: Columns, noun: int) -> str:
    pair = " ".join(columns.lower[noun - 1 : noun + 1])
    if is_outlet_noun(columns.lower[noun]) or is_outlet_noun(pair):
        return "outlet"
    lemma = columns.lemma[noun]
    kind = noun_class(lemma)
    if lemma in word_set("nominals", "either") and lemma not in word_set("names", "titles"):
        return ""  # "the owner, Moor Lines"
    return kind if kind in {"person", "organization", "place"} else ""


def _is_team(columns: Columns, name: Name) -> bool:
    """Tell whether a name is of many with "the": a team, a band ("the Quay Rangers")."""
    if columns.dep[columns.root(name.first, name.last)] in {"compound", "nmod", "poss"}:
        return False
    return name.first > 0 and columns.lower[name.first - 1] == "the" and columns.lower[name.last - 1].endswith("s")


def _has_own_article(columns: Columns, name: Name) -> bool:
    """Tell whether a name bears "The" as papers do: "told The Tern" within a sentence, "The Herald" anywhere."""
    at = name.first - 1
    if at < 0 or columns.text[at] != "The" or gazetteer().place(name.text) or name.last - name.first > 2:
        return False
    within = at > 0 and columns.sentence[at - 1] == columns.sentence[at] and columns.text[at - 1].isalpha()
    return within or columns.lower[name.last - 1] in word_set("outlets", "last_words")


def _is_cited(columns: Columns, root: int) -> bool:
    """Tell whether a name is the subject of a verb of speech, or stands in brackets of a dateline."""
    verb = columns.head[root]
    cites = {"report", "say", "cite", "quote", "write", "publish", "tell", "carry", "run"}
    if columns.dep[root] in {"dobj", "dative"} and columns.lemma[verb] in {"tell", "cite", "quote"}:
        return True
    if columns.dep[root] in {"nsubj", "agent"} and columns.lemma[verb] in cites:
        return True
    if columns.dep[root] == "pobj" and (
        (columns.lower[verb] == "to" and columns.lemma[columns.head[verb]] == "accord")
        or columns.lemma[columns.head[verb]] in cites
    ):
        return True
    return root > 0 and "(" in columns.text[max(0, root - 3) : root]


def _family_name(parts: Sequence[str]) -> str:
    """Give the family name of a full name where its order is plain: "ri" of Ri Il Kyu, "kerr" of Tim Kerr."""
    if parts[0] in word_set("names", "family_first") and not is_given_name(parts[0].title()):
        return parts[0]
    return parts[-1] if is_given_name(parts[0].title()) else ""


def _is_well_known(part: str) -> bool:
    """Tell whether a word is first of all a place, so that a surname does not take it over ("Washington")."""
    spot = gazetteer().place(part)
    return spot is not None and (spot.sort != "city" or spot.people >= WELL_KNOWN)


def _lend(names: Sequence[Name], votes: dict[str, dict[str, float]]) -> None:
    """Let a full name vote for its parts ("Tim Kerr" for "Kerr"), and a short one take its kind."""
    keys = {n.key for n in names}
    full = {key for key in keys if len(key.split()) > 1}
    for acronym in sorted({n.key for n in names if n.text.isupper() and 2 <= len(n.text) <= 7}):
        for name in names:
            if acronym.upper() in initials(name.text) and votes[name.key]["organization"] >= LABELLED:
                votes[acronym]["organization"] += LEXICON
                break
    surnames = {
        k.split()[-1] for k in sorted(full) if votes[k]["person"] >= SURE_PERSON and is_given_name(k.split()[0].title())
    }
    for key in sorted(full):
        if not votes[key]:
            continue
        if len(key.split()) == 2 and key.split()[-1] in surnames and votes[key]["organization"]:
            votes[key]["person"] += GRAMMAR  # "Naima Kerr", beside Tom Kerr
        best = max(sorted(votes[key]), key=lambda k: votes[key][k])
        parts = key.split()
        lent = {
            "person": [parts[0], parts[-1], *(p for p in parts[1:-1] if len(p) >= LONG_ENOUGH)],
            "organization": [parts[0], " ".join(parts[:-1])],
            "outlet": [parts[0], " ".join(parts[:-1])],
            "place": [parts[0]] if parts[-1] in word_set("beside", "place_nouns") else [],
        }.get(best, [])
        if best == "person" and len(parts) > 3:  # "da Costa e Silva", "Moor dos Santos"
            lent += [" ".join(parts[i:]) for i in range(1, len(parts) - 1) if set(parts[i:]) & _joining()]
        for part in lent:
            if part in votes or part in keys:
                if gazetteer().country(part) or (best != "person" and gazetteer().place(part)):
                    continue
                weight = 2 * FULL_NAME
                if best in {"person", "place"}:
                    weight += GRAMMAR
                if best == "person":
                    surname = parts[-1] if votes[key]["person"] >= SURE_PERSON and not noun_class(parts[-1]) else ""
                    if part in {_family_name(parts), surname} and not _is_well_known(part):
                        weight += sum(w for k, w in votes[part].items() if k != "person")
                votes[part][best] += weight
