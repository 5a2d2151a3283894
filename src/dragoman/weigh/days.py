"""Spans of days as an EDTF expression, and in plain words."""

import calendar
from datetime import date


def edtf(earliest: str | None, latest: str | None) -> str:
    """Give an EDTF expression for the days from `earliest` to `latest`, the shortest that is exact.

    >>> edtf("2023-11-01", "2023-11-30"), edtf("2023-01-01", "2023-12-31"), edtf(None, "2023-05-02")
    ('2023-11', '2023', '../2023-05-02')
    """
    if earliest is None or latest is None:
        return f"{earliest or '..'}/{latest or '..'}"
    if earliest == latest:
        return earliest
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if (first.year, first.month, first.day) == (last.year, last.month, 1) and last.day == calendar.monthrange(
        last.year, last.month
    )[1]:
        return earliest[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return earliest[:4] if first.year == last.year else f"{earliest[:4]}/{latest[:4]}"
    return f"{earliest}/{latest}"


def in_words(earliest: str | None, latest: str | None) -> str:
    """Give the days from `earliest` to `latest` in plain words.

    >>> in_words("2023-05-16", "2023-05-16"), in_words("2023-05-01", "2023-05-31"), in_words(None, "2023-05-16")
    ('16 May 2023', 'May 2023', 'a day up to 16 May 2023')
    """
    if earliest is None or latest is None:
        if earliest is None and latest is None:
            return "no date"
        return f"a day up to {_day(str(latest))}" if earliest is None else f"a day from {_day(str(earliest))} on"
    short = edtf(earliest, latest)
    if earliest == latest:
        return _day(earliest)
    if len(short) == 7:
        return f"{calendar.month_name[int(short[5:])]} {short[:4]}"
    return short if len(short) == 4 else f"a day from {_day(earliest)} to {_day(latest)}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso[:10])
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
