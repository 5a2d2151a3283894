"""A large casefile, made without reading: reports in words of a made-up land, and a record that rests on them.

What is measured of it is showing, not reading or weighing: readings and record are put into the casefile as they are.
The same size gives the same casefile.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from dragoman.keep import Casefile
from dragoman.model import (
    Claim,
    Conflict,
    ConflictValue,
    Entity,
    Event,
    Incident,
    Link,
    Origin,
    Origins,
    Participant,
    Place,
    Plover,
    Reader,
    Reading,
    Record,
    RecordEntity,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Report,
    Snapshot,
    Span,
    Suggestion,
    When,
)

READER = Reader(version="0", model="made", fingerprint="made")
SYLLABLES = "ba ce di fo gu ha ke li mo nu pa bri cle dro fla gri pli sa to ven".split()  # noqa: SIM905
TYPES = {
    "defection": ("RETREAT", "defected to"),
    "visit": ("CONSULT", "visited"),
    "meeting": ("CONSULT", "met officials in"),
    "arrest": ("COERCE", "was arrested in"),
    "protest": ("PROTEST", "led a protest in"),
    "statement": ("ACCUSE", "accused officials in"),
    "attack": ("ASSAULT", "was attacked in"),
    "sanction": ("SANCTION", "was put under sanctions by"),
    "agreement": ("AGREE", "signed an agreement in"),
    "aid": ("AID", "sent aid to"),
    "threat": ("THREATEN", "threatened officials in"),
    "appointment": ("NONE", "was appointed in"),
}
STATUSES = ("happened",) * 16 + ("ongoing", "planned", "planned", "denied", "threatened", "possible")
START = date(1998, 1, 1)
DAYS = 27 * 365
WORDS = 20_000
"""Plain words there are, drawn by Zipf's law as those of a language are."""


def word(rank: int) -> str:
    """Give the plain word that so many are more frequent than."""
    made = SYLLABLES[rank % 17]
    while rank := rank // 17:
        made += SYLLABLES[rank % 17]
    return made


def queries() -> tuple[str, ...]:
    """Give searches for what is in many reports, in some, in few, and in none."""
    plain = [word(rank) for rank in (30, 200, 900, 4000, 15_000)]
    return (*plain, f"{plain[0]} {plain[1]}", f'"{plain[0]} {plain[0]}"', "arrest*", "zzz", f"{plain[2][:4]}*")


class Land:
    """The people, places and outlets of the made-up land."""

    def __init__(self, chance: random.Random) -> None:
        def name(parts: int) -> str:
            return "".join(chance.choice(SYLLABLES) for _ in range(parts)).title()

        self.people = [f"{name(2)} {name(3)}" for _ in range(4000)]
        self.places = [name(3) for _ in range(250)]
        self.at = [(chance.uniform(-50, 65), chance.uniform(-170, 170)) for _ in self.places]
        self.words = [word(rank) for rank in range(WORDS)]
        self.shares = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
        self.outlets = [f"The {name(2)} {chance.choice(('Post', 'Daily', 'Tribune', 'Wire'))}" for _ in range(60)]


def make(path: Path, reports: int, incidents: int) -> Path:
    """Make the casefile at `path`, where it is not there already."""
    if path.exists():
        return path
    chance = random.Random(1)
    land = Land(chance)
    draft = path.with_name("draft-" + path.name)
    draft.unlink(missing_ok=True)
    told = [_told(chance, land, number) for number in range(incidents)]
    which = [number % incidents if number < incidents * 2 else chance.randrange(incidents) for number in range(reports)]
    kept: dict[int, list[tuple[str, Span]]] = {number: [] for number in range(incidents)}
    with Casefile.create(draft) as casefile:
        with casefile.adding(every=2000, seconds=60) as adding:
            for number, about in enumerate(which):
                snapshot, reading = _reading(chance, land, number, told[about])
                adding.add(snapshot, reading)
                kept[about].append((reading.report.id, reading.events[0].evidence))
            adding.flush()
        casefile.put_record(_record(chance, land, told, kept), chain_head=casefile.chain_head)
    draft.rename(path)
    return path


