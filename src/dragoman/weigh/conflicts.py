"""`find_conflicts`: where accounts of one incident cannot both be so, field by field.

Values are compared with their bounds and their precision: "at least 60" and 63 can both be so, and so can a
year and a day in it, or "in his fifties" and 52.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from dragoman.model import Conflict, ConflictValue, Place, Quantity, Span

from .corrections import corrected, replaces, voice
from .counts import counts_differ, number
from .deeds import days_meet
from .entities import Party
from .lexicon import table
from .organisations import name_key
from .origins import Ultimate
from .places import kilometres, town_spot
from .profiles import birth_range
from .sheets import Sheet
from .tellings import Mention, Part, Telling, is_stated, type_policy
from .tolls import counted_tolls, harm_of, is_fallen, is_risen
from .units import measure_of
from .whereabouts import TOWNS, country_codes
from .words import fold

K = TypeVar("K")
ROLES = frozenset({"actor", "target", "destination", "origin", "where"})
"""Fields of which a report may tell several values: what one report tells of two is no dispute between reports."""
BIRTHDAYS = 15
"""Days of birth that two ages must leave open to be one person's: 46 and, a day later, 47 can hardly be."""


@dataclass(frozen=True)
class Said:
    """A value of a field, who says it, and where. `value` is what is compared, `text` what is shown."""

    value: object
    text: str
    sheet: Sheet
    span: Span
    mention: Mention | None = None
    claim: str | None = None


class Voices:
    """Who says what of an incident: the origins behind a mention, a claim or a report."""

    def __init__(self, found: Sequence[Ultimate]) -> None:
        self._of_mention: dict[str, list[str]] = {}
        self._of_report: dict[str, list[str]] = {}
        self._of_source: dict[tuple[str, str], list[str]] = {}
        for ultimate in found:
            for account in ultimate.accounts:
                _add(self._of_mention, account.mention.address, ultimate.id)
                if ultimate.says_so:
                    _add(self._of_report, account.sheet.id, ultimate.id)
                for source in account.chain:
                    _add(self._of_source, (account.sheet.id, fold(source.name)), ultimate.id)

    def of(self, said: Said) -> tuple[str, ...]:
        """Give the ids of the origins that say something."""
        if said.mention is not None and said.mention.address in self._of_mention:
            return tuple(self._of_mention[said.mention.address])
        claim = said.sheet.claims.get(said.claim or "")
        for link in claim.chain if claim else ():
            if (said.sheet.id, fold(link.name)) in self._of_source:
                return tuple(self._of_source[said.sheet.id, fold(link.name)])
        return tuple(self._of_report.get(said.sheet.id, ()))


def _add(index: dict[K, list[str]], key: K, ident: str) -> None:
    ids = index.setdefault(key, [])
    if ident not in ids:
        ids.append(ident)


def find_conflicts(telling: Telling, found: Sequence[Ultimate]) -> tuple[Conflict, ...]:
    """Give the conflicts of an incident, in the order of their fields."""
    voices = Voices(found)
    made = [
        _status(found),
        _conflict("when", _dates(telling), _days_apart, voices),
        _conflict("where", _places(telling), _places_differ, voices),
    ]
    aged: set[str] = set()
    for role in sorted(telling.roles):
        made += _of_quantity(telling, role, voices)
        made.append(_conflict(role, _who(telling, role), _parties_differ, voices))
        for party in telling.parties.get(role, {}).values():
            if party.kind == "person" and party.id not in aged:
                aged.add(party.id)
                made.append(_conflict(f"{role}.age", _ages(telling, party), _ages_differ, voices))
    unique = {c.field: c for c in reversed([c for c in made if c])}
    return tuple(unique[field] for field in sorted(unique))


def _of_quantity(telling: Telling, role: str, voices: Voices) -> list[Conflict | None]:
    """Give the conflicts over how many, of the hurt by themselves: those and the dead are two numbers."""
    said = list(_quantities(telling, role))
    hurt = [s for s in said if s.mention and harm_of(s.mention) == "hurt"]
    others = [s for s in said if s not in hurt]
    return [
        _conflict(f"{role}.quantity", others, _counts_differ, voices),
        _conflict(f"{role}.quantity.injured", hurt, _counts_differ, voices),
    ]


