"""`CheckPage`: comparisons of reports held against the record, with the incidents that decide."""

from contextlib import suppress

import msgspec

from dragoman.keep import Casefile
from dragoman.model import CheckedComparison, Incident, NotFoundError

from .shelf import Quote, Shelf


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison with its words, and the incidents that its verdict rests on."""

    comparison: CheckedComparison
    quote: Quote
    because: tuple[Incident, ...]


class CheckPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of comparisons; `total` are all, and `more` tells that another page follows."""

    checked: tuple[Checked, ...]
    total: int = 0
    page: int = 1
    more: bool = False


def check_page(casefile: Casefile, page: int = 1, size: int | None = None) -> CheckPage:
    """Give the comparisons in the order of the record: all, or page number `page` of so many on each."""
    shelf = Shelf(casefile)
    page, total = max(page, 1), casefile.count_parts("comparison")
    start, many = ((page - 1) * size, size) if size else (0, total)
    return CheckPage(
        total=total,
        page=page,
        more=start + many < total,
        checked=tuple(
            Checked(
                comparison=one,
                because=_incidents(casefile, one.because),
                quote=Quote(report=shelf.card(one.report), span=one.span, text=one.text),
            )
            for one in casefile.comparisons(start, many)
        ),
    )


def _incidents(casefile: Casefile, ids: tuple[str, ...]) -> tuple[Incident, ...]:
    found = []
    for id_ in ids:
        with suppress(NotFoundError):
            found.append(casefile.incident(id_))
    return tuple(found)