Told = tuple[str, int, int, date, int, str]
"""Type, person, place, first day, days that are not known, status."""


def _told(chance: random.Random, land: Land, number: int) -> Told:
    days = chance.choice((0, 0, 0, 0, 2, 6, 29, 90, 364))
    busy = START + timedelta(days=DAYS - int(DAYS * chance.random() ** 1.6) - 1)
    person = min(int(chance.paretovariate(0.7)), len(land.people)) - 1
    place = min(int(chance.paretovariate(0.8)), len(land.places)) - 1
    return list(TYPES)[number % len(TYPES)], person, place, busy, days, chance.choice(STATUSES)


def _reading(chance: random.Random, land: Land, number: int, told: Told) -> tuple[Snapshot, Reading]:
    """Give a report that tells of an incident, with its reading."""
    type_, person, place, day, _, status = told
    outlet = land.outlets[number % len(land.outlets)]
    who, where = land.people[person], land.places[place]
    sentence = f"{who} {TYPES[type_][1]} {where}, {chance.choice(land.people)} told {outlet}."
    source = sentence.rpartition(", ")[2].partition(" told ")[0]
    plain = chance.choices(land.words, cum_weights=land.shares, k=120)
    text = f"{sentence}\n\n{chance.choice(land.people)} was in {where} too, number {number}. {' '.join(plain)}."
    snapshot = Snapshot.of(f"<p>{text}</p>".encode(), media_type="text/html", source=f"made/{number}.html")
    published = (day + timedelta(days=chance.randrange(5))).isoformat()
    report = Report.of(
        text, snapshot=snapshot.sha256, outlet=outlet, title=sentence[:60], published=published, language="en"
    )
    evidence = Span(0, len(sentence))
    said = Span(sentence.index(source), sentence.index(source) + len(source))
    at = Span(sentence.index(where), sentence.index(where) + len(where))
    content = Span(0, sentence.rindex(", "))
    entities = (
        Entity(id="e1", kind="person", name=who, mentions=(Span(0, len(who)),), named_mentions=(Span(0, len(who)),)),
        Entity(id="e2", kind="place", name=where, mentions=(at,), named_mentions=(at,)),
        Entity(id="e3", kind="person", name=source, mentions=(said,), named_mentions=(said,)),
    )
    event = Event(
        id="v1",
        type=type_,
        plover=Plover(event=TYPES[type_][0]),
        status=status,
        evidence=evidence,
        trigger=Span(len(who) + 1, len(who) + 1 + len(TYPES[type_][1])),
        participants=(Participant(role="actor", entity="e1", span=Span(0, len(who)), text=who),),
        where="e2",
        when=When(edtf=day.isoformat(), earliest=day.isoformat(), latest=day.isoformat()),
        claims=("c1",),
    )
    claim = Claim(
        id="c1",
        evidence=evidence,
        content=(content,),
        cue=Span(said.end + 1, said.end + 5),
        about=("v1",),
        stance="assert",
        direct=False,
        chain=(Link(name=source, kind="person", entity="e3", named=True, span=said),),
    )
    return snapshot, Reading(reader=READER, report=report, entities=entities, events=(event,), claims=(claim,))


