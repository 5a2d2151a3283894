"""A dossier: one zip with a page to read, what it rests on as it came, and proofs that all of it was kept.

`docs/verify.md` tells how it is checked, with and without Dragoman.
"""

import io
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from dragoman import __version__
from dragoman.keep import Casefile, Filters, dossier
from dragoman.keep.log import entry_of
from dragoman.model import Decision, Incident, NotFoundError, canonical_bytes
from dragoman.show.pages import IncidentPage, Shelf, days_of, incident_page
from dragoman.show.pages.dossier import Exhibit, exhibit, exhibited

HOW = """{title}: a dossier made by Dragoman {version}.

index.html       the incidents, for reading: what is said to have happened, who says so, in which words
incidents.jsonl  the same incidents, for programs
readings/        what was read in each report, with its text
snapshots/       the bytes that the reports came in, untouched; they bear no ending, so that nothing opens them
decisions/       what people decided about these incidents
manifest.json    the hash of each file, and proofs that each was kept in the casefile

All files are whole where this prints nothing but OK:

    sha256sum --check SHA256SUMS

`dragoman verify DOSSIER.zip` also follows the proofs. They lead to the head of the casefile's log

    {head}

over {size} entries. Compare it with the head that you were told by another way: whoever can change this
file can change the head in it too. The page is made from the incidents, and these from the readings.
"""


def write_dossier(casefile: Casefile, filters: Filters, out: BinaryIO) -> int:
    """Write the zip; give the number of incidents in it."""
    incidents = list(casefile.incidents(filters))
    with dossier.Archive(out) as archive:
        _write(casefile, incidents, archive)
    return len(incidents)


def _write(casefile: Casefile, incidents: list[Incident], archive: dossier.Archive) -> None:
    decisions = _decisions(casefile, incidents)
    shelf = Shelf(casefile)
    state = dossier.LogState(size=casefile.stats().log_entries, head=casefile.chain_head)
    archive.put(dossier.PAGE, "page", _page(casefile, shelf, incidents, state))
    archive.put(dossier.INCIDENTS, "incidents", b"".join(canonical_bytes(one) + b"\n" for one in incidents))
    reports = sorted(exhibited(casefile, shelf))
    proofs = [
        *_readings(casefile, archive, reports),
        *_snapshots(casefile, archive, reports),
        *_decided(casefile, archive, decisions),
    ]
    how = HOW.format(title=casefile.path.stem, version=__version__, head=state.head, size=state.size)
    archive.put(dossier.README, "readme", how.encode())
    manifest = dossier.Manifest(
        title=casefile.path.stem,
        made_by=f"Dragoman {__version__}",
        log=state,
        incidents=tuple(one.id for one in incidents),
        files=tuple(archive.files),
        proofs=tuple(proofs),
    )
    written = dossier.manifest_bytes(manifest)
    archive.put_unnoted(dossier.MANIFEST, written)
    archive.put_unnoted(dossier.SUMS, dossier.sums_of(archive.files, written))


def _page(casefile: Casefile, shelf: Shelf, incidents: list[Incident], state: dossier.LogState) -> bytes:
    from dragoman.show.html import OnePageUrls
    from dragoman.show.html.drawing import draw_parts

    def pages() -> Iterator[IncidentPage]:
        for incident in incidents:
            yield incident_page(casefile, incident, shelf)

    def exhibits() -> Iterator[Exhibit]:
        """Give the reports that the pages were made from: all pages are drawn before these."""
        for report in exhibited(casefile, shelf):
            yield exhibit(casefile, shelf, report)

    out = io.StringIO()
    out.writelines(
        draw_parts(
            "dossier.html",
            OnePageUrls(),
            title=casefile.path.stem,
            total=len(incidents),
            days=days_of(incidents),
            conflicts=sum(1 for one in incidents if one.conflicts),
            reports=len({report for one in incidents for report in one.reports}),
            incident_pages=pages(),
            exhibits=exhibits(),
            log=state,
        )
    )
    return out.getvalue().encode()


def _readings(casefile: Casefile, archive: dossier.Archive, reports: list[str]) -> Iterator[dossier.Proof]:
    """Write the newest reading of each report; give the entries that it was kept and seen."""
    for report in reports:
        name = dossier.file_name("readings", report, ".json")
        reading = casefile.reading(report)
        archive.put(name, "reading", casefile.reading_body(report))
        for entry, path in casefile.proved([report]):
            kept = entry_of(entry)
            if kept.kind == "seen" or kept.details.get("fingerprint") == reading.reader.fingerprint:
                yield _proof(name, entry, path)


def _snapshots(casefile: Casefile, archive: dossier.Archive, reports: list[str]) -> Iterator[dossier.Proof]:
    """Write the bytes of each snapshot that the reports were seen in, once; give the entries that they were kept."""
    for sha256 in sorted({sha256 for report in reports for sha256 in casefile.snapshots_of(report)}):
        name = dossier.file_name("snapshots", sha256)
        archive.put(name, "snapshot", casefile.snapshot(sha256).body)
        for entry, path in casefile.proved([sha256]):
            yield _proof(name, entry, path)


def _decisions(casefile: Casefile, incidents: list[Incident]) -> list[Decision]:
    """Give the decisions about these incidents and those who take part in them, and what undid them."""
    names = {name for one in incidents for name in (one.id, *one.members)}
    parties = {party.entity for one in incidents for party in one.participants if party.entity}
    parties |= {one.where.entity for one in incidents if one.where}
    for entity in parties:
        names.add(entity)
        with suppress(NotFoundError):
            names.update(casefile.entity(entity).members)
    kept: list[Decision] = []
    for one in casefile.decisions():
        about = {one.a, one.b, *one.members_a, *one.members_b}
        if about & names or one.undoes in {other.id for other in kept}:
            kept.append(one)
    return kept


def _decided(casefile: Casefile, archive: dossier.Archive, decisions: list[Decision]) -> Iterator[dossier.Proof]:
    for decision in decisions:
        name = dossier.file_name("decisions", decision.id, ".json")
        archive.put(name, "decision", casefile.decision_body(decision.id))
        for entry, path in casefile.proved([decision.id]):
            yield _proof(name, entry, path)


def _proof(name: str, entry: str, path: tuple[bytes, ...]) -> dossier.Proof:
    return dossier.Proof(file=name, entry=entry, path=tuple(step.hex() for step in path))
