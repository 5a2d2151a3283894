"""`join_names`: which names of a report are of one: surnames, acronyms, short forms, other names of a country."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dragoman.read.tables import word_set

from .aliases import is_by_name, known_as
from .apart import told_apart
from .by_names import join_by_names
from .gazetteer import gazetteer
from .mentions import Chain, Columns, Mention
from .names import key_of
from .national import Owners, national_body
from .outlets import is_outlet

_UNITED_NATIONS = {"un", "united nations"}
_SMALL_WORDS = {"of", "and", "the", "for", "in", "on", "de", "&"}


def join_names(columns: Columns, mentions: Sequence[Mention]) -> list[Chain]:
    """Give the chains of all name mentions, in the order of the text."""
    sides = gazetteer().sides(f"{columns.parse.report.title or ''}\n{columns.parse.text}")
    groups: dict[tuple[str, str], Chain] = {}
    owners = Owners(columns)
    for mention in mentions:
        assert mention.kind is not None
        body = national_body(mention.text) if mention.kind == "organization" else ""
        owner = owners.of(mention, body) if body else ""
        key = (mention.kind, f"{body}={owner}" if body else _canonical(mention, sides))
        chain = groups.get(key)
        if chain is None:
            chain = groups[key] = Chain(kind=mention.kind, mentions=[], number=mention.number)
            if key[0] == "place" and len(key[1]) == 3 and key[1][0] == "=":
                chain.country = key[1][1:]
        if body:
            chain.country = owner
        chain.add(mention)
    chains = list(groups.values())
    for one, other in known_as(columns, mentions):
        if one.chain and other.chain and one.chain is not other.chain and one.chain.mentions and other.chain.mentions:
            one.chain.absorb(other.chain)
            other.by_name = one.kind == "person" and is_by_name(columns, other)
    _join_national(columns, mentions, chains)
    _join_brackets(columns, chains)
    join_by_names(chains)
    _join_persons(columns, chains)
    _join_organizations(columns, chains)
    return sorted((c for c in chains if c.mentions), key=lambda c: c.mentions[0].first)


def _join_national(columns: Columns, mentions: Sequence[Mention], chains: list[Chain]) -> None:
    """Join a ministry of no known country with one of a country, where no other country was spoken of before it."""
    for chain in chains:
        body = national_body(chain.mentions[0].text) if chain.kind == "organization" and chain.mentions else ""
        if not body or chain.country:
            continue
        told = [c for c in chains if c.country and c.mentions and national_body(c.mentions[0].text) == body]
        together = {m.sentence for c in told for m in c.mentions} & {m.sentence for m in chain.mentions}
        if len(told) == 1 and not together:
            first = chain.mentions[0].first
            codes = [gazetteer().country(t) or gazetteer().nationality(t) for t in columns.text[:first]]
            codes += [gazetteer().country(m.text) for m in mentions if m.first < first]
            if {c for c in codes if c} <= {told[0].country}:
                told[0].absorb(chain)


def _canonical(mention: Mention, sides: Mapping[str, str]) -> str:
    """Give what equal names have in common: a country's code, or the words without case and endings."""
    if mention.kind == "place":
        code = gazetteer().country(mention.text) or sides.get(mention.text)
        if code:
            return f"={code}"
        spot = gazetteer().place(mention.text)
        if spot and spot.sort == "region":
            return f"={spot.name}"
    words = key_of(mention.text).split()
    if mention.kind == "person" and len(words) == 1 and mention.gender:
        return f"{words[0]} {mention.gender}"  # Mr Kerr is not Mrs Kerr
    if mention.kind in {"organization", "outlet"}:
        if words[:2] == ["united", "nations"] and len(words) > 2:
            words[:2] = ["un"]
        while len(words) > 1 and words[-1] in word_set("names", "company_endings") - {"group", "company"}:
            words.pop()
    return " ".join(words)


def _words(chain: Chain) -> list[str]:
    """Give the words of the longest name of a chain."""
    return key_of(max((m.text for m in chain.own_names), key=len)).split()


