"""The fingerprint of weighing stands for its code and lexicons."""

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

from dragoman.weigh import fingerprint


def test_the_fingerprint_is_of_every_module_and_lexicon():
    """It is the digest of all code and data of the room, by their names, and of the library that compares letters."""
    found = fingerprint._files(files("dragoman.weigh"), "")
    assert {"fingerprint.py", "weighing.py", "data/types.yaml", "data/countries.tsv"} <= set(found)
    digest = sha256(f"rapidfuzz-{version('rapidfuzz')}".encode())
    for name in sorted(found):
        digest.update(f"\0{name}\0".encode() + sha256(found[name].read_bytes()).digest())
    assert fingerprint.weigher() == digest.hexdigest()[:20]


def test_another_word_in_a_lexicon_is_another_weigher(monkeypatch, tmp_path):
    """A file that says something else, or bears another name, gives another fingerprint."""
    (tmp_path / "data").mkdir()
    (tmp_path / "rule.py").write_text("one = 1\n")
    monkeypatch.setattr(fingerprint, "files", lambda _: tmp_path)
    told = []
    for name, words in (("a.yaml", "x"), ("a.yaml", "y"), ("b.yaml", "y"), ("notes.txt", "y")):
        for old in (tmp_path / "data").iterdir():
            old.unlink()
        (tmp_path / "data" / name).write_text(words)
        told.append(fingerprint.weigher.__wrapped__())
    assert len(set(told)) == 4
