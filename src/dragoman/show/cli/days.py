"""Days as a command line names them: `2024-07-16`, `2024-07`, `2024`, `yesterday`, `7d`, `2 weeks ago`."""

import calendar
import re
from datetime import date, timedelta

WAYS = "write 2024-07-16, 2024-07, 2024, today, yesterday, or how long ago: 7d, 2w, 3m, 1y"

_FIXED = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_AGO = re.compile(r"(?P<number>\d{1,4}) ?(?P<unit>d|w|m|y|(?:day|week|month|year)s?)(?: ago)?")


def day_of(words: str, today: date) -> str:
    """Give the day, month or year that `words` name as seen from `today`, in ISO 8601.

    Raises `ValueError`, with what can be written, where they name none.

    >>> day_of("2w", date(2024, 5, 20)), day_of("2024-05", date(2024, 5, 20))
    ('2024-05-06', '2024-05')
    """
    asked = " ".join(words.lower().split())
    if asked in {"today", "yesterday"}:
        return (today - timedelta(days=asked == "yesterday")).isoformat()
    try:
        if fixed := _FIXED.fullmatch(asked):
            date(int(fixed["year"]), int(fixed["month"] or 1), int(fixed["day"] or 1))
            return asked
        if ago := _AGO.fullmatch(asked):
            return _before(today, int(ago["number"]), ago["unit"][0]).isoformat()
    except (ValueError, OverflowError):
        raise ValueError(f"there is no such day; {WAYS}") from None
    raise ValueError(f"that is no day; {WAYS}")


def _before(today: date, number: int, unit: str) -> date:
    """Give the day so many days, weeks, months or years before; the last of a month that is too short."""
    if unit in {"d", "w"}:
        return today - timedelta(days=number * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
