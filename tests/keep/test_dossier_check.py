"""Whatever is changed in a dossier is found, and said where; what proves it needs neither casefile nor Dragoman."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.keep import Casefile, Filters, check_dossier, is_dossier
from dragoman.keep.dossier import Archive
from dragoman.model import CasefileError, Decision
from dragoman.show.exports import write
from tests.keep.made import found, incident, record

DOCS = Path(__file__).parents[2] / "docs" / "verify.md"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a dossier of one of two incidents, with two reports, three snapshots and a decision."""
    folder = tmp_path_factory.mktemp("dossier")
    with Casefile.create(folder / "one.dragoman") as casefile:
        for number in range(1, 12):
            casefile.add(*found(number))
        casefile.add(*found(2, body=b"the same, marked up"))
        ids = [casefile.resolve_report(f"ref-{number}") for number in (2, 5)]
        for number, name in enumerate(("i111", "elsewhere"), 1):
            casefile.decide(
                Decision(
                    id=f"d{number}", judgement="same", a=name, b="x", author="Mara Quill", time="2024-01-02T03:04:05Z"
                )
            )
        casefile.decide(Decision(id="d3", undoes="d1", author="Mara Quill", time="2024-01-02T03:04:06Z"))
        two = incident("i111", ids[0], reports=tuple(ids))
        whole = record(*ids)
        casefile.put_record(
            type(whole)(incidents=(two, *whole.incidents[1:]), entities=whole.entities), chain_head=casefile.chain_head
        )
        assert write(casefile, "dossier", folder / "out.zip", Filters(ids=("i111",))) == 1
    return folder / "out.zip"


def kinds(path: Path) -> set[tuple[str, str | None]]:
    """Give what is wrong with a dossier: the part and what it befell."""
    return {(problem.kind, problem.id) for problem in check_dossier(path)[0]}


def test_a_dossier_as_it_was_made_is_whole(dossier: Path) -> None:
    """Nothing is found in a dossier that nobody has changed; it holds what its incidents rest on, and no more."""
    problems, manifest = check_dossier(dossier)
    assert (problems, is_dossier(dossier)) == ([], True)
    assert manifest is not None
    sorts = [one.what for one in manifest.files]
    assert {sort: sorts.count(sort) for sort in sorts} == {
        "page": 1,
        "incidents": 1,
        "reading": 2,
        "snapshot": 3,
        "decision": 2,
        "readme": 1,
    }
    assert [one.name for one in manifest.files if one.what == "decision"] == ["decisions/d1.json", "decisions/d3.json"]


def test_a_head_that_was_noted_is_compared(dossier: Path) -> None:
    """The head of the log at the time of making is accepted, any other refused."""
    _, manifest = check_dossier(dossier)
    assert manifest is not None
    assert check_dossier(dossier, manifest.log.head)[0] == []
    (problem,) = check_dossier(dossier, "0" * 64)[0]
    assert problem.kind == "log"
    with Casefile.open(dossier.with_name("one.dragoman")) as casefile:
        assert casefile.verify(manifest.log.head) == []
        assert [problem.kind for problem in casefile.verify("0" * 64)] == ["log"]


@given(data=st.data())
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_of_the_file_is_found(dossier: Path, tmp_path: Path, data: st.DataObject) -> None:
    """A byte changed, put in or left out anywhere in the zip is found."""
    whole = dossier.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    change = data.draw(st.integers(1, 255))
    kind = data.draw(st.sampled_from(("changed", "put in", "left out", "cut")))
    changed = {
        "changed": whole[:at] + bytes([whole[at] ^ change]) + whole[at + 1 :],
        "put in": whole[:at] + bytes([change]) + whole[at:],
        "left out": whole[:at] + whole[at + 1 :],
        "cut": whole[:at],
    }[kind]
    path = tmp_path / "changed.zip"
    path.write_bytes(changed)
    assert check_dossier(path)[0]


def packed(path: Path, change: Callable[[dict[str, bytes]], None], out: Path) -> Path:
    """Give a dossier whose members were changed and packed again as Dragoman does."""
    with zipfile.ZipFile(path) as before:
        members = {name: before.read(name) for name in before.namelist()}
    change(members)
    body = io.BytesIO()
    with Archive(body) as archive:
        for name, member in members.items():
            archive.put_unnoted(name, member)
    out.write_bytes(body.getvalue())
    return out


