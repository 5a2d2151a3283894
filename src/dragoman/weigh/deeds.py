"""`same_deed`: that two did, or suffered, the same kind of thing at one time."""

from datetime import date, timedelta

from .evidence import Finding
from .lexicon import table
from .profiles import Profile


def same_deed(a: Profile, b: Profile) -> Finding | None:
    """Find something that both did, at times that can be one; sayings tell little."""
    common = sorted(
        {
            (x[0], x[1])
            for x in a.deeds
            for y in b.deeds
            if x[:2] == y[:2] and days_meet(x[2], _later(x[3]), y[2], _later(y[3])) and tells(x[0])
        }
    )
    if not common:
        return None
    deed = common[0][0].replace("-", " ")
    return Finding(1.0, f"both {common[0][1]} of {'an' if deed[0] in 'aeiou' else 'a'} {deed}")


def one_day(a: Profile, b: Profile) -> bool:
    """Tell whether the same was done to or by both on one day that both reports tell."""
    days = {d[:3] for d in a.deeds if d[2] == d[3]} & {d[:3] for d in b.deeds if d[2] == d[3]}
    return any(day and tells(kind) for kind, _, day in days)


def tells(event_type: str) -> bool:
    """Tell whether taking part in an event of this type distinguishes somebody."""
    row = table("types").get(event_type, {})
    return not row.get("saying") and event_type not in {"meeting", "visit", "negotiation", "agreement"}


def _later(day: str | None) -> str | None:
    """Give the day after one, by which the day of a report may be off."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat() if day and day < "9999" else day


def days_meet(a: str | None, b: str | None, c: str | None, d: str | None) -> bool:
    """Tell whether the days from `a` to `b` and from `c` to `d` share one; None is open."""
    return (a is None or d is None or a <= d) and (c is None or b is None or c <= b)
