"""`read`: the stages in their order, and what they found tied together to one `Reading`."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from msgspec.structs import replace

from dragoman.model import Claim, Event, Quantity, Reader, Reading, Report, SourceError, Span

from .claims.claims import find_claims
from .entities.chains import find_entities
from .entities.outlets import own_outlets
from .events.events import find_events
from .events.presupposed import is_presupposed
from .language import is_english
from .measures.comparisons import find_comparisons
from .measures.quantities import find_quantities
from .own import PACKAGE, Own
from .parse import MODEL, Parse, parse
from .times.anchored import anchor_times
from .times.dating import date_events
from .times.orders import order_events
from .times.times import find_times

LONGEST = 1_000_000
"""Characters; spaCy's own limit, since a parse takes about 1 GB for each 100,000 of them."""


def read(report: Report, own: Own = PACKAGE) -> Reading:
    """Read one report, with event types and outlets of one's `own`: a pure function of it and of `reader(own)`.

    A report in another language than English gives a reading that holds its text and nothing else.
    Raises `SourceError` for a text of more than `LONGEST` characters.
    """
    if len(report.text) > LONGEST:
        what = report.ref or report.title or report.id
        raise SourceError(what, f"its text has over {LONGEST:,} characters", "split it into single reports")
    if not is_english(report):
        return Reading(reader=reader(own), report=report)
    with own_outlets(own.outlets), _uncollected():
        parsed = parse(report)
        try:
            return assemble(parsed, own)
        finally:
            parsed.doc.release()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the search for garbage out of a reading: it would look through a parse that is all in use, time and again.

    After the first reading what the lexicons and caches hold is set aside, as the model is.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _set_aside()
        if was_on:
            gc.enable()


@cache
def _set_aside() -> None:
    gc.freeze()


def assemble(parsed: Parse, own: Own = PACKAGE) -> Reading:
    """Run every stage on a parse and tie together what they found."""
    times = find_times(parsed)
    quantities = tuple(replace(q, id=f"q{i}") for i, q in enumerate(find_quantities(parsed, times), 1))
    entities = find_entities(parsed)
    claims = find_claims(parsed, entities)
    events = order_events(parsed, date_events(parsed, find_events(parsed, entities, own.ontology), times))
    comparisons = find_comparisons(parsed, entities, events)
    about = {c.id: tuple(e.id for e in events if _says(c, e.trigger) and not _grants(parsed, c, e)) for c in claims}
    said_in = {e.id: tuple(c.id for c in claims if e.id in about[c.id] and _tells(c)) for e in events}
    return Reading(
        reader=reader(own),
        report=parsed.report,
        entities=tuple(
            replace(e, facts=tuple(replace(f, claim=_narrowest(claims, f.evidence)) for f in e.facts))
            for e in entities.all
        ),
        events=tuple(_counted(replace(e, claims=said_in[e.id]), quantities) for e in events),
        claims=tuple(replace(c, about=about[c.id]) for c in claims),
        times=anchor_times(parsed, events, times),
        quantities=quantities,
        comparisons=comparisons,
    )


_FEELING = ("attitude", "intention", "adjective", "thought")
"""Classes of cues that take a stand on a thing and do not tell that it is so: "applauded the expulsion"."""


def _tells(claim: Claim) -> bool:
    """Tell whether the source of a claim says that its content is so, or not so."""
    return claim.stance != "assert" or not (claim.rule or "").startswith(_FEELING)


def _says(claim: Claim, span: Span) -> bool:
    return any(part.covers(span) for part in claim.content)


def _grants(parsed: Parse, claim: Claim, event: Event) -> bool:
    """Tell whether a source that denies or doubts something takes an event within it for granted."""
    return claim.stance in {"deny", "doubt"} and is_presupposed(parsed, event, claim.content)


def _narrowest(claims: Iterable[Claim], span: Span) -> str | None:
    """Give the id of the claim with the shortest content that covers `span`."""
    around = [(sum(p.end - p.start for p in c.content), n, c.id) for n, c in enumerate(claims) if _says(c, span)]
    return min(around)[2] if around else None


def _counted(event: Event, quantities: tuple[Quantity, ...]) -> Event:
    """Give each participant the first quantity that stands in its words."""

    def quantity(span: Span) -> str | None:
        return next((q.id for q in quantities if span.covers(q.span)), None)

    return replace(event, participants=tuple(replace(p, quantity=quantity(p.span)) for p in event.participants))


def reader(own: Own = PACKAGE) -> Reader:
    """Say who reads: this version, its model, and the fingerprint of code, lexicons, model, spaCy and one's own."""
    return _reader(own)


@cache
def _reader(own: Own) -> Reader:
    model = f"{MODEL}-{version(MODEL)}"
    digest = sha256(f"{model} spacy-{version('spacy')}".encode())
    root = files("dragoman")
    for part in ("model", "read", "ontology"):
        for name, body in sorted(_contents(root / part, part)):
            digest.update(f"\0{name}\0".encode() + sha256(body).digest())
    if own != PACKAGE:
        digest.update(own.digest.encode())
    return Reader(version=version("dragoman"), model=model, fingerprint=digest.hexdigest()[:20])


def _contents(folder: Traversable, name: str) -> Iterable[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry, f"{name}/{entry.name}")
        elif entry.is_file():
            yield f"{name}/{entry.name}", entry.read_bytes()