@given(data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_member_is_named(dossier: Path, tmp_path: Path, data: st.DataObject) -> None:
    """A member that is changed, missing or added, in a sound zip, is named."""
    with zipfile.ZipFile(dossier) as archive:
        names = archive.namelist()
    name = data.draw(st.sampled_from(names))
    kind = data.draw(st.sampled_from(("changed", "missing", "added")))
    at = data.draw(st.integers(0, 10_000))

    def change(members: dict[str, bytes]) -> None:
        body = members[name]
        if kind == "changed":
            at_ = at % len(body)
            members[name] = body[:at_] + bytes([body[at_] ^ 1]) + body[at_ + 1 :]
        elif kind == "missing":
            del members[name]
        else:
            members[f"{name}.more"] = body

    named = {ident for _, ident in kinds(packed(dossier, change, tmp_path / "changed.zip"))}
    if name == "manifest.json" and kind == "changed":
        assert named
    else:
        assert (f"{name}.more" if kind == "added" else name) in named


def _with_sums(members: dict[str, bytes], manifest: dict) -> None:
    """Write a changed manifest, and sums that fit it."""
    import hashlib

    for one in manifest["files"]:
        body = members[one["name"]]
        one["sha256"], one["size"] = hashlib.sha256(body).hexdigest(), len(body)
    members["manifest.json"] = json.dumps(manifest).encode()
    listed = [*[(one["sha256"], one["name"]) for one in manifest["files"]]]
    listed.append((hashlib.sha256(members["manifest.json"]).hexdigest(), "manifest.json"))
    members["SHA256SUMS"] = "".join(f"{sha256}  {name}\n" for sha256, name in listed).encode()


def _first(members: dict[str, bytes], folder: str) -> str:
    return next(name for name in members if name.startswith(folder))


def _another_reading(members: dict[str, bytes], manifest: dict) -> None:
    name = _first(members, "readings/")
    members[name] = members[name].replace(b"Officials", b"Witnesses")


def _another_snapshot(members: dict[str, bytes], manifest: dict) -> None:
    members[_first(members, "snapshots/")] += b" and more"


def _another_decision(members: dict[str, bytes], manifest: dict) -> None:
    members["decisions/d1.json"] = members["decisions/d1.json"].replace(b"same", b"different")


def _another_entry(members: dict[str, bytes], manifest: dict) -> None:
    manifest["proofs"][0]["entry"] = manifest["proofs"][0]["entry"].replace("reports/", "elsewhere/")


def _another_path(members: dict[str, bytes], manifest: dict) -> None:
    manifest["proofs"][1]["path"][0] = "0" * 64


def _another_size(members: dict[str, bytes], manifest: dict) -> None:
    manifest["log"]["size"] *= 2


def _no_proofs(members: dict[str, bytes], manifest: dict) -> None:
    manifest["proofs"] = []


def _no_snapshots(members: dict[str, bytes], manifest: dict) -> None:
    gone = {name for name in members if name.startswith("snapshots/")}
    for name in gone:
        del members[name]
    manifest["files"] = [one for one in manifest["files"] if one["name"] not in gone]
    manifest["proofs"] = [one for one in manifest["proofs"] if one["file"] not in gone]


def _other_words(members: dict[str, bytes], manifest: dict) -> None:
    row = json.loads(members["incidents.jsonl"])
    row["evidence"] = [{"report": row["reports"][0], "span": [0, 9], "text": "Witnesses"}]
    members["incidents.jsonl"] = json.dumps(row).encode() + b"\n"


def _no_incidents(members: dict[str, bytes], manifest: dict) -> None:
    members["incidents.jsonl"] = b""


FORGED = {
    "reading": _another_reading,
    "snapshot": _another_snapshot,
    "decision": _another_decision,
    "proof": _another_entry,
    "proof ": _another_path,
    "proof  ": _another_size,
    "reading ": _no_proofs,
    "reading  ": _no_snapshots,
    "incident": _other_words,
    "incident ": _no_incidents,
}


@pytest.mark.parametrize("kind", FORGED)
def test_what_is_forged_with_fitting_hashes_is_found(dossier: Path, tmp_path: Path, kind: str) -> None:
    """A reading, snapshot, decision or proof changed together with every hash in the dossier is no longer proved."""

    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"])
        FORGED[kind](members, manifest)
        _with_sums(members, manifest)

    assert kind.strip() in {sort for sort, _ in kinds(packed(dossier, change, tmp_path / "forged.zip"))}


def test_what_is_no_zip_is_no_dossier(tmp_path: Path) -> None:
    """Other files are no dossiers; a zip that is none of ours has no manifest, and a missing one is told so."""
    other = tmp_path / "other.zip"
    other.write_bytes(b"SQLite format 3\0")
    assert not is_dossier(other)
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("letter.txt", "hello")
    assert is_dossier(other)
    assert kinds(other) == {("manifest", "manifest.json")}
    assert not is_dossier(tmp_path / "missing.zip")
    with pytest.raises(CasefileError, match="cannot be read"):
        check_dossier(tmp_path / "missing.zip")


def script(folder: Path) -> Path:
    """Give the script of the page on checking, as a file."""
    (code,) = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    path = folder / "check.py"
    path.write_text(code, "utf-8")
    return path


def test_the_script_of_the_page_checks_a_dossier(dossier: Path, tmp_path: Path) -> None:
    """With the standard library alone, the script in docs/verify.md passes what is whole and stops at what is not."""
    code = script(tmp_path)
    _, manifest = check_dossier(dossier)
    assert manifest is not None

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-I", str(code), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    done = run(dossier, manifest.log.head)
    assert done.returncode == 0, done.stderr
    assert manifest.log.head in done.stdout
    assert "another one" in run(dossier, "0" * 64).stderr
    for forge in (_another_reading, _another_snapshot, _another_decision, _another_entry, _another_path, _no_proofs):

        def change(members: dict[str, bytes], forge=forge) -> None:
            manifest = json.loads(members["manifest.json"])
            forge(members, manifest)
            _with_sums(members, manifest)

        assert run(packed(dossier, change, tmp_path / "forged.zip")).returncode != 0, forge


def test_sha256sum_checks_the_files(dossier: Path, tmp_path: Path) -> None:
    """Unpacked, the files are what SHA256SUMS says, as `sha256sum` reads it."""
    with zipfile.ZipFile(dossier) as archive:
        archive.extractall(tmp_path)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
