"""A person, organisation or place in the terminal: names and why they were joined, facts, incidents."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import RecordEntity
from dragoman.show.pages import EntityPage
from dragoman.show.wording import KINDS, count, listed, one_line, property_words

from .chronicle import headline, summary, when_words
from .screen import indented, joined, labelled, line, section
from .sources import cited, reported


def entity(page: EntityPage) -> Iterator[RenderableType]:
    """Give an entity part by part."""
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
    if page.reports:
        yield section("Reports", *(reported(card) for card in page.reports))
    yield Text()


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
