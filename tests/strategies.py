"""Hypothesis strategies for the nouns: reports, readings with valid spans, decisions, records."""

from typing import Any, get_args

from hypothesis import strategies as st

from dragoman.model import (
    CheckedComparison,
    Claim,
    Clash,
    Conflict,
    ConflictValue,
    Copies,
    Decision,
    Entity,
    Event,
    Fact,
    Incident,
    Judgement,
    Kind,
    Link,
    Origin,
    Origins,
    Participant,
    Place,
    Plover,
    Quantity,
    Reader,
    Reading,
    Record,
    RecordEntity,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Report,
    Role,
    Snapshot,
    Span,
    Stance,
    Status,
    Suggestion,
    TimeMention,
    Unread,
    When,
    short_id,
)

WORDS = ("minister", "envoy", "left", "Köhler", "Port", "Avra", "said", "denied", "李", "Ōmura", "three", "🕊", "the")
FINGERPRINTS = ("f0", "f1")

days = st.dates().map(lambda day: day.isoformat())
kinds = st.sampled_from(get_args(Kind))
roles = st.sampled_from(get_args(Role))
stances = st.sampled_from(get_args(Stance))
statuses = st.sampled_from(get_args(Status))
event_types = st.sampled_from(("defection", "visit", "arrest"))
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give None, or what `strategy` gives."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    """Give a tuple of up to `most`."""
    return st.lists(strategy, max_size=most).map(tuple)


def texts() -> st.SearchStrategy[str]:
    """Give texts of news-like words, or of any signs at all; never empty."""
    wordy = st.lists(st.sampled_from((*WORDS, ".", "\n\n")), min_size=1, max_size=40).map(" ".join)
    return wordy | st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Give a span of at least one character that lies within `text`."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Give a day, or a stretch between two."""
    earliest, latest = sorted((draw(days), draw(days)))
    return When(edtf=f"{earliest}/{latest}", earliest=earliest, latest=latest)


@st.composite
def snapshots(draw: st.DrawFn, body: bytes | None = None) -> Snapshot:
    """Give a snapshot of `body`, or of any bytes."""
    return Snapshot.of(
        draw(st.binary(max_size=200)) if body is None else body,
        media_type="text/plain",
        source=draw(lines),
        url=draw(maybe(st.just("https://avrapost.example/a"))),
        fetched=draw(maybe(st.just("2024-01-02T03:04:05Z"))),
        headers=draw(st.dictionaries(st.sampled_from(("etag", "date")), lines, max_size=2)),
    )


@st.composite
def reports(draw: st.DrawFn, snapshot: str = "0" * 64) -> Report:
    """Give a report with any of its metadata."""
    return Report.of(
        draw(texts()),
        snapshot=snapshot,
        ref=draw(maybe(lines)),
        outlet=draw(maybe(lines)),
        title=draw(maybe(lines)),
        agency=draw(maybe(lines)),
        author=draw(maybe(lines)),
        published=draw(maybe(days)),
        language=draw(maybe(st.just("en"))),
    )


@st.composite
def _entities(draw: st.DrawFn, text: str, ident: str) -> Entity:
    named = draw(several(spans(text), 2))
    return Entity(
        id=ident,
        kind=draw(kinds),
        name=draw(lines),
        aliases=draw(several(lines, 2)),
        mentions=tuple(sorted({*named, *draw(several(spans(text), 2))})),
        named_mentions=tuple(sorted(set(named))),
        facts=draw(
            several(
                st.builds(Fact, property=st.sampled_from(("age", "position")), value=lines, evidence=spans(text)), 2
            )
        ),
    )


@st.composite
def _events(draw: st.DrawFn, text: str, ident: str, entities: tuple[Entity, ...]) -> Event:
    evidence = draw(spans(text))
    within = draw(spans(evidence.of(text)))
    names = maybe(st.sampled_from([entity.id for entity in entities])) if entities else st.none()
    participants = []
    for role in draw(several(roles)):
        span = draw(spans(text))
        participants.append(Participant(role=role, entity=draw(names), span=span, text=span.of(text)))
    return Event(
        id=ident,
        type=draw(event_types),
        plover=Plover(event="RETREAT"),
        status=draw(statuses),
        evidence=evidence,
        trigger=Span(evidence.start + within.start, evidence.start + within.end),
        participants=tuple(participants),
        where=draw(names),
        when=draw(maybe(whens())),
    )


@st.composite
def _claims(draw: st.DrawFn, text: str, ident: str, events: tuple[Event, ...]) -> Claim:
    link = st.builds(Link, name=lines, kind=maybe(kinds), named=st.booleans(), span=spans(text))
    return Claim(
        id=ident,
        evidence=draw(spans(text)),
        content=(draw(spans(text)),),
        cue=draw(maybe(spans(text))),
        about=tuple(event.id for event in events if draw(st.booleans())),
        stance=draw(stances),
        direct=draw(st.booleans()),
        chain=draw(several(link, 2)),
    )