def _surnames(chain: Chain) -> set[str]:
    """Give the last words of the full names of a chain."""
    names = (key_of(m.text).split() for m in chain.mentions if m.name)
    return {words[-1] for words in names if len(words) > 1}


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names may be of one person: same first and last word, one within the other, or turned.

    "Tim R Kerr" is Tim Kerr; Ri Son Gwon is not Ri Yong Ho.
    """
    if len(one) < 2 or len(other) < 2:
        return False
    middle, others = _initials_within(one), _initials_within(other)
    if middle and others and middle != others:
        return False
    if len(one) == len(other) == 2 and list(one) == [other[1], other[0]]:
        return True
    if _is_part_with_particle(one, other) or _is_part_with_particle(other, one):
        return True
    small, large = sorted((one, other), key=len)
    rest = list(large)
    for word in small:
        match = next(
            (
                w
                for w in rest
                if w == word or (len(word) == 1 and w.startswith(word)) or (len(w) == 1 and word.startswith(w))
            ),
            None,
        )
        if match is None:
            return False
        rest = rest[rest.index(match) + 1 :]
    return small[-1] == large[-1] or small[0] == large[0]


def _is_part_with_particle(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether somebody is called by a particle and a word of the name within it: "da Silva" e Souza."""
    if part[0] not in word_set("names", "joining_particles") | word_set("names", "particles") or len(part) > 3:
        return False
    starts = range(1, len(whole) - len(part) + 1)
    return any(list(whole[i : i + len(part)]) == list(part) for i in starts)


def _initials_within(name: Sequence[str]) -> list[str]:
    """Give the middle initials of a name: with others it is another person ("John B. Moor", "John C. R. Moor")."""
    return [w for w in name[1:-1] if len(w) == 1]


def _join_persons(columns: Columns, chains: list[Chain]) -> None:
    persons = [c for c in chains if c.kind == "person" and c.mentions]
    full = [c for c in persons if len(_words(c)) > 1]
    for i, chain in enumerate(full):
        for other in full[:i]:
            if not (other.mentions and chain.mentions):
                continue
            alike = same_person(_words(other), _words(chain)) and _agree(other, chain)
            if alike and not told_apart(columns, other, chain):
                other.absorb(chain)
    full = [c for c in full if c.mentions]
    short = [c for c in persons if c.mentions and len(_words(c)) == 1]
    for chain in short:
        bearer = _bearer(columns, full, chain)
        if bearer is not None:
            bearer.absorb(chain)
    _join_short(short)


def _bearer(columns: Columns, full: Sequence[Chain], chain: Chain) -> Chain | None:
    """Give who is called by one word of his name: the one spoken of before and most, and no relative of another."""
    (word,) = _words(chain)
    first = chain.mentions[0].first
    by_surname = [c for c in full if word in _surnames(c) and _agree(c, chain)]
    by_first = [c for c in full if word == _words(c)[0] and _agree(c, chain)]
    inner = [c for c in full if word in _words(c)[1:-1] and len(word) > 2 and _agree(c, chain)]
    inner = [c for c in inner if c.mentions[0].first < first] or inner
    candidates = by_surname or by_first or (inner if len(inner) == 1 else [])
    if by_surname:
        candidates = [c for c in by_surname if not _is_kin(columns, c)] or [
            c for c in by_surname if c.mentions[0].first < first or len(c.mentions) >= len(chain.mentions)
        ]
    before = [c for c in candidates if c.mentions[0].first < first]
    return max(before or candidates, key=lambda c: (len(c.mentions), -c.mentions[0].first), default=None)


def _is_kin(columns: Columns, chain: Chain) -> bool:
    """Tell whether a person is brought in as somebody's relative: "his daughter Ann Kerr", "Ann Kerr, his widow"."""
    kin = word_set("nominals", "kin")
    for mention in chain.mentions:
        if mention.name is None:
            continue
        beside = [c for c in columns.children[mention.head] if columns.dep[c] == "appos"]
        if mention.role == "appos":
            beside.append(columns.head[mention.head])
        if any(columns.lemma[i] in kin for i in [*range(mention.first, mention.name[0]), *beside]):
            return True
    return False


def _join_short(short: Sequence[Chain]) -> None:
    """Join "Mr Kerr" and "Kerr" of a report that names nobody in full, unless there is a Mrs Kerr too."""
    for plain in (c for c in short if c.mentions and not c.gender):
        (word,) = _words(plain)
        others = [c for c in short if c.gender and c.mentions and _words(c) == [word]]
        if len(others) == 1:
            others[0].absorb(plain)


