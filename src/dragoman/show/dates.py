"""Dates in plain words: an EDTF (ISO 8601-2) expression as a person would say it, by the catalogue's file `dates`."""

import re
from dataclasses import dataclass
from datetime import date

from .catalogue import t, words_of

MONTHS: list[str] = words_of("dates")["months"]
WEEKDAYS: list[str] = words_of("dates")["weekdays"]
SEASONS: dict[str, str] = words_of("dates")["seasons"]
UNKNOWN = t("dates.unknown")

_POINT = re.compile(
    r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<time>[0-9]{2}(?::[0-9]{2})?)[0-9:.]*(?:Z|[+-][0-9:]+)?)?"
)


@dataclass(frozen=True)
class _Point:
    """One date of an expression: its parts as words ("3", "June", "2024"), None where unknown.

    `fixed` is True for a single day; `hedge` is "about " or "perhaps " where the expression says so.
    """

    year: str
    month: str | None = None
    day: str | None = None
    clock: str | None = None
    hedge: str = ""

    @property
    def fixed(self) -> bool:
        """Tell whether it is one day."""
        return self.day is not None

    def words(self, *, year: bool = True, month: bool = True) -> str:
        """Give it in words, without the year or month where the sentence says those once for all."""
        given = {
            "day": self.day or "",
            "month": (self.month or "") if month or not self.day else "",
            "year": self.year if year or not self.month else "",
        }
        words = " ".join(t("dates.point", **given).split())
        return t("dates.clock", date=words, clock=self.clock) if self.clock else words


def date_words(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> str:
    """Give a date as words that fit after "it happened": "some time in November 2023", "by 16 July 2024".

    `earliest` and `latest`, ISO days, stand in where the expression is none that is known.

    >>> date_words("2024-06-03/2024-06-09")
    'between 3 and 9 June 2024'
    """
    expression = (edtf or "").strip()
    words = _expression(expression) if expression else None
    if words is None and (earliest or latest):
        words = _interval(earliest or "", latest or "")
    return words or expression or UNKNOWN


def day_words(day: str | None) -> str:
    """Give a date of publication: "16 July 2024", or "undated".

    >>> day_words("2024-07-16")
    '16 July 2024'
    """
    if not day:
        return t("dates.undated")
    point = _point(day[:10])
    return point.words() if point else day


def heading_words(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> str:
    """Give a date as a heading: a capital first, and the day of the week where it is one day.

    >>> heading_words("2024-07-16")
    'Tuesday 16 July 2024'
    """
    words = date_words(edtf, earliest, latest)
    if edtf and re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf):
        try:
            return t("dates.heading", weekday=WEEKDAYS[date.fromisoformat(edtf).weekday()], date=words)
        except ValueError:
            return words
    return words[:1].upper() + words[1:]


def _expression(edtf: str) -> str | None:
    """Give the words of a whole expression, None where it is none that is known."""
    if edtf[0] + edtf[-1] in {"[]", "{}"}:
        return _choice(edtf[1:-1], t("wording.or" if edtf[0] == "[" else "wording.and"))
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return _interval(first, last)
    if edtf.replace("X", "").strip("-?~%") == "":
        return UNKNOWN
    decade = _decade_of_days(edtf)
    if decade:
        return decade
    point = _point(edtf)
    return _alone(point) if point else None


def _alone(point: _Point) -> str:
    """Give the words of a date that stands alone."""
    if point.hedge:
        if point.fixed or point.hedge == t("dates.about"):
            return point.hedge + point.words()
        return t("dates.within", hedge=point.hedge, date=point.words())
    return point.words() if point.fixed else t("dates.some_time", date=point.words())


def _interval(first: str, last: str) -> str | None:
    """Give the words of a date that lies between two, either of which may be open."""
    opens, ends = first.strip(".") == "", last.strip(".") == ""
    if opens and ends:
        return UNKNOWN
    a, b = _point(first), _point(last)
    if opens:
        return t("dates.by", hedge=b.hedge, date=b.words()) if b else None
    if ends:
        return t("dates.or_later", hedge=a.hedge, date=a.words()) if a else None
    if not a or not b:
        return None
    if first == last:
        return _alone(b)
    same_year = a.year == b.year and a.hedge == b.hedge
    same_month = same_year and a.month == b.month and a.fixed and b.fixed
    if same_year and not a.month and not b.month:
        return _alone(b)
    start = a.words(year=not (same_year and a.month and b.month), month=not same_month)
    last_words = f"{b.hedge if not same_year else ''}{b.words()}"
    return t("dates.between", first=f"{a.hedge}{start}", last=last_words)


def _choice(inner: str, conjunction: str) -> str | None:
    """Give the words of a set: "3 June 2024 or 9 June 2024"."""
    if ".." in inner and "," not in inner:
        first, _, last = inner.partition("..")
        return _interval(first, last)
    points = [_point(part.strip().strip(".")) for part in inner.split(",")]
    words = [f"{point.hedge}{point.words()}" for point in points if point]
    if not words or len(words) != len(points):
        return None
    return words[0] if len(words) == 1 else f"{t('wording.list_sign').join(words[:-1])} {conjunction} {words[-1]}"


def _decade_of_days(edtf: str) -> str | None:
    """Give "between 10 and 19 November 2023" for "2023-11-1X"."""
    match = re.fullmatch(r"(\d{4}-\d{2})-([0-3])X[?~%]?", edtf)
    if not match:
        return None
    month, tens = match.groups()
    first, last = ("01" if tens == "0" else tens + "0"), tens + "9"
    if tens == "3":
        last = "31"
    return _interval(f"{month}-{first}", f"{month}-{last}")


def _point(expression: str) -> _Point | None:
    """Read one date; None where it is none."""
    bare = re.sub(r"[?~%]", "", expression)
    match = _POINT.fullmatch(bare)
    if not match:
        return None
    year, month, day, clock = match["year"], match["month"], match["day"], match["time"]
    hedge = ""
    if "?" in expression or "%" in expression:
        hedge = t("dates.perhaps")
    if "~" in expression or "%" in expression:
        hedge += t("dates.about")
    if month in SEASONS:
        return _Point(t("dates.season", season=SEASONS[month], year=_year(year)), hedge=hedge)
    if not month or not month.isdigit() or not 1 <= int(month) <= 12:
        return _Point(_year(year), hedge=hedge) if not month or "X" in month else None
    name = MONTHS[int(month) - 1]
    if not day or "X" in day:
        return _Point(_year(year), name, hedge=hedge)
    if not 1 <= int(day) <= 31:
        return None
    return _Point(_year(year), name, str(int(day)), clock, hedge)


def _year(year: str) -> str:
    """Give a year in words: "2024", "the 2010s", "the 1900s", "an unknown year", "44 BC"."""
    digits = year.lstrip("-")
    if "X" in digits:
        known = digits.rstrip("X")
        if not known or "X" in known:
            return t("dates.unknown_year")
        return t("dates.decade", year=known.ljust(4, "0"))
    return t("dates.bc", year=int(digits)) if year.startswith("-") else str(int(digits))
