"""What was read in one report, in the terminal: events, claims, times and names as numbered lists."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import Claim, Entity, Event, Reading
from dragoman.show.dates import date_words, day_words
from dragoman.show.pages.report import chain_words, says_words, time_words
from dragoman.show.wording import (
    KINDS,
    STANCES,
    count,
    listed,
    one_line,
    property_words,
    role_words,
    status_words,
    type_words,
)

from .screen import Part, indented, joined, labelled, line, quoted, section

SNIPPET = " … "
WHERE = frozenset({"place", "origin", "destination"})
"""Roles that say where already."""


def reading(one: Reading, incidents: dict[str, str] | None = None) -> Iterator[RenderableType]:
    """Give all that was read in a report; `incidents` are those that its events are mentions of."""
    if is_bare(one):
        yield section("What was read", line((bare_words(one), "unsure")))
    names = {entity.id: entity.name for entity in one.entities}
    yield from listing(
        "What happens", [event_lines(one, event, names, (incidents or {}).get(event.id)) for event in one.events]
    )
    yield from listing("Who says what", [claim_lines(one, claim) for claim in one.claims if claim.chain])
    yield from listing("When", [line(quoted(time.text), "  ", time_words(time, one.report.text)) for time in one.times])
    yield from listing(
        "How many",
        [
            line(
                quoted(quantity.span.of(one.report.text)),
                f"  {quantity.bound.replace('-', ' ')} {quantity.value:,}",
                f" {one_line(quantity.unit)}" if quantity.unit else "",
            )
            for quantity in one.quantities
        ],
    )
    yield from listing(
        "Held against the past",
        [
            line(quoted(comparison.span.of(one.report.text)), ("  " + comparison.kind, "quiet"))
            for comparison in one.comparisons
        ],
    )
    yield from listing("Who and where", [entity_lines(entity) for entity in one.entities])


def is_bare(one: Reading) -> bool:
    """Tell whether nothing at all was read in a report."""
    return not (one.entities or one.events or one.times or one.quantities or any(c.chain for c in one.claims))


def bare_words(one: Reading) -> str:
    """Give that nothing was read, and the reason where it is known."""
    language = (one.report.language or "").lower()
    foreign = language[:2] not in {"", "en"}
    why = f": its language is {language}; only English is read" if foreign else "; is it prose, and in English?"
    return f"nothing was read in it{why}"


def listing(title: str, bodies: list[Group | Text]) -> Iterator[RenderableType]:
    """Give a titled, numbered list; nothing where there is nothing in it."""
    if bodies:
        yield section(title, labelled([(f"{number}.", body) for number, body in enumerate(bodies, 1)]))


def event_lines(one: Reading, event: Event, names: dict[str, str], incident: str | None) -> Group:
    """Give an event: its type and status, who and when, its sentence, who says so."""
    told: list[Part] = [
        f"{role_words(part.role)}: {one_line(names.get(part.entity or '', part.text))}" for part in event.participants
    ]
    if event.where in names and event.where not in {part.entity for part in event.participants if part.role in WHERE}:
        told.append(f"where: {one_line(names[event.where])}")
    if event.when:
        told.append(f"when: {date_words(event.when.edtf, event.when.earliest, event.when.latest)}")
    head: list[Part] = [(type_words(event.type), "title")]
    if event.status != "happened":
        head.append((f" [{status_words(event.status)}]", "unsure"))
    if incident:
        head.append(("  incident " + incident, "id"))
    says = says_words(one, event)
    return Group(
        line(*head),
        *([joined(told)] if told else []),
        line(quoted(event.evidence.of(one.report.text))),
        *([line((says, "name"))] if says else []),
    )


def claim_lines(one: Reading, claim: Claim) -> Group:
    """Give a claim: its chain and stance, and what exactly is said."""
    content = SNIPPET.join(one_line(span.of(one.report.text)) for span in claim.content)
    return Group(
        line(
            (one_line(chain_words(claim)), "name"),
            f" {STANCES[claim.stance]}",
            (", in direct speech" if claim.direct else "", "quiet"),
        ),
        line(quoted(content)),
    )


def entity_lines(entity: Entity) -> Text:
    """Give an entity: its name, kind, other names, facts and number of mentions."""
    aliases = listed(one_line(alias) for alias in entity.aliases if alias != entity.name)
    facts: list[Part] = [f"{property_words(fact.property)} {one_line(fact.value)}" for fact in entity.facts]
    return joined(
        [
            (one_line(entity.name), "title"),
            KINDS[entity.kind],
            f"also {aliases}" if aliases else "",
            *facts,
            (count(len(entity.mentions), "mention"), "quiet"),
        ]
    )


def summary(one: Reading) -> RenderableType:
    """Give one report of `read` in a few lines: what it is, and what happens in it."""
    report = one.report
    names = {entity.id: entity.name for entity in one.entities}
    title = one_line(report.title or report.text[:90])
    counts = [
        count(len(one.events), "event"),
        count(sum(1 for claim in one.claims if claim.chain), "claim"),
        count(len(one.entities), "name"),
    ]
    if is_bare(one):
        counts = [bare_words(one)]
    lines: list[RenderableType] = [
        line((title, "title"), ("  " + report.id, "id")),
        indented(
            joined(
                [
                    (one_line(report.outlet or report.agency or "unknown outlet"), "name"),
                    day_words(report.published),
                    *counts,
                ]
            )
        ),
    ]
    lines += [indented(brief(one, event, names)) for event in one.events]
    return Group(*lines, Text())


def brief(one: Reading, event: Event, names: dict[str, str]) -> Text:
    """Give an event on one line."""
    told: list[Part] = [one_line(names.get(part.entity or "", part.text)) for part in event.participants]
    when: list[Part] = [date_words(event.when.edtf, event.when.earliest, event.when.latest)] if event.when else []
    status: list[Part] = [] if event.status == "happened" else [(status_words(event.status), "unsure")]
    return joined(
        [("• " + type_words(event.type), "name"), *status, *told, *when, (one_line(says_words(one, event)), "quiet")]
    )
