"""`incident_of`: one incident of the record: what happened, who says so, where they disagree."""

from collections import Counter
from collections.abc import Sequence

from dragoman.model import (
    Incident,
    Place,
    Plover,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Role,
    Span,
    Status,
    short_id,
)

from .accounts import accounts_of
from .agreement import symmetric
from .callings import called
from .conflicts import find_conflicts
from .copies import CopyGroups
from .counts import standing
from .entities import Party, Who
from .origins import Ultimate, ultimates, weigh_origins
from .places import place_code, state_code
from .tellings import Mention, Part, Telling, type_policy
from .titles import title_of
from .tolls import Harm, harm_of

ORDER: tuple[Role, ...] = ("actor", "target", "companion", "origin", "destination", "place", "topic", "instrument")
SENTENCE = 200
"""Characters within which two named in one role are told of together."""
STATUSES: tuple[Status, ...] = (
    "happened",
    "ongoing",
    "denied",
    "planned",
    "threatened",
    "demanded",
    "possible",
    "conditional",
)
"""What decides where as many origins say the one as the other."""


def incident_of(telling: Telling, when: RecordWhen | None, copies: CopyGroups, who: Who) -> Incident:
    """Give what is told of one incident, weighed."""
    found = ultimates(accounts_of(telling, who), copies, who)
    first = telling.mentions[0]
    event_type = _type(telling)
    status = _status(found)
    stands = standing(telling)
    participants = _participants(stands)
    names = _names(participants, stands)
    where = _where(telling)
    if where:
        names.setdefault("place", []).append(where.name)
    plover = next((m.event.plover for m in telling.mentions if m.event.type == event_type), first.event.plover)
    people = frozenset(p.id for role in ("actor", "target") for p in telling.parties.get(role, {}).values())
    return Incident(
        id=short_id("i", first.address),
        type=event_type,
        plover=Plover(event=plover.event, mode=plover.mode, context=plover.context),
        status=status,
        title=title_of(event_type, status, names, stands),
        when=when,
        where=where,
        participants=participants,
        reports=tuple(dict.fromkeys(m.sheet.id for m in telling.mentions)),
        origins=weigh_origins(found, copies, people),
        conflicts=find_conflicts(telling, found),
        evidence=tuple(
            dict.fromkeys(
                Place(report=m.sheet.id, span=m.event.evidence, text=m.sheet.words(m.event.evidence))
                for m in telling.mentions
            )
        ),
        members=tuple(m.address for m in telling.mentions),
    )


def _type(telling: Telling) -> str:
    """Give the type that the others are part of, or else the one most reports tell, or the first mention has.

    A broad one that can be a part of another that is told too, as the deaths of a clash, does not say what it was.
    """
    policies = {t: type_policy(t) for t in telling.types}
    within = {t for t, p in policies.items() if p.get("broad") and telling.types & set(p.get("within", ()))}
    wider = [m for m in telling.mentions if m.event.type not in within]
    if wider and len(wider) < len(telling.mentions):
        return _type(Telling(wider))
    narrow = [m for m in telling.mentions if not type_policy(m.event.type).get("broad")]
    if narrow and len(narrow) < len(telling.mentions):
        return _type(Telling(narrow))
    for whole in sorted(telling.types):
        parts, others = type_policy(whole).get("part_of", ()), telling.types - {whole}
        if others and all(t in parts and whole not in policies[t].get("part_of", ()) for t in others):
            return whole
    reports = Counter(t for t, _ in {(m.event.type, m.sheet.id) for m in telling.mentions})
    order = list(dict.fromkeys(m.event.type for m in telling.mentions))
    return max(order, key=lambda t: (reports[t], -order.index(t)))


def _status(found: Sequence[Ultimate]) -> Status:
    """Give what most independent origins say; those who only doubt or decline say nothing of it.

    Who denies that he did what others tell without saying who did it does not deny that it was done.
    """
    voices = [u for u in found if u.says_so or (u.stance == "deny" and not _denies_who(u, found))] or list(found)
    counts = Counter(u.status for u in voices)
    return max(STATUSES, key=lambda s: (counts[s], -STATUSES.index(s)))


def _denies_who(denying: Ultimate, found: Sequence[Ultimate]) -> bool:
    """Tell whether somebody denies no more than that a named one did it, whom another who says so does not name."""
    if _doer_only(denying.last.mention) or not _doers(denying.last.mention):
        return False
    return any(u.says_so and not all(_doers(a.mention) for a in u.accounts) for u in found)


def _doers(mention: Mention) -> frozenset[str]:
    """Give the named ones who are told to have done it."""
    return frozenset(p.party.id for p in mention.parts if p.participant.role == "actor" and p.party)


def _doer_only(mention: Mention) -> bool:
    """Tell whether it is done to nobody: a flight, a resignation; without who did it, it is not told at all."""
    policy = type_policy(mention.event.type)
    return "actor" in {policy.get("once"), policy.get("seldom")} or policy.get("needs") == ["actor"]