@st.composite
def readings(draw: st.DrawFn, report: Report | None = None) -> Reading:
    """Give a reading of `report`, or of any: every span lies within its text, every id named is there."""
    report = report or draw(reports())
    text = report.text
    entities = tuple(draw(_entities(text, f"e{n}")) for n in range(1, 1 + draw(st.integers(0, 3))))
    events = tuple(draw(_events(text, f"v{n}", entities)) for n in range(1, 1 + draw(st.integers(0, 3))))
    claims = tuple(draw(_claims(text, f"c{n}", events)) for n in range(1, 1 + draw(st.integers(0, 2))))
    span = draw(spans(text))
    return Reading(
        reader=Reader(version="0", model="none", fingerprint=draw(st.sampled_from(FINGERPRINTS))),
        report=report,
        entities=entities,
        events=events,
        claims=claims,
        times=draw(several(st.just(TimeMention(span=span, text=span.of(text))), 1)),
        quantities=draw(
            several(st.builds(Quantity, id=st.just("q1"), span=spans(text), value=st.integers(0, 10**9)), 1)
        ),
    )


@st.composite
def finds(draw: st.DrawFn) -> tuple[Snapshot, Reading]:
    """Give a snapshot and the reading of the report in it."""
    text = draw(texts())
    snapshot = draw(snapshots(text.encode()))
    report = draw(reports(snapshot.sha256))
    return snapshot, draw(readings(report))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """Give a decision about two entities of the record."""
    a, b = draw(lines), draw(lines)
    judgement = draw(st.sampled_from(get_args(Judgement)))
    return Decision(
        id=short_id("d", judgement, a, b),
        judgement=judgement,
        a=short_id("p", a),
        b=short_id("p", b),
        members_a=(f"{short_id('r', a)}/e1",),
        members_b=(f"{short_id('r', b)}/e1",),
        author="Mara Quill",
        time="2024-01-02T03:04:05Z",
    )


_places = st.builds(Place, report=st.sampled_from(("r1", "r2", "r3")), span=st.just(Span(0, 3)), text=maybe(lines))
_reports = st.lists(st.sampled_from(("r1", "r2", "r3")), max_size=3, unique=True).map(tuple)


@st.composite
def incidents(draw: st.DrawFn, ident: str, entities: tuple[RecordEntity, ...]) -> Incident:
    """Give an incident with some of `entities` in it."""
    names = st.sampled_from(entities) if entities else st.none()
    participants, where = [], None
    for role in draw(several(roles)):
        entity = draw(maybe(names))
        participants.append(
            RecordParticipant(role=role, entity=entity and entity.id, name=entity.name if entity else draw(lines))
        )
    if entities and draw(st.booleans()):
        place = draw(names)
        where = RecordWhere(entity=place.id, name=place.name)
    when = draw(maybe(whens()))
    least = draw(st.integers(0, 3))
    origins = draw(several(st.builds(Origin, id=st.just("o1"), name=lines, reports=_reports), 2))
    conflict = st.builds(
        Conflict,
        field=st.sampled_from(("status", "actor.age")),
        values=several(st.builds(ConflictValue, value=lines), 2),
    )
    return Incident(
        id=ident,
        type=draw(event_types),
        plover=Plover(event="RETREAT"),
        status=draw(statuses),
        title=draw(lines),
        when=when and RecordWhen(edtf=when.edtf, earliest=when.earliest, latest=when.latest),
        where=where,
        participants=tuple(participants),
        reports=draw(_reports),
        origins=Origins(min=least, max=least + draw(st.integers(0, 2)), list=origins),
        conflicts=draw(several(conflict, 2)),
        evidence=draw(several(_places, 2)),
        members=(f"r1/{ident}",),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Give a record whose ids are unique and refer to one another."""
    entity_ids = draw(st.lists(st.integers(1, 6), unique=True, max_size=4))
    entities = tuple(
        RecordEntity(
            id=f"p{n}",
            kind=draw(kinds),
            name=draw(lines),
            names=draw(several(lines, 2)),
            reports=draw(_reports),
            members=(f"r1/e{n}",),
        )
        for n in entity_ids
    )
    incident_ids = draw(st.lists(st.integers(1, 9), unique=True, max_size=4))
    return Record(
        incidents=tuple(draw(incidents(f"i{n}", entities)) for n in incident_ids),
        entities=entities,
        copies=draw(several(st.builds(Copies, reports=_reports, because=st.just("same text")), 2)),
        comparisons=draw(
            several(
                st.builds(
                    CheckedComparison,
                    report=st.just("r1"),
                    span=st.just(Span(0, 3)),
                    text=lines,
                    verdict=st.sampled_from(("supported", "contradicted", "undecided")),
                ),
                2,
            )
        ),
        clashes=draw(several(st.builds(Clash, claims=several(_places, 2), explanation=lines), 1)),
        suggestions=draw(
            several(st.builds(Suggestion, sort=st.just("entity"), a=lines, b=lines, score=st.just(0.5)), 2)
        ),
        unread=draw(several(st.builds(Unread, name=lines, reports=_reports, evidence=several(_places, 2)), 1)),
    )
