"""`afar`: that strands are surely of two incidents by their days alone, told from what is noted of them.

Who is known for something is told of it for years: most of what meets under such a name is of other years, and need
not be looked at. What this finds afar, `judging.days_apart` keeps apart.
"""

from collections.abc import Iterable
from datetime import date

from .agreement import DEFAULT_DAYS
from .cards import Strand
from .plans import MOVED
from .tellings import Days, type_policy


def afar(ours: Iterable[Strand], theirs: Iterable[Strand]) -> bool:
    """Tell whether the dates of some strands all lie further from those of others than any of their types allows.

    A plan may be moved, and what came of something has the days of that.
    """
    some, others = list(ours), list(theirs)
    days, far_days = ([d for s in strands for d in s.days] for strands in (some, others))
    if not days or not far_days:
        return False
    allowed = max(int(type_policy(t).get("days", DEFAULT_DAYS)) for s in (*some, *others) for t in s.types)
    return all(_gap(x, y) > max(allowed, MOVED) for x in days for y in far_days)


def _gap(x: Days, y: Days) -> int:
    """Give the days between two dates; 0 where they can be one or one is open towards the other."""
    gaps = [_ordinal(later[0]) - _ordinal(former[1]) for former, later in ((x, y), (y, x)) if later[0] and former[1]]
    return max([0, *gaps])


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