def _participants(telling: Telling) -> tuple[RecordParticipant, ...]:
    """Give who takes part by role: the named, or where nobody is named, the words that tell of them.

    Where both sides may stand first, each stands where it is told first.
    """
    made: list[RecordParticipant] = []
    seen: set[str] = set()
    for role in ORDER:
        parts = [p for m in telling.mentions for p in m.parts if p.participant.role == role]
        named: dict[str, Party] = {p.party.id: p.party for p in parts if p.party and p.party.id not in seen}
        if role == "actor" and symmetric(telling):
            seen |= set(named)
        if role in {"actor", "target"}:
            named = _most_told(_without_capitals(named), parts)
        made += [RecordParticipant(role=role, entity=p.id, name=p.name) for p in named.values()]
        harms = {_key(p): harm_of(m) for m in telling.mentions for p in m.parts} if role == "target" else {}
        made += [RecordParticipant(role=role, name=words) for words in _unnamed(parts, named, harms)]
    return tuple(made)


def _names(participants: Sequence[RecordParticipant], telling: Telling) -> dict[str, list[str]]:
    """Give what those who take part are called in a title: of a group of which some are named, the group."""
    names: dict[str, list[str]] = {}
    for role in ORDER:
        told = [p for p in participants if p.role == role]
        persons = {i for i, party in telling.parties.get(role, {}).items() if party.kind == "person"}
        groups = [p for p in told if p.entity is None]
        if told:
            names[role] = [p.name for p in (groups if groups and persons else told)]
    return names


def _most_told(named: dict[str, Party], parts: list[Part]) -> dict[str, Party]:
    """Leave out a body that fewer reports tell than a state, or the other way, where no report tells of both."""
    told = {i: {p.sheet.id for p in parts if p.party and p.party.id == i} for i in named}
    kinds = {i: party.kind for i, party in named.items()}
    return {
        i: party
        for i, party in named.items()
        if not any(
            {kinds[i], kinds[other]} == {"place", "organization"}
            and len(told[other]) > len(told[i])
            and not _together(parts, i, other)
            for other in named
        )
    }


def _together(parts: list[Part], one: str, other: str) -> bool:
    """Tell whether a sentence tells of both."""
    spans = [{(p.sheet.id, p.participant.span) for p in parts if p.party and p.party.id == i} for i in (one, other)]
    return any(a == b and abs(s.start - t.start) < SENTENCE for a, s in spans[0] for b, t in spans[1])


def _without_capitals(named: dict[str, Party]) -> dict[str, Party]:
    """Leave out a place that stands for its country where the country is named as well ("Oslo", "Norway")."""
    states = {code for p in named.values() if p.kind == "place" and (code := state_code(p.profile))}
    return {
        i: p
        for i, p in named.items()
        if p.kind != "place" or state_code(p.profile) or place_code(p.profile) not in states
    }


def _unnamed(parts: list[Part], named: dict[str, Party], harms: dict[tuple[str, Span], Harm | None]) -> list[str]:
    """Give the words for the unnamed: where nobody is named, those most reports use, the longest of them.

    Beside the named, more people who are counted are told as well: floods in Kerala killed ninety people, and of
    sixty prisoners who were freed one is named. Where a thing was hit, those killed and those hurt are told beside it.
    """
    unnamed = [p for p in parts if p.party is None]
    if named:
        people = sum(p.kind != "place" for p in named.values())
        unnamed = [p for p in unnamed if _is_of_people(p) and _counted(p) > people]
    struck = [p for p in unnamed if harms.get(_key(p)) and p.participant.quantity and _is_of_people(p)]
    others = [p for p in unnamed if p not in struck]
    tolls = [[p for p in struck if harms[_key(p)] == harm] for harm in ("dead", "hurt")]
    return [*_most_used(others), *(words for told in tolls for words in _most_used(_last_told(told)))]


def _last_told(tolls: list[Part]) -> list[Part]:
    """Give those of the tolls of one thing that the last reports tell."""
    last = max((p.sheet.published or "" for p in tolls), default="")
    return [p for p in tolls if (p.sheet.published or "") == last]


def _most_used(parts: list[Part]) -> list[str]:
    """Give the words that most reports use, the longest of them; none where no part has any."""
    words = [told for p in parts if (told := called(p))]
    counts = Counter(words)
    return [max(sorted(set(words)), key=lambda w: (counts[w], min(len(w), 60)))] if words else []


def _key(part: Part) -> tuple[str, Span]:
    """Give what tells a part from others: its report and where it stands."""
    return (part.sheet.id, part.participant.span)


def _counted(part: Part) -> float:
    """Give how many are told of, 0 where nothing tells."""
    quantity = part.sheet.quantities.get(part.participant.quantity or "")
    return quantity.value if quantity is not None else 0


def _is_of_people(part: Part) -> bool:
    """Tell whether people are meant."""
    entity = part.sheet.entities.get(part.participant.entity or "")
    return entity is not None and entity.kind in {"person", "group"}


def _where(telling: Telling) -> RecordWhere | None:
    """Give the place most reports tell; of as many, the narrower one."""
    told = [(m.where, m.sheet.id) for m in telling.mentions if m.where]
    told += [(p.party, p.sheet.id) for p in telling.roles.get("place", ()) if p.party and p.party.kind == "place"]
    if not told:
        return None
    counts = Counter(ident for ident, _ in {(p.id, report) for p, report in told})
    best = max((p for p, _ in told), key=lambda p: (counts[p.id], state_code(p.profile) is None, p.id))
    placed = next((s.entity for s in best.profile.sightings if s.entity.lat is not None), None)
    return RecordWhere(
        entity=best.id, name=best.name, lat=placed.lat if placed else None, lon=placed.lon if placed else None
    )
