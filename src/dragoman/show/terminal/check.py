"""Comparisons in the terminal: the words of the report, the record's verdict, and what it rests on."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import Incident
from dragoman.show.pages import CheckPage
from dragoman.show.wording import VERDICTS, count, one_line, sentence

from .chronicle import when_words
from .screen import indented, line, quoted
from .sources import named

VERDICT_STYLES = {"supported": "good", "contradicted": "bad", "undecided": "unsure"}
SIGNS = {"supported": "✓", "contradicted": "✗", "undecided": "?"}


def check(page: CheckPage) -> Iterator[RenderableType]:
    """Give each comparison with its verdict, then how many there were of each."""
    counts = dict.fromkeys(VERDICTS, 0)
    for one in page.checked:
        comparison = one.comparison
        counts[comparison.verdict] += 1
        style = VERDICT_STYLES[comparison.verdict]
        parts: list[RenderableType] = [
            line((f"{SIGNS[comparison.verdict]} {VERDICTS[comparison.verdict]}: ", style), quoted(comparison.text)),
            indented(line(*named(one.quote.report), ("  " + one.quote.report.id, "id"))),
        ]
        parts += [indented(reason(incident)) for incident in one.because]
        if comparison.missing:
            parts.append(indented(line(("missing: ", "label"), one_line(comparison.missing))))
        yield Group(*parts, Text())
    told = ", ".join(f"{number} {verdict}" for verdict, number in counts.items() if number)
    yield line((sentence(f"{count(sum(counts.values()), 'comparison')}{': ' + told if told else ''}"), "quiet"))


def reason(incident: Incident) -> Text:
    """Give an incident that a verdict rests on."""
    return line(
        ("because of ", "label"),
        (one_line(incident.title), "title"),
        f", {when_words(incident)}",
        ("  " + incident.id, "id"),
    )
