"""A large casefile, made without reading: reports in words of a made-up land, and a record that rests on them.

What is measured of it is showing, not reading or weighing: readings and record are put into the casefile as they are.
A few people and places are in thousands of incidents and most in one or two; outlets cite each other, copy, and
differ. The same size gives the same casefile.
"""

import random
from datetime import timedelta
from pathlib import Path

from browsing_land import TYPES, Land, Told
from browsing_record import Kept, record_of

from dragoman.keep import Casefile
from dragoman.model import (
    Claim,
    Decision,
    Entity,
    Event,
    Link,
    Participant,
    Plover,
    Reader,
    Reading,
    Report,
    Snapshot,
    Span,
    When,
)

READER = Reader(version="0", model="made", fingerprint="made")

DECISIONS = 200


def make(path: Path, reports: int, incidents: int) -> Path:
    """Make the casefile at `path`, where it is not there already."""
    if path.exists():
        return path
    land = Land(random.Random(1))
    draft = path.with_name("draft-" + path.name)
    draft.unlink(missing_ok=True)
    told = [land.told(number) for number in range(incidents)]
    kept: list[list[Kept]] = [[] for _ in told]
    with Casefile.create(draft) as casefile:
        with casefile.adding(every=2000, seconds=60) as adding:
            for number in range(reports):
                # Each incident is told twice at least; further reports tell of whichever.
                about = number % incidents if number < incidents * 2 else land.chance.randrange(incidents)
                snapshot, reading, mention = _reading(land, number, told[about])
                adding.add(snapshot, reading)
                kept[about].append(mention)
            adding.flush()
        for number in range(DECISIONS):
            casefile.decide(_decision(number, kept[number]))
        casefile.put_record(record_of(land, told, kept), chain_head=casefile.chain_head)
    draft.rename(path)
    return path


def _decision(number: int, kept: list[Kept]) -> Decision:
    a, b = (f"{one.report}/v1" for one in kept[:2])
    return Decision(
        id=f"d{number:04}",
        judgement="same",
        a=a,
        b=b,
        members_a=(a,),
        members_b=(b,),
        author="Mara Quill",
        time=f"2024-01-02T03:{number // 60:02}:{number % 60:02}Z",
    )


def _reading(land: Land, number: int, told: Told) -> tuple[Snapshot, Reading, Kept]:
    """Give a report that tells of an incident, with its reading and what the record keeps of it."""
    chance = land.chance
    outlet = land.outlet()
    who, where = land.people[told.person], land.places[told.place]
    teller = chance.randrange(len(land.people))
    source = land.people[teller]
    sentence = f"{who} {TYPES[told.type][1]} {where}, {source} told {outlet}."
    plain = chance.choices(land.words, cum_weights=land.shares, k=120)
    text = f"{sentence}\n\n{chance.choice(land.people)} was in {where} too, number {number}. {' '.join(plain)}."
    snapshot = Snapshot.of(f"<p>{text}</p>".encode(), media_type="text/html", source=f"made/{number}.html")
    published = (told.day + timedelta(days=chance.randrange(5))).isoformat()
    report = Report.of(
        text, snapshot=snapshot.sha256, outlet=outlet, title=sentence[:60], published=published, language="en"
    )
    spans = {"e1": _at(sentence, who), "e2": _at(sentence, where), "e3": _at(sentence, f"{source} told", source)}
    names = {"e1": ("person", who), "e2": ("place", where), "e3": ("person", source)}
    entities = tuple(
        Entity(id=ident, kind=kind, name=name, mentions=(spans[ident],), named_mentions=(spans[ident],))
        for ident, (kind, name) in names.items()
    )
    reading = Reading(
        reader=READER,
        report=report,
        entities=entities,
        events=(_event(told, sentence, spans["e1"], who),),
        claims=(_claim(sentence, spans["e3"], source),),
    )
    members = ((f"p{told.person:05}", "e1"), (f"q{told.place:05}", "e2"), (f"p{teller:05}", "e3"))
    if told.body is not None:
        members = (*members, (f"o{told.body:05}", "e4"))
    return snapshot, reading, Kept(report.id, outlet, Span(0, len(sentence)), members)


def _at(sentence: str, words: str, name: str | None = None) -> Span:
    start = sentence.index(words)
    return Span(start, start + len(name or words))


def _event(told: Told, sentence: str, who: Span, name: str) -> Event:
    root, words, _ = TYPES[told.type]
    day = told.day.isoformat()
    return Event(
        id="v1",
        type=told.type,
        plover=Plover(event=root),
        status=told.status,
        evidence=Span(0, len(sentence)),
        trigger=Span(len(name) + 1, len(name) + 1 + len(words)),
        participants=(Participant(role="actor", entity="e1", span=who, text=name),),
        where="e2",
        when=When(edtf=day, earliest=day, latest=day),
        claims=("c1",),
    )


def _claim(sentence: str, said: Span, source: str) -> Claim:
    return Claim(
        id="c1",
        evidence=Span(0, len(sentence)),
        content=(Span(0, sentence.rindex(", ")),),
        cue=Span(said.end + 1, said.end + 5),
        about=("v1",),
        stance="assert",
        direct=False,
        chain=(Link(name=source, kind="person", entity="e3", named=True, span=said),),
    )
