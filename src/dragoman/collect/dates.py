"""The ISO day of a date as pages, feeds and people write it."""

import datetime as dt

import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    regex.compile(rf"(?<![\w]){form}(?!\d)", regex.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})",
        rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})",
        rf"{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})(?:T?\d{{6}})?",
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<year>\d{4})",
    )
)

LOOKED_AT = 5
"""Lines of the text's beginning that may say when it was published."""

_WRITTEN = rf"(?:{_DAY} {_MONTH},? {_YEAR}|{_MONTH} {_DAY},? {_YEAR}|{_YEAR}-\d\d-\d\d)"
_WRITTEN = regex.sub(r"\?P<\w+>", "?:", _WRITTEN)
_PUBLISHED = regex.compile(
    rf"(?P<says>(?:(?:first|originally) )?(?:published|posted|filed|date)(?: on| at)?\s*:?\s*)?"
    rf"(?:\p{{L}}+day,? )?{_WRITTEN}(?:,? (?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,12}})?\.?",
    regex.IGNORECASE,
)


def iso_day(text: str) -> str | None:
    """Give the first day that `text` names, as it is written there (no shift of time zone), or None.

    Days and months in figures alone are taken only where one of them is above 12 and so tells which is which.

    >>> iso_day("Tue, 16 Jul 2024 09:30:00 +0200"), iso_day("July 16th, 2024"), iso_day("03/04/2024")
    ('2024-07-16', '2024-07-16', None)
    """
    text = " ".join(text.split())[:200]
    found = [(match.start(), match) for form in _FORMS for match in form.finditer(text)]
    for _, match in sorted(found, key=lambda pair: pair[0]):
        day = _day(match.groupdict())
        if day:
            return day
    return None


def published_line(text: str) -> str | None:
    """Give the day that a line among the first of `text` says it was published on, or that stands there alone."""
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()][:LOOKED_AT]
    for line in lines:
        match = _PUBLISHED.fullmatch(line)
        if match and (match["says"] or len(lines) > 1):
            day = iso_day(line)
            if day:
                return day
    return None


def _day(parts: dict[str, str]) -> str | None:
    if "a" in parts:
        a, b = int(parts["a"]), int(parts["b"])
        if a > 12 >= b:
            day, month = a, b
        elif b > 12 >= a:
            day, month = b, a
        else:
            return None
    else:
        day = int(parts["day"])
        word = parts["month"].casefold()
        month = int(word) if word.isdigit() else _MONTHS[word]
    try:
        return dt.date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return None
