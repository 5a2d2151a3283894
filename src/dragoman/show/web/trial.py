"""`tried`: what a decision would change in the record, found by making it in a copy that is thrown away."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

import msgspec

from dragoman.keep import Casefile
from dragoman.model import DragomanError, Incident, Judgement, RecordEntity, canonical_bytes
from dragoman.show.wording import title_words

from .desk import Desk

LARGEST = 64_000_000
"""Bytes of a casefile that is copied for a trial: some 2,000 reports, a fifth of a second. Set by hand."""

NAMED = 3
"""Titles and names that are given of each sort of change."""

_ONE_AT_A_TIME = Lock()


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """How many go, come and change, and what the first of those that go and come are called."""

    gone: int = 0
    new: int = 0
    changed: int = 0
    gone_names: tuple[str, ...] = ()
    new_names: tuple[str, ...] = ()


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What a decision would change; `made` is False where none was tried: a large casefile, one running, a refusal."""

    made: bool = False
    incidents: Difference = Difference()
    names: Difference = Difference()


def tried(desk: Desk, judgement: Judgement, a: str, b: str) -> Trial:
    """Give what a decision on `a` and `b` would change; no trial where it would be refused."""
    actions = desk.actions()
    if desk.path.stat().st_size > LARGEST or not _ONE_AT_A_TIME.acquire(blocking=False):
        return Trial()
    try:
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
            copy = Path(folder) / desk.path.name
            with desk.opened() as casefile:
                casefile.copy_to(copy)
            before = _record(copy)
            actions.decide(copy, judgement, a, b, author="", note=None)
            after = _record(copy)
    except DragomanError:
        return Trial()
    finally:
        _ONE_AT_A_TIME.release()
    return Trial(made=True, incidents=_difference(before[0], after[0]), names=_difference(before[1], after[1]))


Held = dict[str, tuple[str, bytes]]


def _record(path: Path) -> tuple[Held, Held]:
    """Give incidents and entities by their ids, with what each is called and what it is."""
    with Casefile.open(path) as casefile:
        return _held(casefile.incidents()), _held(casefile.entities())


def _held(nouns: Iterable[Incident | RecordEntity]) -> Held:
    return {
        one.id: (title_words(one) if isinstance(one, Incident) else one.name, canonical_bytes(one)) for one in nouns
    }


def _difference(before: Held, after: Held) -> Difference:
    gone, new = [one for one in before if one not in after], [one for one in after if one not in before]
    return Difference(
        gone=len(gone),
        new=len(new),
        changed=sum(1 for one in before if one in after and before[one] != after[one]),
        gone_names=tuple(before[one][0] for one in gone[:NAMED]),
        new_names=tuple(after[one][0] for one in new[:NAMED]),
    )
