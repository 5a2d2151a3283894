"""Checks a dossier without the casefile: files against the manifest, proofs against the log's head, words in place."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from dragoman.model import CasefileError, Decision, Incident, Place, Reading

from . import log
from .dossier import INCIDENTS, MANIFEST, SCHEMA, SUMS, Archive, Manifest, Member, Proof, file_name, sums_of
from .packing import LARGEST, DamagedError, decode, digest
from .problem import Problem
from .proofs import proves

ZIP = b"PK\x03\x04"


def is_dossier(path: Path) -> bool:
    """Tell whether a file begins as a zip does, which no casefile does."""
    try:
        with path.open("rb") as file:
            return file.read(4) == ZIP
    except OSError:
        return False


def check_dossier(path: Path, head: str | None = None) -> tuple[list[Problem], Manifest | None]:
    """Give everything that is wrong with a dossier, and its manifest where that can be read.

    With `head`, a head of the log that was noted down, the dossier's proofs have to lead to that.
    """
    try:
        body = path.read_bytes()
        archive = zipfile.ZipFile(io.BytesIO(body))
    except OSError as error:
        raise CasefileError(str(path), f"it cannot be read ({error.strerror})", "see that you may read it") from error
    except (zipfile.BadZipFile, ValueError, UnicodeDecodeError) as error:
        return [Problem(kind="archive", wrong=f"is no sound zip ({error})")], None
    problems: list[Problem] = []
    members = dict(_members(archive, len(body), problems))
    manifest = _manifest(members.get(MANIFEST), problems)
    if manifest is not None:
        problems += _against_manifest(members, manifest, head)
    if not problems and _packed(members) != body:
        problems.append(Problem(kind="archive", wrong="something beside its files was changed, or it was packed again"))
    return problems, manifest


def _members(archive: zipfile.ZipFile, size: int, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """Give each member that can be read; tell of the others."""
    seen = set()
    for info in archive.infolist():
        if info.filename in seen:
            problems.append(Problem(kind="archive", id=info.filename, wrong="is in the zip twice"))
            continue
        seen.add(info.filename)
        if (info.compress_type == zipfile.ZIP_STORED and info.file_size > size) or info.file_size > LARGEST:
            problems.append(Problem(kind="file", id=info.filename, wrong="its size is not what the zip says"))
            continue
        try:
            yield info.filename, archive.read(info)
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, zlib.error, MemoryError) as error:
            problems.append(Problem(kind="file", id=info.filename, wrong=f"cannot be read ({error})"))
        except (NotImplementedError, RuntimeError) as error:
            problems.append(Problem(kind="file", id=info.filename, wrong=f"is not stored as it should be ({error})"))


def _manifest(body: bytes | None, problems: list[Problem]) -> Manifest | None:
    if body is None:
        problems.append(Problem(kind="manifest", id=MANIFEST, wrong="is missing, or cannot be read"))
        return None
    try:
        manifest = decode(body, Manifest)
    except (DamagedError, RecursionError) as error:
        problems.append(Problem(kind="manifest", id=MANIFEST, wrong=str(error)))
        return None
    if manifest.schema != SCHEMA:
        problems.append(Problem(kind="manifest", id=MANIFEST, wrong=f"is {manifest.schema}, not {SCHEMA}"))
        return None
    return manifest


def _against_manifest(members: dict[str, bytes], manifest: Manifest, head: str | None) -> Iterator[Problem]:
    yield from _files(members, manifest)
    if head is not None and head.lower() != manifest.log.head:
        yield Problem(kind="log", wrong=f"the head is {manifest.log.head}, not the one that was noted")
    entries = {}
    for number, one in enumerate(manifest.proofs, 1):
        entry = _proved(one, manifest)
        if entry is None:
            yield Problem(kind="proof", id=f"{number} ({one.file})", wrong="does not lead to the head of the log")
        else:
            entries[entry.seq] = (one.file, entry)
    yield from _entries(members, manifest, entries)
    yield from _incidents(members, manifest)


def _files(members: dict[str, bytes], manifest: Manifest) -> Iterator[Problem]:
    listed = {one.name: one for one in manifest.files}
    for name in sorted({*listed, SUMS} - members.keys()):
        yield Problem(kind="file", id=name, wrong="is missing, or cannot be read")
    for name in sorted(members.keys() - {*listed, MANIFEST, SUMS}):
        yield Problem(kind="file", id=name, wrong="is in the zip and not in the manifest")
    for name, one in sorted(listed.items()):
        body = members.get(name)
        if body is not None and (digest(body) != one.sha256 or len(body) != one.size):
            yield Problem(kind="file", id=name, wrong="does not have the hash that the manifest gives")
    if SUMS in members and members[SUMS] != sums_of(manifest.files, members[MANIFEST]):
        yield Problem(kind="file", id=SUMS, wrong="does not give the hashes of the files")


def _proved(one: Proof, manifest: Manifest) -> log.Entry | None:
    """Give the entry of a proof that leads to the head; None where it does not."""
    try:
        entry = log.entry_of(one.entry)
        path = tuple(bytes.fromhex(step) for step in one.path)
        head = bytes.fromhex(manifest.log.head)
    except (DamagedError, ValueError):
        return None
    return entry if proves(one.entry.encode(), entry.seq, manifest.log.size, path, head) else None


def _entries(
    members: dict[str, bytes], manifest: Manifest, entries: dict[int, tuple[str, log.Entry]]
) -> Iterator[Problem]:
    """Hold each file that was kept against the entries that speak of it."""
    spoken_of: dict[str, list[log.Entry]] = {}
    for file, entry in entries.values():
        spoken_of.setdefault(file, []).append(entry)
    for name in sorted(spoken_of.keys() - {one.name for one in manifest.files}):
        yield Problem(kind="proof", id=name, wrong="an entry speaks of a file that is not there")
    for one in manifest.files:
        if one.what in {"reading", "snapshot", "decision"} and one.name in members:
            wrong = _not_kept(one, members[one.name], spoken_of.get(one.name, []), members)
            if wrong:
                yield Problem(kind=one.what, id=one.name, wrong=wrong)


def _not_kept(one: Member, body: bytes, entries: list[log.Entry], members: dict[str, bytes]) -> str | None:
    """Give what is wrong where no proved entry says that a file was kept as it is; None where one does."""
    sha256 = digest(body)
    if one.what == "snapshot":
        kept = any(entry.kind == "snapshot" and entry.subject == sha256 for entry in entries)
        named = one.name == file_name("snapshots", sha256)
        return None if kept and named else "no proved entry of the log has its hash"
    if not any(entry.kind == one.what and entry.details.get("sha256") == sha256 for entry in entries):
        return "no proved entry of the log has its hash"
    try:
        subject = decode(body, Reading).report.id if one.what == "reading" else decode(body, Decision).id
    except DamagedError as error:
        return str(error)
    if any(entry.subject != subject for entry in entries):
        return "is of another report or decision than the log says"
    seen = [entry.details.get("snapshot") for entry in entries if entry.kind == "seen"]
    if one.what == "reading" and not any(file_name("snapshots", str(sha256)) in members for sha256 in seen):
        return "no snapshot that it was seen in is in the dossier"
    return None


def _incidents(members: dict[str, bytes], manifest: Manifest) -> Iterator[Problem]:
    """Look up the words of each incident in the readings it rests on."""
    texts = {}
    for one in manifest.files:
        if one.what == "reading" and one.name in members:
            try:
                report = decode(members[one.name], Reading).report
            except DamagedError:
                continue  # told of with the files
            texts[report.id] = report.text
    found = []
    for number, line in enumerate(members.get(INCIDENTS, b"").splitlines(), 1):
        try:
            incident = decode(line, Incident)
        except DamagedError as error:
            yield Problem(kind="incident", id=f"line {number}", wrong=str(error))
            continue
        found.append(incident.id)
        if not all(_stands(place, texts) for place in incident.evidence):
            yield Problem(kind="incident", id=incident.id, wrong="its words are not where it says in the readings")
    if tuple(found) != manifest.incidents:
        yield Problem(kind="incident", id=INCIDENTS, wrong="the incidents are not those that the manifest names")


def _stands(place: Place, texts: dict[str, str]) -> bool:
    text = texts.get(place.report)
    if text is None or not 0 <= place.span.start <= place.span.end <= len(text):
        return False
    return place.text is None or place.text.split() == place.span.of(text).split()


def _packed(members: dict[str, bytes]) -> bytes:
    """Give the zip that this program makes of these members."""
    out = io.BytesIO()
    with Archive(out) as archive:
        for name, body in members.items():
            archive.put_unnoted(name, body)
    return out.getvalue()
