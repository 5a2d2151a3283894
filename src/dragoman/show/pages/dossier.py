"""`Exhibit`: a report as a dossier shows it: its text, and where its bytes came from and when they were kept."""

import msgspec

from dragoman.keep import Casefile, Entry, ReportCard
from dragoman.model import NotFoundError

from .shelf import Shelf


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A snapshot of a report: its hash and its entry in the log, which says where it came from and when."""

    sha256: str
    entry: Entry


class Exhibit(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a dossier."""

    card: ReportCard
    paragraphs: tuple[str, ...]
    held: tuple[Held, ...]


def exhibit(casefile: Casefile, shelf: Shelf, report: str) -> Exhibit:
    """Give a report with its text and custody."""
    entries = {entry.subject: entry for entry in casefile.custody(report) if entry.kind == "snapshot"}
    return Exhibit(
        card=shelf.card(report),
        paragraphs=tuple(part for part in casefile.report(report).text.split("\n\n") if part.strip()),
        held=tuple(Held(sha256=sha256, entry=entries[sha256]) for sha256 in casefile.snapshots_of(report)),
    )


def exhibited(casefile: Casefile, shelf: Shelf) -> tuple[str, ...]:
    """Give the ids of the kept reports that were taken from the shelf, by day of publication."""
    found = []
    for card in shelf.taken:
        try:
            casefile.resolve_report(card.id)
        except NotFoundError:
            continue
        found.append(card)
    return tuple(card.id for card in sorted(found, key=lambda card: (card.published or "~", card.id)))
