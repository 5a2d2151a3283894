"""The chronicle in the terminal: incidents under their dates, with who says so and where accounts differ."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import Incident
from dragoman.show.dates import date_words
from dragoman.show.pages import Day
from dragoman.show.wording import (
    count,
    field_words,
    one_line,
    origins_words,
    participants_words,
    sentence,
    status_words,
    title_words,
    type_words,
    where_of,
)

from .screen import Part, indented, joined, line

CONTESTED = {"denied": "bad", "planned": "unsure", "threatened": "unsure", "possible": "unsure"}


def chronicle(days: Iterable[Day]) -> Iterator[RenderableType]:
    """Give the days of a chronicle, one at a time."""
    total = conflicts = 0
    for day in days:
        yield Group(line((day.heading, "heading")), *(indented(entry(incident)) for incident in day.incidents), Text())
        total += len(day.incidents)
        conflicts += sum(1 for incident in day.incidents if incident.conflicts)
    marked = f"; accounts differ on {conflicts}, marked ⚠" if conflicts else ""
    yield line((sentence(f"{count(total, 'incident')}{marked}"), "quiet"))


def entry(incident: Incident) -> Group:
    """Give one incident as the chronicle lists it."""
    parts: list[RenderableType] = [headline(incident), indented(summary(incident))]
    rows = parties(incident)
    if rows:
        spread: list[Part] = []
        for label, names in rows:
            spread += [(" · ", "quiet")] if spread else []
            spread += [(f"{label} ", "label"), names]
        parts.append(indented(line(*spread)))
    if incident.conflicts:
        fields = ", ".join(field_words(conflict.field) for conflict in incident.conflicts)
        parts.append(indented(line((f"⚠ accounts differ on: {fields}", "warn"))))
    return Group(*parts)


def headline(incident: Incident) -> Text:
    """Give the title, with the status where it did not simply happen."""
    parts: list[Part] = [(one_line(title_words(incident)), "title")]
    if incident.status != "happened":
        parts.append((f"  [{status_words(incident.status)}]", CONTESTED.get(incident.status, "unsure")))
    return line(*parts)


def summary(incident: Incident) -> Text:
    """Give type, origins, number of reports and id on one line."""
    return joined(
        [
            type_words(incident.type),
            origins_words(incident.origins),
            count(len(incident.reports), "report"),
            (incident.id, "id"),
        ]
    )


def parties(incident: Incident) -> list[tuple[str, str]]:
    """Give who takes part and where, each with its label."""
    where = where_of(incident)
    return [(label, one_line(names)) for label, names in participants_words(incident)] + (
        [("where", one_line(where.name))] if where else []
    )


def when_words(incident: Incident) -> str:
    """Give the date of an incident in words."""
    when = incident.when
    return date_words(when.edtf, when.earliest, when.latest) if when else date_words(None)