def _status(found: Sequence[Ultimate]) -> Conflict | None:
    """Give the conflict between those who say it is so and those who deny it.

    Where some say that it happened, those who said that it would are at odds with nobody.
    """
    said: dict[str, list[Ultimate]] = {}
    for ultimate in found:
        if ultimate.says_so or ultimate.stance == "deny":
            said.setdefault(ultimate.status, []).append(ultimate)
    if "denied" not in said or len(said) < 2:
        return None
    if said.keys() & {"happened", "ongoing"}:
        said = {status: told for status, told in said.items() if status in {"happened", "ongoing", "denied"}}
    values = []
    for status, ultimates in sorted(said.items(), key=lambda kv: (-len(kv[1]), kv[0] == "denied", kv[0])):
        places = dict.fromkeys(
            Place(report=a.sheet.id, span=a.evidence, text=a.sheet.words(a.evidence))
            for u in ultimates
            for a in u.accounts
        )
        values.append(ConflictValue(value=status, origins=tuple(u.id for u in ultimates), evidence=tuple(places)))
    return Conflict(field="status", values=tuple(values))


def _conflict(field: str, said: Iterable[Said], clash: Callable[[Said, Said], bool], voices: Voices) -> Conflict | None:
    """Give the values that at least one other rules out, if reports differ over them.

    What an outlet corrected later is its earlier account, and no longer at odds with anything; nor is a number that
    its source told before another.
    """
    said = _standing(list(said))
    if ".quantity" in field:
        said = _not_overtaken(_latest(said, voices))
    groups: dict[str, list[Said]] = {}
    for one in said:
        groups.setdefault(one.text, []).append(one)
    at_odds: set[str] = set()
    for a, b in combinations(sorted(groups), 2):
        if field in ROLES and {x.sheet.id for x in groups[a]} & {y.sheet.id for y in groups[b]}:
            continue
        if any(clash(x, y) and x.sheet is not y.sheet for x in groups[a] for y in groups[b]):
            at_odds |= {a, b}
    if not at_odds:
        return None
    values = []
    for text in at_odds:
        origins = dict.fromkeys(o for one in groups[text] for o in voices.of(one))
        places = dict.fromkeys(
            Place(report=one.sheet.id, span=one.span, text=one.sheet.words(one.span)) for one in groups[text]
        )
        values.append(ConflictValue(value=text, origins=tuple(origins), evidence=tuple(places)))
    return Conflict(field=field, values=tuple(sorted(values, key=lambda v: (-len(v.origins), v.value))))


def _standing(said: list[Said]) -> list[Said]:
    """Leave out what the same outlet set right in a later report that gives another value."""
    made = [s for s in said if s.mention is None or not corrected(s.mention)]
    return [s for s in made if not any(o.text != s.text and _put_right(s, o) for o in made)]


def _put_right(earlier: Said, later: Said) -> bool:
    """Tell whether one value is what an outlet says to be right, and another what it, or who cites it, told before."""
    span = later.mention.event.evidence if later.mention else later.span
    return replaces(later.sheet, span, earlier.sheet, _cited(earlier))


def _cited(said: Said) -> frozenset[str]:
    """Give the keys of those nearest the report from whom it has a value."""
    ids = said.mention.event.claims if said.mention else (said.claim or "",)
    claims = [said.sheet.claims[c] for c in ids if c in said.sheet.claims]
    return frozenset(name_key(link.name) for c in claims for link in c.chain[-1:])


def _latest(said: list[Said], voices: Voices) -> list[Said]:
    """Leave out the numbers of which each source told another on a later day: a toll that rose is no dispute."""
    tellers = [voices.of(s) if _cited(s) else (voice(s.sheet),) for s in said]
    days: dict[str, str] = {}
    for one, told_by in zip(said, tellers, strict=True):
        for teller in told_by:
            days[teller] = max(days.get(teller, ""), one.sheet.published or "")
    return [
        one
        for one, told_by in zip(said, tellers, strict=True)
        if not told_by or any(days[teller] == (one.sheet.published or "") for teller in told_by)
    ]


def _not_overtaken(said: list[Said]) -> list[Said]:
    """Leave out the lower numbers told no later than one that is told to have risen, the higher than one taken down."""
    return [s for s in said if not any(_overtakes(other, s) for other in said)]


def _overtakes(later: Said, earlier: Said) -> bool:
    """Tell whether a number is told to have become another: "rose to 29"; what else is told no later was so then."""
    if later.mention is None or earlier.mention is None or later.sheet is earlier.sheet:
        return False
    if not (later.sheet.published and earlier.sheet.published and later.sheet.published >= earlier.sheet.published):
        return False
    if not isinstance(later.value, tuple) or not isinstance(earlier.value, tuple):
        return False
    new, old = later.value[0].value, earlier.value[0].value
    fallen = new < old and is_fallen(later.mention) and voice(later.sheet) == voice(earlier.sheet)
    return fallen or bool(new > old and is_risen(later.mention))