def _agree(one: Chain, other: Chain) -> bool:
    return not (one.gender and other.gender and one.gender != other.gender)


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Give the acronyms that a name may go by."""
    words = [w for w in name.replace("-", " ").replace("’", "'").split() if w[0].isalnum()]
    big = [w for w in words if w.lower() not in _SMALL_WORDS]
    forms = {"".join(w[0] for w in words), "".join(w[0] for w in big)}
    if len(big) > 2:
        forms.add("".join(w[0] for w in big if w.lower() not in word_set("names", "company_endings")))
        forms.add("".join(w[0] for w in big[1:]))
    return frozenset(f.upper() for f in forms if len(f) > 1)


def _join_brackets(columns: Columns, chains: list[Chain]) -> None:
    """Join "X (Y)" where Y is short for X, whatever its letters."""
    by_first = {m.name[0]: m for c in chains for m in c.mentions if m.name}
    for chain in list(chains):
        for mention in list(chain.mentions):
            assert mention.name is not None
            at = mention.name[1]
            if at + 1 >= len(columns) or columns.text[at] != "(":
                continue
            inner = by_first.get(at + 1)
            if (
                inner is None
                or inner.chain is chain
                or inner.name is None
                or columns.text[inner.name[1] : inner.name[1] + 1] != [")"]
            ):
                continue
            short = inner.text.replace(".", "")
            if inner.chain and (
                short.upper() in initials(mention.text) or (short.isupper() and mention.kind == inner.kind)
            ):
                inner.chain.kind = chain.kind
                for m in inner.chain.mentions:
                    m.kind = chain.kind
                chain.absorb(inner.chain)


def _join_organizations(columns: Columns, chains: list[Chain]) -> None:
    bodies = [c for c in chains if c.kind in {"organization", "outlet"} and c.mentions]
    for chain in bodies:
        short = _acronym(chain)
        if short:
            known = is_outlet(short)
            for other in bodies:
                if (
                    other is not chain
                    and (other.kind == "outlet" or not known)
                    and other.mentions
                    and any(short in initials(m.text) for m in other.mentions if m.name and len(m.text.split()) > 1)
                ):
                    other.absorb(chain)
                    break
    for chain in sorted((c for c in bodies if c.mentions), key=lambda c: len(_words(c))):
        if national_body(" ".join(_words(chain))):
            continue
        longer = [c for c in bodies if c is not chain and c.mentions and _short_for(_words(chain), _words(c), c.kind)]
        names = {" ".join(_words(c)) for c in longer}
        if not longer and len(_words(chain)) == 1:
            longer = _called_by_last_word(columns, chain, bodies)
            names = {" ".join(_words(c)) for c in longer}
        if longer and len(names) == 1:
            longer[0].absorb(chain)
            if chain.kind == "outlet":
                longer[0].kind = "outlet"


def _called_by_last_word(columns: Columns, chain: Chain, bodies: Sequence[Chain]) -> list[Chain]:
    """Give the bodies told of before that "the Council" may be: those whose name ends with the word."""
    (word,) = _words(chain)
    first = chain.mentions[0]
    called = word_set("names", "called_by_last_word") | word_set("outlets", "last_words")
    starts = [m.name[0] for m in chain.mentions if m.name]
    if word not in called or not any(i and columns.lower[i - 1] == "the" for i in starts):
        return []
    told = [c for c in bodies if c is not chain and c.mentions and c.mentions[0].first < first.first]
    return [c for c in told if len(_words(c)) > 1 and _words(c)[-1] == word]


def _acronym(chain: Chain) -> str:
    states = word_set("names", "state_abbreviations")
    texts = {m.text.replace(".", "") for m in chain.mentions if m.text.lower() not in states}
    text = min(texts, key=len) if texts else ""
    return text if 2 <= len(text) <= 7 and text.isupper() and text.isalpha() else ""


def _short_for(short: list[str], long: list[str], kind: str) -> bool:
    """Tell whether an organisation may be called `short` for `long`: its first words, or without its country."""
    if len(short) >= len(long):
        return False
    rest = long[len(short) :]
    if long[: len(short)] == short:
        generic = word_set("names", "organization_words") | word_set("names", "company_endings")
        if kind == "outlet":
            return True
        if short[0] in generic or gazetteer().place(" ".join(short)):
            return False
        return all(w in word_set("names", "house_words") for w in rest) or (
            len(long) == 2 and rest[0] not in generic | word_set("names", "unit_words")
        )
    joined = " ".join(long[: len(long) - len(short)])
    owner = joined in _UNITED_NATIONS or gazetteer().country(joined) or gazetteer().nationality(joined)
    return long[-len(short) :] == short and bool(owner)


def names_of(chain: Chain) -> Iterable[str]:
    """Give the names of a chain, each once, in the order of the text."""
    seen: dict[str, None] = {}
    for mention in chain.mentions:
        if mention.name:
            seen.setdefault(mention.text)
    return seen
