"""`causes_of`: which attack, flood or crash a report tells that a toll came of, so that the two are one thing.

"Gunmen attacked a police post, killing four officers"; "floods killed 40"; "nine people were hurt in the blast";
"a ferry sank. At least 12 people drowned". A toll is of no more than one of them: of the one its words tell, or else of
the nearest.
"""

import re
from typing import NamedTuple

from dragoman.model import Span

from .agreement import compatible, day_gap
from .descriptions import class_noun
from .lexicon import table
from .means import means_of
from .tellings import Telling
from .tolls import REAL, is_toll, may_have_done, toll_of
from .whereabouts import places_agree

REACH = 600
"""Characters within which a report goes on telling of one thing."""
_PARTICIPLE = re.compile(r"(?:, | and )(?:then )?$")
TOLD, ITS, BESIDE, NEXT = 4, 3, 2, 1
"""How surely: its words tell the cause, what follows from it is told with it, in its sentence, after it."""


class _Tie(NamedTuple):
    """How surely a toll is of something, and how near it stands; the greatest is the one it is of."""

    worth: int
    near: int
    before: int


def causes_of(tellings: list[Telling]) -> dict[int, int]:
    """Give for each toll of a report, by its place, the place of what it came of; none where nothing is told."""
    causes = [n for n, t in enumerate(tellings) if may_have_done(t)]
    found: dict[int, int] = {}
    for n, toll in enumerate(tellings):
        if not is_toll(toll) or not causes:
            continue
        ties = {c: tie for c in causes if (tie := _tie(toll, tellings[c]))}
        if ties:
            found[n] = max(ties, key=lambda c: (ties[c], -c))
    return found


def _tie(toll: Telling, cause: Telling) -> _Tie | None:
    """Give how a toll hangs together with what may have done it; None where it does not."""
    x, y = toll.mentions[0].event, cause.mentions[0].event
    if y.status not in REAL:
        return None
    if not (toll_of(toll, cause) or compatible(toll, cause)) or day_gap(toll, cause) > 0 or _other_doers(toll, cause):
        return None
    worth = _worth(toll, cause)
    place = places_agree(toll, cause)
    if not worth or (place is not None and place.degree < (0 if worth >= ITS else 0.4)):
        return None
    if worth == NEXT:
        # Of what the sentence before tells, it is of what that begins with: "a storm broke, a week after a flood".
        return _Tie(worth, -(x.trigger.start - y.evidence.start), -y.trigger.start)
    return _Tie(worth, -abs(x.trigger.start - y.trigger.start), 0)


def _worth(toll: Telling, cause: Telling) -> int:
    x, y = toll.mentions[0].event, cause.mentions[0].event
    if any(_within(y.trigger, p.span) for p in x.participants if p.role != "target"):
        return TOLD
    if x.evidence == y.evidence:
        text = toll.mentions[0].sheet.report.text
        told_with = y.trigger.start < x.trigger.start and _PARTICIPLE.search(text[: x.trigger.start])
        return ITS if told_with else BESIDE
    if _background(toll) or abs(x.trigger.start - y.trigger.start) > REACH:
        return 0
    before = y.trigger.start < x.trigger.start
    if _refers(toll, cause) and (before or _known(cause)):
        return TOLD
    nothing_else = not any(p.role in {"actor", "instrument", "topic"} for p in x.participants)
    return NEXT if nothing_else and before else 0


def _background(toll: Telling) -> bool:
    """Tell whether the sentence sums up a longer time."""
    words = (m.sheet.words(m.event.evidence) for m in toll.mentions)
    return any(re.search(table("tolls")["background"], w) for w in words)


def _refers(toll: Telling, cause: Telling) -> bool:
    """Tell whether what did it is told again by its noun: "the blast killed nine"."""
    told = {n for role in ("instrument", "actor") for p in toll.roles.get(role, ()) for n in class_noun(p.words)}
    words = {n for m in cause.mentions for n in class_noun(m.sheet.words(m.event.trigger).casefold())}
    return bool(told & words) or bool(means_of(toll) & means_of(cause))


def _known(cause: Telling) -> bool:
    """Tell whether something is told as known: "the blast", and not "the third blast"."""
    mention = cause.mentions[0]
    before = mention.sheet.report.text[: mention.event.trigger.start].split()[-1:]
    return bool(before) and re.fullmatch(table("tolls")["definite"], before[0]) is not None


def _other_doers(toll: Telling, cause: Telling) -> bool:
    """Tell whether both name who did it, and other people or bodies."""
    ours, theirs = toll.parties.get("actor", {}), cause.parties.get("actor", {})
    return bool(ours) and bool(theirs) and not ours.keys() & theirs.keys()


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