def _dates(telling: Telling) -> Iterable[Said]:
    for m in telling.mentions:
        when = m.event.when
        if when and is_stated(when, m.sheet.published) and m.event.status in {"happened", "ongoing"}:
            yield Said((when.earliest, when.latest), when.edtf, m.sheet, m.event.evidence, m)


def _days_apart(a: Said, b: Said) -> bool:
    return not days_meet(*a.value, *b.value)  # type: ignore[misc]


def _places(telling: Telling) -> Iterable[Said]:
    for m in telling.mentions:
        if m.where:
            yield Said(m.where, m.where.name, m.sheet, m.event.evidence, m)


def _places_differ(a: Said, b: Said) -> bool:
    """Tell whether two places lie in two countries, or are towns too far apart to be told of as one."""
    ours, theirs = _codes_of(a.value), _codes_of(b.value)
    if a.value is b.value or not (ours and theirs):
        return False
    return not ours & theirs or _towns_apart(a.value, b.value)


def _towns_apart(a: object, b: object) -> bool:
    ends = [town_spot(p.profile) if isinstance(p, Party) else None for p in (a, b)]
    return None not in ends and kilometres(ends[0], ends[1]) > TOWNS  # type: ignore[arg-type]


def _codes_of(value: object) -> set[str]:
    return country_codes([value]) if isinstance(value, Party) else set()


def _quantities(telling: Telling, role: str) -> Iterable[Said]:
    for m in telling.mentions:
        for part in m.parts:
            quantity = m.sheet.quantities.get(part.participant.quantity or "")
            if part.participant.role == role and quantity is not None:
                yield Said((quantity, _of_people(part, quantity)), number(quantity), m.sheet, quantity.span, m)
        if role == "target":
            for toll in counted_tolls(m):
                yield Said((toll, True), number(toll), m.sheet, toll.span, m)


def _of_people(part: Part, quantity: Quantity) -> bool:
    """Tell whether people are counted."""
    if (quantity.unit or "").casefold() in table("units")["things"]:
        return False
    entity = part.sheet.entities.get(part.participant.entity or "")
    return quantity.unit == "people" or (entity is not None and entity.kind in {"person", "group"})


def _counts_differ(a: Said, b: Said) -> bool:
    """Tell whether two counts of the same, or of people, rule each other out; of houses and of the dead they do not."""
    if not isinstance(a.value, tuple) or not isinstance(b.value, tuple):
        return False
    (x, people), (y, others) = a.value, b.value
    if a.mention and b.mention and harm_of(a.mention) != harm_of(b.mention) and not (_toll(a) or _toll(b)):
        return False
    like = people == others if people or others else (None in {x.unit, y.unit} or x.unit == y.unit or _measured(x, y))
    return (like or None in {x.unit, y.unit}) and counts_differ(x, y)


def _toll(said: Said) -> bool:
    """Tell whether a number is told as the toll of something, not as that of whom a mention is of."""
    return said.mention is not None and any(q.span == said.span for q in counted_tolls(said.mention))


def _measured(x: Quantity, y: Quantity) -> bool:
    """Tell whether both are told in units of measure, which `counts_differ` compares."""
    return measure_of(x.unit) is not None and measure_of(y.unit) is not None


def _who(telling: Telling, role: str) -> Iterable[Said]:
    """Give the named in a role of mentions that name just one, where it is a role for one."""
    if any(type_policy(t).get("symmetric") for t in telling.types):
        return
    for m in telling.mentions:
        named = {p.party.id: p for p in m.parts if p.party and p.participant.role == role}
        if len(named) == 1 and role in {"actor", "target", "destination", "origin"}:
            (part,) = named.values()
            assert part.party is not None
            yield Said(part.party, part.party.name, m.sheet, part.participant.span, m)


def _parties_differ(a: Said, b: Said) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Party) or not isinstance(y, Party) or x is y or x.kind != y.kind:
        return False
    if x.kind == "place":
        return _places_differ(a, b)
    shared = fold(x.name).split() and set(fold(x.name).split()) & set(fold(y.name).split())
    return not shared


def _ages(telling: Telling, party: Party) -> Iterable[Said]:
    for sighting, fact in party.profile.facts:
        if fact.property == "age" and sighting.sheet.id in telling.reports:
            yield Said(
                birth_range(fact.value, sighting.sheet.published),
                fact.value,
                sighting.sheet,
                fact.evidence,
                claim=fact.claim,
            )


def _ages_differ(a: Said, b: Said) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, tuple) or not isinstance(y, tuple):
        return False
    both = min(x[1], y[1]) - max(x[0], y[0])
    return both.days < BIRTHDAYS and x != y
