"""A small casefile, built by hand: one disputed defection, a planned visit and a strike, in invented outlets."""

from pathlib import Path

from dragoman.keep import Casefile
from dragoman.model import (
    CheckedComparison,
    Claim,
    Clash,
    Comparison,
    Conflict,
    ConflictValue,
    Copies,
    Entity,
    Event,
    Fact,
    Incident,
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
    RecordFact,
    RecordParticipant,
    RecordWhen,
    RecordWhere,
    Report,
    Snapshot,
    Span,
    TimeMention,
    When,
)

READER = Reader(version="0", model="by hand", fingerprint="hand")

WIRE_TEXT = (
    "OSLO (Northline) - A trade envoy of Arvania who was based in Trieste defected to Norway in February, the "
    "Kestrel Daily reported on Tuesday, citing an interview with her.\n\n"
    "Mira Solberg, 46, told the paper that she had left at night. It made her the highest-ranking Arvanian to "
    "defect since Oskar Lind in 2017.\n\n"
    "At least 63 people have left the service this year, according to the paper."
)
TEXTS = {
    "kestrel": (
        "Mira Solberg, 46, a trade envoy of Arvania, defected to Norway in February, she told the Kestrel Daily.\n\n"
        "“I left at night, with one bag,” Solberg said. <b>She</b> would not say who helped her & how."
    ),
    "wire": WIRE_TEXT,
    "herald": WIRE_TEXT,
    "meridian": (
        "An Arvanian envoy crossed from Italy on 9 February and asked Norway for asylum, an official who was not "
        "allowed to speak said. He gave her age as 48.\n\nForeign Minister Jon Aasen will visit Trieste in April."
    ),
    "gazette": (
        "The Foreign Ministry of Arvania denied on Saturday that Mira Solberg had defected. “She is on leave,” a "
        "spokesman said.\n\nDockers in Trieste walked out on Friday."
    ),
}
METADATA = {
    "kestrel": {
        "outlet": "Kestrel Daily",
        "published": "2024-03-12",
        "title": "Envoy: why I left",
        "author": "Pia Moe",
    },
    "wire": {
        "outlet": "Northline Wire",
        "agency": "Northline",
        "published": "2024-03-12",
        "title": "Arvanian envoy defected to Norway, paper says",
        "url": "https://northline.example/a?b=1&c=2",
    },
    "herald": {"outlet": "Lowgate Herald", "agency": "Northline", "published": "2024-03-13", "title": "Envoy flees"},
    "meridian": {
        "outlet": "Meridian Post",
        "published": "2024-03-15",
        "title": "Arvanian asked for asylum, official says",
    },
    "gazette": {"outlet": "Arvania Gazette", "published": "2024-03-16", "title": "Ministry: envoy is on leave"},
}
SNAPSHOTS = {
    name: Snapshot.of(
        f"<html><script>alert('{name}')</script><img src='https://tracker.example/x.png'><p>{text}</p></html>".encode(),
        media_type="text/html; charset=utf-8",
        source=f"reports/{name}.html",
        fetched="2024-03-20T08:00:00Z",
    )
    for name, text in TEXTS.items()
}
REPORTS = {
    name: Report.of(text, snapshot=SNAPSHOTS[name].sha256, ref=f"ref-{name}", language="en", **METADATA[name])
    for name, text in TEXTS.items()
}


def at(name: str, words: str) -> Span:
    """Give the place of the first occurrence of `words` in a report."""
    start = TEXTS[name].index(words)
    return Span(start, start + len(words))


def place(name: str, words: str) -> Place:
    """Give a place of the record with its words."""
    return Place(report=REPORTS[name].id, span=at(name, words), text=words)


def sentence(name: str, words: str) -> Span:
    """Give the place of the sentence that `words` begin and a full stop ends."""
    start = TEXTS[name].index(words)
    return Span(start, TEXTS[name].index(".", start) + 1)


