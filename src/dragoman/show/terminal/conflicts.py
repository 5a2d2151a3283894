"""Conflicts in the terminal: the values that cannot all be so, side by side, with who says each."""

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dragoman.show.pages.conflicts import Clashing, Disputed
from dragoman.show.pages.incident import Dispute, Value
from dragoman.show.wording import count, field_words, listed, one_line, origin_words, sentence, value_words

from .chronicle import headline, summary
from .screen import indented, labelled, line, quoted, spaced
from .sources import cited, standing

ABREAST = 3
"""Values shown side by side; more are listed one below the other, where columns would be too narrow."""


def conflicts(disputed: Iterable[Disputed], clashes: Iterable[Clashing]) -> Iterator[RenderableType]:
    """Give every incident that accounts differ on, then the dates that cannot all hold."""
    total = 0
    for one in disputed:
        total += len(one.disputes)
        shown = spaced(indented(dispute(each)) for each in one.disputes)
        yield Group(headline(one.incident), indented(summary(one.incident)), *shown, Text())
    for clash in clashes:
        total += 1
        cites = (indented(cited(quote)) for quote in clash.quotes)
        yield Group(line(("Dates that cannot all hold", "warn")), indented(line(clash.explanation)), *cites, Text())
    yield line((sentence(count(total, "conflict")), "quiet"))


def dispute(one: Dispute) -> RenderableType:
    """Give the sides of one conflict."""
    title = line((f"⚠ {field_words(one.field)}", "warn"))
    if len(one.values) <= ABREAST:
        return Group(title, abreast(one))
    return Group(title, labelled([(value_words(one.field, side.value), Group(*sides(side))) for side in one.values]))


def abreast(one: Dispute) -> Table:
    """Give the sides of a conflict as columns of a table."""
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, header_style="title", show_edge=False)
    for side in one.values:
        table.add_column(one_line(value_words(one.field, side.value)), ratio=1, overflow="fold")
    table.add_row(*(Group(*sides(side)) for side in one.values))
    return table


def sides(side: Value) -> list[RenderableType]:
    """Give who says a value, and in what words."""
    who = listed(one_line(origin_words(origin)) for origin in side.origins)
    said = [line((f"according to {who}", "name"))] if who else []
    return [*said, *spaced(line(quoted(quote.text), ("  — ", "quiet"), *standing(quote)) for quote in side.quotes)]