def _record(chance: random.Random, land: Land, told: list[Told], kept: dict[int, list[tuple[str, Span]]]) -> Record:
    incidents = [_incident(chance, land, number, told[number], kept[number]) for number in range(len(told))]
    incidents.sort(key=lambda one: ((one.when and one.when.earliest) or "9", one.id))
    of: dict[str, list[str]] = {}
    for one in incidents:
        for entity in (one.participants[0].entity, one.where and one.where.entity):
            of.setdefault(entity or "", []).extend(one.reports[:2])
    entities = [
        RecordEntity(id=f"p{at:05}", kind="person", name=name, names=(name,), reports=tuple(dict.fromkeys(found)))
        for at, name in enumerate(land.people)
        if (found := of.get(f"p{at:05}"))
    ] + [
        RecordEntity(
            id=f"q{at:05}",
            kind="place",
            name=name,
            names=(name,),
            reports=tuple(dict.fromkeys(of.get(f"q{at:05}", []))),
            lat=land.at[at][0],
            lon=land.at[at][1],
        )
        for at, name in enumerate(land.places)
    ]
    pairs = [(incidents[at].id, incidents[at + 1].id) for at in range(0, min(2000, len(incidents) - 1), 2)]
    suggestions = [
        Suggestion(sort="incident", a=a, b=b, score=0.5, because=("the same type", "days apart")) for a, b in pairs
    ]
    return Record(incidents=tuple(incidents), entities=tuple(entities), suggestions=tuple(suggestions))


def _incident(chance: random.Random, land: Land, number: int, told: Told, kept: list[tuple[str, Span]]) -> Incident:
    type_, person, place, day, days, status = told
    last = day + timedelta(days=days)
    opened = chance.random()
    reports = tuple(dict.fromkeys(report for report, _ in kept))
    evidence = tuple(Place(report=report, span=span) for report, span in kept)
    sources = max(1, min(len(reports), int(chance.paretovariate(1.1))))
    origins = tuple(
        Origin(id=f"o{at}", name=chance.choice(land.people), kind="person", reports=reports[at::sources],
               evidence=evidence[at::sources], status=status)
        for at in range(sources)
    )  # fmt: skip
    disputed = (
        (Conflict(field="when", values=(
            ConflictValue(value=day.isoformat(), origins=("o0",), evidence=evidence[:1]),
            ConflictValue(value=last.isoformat(), origins=(f"o{sources - 1}",), evidence=evidence[-1:]),
        )),)
        if days and sources > 1 and chance.random() < 0.3
        else ()
    )  # fmt: skip
    when = RecordWhen(
        edtf=day.isoformat() if not days else f"{day.isoformat()}/{last.isoformat()}",
        earliest=None if opened < 0.03 else day.isoformat(),
        latest=None if opened > 0.97 else last.isoformat(),
    )
    return Incident(
        id=f"i{number:012x}",
        type=type_,
        plover=Plover(event=TYPES[type_][0]),
        status=status,
        title=f"{land.people[person]} {TYPES[type_][1]} {land.places[place]}",
        when=when,
        where=RecordWhere(entity=f"q{place:05}", name=land.places[place], lat=land.at[place][0], lon=land.at[place][1]),
        participants=(RecordParticipant(role="actor", entity=f"p{person:05}", name=land.people[person]),),
        reports=reports,
        origins=Origins(min=max(1, sources - chance.randrange(2)), max=sources, list=origins),
        conflicts=disputed,
        evidence=evidence,
        members=tuple(f"{report}/v1" for report in reports),
    )


def addresses(casefile: Casefile) -> Iterator[tuple[str, str]]:
    """Give the name and address of each page to measure, with the most heavily laden of its kind."""
    from dragoman.keep import Filters

    incident = casefile.page(Filters(), "origins", 0, 1)[0]
    yield "chronicle", "/"
    yield "chronicle, filtered", "/?type=arrest&since=2015&origins-min=2"
    yield "chronicle, page 300", "/?page=300"
    yield "incident", f"/incident/{incident.id}"
    yield "report", f"/report/{incident.reports[0]}"
    yield "person", f"/entity/{incident.participants[0].entity}"
    yield "place", "/entity/q00000"
    yield "search", "/search?q=arrested"
    yield "conflicts", "/conflicts"
    yield "comparisons", "/check"
    yield "review", "/review"
    yield "add", "/add"
    yield "network", "/network"
    yield "network of one", f"/network?about={incident.participants[0].entity}&steps=2&most=150"
    yield "map", "/map"
    yield "map, drawn near", "/map?region=europe"
    yield "sources", "/sources"
    yield "changes", "/changes"