def wire_reading(name: str) -> Reading:
    """Give what stands in the wire's text, for the wire or its reprint."""
    first = sentence(name, "OSLO")
    return Reading(
        reader=READER,
        report=REPORTS[name],
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Mira Solberg",
                mentions=(at(name, "A trade envoy of Arvania"), at(name, "Mira Solberg"), at(name, "she had")),
                named_mentions=(at(name, "Mira Solberg"),),
                facts=(Fact(property="age", value="46", evidence=at(name, "46")),),
            ),
            Entity(
                id="e2",
                kind="place",
                name="Norway",
                mentions=(at(name, "Norway"),),
                named_mentions=(at(name, "Norway"),),
                country="NO",
            ),
            Entity(
                id="e3",
                kind="outlet",
                name="Kestrel Daily",
                mentions=(at(name, "Kestrel Daily"),),
                named_mentions=(at(name, "Kestrel Daily"),),
            ),
        ),
        events=(
            Event(
                id="v1",
                type="defection",
                plover=Plover(event="RETREAT", mode="resign"),
                status="happened",
                evidence=first,
                trigger=at(name, "defected"),
                when=When(edtf="2024-02", earliest="2024-02-01", latest="2024-02-29"),
                participants=(
                    Participant(
                        role="actor",
                        entity="e1",
                        span=at(name, "A trade envoy of Arvania"),
                        text="A trade envoy of Arvania",
                    ),
                    Participant(role="destination", entity="e2", span=at(name, "Norway"), text="Norway"),
                ),
                claims=("c1",),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                evidence=first,
                content=(at(name, "A trade envoy of Arvania who was based in Trieste defected to Norway in February"),),
                cue=at(name, "reported"),
                about=("v1",),
                chain=(
                    Link(name="Mira Solberg", kind="person", entity="e1", span=at(name, "her.")),
                    Link(name="Kestrel Daily", kind="outlet", entity="e3", span=at(name, "Kestrel Daily")),
                ),
            ),
        ),
        times=(
            TimeMention(
                span=at(name, "in February"),
                text="in February",
                edtf="2024-02",
                earliest="2024-02-01",
                latest="2024-02-29",
                relative_to="published",
            ),
        ),
        quantities=(Quantity(id="q1", span=at(name, "At least 63 people"), value=63, unit="people", bound="at-least"),),
        comparisons=(
            Comparison(
                span=at(name, "highest-ranking Arvanian to defect since Oskar Lind in 2017"),
                kind="superlative",
                of="defection",
                by="rank",
                since=2017,
            ),
        ),
    )


READINGS = {
    "kestrel": Reading(
        reader=READER,
        report=REPORTS["kestrel"],
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Mira Solberg",
                mentions=(at("kestrel", "Mira Solberg"), at("kestrel", "Solberg said")),
                named_mentions=(at("kestrel", "Mira Solberg"),),
            ),
        ),
        events=(
            Event(
                id="v1",
                type="defection",
                plover=Plover(event="RETREAT", mode="resign"),
                status="happened",
                evidence=sentence("kestrel", "Mira"),
                trigger=at("kestrel", "defected"),
                participants=(
                    Participant(role="actor", entity="e1", span=at("kestrel", "Mira Solberg"), text="Mira Solberg"),
                ),
                claims=("c1",),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                evidence=sentence("kestrel", "Mira"),
                content=(at("kestrel", "Mira Solberg, 46, a trade envoy of Arvania, defected to Norway in February"),),
                about=("v1",),
                chain=(Link(name="Mira Solberg", kind="person", entity="e1", span=at("kestrel", "she")),),
            ),
        ),
    ),
    "wire": wire_reading("wire"),
    "herald": wire_reading("herald"),
    "meridian": Reading(
        reader=READER,
        report=REPORTS["meridian"],
        events=(
            Event(
                id="v1",
                type="defection",
                plover=Plover(event="RETREAT", mode="resign"),
                status="happened",
                evidence=sentence("meridian", "An Arvanian"),
                trigger=at("meridian", "crossed"),
                participants=(
                    Participant(role="actor", span=at("meridian", "An Arvanian envoy"), text="An Arvanian envoy"),
                ),
            ),
            Event(
                id="v2",
                type="visit",
                plover=Plover(event="CONSULT", mode="visit"),
                status="planned",
                evidence=sentence("meridian", "Foreign"),
                trigger=at("meridian", "visit"),
                participants=(Participant(role="actor", span=at("meridian", "Jon Aasen"), text="Jon Aasen"),),
                when=When(edtf="2024-04", earliest="2024-04-01", latest="2024-04-30"),
            ),
        ),
    ),
    "gazette": Reading(reader=READER, report=REPORTS["gazette"]),
}

