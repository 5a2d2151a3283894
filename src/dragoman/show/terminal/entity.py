"""A person, organisation or place in the terminal: names and why they were joined, facts, incidents."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import RecordEntity
from dragoman.show.pages import EntityPage
from dragoman.show.pages.incident import Dispute
from dragoman.show.pages.waiting import Waiting
from dragoman.show.wording import KINDS, count, listed, one_line, property_words

from .chronicle import headline, summary, when_words
from .conflicts import dispute
from .screen import indented, joined, labelled, line, section, spaced
from .sources import cited, reported


def entity(
    page: EntityPage, disputes: Iterable[Dispute] = (), waiting: Iterable[Waiting] = ()
) -> Iterator[RenderableType]:
    """Give an entity part by part; `disputes` are about it, and `waiting` those that it may be one with."""
    one = page.entity
    yield line((one_line(one.name), "title"))
    yield joined([KINDS[one.kind], one.country or "", count(len(one.reports), "report"), (one.id, "id")])
    others = [one_line(name) for name in one.names if name != one.name]
    rows: list[tuple[str, RenderableType]] = [("also named", listed(others))] if others else []
    rows += [("joined because" if not number else "", one_line(reason)) for number, reason in enumerate(one.because)]
    if rows:
        yield indented(labelled(rows))
    if page.facts:
        yield section(
            "What is said",
            *(
                Group(
                    line((property_words(fact.property), "label"), "  ", (one_line(fact.value), "title")),
                    *(indented(cited(quote)) for quote in fact.quotes),
                )
                for fact in page.facts
            ),
        )
    differing = [dispute(one) for one in disputes]
    if differing:
        yield section("Where accounts differ", *spaced(differing))
    if page.parts:
        yield section(
            "Incidents",
            *(
                Group(
                    headline(part.incident),
                    indented(joined([when_words(part.incident), part.part])),
                    indented(summary(part.incident)),
                )
                for part in page.parts
            ),
        )
    apart = [_left_apart(page.entity.id, one) for one in waiting]
    if apart:
        yield section("Left apart, for you to decide", *apart)
    if page.reports:
        yield section("Reports", *(reported(card) for card in page.reports))
    yield Text()


def _left_apart(ident: str, one: Waiting) -> Group:
    """Give the other of two that may be one, and what speaks for it and against it."""
    other = one.b if one.a.id == ident else one.a
    return Group(
        line((one_line(other.name), "title"), (f"  {other.what}, {count(other.reports, 'report')}  {other.id}", "id")),
        *(indented(line((one_line(why), "quiet"))) for why in one.suggestion.because),
    )


def others(found: Iterable[RecordEntity]) -> Group:
    """Give those who bear a name too, one line each."""
    return Group(
        line(("Others of that name", "heading")),
        *(
            indented(
                joined(
                    [(one_line(one.name), "title"), KINDS[one.kind], count(len(one.reports), "report"), (one.id, "id")]
                )
            )
            for one in found
        ),
    )
