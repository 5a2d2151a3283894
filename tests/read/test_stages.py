"""A reading as a whole: its parts are tied together, its words are where it says, and it never varies."""

import gc
import itertools

import pytest

from dragoman.model import Reading, Report, SourceError, Span, canonical_bytes
from dragoman.read.stages import read, reader

TEXT = """LOWMOOR (Harbour Wire) - Osric Vane, 51, a counsellor at the Sylvanian embassy in Vienna, has defected to Austria with
his wife and two sons, he told the Quay Tribune on Monday.

"I asked for nothing," Vane said. "They offered me a room."

Sylvania expelled two Austrian diplomats on Tuesday, three days after his departure, its Foreign Ministry said.
""".replace("with\nhis", "with his")


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Give the reading of one short report."""
    return read(Report.of(TEXT, snapshot="made", published="2024-07-16", outlet="Lowmoor Herald"))


def spans(reading: Reading) -> list[Span]:
    """Give every span of a reading."""
    found: list[Span] = []
    for entity in reading.entities:
        found += [*entity.mentions, *entity.named_mentions, *(f.evidence for f in entity.facts)]
    for event in reading.events:
        found += [event.evidence, event.trigger, *(p.span for p in event.participants)]
    for claim in reading.claims:
        found += [claim.evidence, *claim.content, *(link.span for link in claim.chain)]
        found += [claim.cue] if claim.cue else []
    found += [t.span for t in reading.times] + [q.span for q in reading.quantities]
    return found + [c.span for c in reading.comparisons]


def test_the_same_report_gives_the_same_bytes(reading: Reading) -> None:
    """Reading again gives the same reading, byte for byte, whatever was read in between."""
    read(Report.of("Another envoy resigned in Lowmoor on 3 May 2019, a clerk said.", snapshot="made"))
    assert canonical_bytes(read(reading.report)) == canonical_bytes(reading)


def test_a_reading_leaves_the_search_for_garbage_as_it_was(reading: Reading) -> None:
    """Whether garbage is searched for is the same after a reading as before it, and so if it fails."""
    assert gc.isenabled()
    with pytest.raises(SourceError):
        read(Report.of("word " * 250_000, snapshot="made"))
    read(reading.report)
    assert gc.isenabled()
    gc.disable()
    try:
        read(reading.report)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_every_span_lies_in_the_text(reading: Reading) -> None:
    """Each span is within the text and not empty; what repeats its words has the words at that place."""
    text = reading.report.text
    assert all(0 <= s.start < s.end <= len(text) for s in spans(reading))
    assert all(t.span.of(text) == t.text for t in reading.times)
    assert all(p.span.of(text) == p.text for e in reading.events for p in e.participants)


def test_ids_are_told_apart_and_lead_somewhere(reading: Reading) -> None:
    """Ids are unique, and every id that is referred to is there."""
    groups = [[x.id for x in group] for group in (reading.entities, reading.events, reading.claims, reading.quantities)]
    ids = list(itertools.chain(*groups))
    assert len(ids) == len(set(ids))
    referred = [p.entity for e in reading.events for p in e.participants]
    referred += [p.quantity for e in reading.events for p in e.participants] + [e.where for e in reading.events]
    referred += [c for e in reading.events for c in e.claims] + [v for c in reading.claims for v in c.about]
    referred += [link.entity for c in reading.claims for link in c.chain]
    referred += [f.claim for e in reading.entities for f in e.facts]
    assert {r for r in referred if r} <= set(ids)


def test_claims_and_events_point_at_each_other(reading: Reading) -> None:
    """An event is told in a claim where the claim is about the event and its source tells, not only feels."""
    from_events = {(c, e.id) for e in reading.events for c in e.claims}
    from_claims = {(c.id, e) for c in reading.claims for e in c.about}
    assert from_events == from_claims != set()


def test_an_attitude_to_an_event_does_not_tell_it() -> None:
    """Who applauds an expulsion has a claim about it, and is no source for its having happened."""
    text = "Sylvania expelled two Austrian diplomats on Tuesday. Borduria applauded the expulsion of the diplomats."
    applause = read(Report.of(text, snapshot="made", published="2024-07-16"))
    attitudes = [c for c in applause.claims if (c.rule or "").startswith("attitude")]
    assert [c.about for c in attitudes] != [()]
    assert all(c.id not in e.claims for c in attitudes for e in applause.events)


def test_a_number_of_participants_reaches_its_event(reading: Reading) -> None:
    """The two diplomats who were expelled are two."""
    expulsion = next(e for e in reading.events if e.type == "expulsion")
    target = next(p for p in expulsion.participants if p.role == "target")
    assert next(q.value for q in reading.quantities if q.id == target.quantity) == 2


def test_the_fingerprint_names_the_reader(reading: Reading) -> None:
    """A reading says by which code, model and lexicons it was made."""
    assert reading.reader == reader()
    assert len(reading.reader.fingerprint) == 20


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "“", "“”", "-- ", "12", "—", "\u200b", "a\n" * 50, "(((", "🙂 said."]
)
def test_odd_texts_are_read_without_a_fault(text: str) -> None:
    """Texts without sense give a reading of what little is there."""
    assert read(Report.of(text, snapshot="made")).report.text == text


def test_a_report_in_another_language_is_kept_unread() -> None:
    """A report that says it is not English, or plainly is not, gives its text and nothing else."""
    said = read(Report.of("Der Botschafter wurde am Montag ausgewiesen.", snapshot="made", language="de"))
    told = read(Report.of("Der Botschafter wurde am Montag ausgewiesen, sagte ein Sprecher. " * 8, snapshot="made"))
    assert said.entities == said.events == told.entities == told.events == ()
