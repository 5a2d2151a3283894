"""`explained`: each event, claim and time of a reading with the rule and the words that made it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.model import Claim, Event, Reading, TimeMention
from dragoman.show.dates import date_words, day_words
from dragoman.show.pages.report import chain_words, time_words
from dragoman.show.wording import STANCES, one_line, role_words, status_words, type_words

from .reading import SNIPPET, listing
from .screen import Part, indented, joined, labelled, line, quoted

_FROM = {
    "published": "counted from the day of publication",
    "context": "counted from the time before it in the text",
    "calendar": "a date of the calendar",
    "event": "counted from an event",
}
_TYPES = {"duration": "a length of time", "set": "again and again"}


def explained(one: Reading) -> Iterator[RenderableType]:
    """Give why each thing was read in a report: for people who doubt it, or who want to mend a rule."""
    report = one.report
    yield line((one_line(report.title or report.text[:90]), "title"), ("  " + report.id, "id"))
    about = [one_line(report.outlet or report.agency or ""), day_words(report.published or "")]
    yield indented(joined([*about, (f"read by {one.reader.model}, fingerprint {one.reader.fingerprint}", "quiet")]))
    yield from listing("What happens, and why it was read so", [event_lines(one, event) for event in one.events])
    yield from listing("Who says what, and why it was read so", [claim_lines(one, claim) for claim in one.claims])
    yield from listing("When, and why it was read so", [_time_lines(one, time) for time in one.times])
    yield Text()


def event_lines(one: Reading, event: Event) -> Group:
    """Give an event with the words of its type, its status and each who takes part, and the rule of each."""
    text = one.report.text
    rows: list[tuple[str, RenderableType]] = [
        ("words", line(quoted(event.trigger.of(text)), "  in ", quoted(event.evidence.of(text), "quiet"))),
        ("rule", line(one_line(event.rule or "not told"))),
    ]
    names = {entity.id: entity.name for entity in one.entities}
    for part in event.participants:
        reached = names.get(part.entity or "", "")
        told: list[Part] = [quoted(part.text)]
        told += [f" is {one_line(reached)}"] if reached and reached != part.text else []
        told += [(f"  {one_line(part.rule)}", "quiet")] if part.rule else []
        rows.append((role_words(part.role), line(*told)))
    if event.where in names:
        rows.append(("where", line(one_line(names[event.where]))))
    if event.when:
        rows.append(("when", line(date_words(event.when.edtf, event.when.earliest, event.when.latest))))
    said = [claim for claim in one.claims if claim.id in event.claims]
    rows += [
        ("said by", line(one_line(chain_words(claim)), ("  it stands in what is said", "quiet"))) for claim in said
    ]
    head = line(
        (type_words(event.type), "title"), (f"  {event.id}", "id"), "  ", (status_words(event.status), "unsure")
    )
    return Group(head, labelled(rows))


def claim_lines(one: Reading, claim: Claim) -> Group:
    """Give a claim with the words of its source, its cue and its content, and the rule of the cue."""
    text = one.report.text
    rows: list[tuple[str, RenderableType]] = []
    if claim.cue:
        rows.append(("words", line(quoted(claim.cue.of(text)))))
    rows.append(("rule", line(one_line(claim.rule or "not told"))))
    for number, link in enumerate(claim.chain):
        label = "source" if not number else "via"
        named: Part = ("  named" if link.named else "  not named", "quiet")
        rows.append((label, line(quoted(link.span.of(text)), f" is {one_line(link.name)}", named)))
    rows.append(("content", line(quoted(SNIPPET.join(span.of(text) for span in claim.content)))))
    direct = ", in direct speech" if claim.direct else ""
    head = line((one_line(chain_words(claim)), "title"), (f"  {claim.id}", "id"), f"  {STANCES[claim.stance]}{direct}")
    return Group(head, labelled(rows))


def _time_lines(one: Reading, time: TimeMention) -> Group:
    meant = time_words(time, one.report.text)
    told = [_TYPES.get(time.type, ""), _FROM.get(time.relative_to or "", "")]
    why = ", ".join([f"pattern {one_line(time.rule)}" if time.rule else "pattern not told", *filter(None, told)])
    return Group(line(quoted(time.text), "  ", meant), line((why, "quiet")))
