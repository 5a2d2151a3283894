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
    """All comparisons."""

    checked: tuple[Checked, ...]


def check_page(casefile: Casefile) -> CheckPage:
    """Give the comparisons in the order of the record."""
    shelf = Shelf(casefile)
    return CheckPage(
        checked=tuple(
            Checked(
                comparison=one,
                because=_incidents(casefile, one.because),
                quote=Quote(report=shelf.card(one.report), span=one.span, text=one.text),
            )
            for one in casefile.comparisons()
        )
    )


def _incidents(casefile: Casefile, ids: tuple[str, ...]) -> tuple[Incident, ...]:
    found = []
    for id_ in ids:
        with suppress(NotFoundError):
            found.append(casefile.incident(id_))
    return tuple(found)
