"""One report in the terminal: where it came from, its text with what was read in it, and the lists of that."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.show.dates import day_words
from dragoman.show.pages import ReportPage
from dragoman.show.pages.marks import Paragraph
from dragoman.show.wording import COPIES, one_line, safe

from .chronicle import headline, summary
from .reading import reading
from .screen import indented, labelled, line, section
from .sources import reported

LAYERS = {
    "found": "found",
    "event": "bold",
    "time": "magenta",
    "entity": "cyan",
    "reference": "",
    "cue": "",
    "claim": "italic",
}
"""The style of each layer; of several on the same words the styles are joined."""


def report(page: ReportPage) -> Iterator[RenderableType]:
    """Give a report part by part."""
    yield line((one_line(page.title), "title"))
    yield indented(labelled(facts(page)))
    for paragraph in page.paragraphs:
        yield Text()
        yield indented(marked(paragraph))
    yield from reading(page.reading, page.incident_of)
    if page.incidents:
        yield section(
            "Incidents it tells of",
            *(part for incident in page.incidents for part in (headline(incident), indented(summary(incident)))),
        )
    if page.copies:
        because = COPIES.get(page.copies_because or "", "")
        yield section(f"Copies: {because}", *(reported(card) for card in page.copies))


def facts(page: ReportPage) -> list[tuple[str, RenderableType]]:
    """Give the metadata that is known."""
    one = page.reading.report
    known = [
        ("outlet", one.outlet),
        ("agency", one.agency),
        ("author", one.author),
        ("published", day_words(one.published)),
        ("address", one.url),
        ("id", one.id),
        ("ref", one.ref),
        ("snapshot", f"sha256 {page.card.snapshot}"),
        ("kept", next((entry.time for entry in page.custody), None)),
        ("from", next((str(entry.details["source"]) for entry in page.custody if entry.details.get("source")), None)),
    ]
    return [(label, one_line(value)) for label, value in known if value]


def marked(paragraph: Paragraph) -> Text:
    """Give a paragraph with what was read in it set off by style."""
    text = Text()
    for piece in paragraph:
        text.append(safe(piece.text), " ".join(filter(None, (LAYERS.get(layer, "") for layer in piece.layers))))
    return text
