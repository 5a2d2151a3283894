"""What waits for a person in the terminal: pairs to decide on, and sources worth getting."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.show.pages.waiting import Missing, Side, Waiting
from dragoman.show.wording import KINDS, count, listed, one_line, sentence

from .screen import indented, joined, line
from .sources import cited


def suggestions(found: Iterable[Waiting], casefile: str) -> Iterator[RenderableType]:
    """Give each pair that may be one, with what speaks for and against it, and how to decide."""
    total = 0
    for one in found:
        total += 1
        yield Group(pair(one), Text())
    yield line((sentence(count(total, "suggestion")), "quiet"))
    if total:
        yield line((f"Decide with `dragoman decide {casefile} same|different|unsure A B`, by their ids.", "quiet"))


def pair(one: Waiting) -> Group:
    """Give one pair and the reasons."""
    return Group(
        line((f"{one.suggestion.score:.2f}  ", "unsure"), *_side(one.a)),
        line("      ", *_side(one.b)),
        *(indented(indented(line((one_line(why), "quiet")))) for why in one.suggestion.because),
    )


def _side(side: Side) -> list[str | tuple[str, str]]:
    also = f", also {listed(map(one_line, side.others[:3]))}" if side.others else ""
    return [
        (one_line(side.name), "title"),
        (f"  {side.what}{also}, {count(side.reports, 'report')}", "quiet"),
        (f"  {side.id}", "id"),
    ]


def unread(found: Iterable[Missing]) -> Iterator[RenderableType]:
    """Give each source that is cited and not kept, with what rests on it and the words that cite it."""
    total = 0
    for one in found:
        total += 1
        source = one.unread
        kind = KINDS[source.kind] if source.kind else "paper"
        yield Group(
            line((one_line(source.name), "title")),
            indented(
                joined(
                    [kind, count(len(source.incidents), "incident"), f"cited by {count(len(source.reports), 'report')}"]
                )
            ),
            *(indented(line(one_line(title), ("  " + ident, "id"))) for ident, title in one.titles),
            *(indented(cited(quote)) for quote in one.quotes),
            Text(),
        )
    are = "is" if total == 1 else "are"
    yield line((sentence(f"{count(total, 'source')} that the kept reports rely on and that {are} not kept"), "quiet"))
