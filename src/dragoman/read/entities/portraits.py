"""`entities_of`: the entities that chains make: name, aliases, spans, facts, place on the map."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model import Entity, Span

from .facts import find_facts
from .gazetteer import Spot, gazetteer
from .joins import names_of
from .mentions import Chain, Columns, Mention
from .outlets import is_outlet, outlet_key


def entities_of(columns: Columns, chains: Iterable[Chain]) -> list[Entity]:
    """Give an entity for each chain but those of things; ids are e1, e2 … in the order of their first mention."""
    bodies = [c for c in chains if c.mentions and c.kind != "thing"]
    ordered = sorted(bodies, key=lambda c: min((m.first, m.last) for m in c.mentions))
    near = _countries(ordered)
    found = []
    for number, chain in enumerate(ordered, 1):
        if chain.kind == "thing":
            continue
        chain.mentions.sort(key=lambda m: (m.first, m.last))
        named = [m for m in chain.mentions if m.name]
        name = _best_name(chain, named)
        if chain.kind == "outlet" or (chain.kind == "place" and not chain.country):
            name = _with_article(columns, named, name)
        spot = _spot(columns, chain, named, near)
        found.append(
            Entity(
                id=f"e{number}",
                kind=chain.kind,
                name=name,
                aliases=tuple(n for n in names_of(chain) if n != name),
                mentions=_unique(columns.span(m.first, m.last) for m in chain.mentions),
                named_mentions=_unique(columns.span(*m.name) for m in named if m.name),
                facts=find_facts(columns, chain),
                country=spot.country if spot else None,
                lat=spot.lat if spot else None,
                lon=spot.lon if spot else None,
            )
        )
    return found


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def _best_name(chain: Chain, named: Sequence[Mention]) -> str:
    """Give the fullest name, or for want of one the longest description."""
    if chain.label:
        return chain.label
    if named and chain.kind == "place" and chain.country:
        return gazetteer().country_names[chain.country]
    if named:
        return max((m.text for m in chain.own_names), key=lambda t: (len(t), t))
    nominal = [m for m in chain.mentions if m.sort == "nominal"]
    descriptions = [m.text for m in nominal if m.role not in {"attr", "oprd"}] or [m.text for m in nominal]
    descriptions = descriptions or [m.text for m in chain.mentions]
    longest = max(descriptions, key=len)
    return longest.removeprefix("the ").removeprefix("The ")


def _with_article(columns: Columns, named: Sequence[Mention], name: str) -> str:
    """Give a name with "The" where the report has it as part of the name: "cited The Heron", "in The Hague"."""
    own = columns.parse.report.outlet or ""
    if own.startswith("The ") and outlet_key(own) == outlet_key(name):
        return own
    if not named:
        return name
    starts = [m.name[0] for m in named if m.name and m.text == name]
    before = [(columns.text[i - 1], i < 2 or columns.sentence[i - 2] != columns.sentence[i]) for i in starts if i]
    inside = any(word == "The" and not opens for word, opens in before)
    opening = any(word == "The" for word, _ in before) and not any(word == "the" for word, _ in before)
    opening = opening and named[0].kind == "outlet" and not is_outlet(name)
    return f"The {name}" if inside or opening else name


def _countries(chains: Sequence[Chain]) -> frozenset[str]:
    codes: Counter[str] = Counter()
    for chain in chains:
        for mention in chain.mentions:
            code = gazetteer().country(mention.text) if chain.kind == "place" and mention.name else None
            if code:
                codes[code] += 1
    return frozenset(codes)


def _spot(columns: Columns, chain: Chain, named: Sequence[Mention], near: frozenset[str]) -> Spot | None:
    if chain.kind != "place":
        return None
    if chain.country:
        return gazetteer().place(gazetteer().country_names[chain.country])
    for mention in named:
        country = _country_after(columns, mention)
        if country:
            return gazetteer().place_in(mention.text, country) or Spot(mention.text, "city", country, None, None, 0)
    for mention in named:
        spot = gazetteer().place(mention.text, near)
        if spot:
            return spot
    return None


def _country_after(columns: Columns, mention: Mention) -> str:
    """Give the country of the region or state set beside a place: "Paris, Texas"; or ""."""
    at = mention.name[1] if mention.name else mention.last
    if columns.text[at : at + 1] != [","] or columns.entity[at + 1 : at + 2] not in (["GPE"], ["LOC"]):
        return ""
    last = at + 2
    while last < len(columns) and columns.entity[last] in {"GPE", "LOC"}:
        last += 1
    if columns.dep[columns.root(at + 1, last)] == "conj":
        return ""  # a list of places
    beside = gazetteer().place(columns.words(at + 1, last))
    return (beside.country or "") if beside and beside.sort != "city" else ""
