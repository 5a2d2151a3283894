"""What a search found, in the terminal: grouped by kind, with the found words marked."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.show.pages import SearchPage
from dragoman.show.pages.search import Found
from dragoman.show.wording import HIT_GROUPS, count, one_line, sentence

from .screen import Part, indented, line
from .sources import named


def search(page: SearchPage) -> Iterator[RenderableType]:
    """Give the hits of each kind, then how many there are."""
    for group in page.groups:
        yield line((HIT_GROUPS[group.kind], "heading"))
        for found in group.found:
            yield indented(hit(found))
        yield Text()
    yield line((sentence(f"{count(page.total, 'hit')} for “{one_line(page.query)}”"), "quiet"))


def hit(found: Found) -> Group:
    """Give one hit: what it is, and the words around what was found."""
    one = found.hit
    source: list[Part] = [("  — ", "quiet"), *named(found.report)] if found.report else []
    head = line((one_line(one.title) or one.id, "title"), *source, ("  " + one.id, "id"))
    if one.kind == "entity" and one.snippet == one.title:
        return Group(head)
    return Group(head, indented(snippet(one.snippet, one.marks)))


def snippet(words: str, marks: tuple[tuple[int, int], ...]) -> Text:
    """Give words with the marked ones set off by style."""
    text = Text()
    at = 0
    for start, end in marks:
        text.append(flat(words[at:start]))
        text.append(flat(words[start:end]), "found")
        at = end
    text.append(flat(words[at:]))
    return text


def flat(words: str) -> str:
    """Give words with line breaks as blanks, of the same length, so that marks stay in place."""
    return "".join(
        " " if char.isspace() else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words
    )