DEFECTION = Incident(
    id="i0000000defec",
    type="defection",
    plover=Plover(event="RETREAT", mode="resign"),
    status="happened",
    title="Mira Solberg defected to Norway",
    when=RecordWhen(
        edtf="2024-02-09", earliest="2024-02-09", latest="2024-02-09", narrowed_by=(place("meridian", "on 9 February"),)
    ),
    where=RecordWhere(entity="pnorway", name="Norway", lat=62.0, lon=10.0),
    participants=(
        RecordParticipant(role="actor", entity="psolberg", name="Mira Solberg"),
        RecordParticipant(role="origin", entity="ptrieste", name="Trieste"),
        RecordParticipant(role="destination", entity="pnorway", name="Norway"),
    ),
    reports=tuple(REPORTS[name].id for name in ("kestrel", "wire", "herald", "meridian", "gazette")),
    origins=Origins(
        min=1,
        max=2,
        list=(
            Origin(
                id="o1",
                name="Mira Solberg",
                kind="person",
                entity="psolberg",
                via=("Kestrel Daily",),
                status="happened",
                reports=tuple(REPORTS[name].id for name in ("kestrel", "wire", "herald")),
                evidence=(
                    place("kestrel", "she told the Kestrel Daily"),
                    place("wire", "citing an interview with her"),
                    place("herald", "citing an interview with her"),
                ),
            ),
            Origin(
                id="o2",
                name="an official who was not allowed to speak",
                kind="person",
                named=False,
                status="happened",
                reports=(REPORTS["meridian"].id,),
                evidence=(place("meridian", "an official who was not allowed to speak said"),),
            ),
            Origin(
                id="o3",
                name="Foreign Ministry of Arvania",
                kind="organization",
                stance="deny",
                status="denied",
                reports=(REPORTS["gazette"].id,),
                evidence=(place("gazette", "The Foreign Ministry of Arvania denied on Saturday"),),
            ),
        ),
    ),
    conflicts=(
        Conflict(
            field="actor.age",
            values=(
                ConflictValue(value="46", origins=("o1",), evidence=(place("kestrel", "Mira Solberg, 46"),)),
                ConflictValue(value="48", origins=("o2",), evidence=(place("meridian", "He gave her age as 48."),)),
            ),
        ),
        Conflict(
            field="status",
            values=(
                ConflictValue(
                    value="happened",
                    origins=("o1", "o2"),
                    evidence=(place("kestrel", "defected to Norway in February"),),
                ),
                ConflictValue(
                    value="denied",
                    origins=("o3",),
                    evidence=(place("gazette", "denied on Saturday that Mira Solberg had defected"),),
                ),
            ),
        ),
    ),
    evidence=(
        Place(
            report=REPORTS["kestrel"].id,
            span=sentence("kestrel", "Mira"),
            text=sentence("kestrel", "Mira").of(TEXTS["kestrel"]),
        ),
        Place(report=REPORTS["meridian"].id, span=sentence("meridian", "An Arvanian")),
    ),
    members=tuple(f"{REPORTS[name].id}/v1" for name in ("kestrel", "wire", "herald", "meridian")),
)
VISIT = Incident(
    id="i00000000visi",
    type="visit",
    plover=Plover(event="CONSULT", mode="visit"),
    status="planned",
    title="Jon Aasen is to visit Trieste",
    when=RecordWhen(edtf="2024-04", earliest="2024-04-01", latest="2024-04-30"),
    where=RecordWhere(entity="ptrieste", name="Trieste", lat=45.65, lon=13.77),
    participants=(RecordParticipant(role="actor", name="Jon Aasen"),),
    reports=(REPORTS["meridian"].id,),
    origins=Origins(
        min=1, max=1, list=(Origin(id="o1", name="Meridian Post", kind="outlet", reports=(REPORTS["meridian"].id,)),)
    ),
    evidence=(place("meridian", "Foreign Minister Jon Aasen will visit Trieste in April."),),
    members=(f"{REPORTS['meridian'].id}/v2",),
)
STRIKE = Incident(
    id="i0000000strik",
    type="protest",
    plover=Plover(event="PROTEST", mode="strike", context=("labor",)),
    status="happened",
    title="=Dockers walked out",
    participants=(RecordParticipant(role="actor", name="Dockers in Trieste"),),
    reports=(REPORTS["gazette"].id,),
    origins=Origins(
        min=1, max=1, list=(Origin(id="o1", name="Arvania Gazette", kind="outlet", reports=(REPORTS["gazette"].id,)),)
    ),
    evidence=(place("gazette", "Dockers in Trieste walked out on Friday."),),
)
RECORD = Record(
    incidents=(DEFECTION, VISIT, STRIKE),
    entities=(
        RecordEntity(
            id="psolberg",
            kind="person",
            name="Mira Solberg",
            names=("Mira Solberg", "M. Solberg"),
            facts=(
                RecordFact(property="age", value="46", evidence=(place("kestrel", "Mira Solberg, 46"),)),
                RecordFact(property="age", value="48", evidence=(place("meridian", "He gave her age as 48."),)),
            ),
            reports=tuple(REPORTS[name].id for name in ("kestrel", "wire", "herald", "gazette")),
            because=("the same full name in 4 reports",),
            members=(f"{REPORTS['wire'].id}/e1",),
        ),
        RecordEntity(
            id="pnorway",
            kind="place",
            name="Norway",
            names=("Norway",),
            country="NO",
            lat=62.0,
            lon=10.0,
            reports=(REPORTS["wire"].id,),
        ),
        RecordEntity(
            id="ptrieste",
            kind="place",
            name="Trieste",
            names=("Trieste",),
            country="IT",
            reports=(REPORTS["wire"].id, REPORTS["meridian"].id),
        ),
    ),
    copies=(
        Copies(original=REPORTS["wire"].id, reports=(REPORTS["wire"].id, REPORTS["herald"].id), because="same text"),
    ),
    comparisons=(
        CheckedComparison(
            report=REPORTS["wire"].id,
            span=at("wire", "highest-ranking Arvanian to defect since Oskar Lind in 2017"),
            text="the highest-ranking Arvanian to defect since Oskar Lind in 2017",
            verdict="undecided",
            missing="the defection of Oskar Lind in 2017",
        ),
        CheckedComparison(
            report=REPORTS["gazette"].id,
            span=at("gazette", "Dockers in Trieste walked out on Friday."),
            text="the first walkout this year",
            verdict="contradicted",
            because=(STRIKE.id,),
        ),
    ),
    clashes=(
        Clash(
            claims=(place("meridian", "on 9 February"), place("wire", "in February")),
            explanation="before her birthday and after it cannot both be",
        ),
    ),
)


def make(path: Path, record: Record = RECORD) -> Path:
    """Make the story's casefile at `path`."""
    with Casefile.create(path) as casefile:
        for name, reading in READINGS.items():
            casefile.add(SNAPSHOTS[name], reading)
        casefile.put_record(record, chain_head=casefile.chain_head)
    return path
