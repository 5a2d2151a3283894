"""How a report and its words are named in the terminal."""

from rich.text import Text

from dragoman.keep import ReportCard
from dragoman.show.dates import day_words
from dragoman.show.pages import Quote, outlet_words
from dragoman.show.wording import one_line

from .screen import Part, line, quoted


def named(card: ReportCard) -> list[Part]:
    """Give a report by outlet and day: "Granite Daily, 16 July 2024"."""
    return [(one_line(outlet_words(card)), "name"), f", {day_words(card.published)}"]


def reported(card: ReportCard) -> Text:
    """Give a report with its title and id."""
    title: list[Part] = [": ", (one_line(card.title), "title")] if card.title else []
    return line(*named(card), *title, ("  " + card.id, "id"))


def cited(quote: Quote) -> Text:
    """Give words with the reports that they stand in."""
    return line(quoted(quote.text), ("  — ", "quiet"), *standing(quote), ("  " + quote.report.id, "id"))


def standing(quote: Quote) -> list[Part]:
    """Give the reports that words stand in."""
    parts = named(quote.report)
    for other in quote.also:
        parts += [("; ", "quiet"), *named(other.report)]
    return parts
