"""Outlets: counts over all incidents are those of counting the story by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.keep import Casefile, Filters
from dragoman.keep.counting import OWN, UNNAMED
from tests.show.story import DEFECTION, make


@pytest.fixture(scope="module")
def casefile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Give the story's casefile, open."""
    path: Path = make(tmp_path_factory.mktemp("outlets") / "story.dragoman")
    with Casefile.open(path) as opened:
        yield opened


def test_outlets_are_counted_over_the_incidents_asked_for(casefile: Casefile) -> None:
    """Each outlet is counted once for an incident, those with most incidents first; filters leave incidents out."""
    every = casefile.outlets().tellers()
    assert every[:2] == [("Arvania Gazette", 2, 1, 1, 1), ("Meridian Post", 2, 1, 1, 1)]
    assert [one.incidents for one in every] == [2, 2, 1, 1, 1]
    some = casefile.outlets(Filters(ids=(DEFECTION.id,)))
    assert [one.incidents for one in some.tellers()] == [1] * 5
    assert some.reports(["Kestrel Daily", "nobody"]) == {"Kestrel Daily": 1}
    assert some.copies() == {"Lowgate Herald": 1}
    assert casefile.outlets(Filters(since="2031")).tellers() == []


def test_voices_and_citations_are_counted(casefile: Casefile) -> None:
    """The voices that stand for many come first and do not count among the most; who cites is counted at both ends."""
    outlets = casefile.outlets()
    voices = outlets.voices(1)
    assert [one.voice for one in voices] == [OWN, UNNAMED, "mira solberg"]
    relies = outlets.relies(["Lowgate Herald", "Meridian Post"], [one.voice for one in voices])
    assert relies == {("Lowgate Herald", "mira solberg"): 1, ("Meridian Post", OWN): 1, ("Meridian Post", UNNAMED): 1}
    citing = outlets.citing(9)
    assert citing == [
        ("kestrel daily", "Kestrel Daily", 1),
        ("lowgate herald", "Lowgate Herald", 1),
        ("northline wire", "Northline Wire", 1),
    ]
    assert outlets.citing(2) == citing[:2]
    keys = [one.key for one in citing]
    cited = [("lowgate herald", "kestrel daily", 1), ("northline wire", "kestrel daily", 1)]
    assert outlets.cited(keys, 9) == (cited, 2)
    assert outlets.cited(keys, 1) == (cited[:1], 2)
    assert outlets.cited(keys[:1], 9) == ([], 0)
