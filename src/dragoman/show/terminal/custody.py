"""Decisions and the check of every hash, in the terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.keep import Manifest, Problem, Stats
from dragoman.model import Decision
from dragoman.show.wording import JUDGEMENTS, count, one_line, sentence

from .screen import Part, indented, joined, line


def decisions(found: Iterable[tuple[Decision, str | None, str | None, str | None]]) -> Iterator[RenderableType]:
    """Give each decision with the names of what it is of, and the later one that undid it."""
    total = 0
    for decision, name_a, name_b, undone_by in found:
        total += 1
        head = joined([(decision.id, "id"), f"{decision.time[:19]}Z", (one_line(decision.author), "name")])
        note = [indented(line((f"“{one_line(decision.note)}”", "quote")))] if decision.note else []
        undone = [indented(line((f"undone by {undone_by}", "unsure")))] if undone_by else []
        yield Group(head, indented(decided(decision, name_a, name_b)), *note, *undone, Text())
    yield line((sentence(count(total, "decision")), "quiet"))


def decided(decision: Decision, name_a: str | None, name_b: str | None) -> Text:
    """Give what was decided, in a sentence."""
    if decision.judgement is None:
        return line("takes back ", (decision.undoes or "", "title"))
    return line(
        *_named(decision.a, name_a), " and ", *_named(decision.b, name_b), f": {JUDGEMENTS[decision.judgement]}"
    )


def _named(ident: str | None, name: str | None) -> list[Part]:
    """Give a name with its id; the id alone where nothing has it any more."""
    return [(one_line(name), "title"), (f" ({ident})", "id")] if name else [(ident or "", "id")]


def verified(problems: list[Problem], stats: Stats | None) -> Iterator[RenderableType]:
    """Give what does not match, or that everything does."""
    for problem in problems:
        yield line(("✗ ", "bad"), one_line(str(problem)))
    if problems:
        yield line((f"{count(len(problems), 'problem')}: the casefile is not as it was made.", "bad"))
    elif stats is not None:
        held = ", ".join(
            (count(stats.snapshots, "snapshot"), count(stats.readings, "reading"), count(stats.decisions, "decision"))
        )
        yield line(("✓ ", "good"), f"every hash matches: {held}.")


def dossier_verified(problems: list[Problem], manifest: Manifest | None) -> Iterator[RenderableType]:
    """Give what does not match in a dossier, or that everything does, and the head to compare."""
    for problem in problems:
        yield line(("✗ ", "bad"), one_line(str(problem)))
    if problems:
        yield line((f"{count(len(problems), 'problem')}: the dossier is not as it was made.", "bad"))
    elif manifest is not None:
        of = {
            what: sum(1 for one in manifest.files if one.what == what) for what in ("reading", "snapshot", "decision")
        }
        held = ", ".join(count(number, what) for what, number in of.items())
        yield line(
            ("✓ ", "good"),
            f"every file and proof matches: {count(len(manifest.incidents), 'incident')} resting on {held}.",
        )
        yield line("They were kept in the log with the head")
        yield indented(line((manifest.log.head, "id")))
        yield line(("Compare it with the head you were told by another way, or give that as --head.", "quiet"))
