"""`find_entities`: the persons, organisations, outlets, places and groups of a report, with all their mentions."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model import Entity, Kind, Span

from .entities import Entities
from .facts import find_facts
from .gazetteer import Spot, gazetteer
from .gender import of_name
from .joins import join_names, names_of
from .kinds import decide_kinds
from .leads import lead_pairs
from .links import link_by_grammar
from .mentions import Chain, Columns, Mention
from .names import Name, find_names
from .nominals import find_nominals, find_things, phrase_of
from .outlets import is_outlet_noun
from .parse import Parse
from .salience import PRONOUNS, Resolver, gender_of
from .speakers import find_speakers
from .wordlists import word_set


def find_entities(parse: Parse) -> Entities:
    """Give the entities of a parsed report; ids are e1, e2 … in the order of their first mention."""
    columns = Columns(parse)
    names, in_name = _name_mentions(columns)
    nominals = find_nominals(columns, in_name)
    pronouns = _pronouns(columns, in_name)
    things = find_things(columns, in_name, nominals)
    chains = join_names(columns, names)
    described = sorted([*names, *nominals], key=lambda m: (m.first, m.last))
    partner: dict[int, Mention] = {}
    for one, other in [
        *link_by_grammar(columns, sorted([*described, *pronouns], key=lambda m: (m.first, m.last))),
        *lead_pairs(columns, described),
    ]:
        later, earlier = (one, other) if other.name else (other, one)
        partner.setdefault(id(later), earlier)
    every = sorted([*described, *pronouns, *things], key=lambda m: (m.head, m.first))
    resolver = Resolver(columns, chains, find_speakers(columns, [*described, *pronouns]))
    for mention in every:
        _place(resolver, mention, partner.get(id(mention)))
    return Entities(_entities(columns, [c for c in resolver.chains if c.mentions and c.kind != "thing"]))


def _name_mentions(columns: Columns) -> tuple[list[Mention], list[bool]]:
    names = find_names(columns)
    kinds = decide_kinds(columns, names)
    in_name = [False] * len(columns)
    found: list[Mention] = []
    for name, kind in zip(names, kinds, strict=True):
        if name.label != "NORP" or kind is not None:
            in_name[name.first : name.last] = [True] * (name.last - name.first)
        if kind is not None:
            found.append(_of_name(columns, name, kind))
            in_name[found[-1].head] = True
    return found, in_name


def _of_name(columns: Columns, name: Name, kind: Kind) -> Mention:
    head = _head_of(columns, name, kind)
    first, last = phrase_of(columns, head)
    if not (first <= name.first and name.last <= last):
        first, last = min(first, name.first), max(last, name.last)
    mention = Mention(
        first=first,
        last=last,
        head=head,
        sort="name",
        kind=kind,
        text=name.text,
        lemma=columns.lemma[head],
        sentence=columns.sentence[head],
        role=columns.dep[head],
        name=(name.first, name.last),
        number="p" if kind == "group" else "s",
        definite=True,
    )
    if kind == "person":
        mention.gender = name.gender or of_name(name.text)
    return mention


def _head_of(columns: Columns, name: Name, kind: Kind) -> int:
    """Give the head of a name; in "the Quay Tribune newspaper" it is the noun that says what it is."""
    root = columns.root(name.first, name.last)
    noun = columns.head[root]
    if (
        kind in {"organization", "outlet", "place"}
        and columns.dep[root] in {"compound", "nmod"}
        and name.last <= noun <= name.last + 1
    ):
        words = " ".join(columns.lower[name.last : noun + 1])
        if words in word_set("nominals.yaml", "what_it_is") or (kind == "outlet" and is_outlet_noun(words)):
            return noun
    return root


def _pronouns(columns: Columns, in_name: Sequence[bool]) -> list[Mention]:
    found = []
    for i, word in enumerate(columns.lower):
        if word in PRONOUNS and not in_name[i] and columns.tag[i] in {"PRP", "PRP$"}:
            if word == "it" and columns.dep[i] == "expl" or columns.text[i] == "US":
                continue
            found.append(
                Mention(
                    first=i,
                    last=i + 1,
                    head=i,
                    sort="pronoun",
                    kind=None,
                    text=columns.text[i],
                    lemma=word,
                    sentence=columns.sentence[i],
                    role=columns.dep[i],
                    gender=gender_of(word),
                )
            )  # type: ignore[arg-type]
    return found


def _place(resolver: Resolver, mention: Mention, partner: Mention | None) -> None:
    """Put a mention into the chain it reaches, or open one for a description that is new."""
    resolver.seen.append(mention)
    if mention.sort == "pronoun":
        chain = resolver.pronoun(mention)
        if chain:
            chain.add(mention)
        return
    if mention.sort == "name":
        if (
            partner
            and partner.chain
            and partner.chain is not mention.chain
            and mention.chain
            and not partner.chain.named
        ):
            mention.chain.absorb(partner.chain)
        return
    if mention.kind == "thing":
        resolver.take_thing(mention)
        return
    chain = partner.chain if partner else None
    chain = chain or resolver.nominal(mention)
    if chain is None:
        assert mention.kind is not None
        chain = Chain(kind=mention.kind, mentions=[], number=mention.number)
        resolver.chains.append(chain)
    chain.add(mention)


def _entities(columns: Columns, chains: Iterable[Chain]) -> list[Entity]:
    ordered = sorted(chains, key=lambda c: min((m.first, m.last) for m in c.mentions))
    near = _countries(ordered)
    found = []
    for number, chain in enumerate(ordered, 1):
        chain.mentions.sort(key=lambda m: (m.first, m.last))
        named = [m for m in chain.mentions if m.name]
        name = _best_name(chain, named)
        spot = _spot(chain, named, near)
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
    if named and chain.kind == "place" and chain.country:
        return gazetteer().country_names[chain.country]
    if named:
        return max((m.text for m in named), key=lambda t: (len(t), t))
    descriptions = [m.text for m in chain.mentions if m.sort == "nominal"] or [m.text for m in chain.mentions]
    return max(descriptions, key=len)


def _countries(chains: Sequence[Chain]) -> frozenset[str]:
    codes: Counter[str] = Counter()
    for chain in chains:
        for mention in chain.mentions:
            code = gazetteer().country(mention.text) if chain.kind == "place" and mention.name else None
            if code:
                codes[code] += 1
    return frozenset(codes)


def _spot(chain: Chain, named: Sequence[Mention], near: frozenset[str]) -> Spot | None:
    if chain.kind != "place":
        return None
    if chain.country:
        return gazetteer().place(gazetteer().country_names[chain.country])
    for mention in named:
        spot = gazetteer().place(mention.text, near)
        if spot:
            return spot
    return None
