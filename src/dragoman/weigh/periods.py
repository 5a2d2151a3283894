"""`period_of`: the days of the stretch of time that a comparison is held against; `lies_in`, `precedes`."""

import calendar
import re
from datetime import date

from dragoman.model import Comparison, Incident

Days = tuple[str | None, str | None]
"""The first and the last day of a stretch of time, None where it is open."""
SLACK = 14
"""Days by which something must be over before the day of a report, to have come before what the report tells without a
date. Set by hand."""


def period_of(comparison: Comparison) -> Days:
    """Give the days of the stretch of time that a comparison is held against."""
    if comparison.period and comparison.since and comparison.period.endswith("/.."):
        return (days_of(comparison.period)[0], None)
    if comparison.since:
        return (f"{comparison.since:04}-01-01", None)
    return days_of(comparison.period) if comparison.period else (None, None)


def days_of(edtf: str) -> Days:
    """Give the first and the last day of an EDTF expression of days, months or years, or of two of these.

    >>> days_of("2031-02"), days_of("../2032"), days_of("2031-05-03/2031-06")
    (('2031-02-01', '2031-02-28'), (None, '2032-12-31'), ('2031-05-03', '2031-06-30'))
    """
    first, stroke, last = edtf.partition("/")
    return (_edge(first, last=False), _edge(last if stroke else first, last=True))


def _edge(edtf: str, *, last: bool) -> str | None:
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?", edtf)
    if found is None:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    assert year is not None
    if not 1 <= (month or 1) <= 12:
        return None
    month = month or (12 if last else 1)
    return f"{year:04}-{month:02}-{day or (calendar.monthrange(year, month)[1] if last else 1):02}"


def lies_in(incident: Incident, days: Days, published: str | None) -> bool:
    """Tell whether an incident lies, for sure, in a stretch of time, and before it was spoken of."""
    when = incident.when
    if when is None or when.latest is None or (published and when.latest > published):
        return False
    start, end = days
    if start is None:
        return end is None or when.latest <= end
    return when.earliest is not None and when.earliest >= start and (end is None or when.latest <= end)


def precedes(a: Incident, b: Incident, start: str | None = None) -> bool:
    """Tell whether an incident was over before another began.

    Where the other has no beginning but that of what it is held against, it is well before the last day of it.
    """
    if not (a.when and b.when and a.when.latest):
        return False
    if b.when.earliest and b.when.earliest != start:
        return a.when.latest < b.when.earliest
    return bool(b.when.latest) and (_day(b.when.latest or "") - _day(a.when.latest)) > SLACK


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()
