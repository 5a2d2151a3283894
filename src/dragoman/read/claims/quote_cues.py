"""Quotations given to their speakers: completed, continued over sentences and paragraphs, or brought in by a colon."""

from dataclasses import replace
from typing import Any

from dragoman.read.parse import Parse

from .attribution import Attribution
from .cues import cue_verbs
from .quotes import Quote

FARTHEST = 25
"""Tokens that may stand between a quotation and the verb that attributes it."""
SHORTEST = 4
"""Words from which a quotation without a cue of its own is speech, not a term in quotation marks."""


def quote_before(parse: Parse, verb: Any) -> set[int]:
    """Give the quotation before a verb of saying in its sentence: "…," the minister said; "…," said she."""
    quote = next((q for q in reversed(parse.quotes) if q.end <= verb.i), None)
    if quote is None or verb.i - quote.end > FARTHEST or parse.quote_at(verb.i) or not _stands_alone(parse, quote):
        return set()
    last = parse.doc[quote.end - 2]
    between = parse.doc[quote.end : verb.i]
    ends = {",", "?", "!", "—", "-", "--", "…"} | ({"."} if _only_says(parse, verb, quote) else set())
    if last.text not in ends and not (between and between[0].text == ","):
        return set()
    if any((t.is_space and "\n" in t.text) or t.text in {".", ";", ":"} for t in between):
        return set()
    finite = [t for t in between if t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and t.dep_ not in {"relcl", "acl", "aux"}]
    if any(t.i != verb.head.head.i or verb.dep_ != "pcomp" for t in finite):
        return set()  # but "…," the Herald quoted her as saying
    return set(range(quote.start, quote.end))


def _only_says(parse: Parse, verb: Any, quote: Quote) -> bool:
    """Tell whether all that follows a quotation is who said it: "No talks." Lind said."""
    after = parse.doc[verb.i + 1] if verb.i + 1 < len(parse.doc) else None
    return verb.i - quote.end <= SHORTEST and (after is None or after.text == "." or after.is_space)


def _stands_alone(parse: Parse, quote: Quote) -> bool:
    """Tell whether a quotation opens its sentence, or goes on after a comma with at least a clause of words."""
    if quote.continues or _starts_sentence(parse, quote) or parse.doc[quote.start].is_sent_start:
        return True
    return quote.end - quote.start >= 2 * SHORTEST and parse.doc[quote.start - 1].text in {",", ":", "—", "–"}


def quote_after(parse: Parse, verb: Any) -> set[int]:
    """Give the quotation that a verb of saying brings in by a comma, a colon or nothing: He said: "…"."""
    quote = next((q for q in parse.quotes if q.start > verb.i), None)
    if quote is None or quote.start - verb.i > FARTHEST:
        return set()
    between = [t for t in parse.doc[verb.i + 1 : quote.start] if not t.is_space]
    mark = between[-1].text if between else ","
    if mark not in {",", ":"} or any(t.text in {".", ";"} for t in between):
        return set()
    if any(t.tag_ in {"VBD", "VBZ", "VBP"} and _may_say(t) for t in between):
        return set()
    return set(range(quote.start, quote.end))


def _may_say(verb: Any) -> bool:
    """Tell whether a verb is one that brings in quotations, with its speaker near enough to have this one."""
    entry = cue_verbs().get(verb.lemma_.lower())
    return entry is not None and entry.kind in {"speech", "say"} and verb.dep_ not in {"relcl", "acl"}


def complete_quotes(parse: Parse, found: list[Attribution]) -> list[Attribution]:
    """Give the attributions with their quotations whole, and what follows with no cue joined to them."""
    found = [_whole(parse, a) for a in found]
    last: tuple[int, int] | None = None  # position in `found`, end of the quotation
    for quote in parse.quotes:
        speaker = _speaker(found, quote)
        if speaker is not None:
            found[speaker] = _with_paragraphs(parse, found, speaker, quote)
            last = (speaker, quote.end)
            continue
        if last is not None and (
            _goes_on(parse, last[1], quote) or _interrupted(parse, found[last[0]], last[1], quote)
        ):
            a = found[last[0]]
            found[last[0]] = replace(a, content=a.content | set(range(quote.start, quote.end)))
            last = (last[0], quote.end)
    return found


def _with_paragraphs(parse: Parse, found: list[Attribution], speaker: int, quote: Quote) -> Attribution:
    """Add the paragraphs before, which nobody is said to say, of a quotation that goes on from them."""
    a = found[speaker]
    while quote.continues:
        before = next((q for q in reversed(parse.quotes) if q.end <= quote.start), None)
        if before is None or _speaker(found, before) is not None:
            break
        a, quote = replace(a, content=a.content | set(range(before.start, before.end))), before
    return a


def _whole(parse: Parse, a: Attribution) -> Attribution:
    """Complete the quotations that the content of `a` reaches into, unless its cue stands in them too."""
    if a.rule.split(":")[0] not in {"speech", "say", "thought", "preposition"}:
        return a
    content = set(a.content)
    cue = {t.i for t in a.cue}
    for quote in parse.quotes:
        inside = range(quote.start, quote.end)
        if not cue.isdisjoint(inside) or content.isdisjoint(inside):
            continue
        content |= set(inside)
    return replace(a, content=frozenset(content))


def _speaker(found: list[Attribution], quote: Quote) -> int | None:
    """Give the position of the attribution from outside whose content holds the quotation."""
    inside = set(range(quote.start + 1, quote.end - 1))
    best = None
    for n, a in enumerate(found):
        if quote.start <= a.anchor.i < quote.end or not inside or len(inside & a.content) < len(inside) / 2:
            continue
        if best is None or len(a.content) > len(found[best].content):
            best = n
    return best


def _goes_on(parse: Parse, end: int, quote: Quote) -> bool:
    """Tell whether a quotation with no cue goes on with the one that ended at token `end`."""
    if quote.continues:
        return True
    if quote.end - quote.start < SHORTEST + 2:
        return False
    between = parse.doc[end : quote.start]
    paragraph = next((p for p in parse.paragraphs if p[0] <= quote.start < p[1]), (0, 0))
    if not paragraph[0] <= end - 1 < paragraph[1]:
        return quote.start == paragraph[0] and _in_paragraph_before(parse, end, quote)
    return not any(t.is_alpha for t in between) or _starts_sentence(parse, quote)


def _interrupted(parse: Parse, a: Attribution, end: int, quote: Quote) -> bool:
    """Tell whether a quotation takes up the one that its cue interrupted: "We will," he said, "but not now."."""
    between = [t for t in parse.doc[end : quote.start] if not t.is_space]
    return (
        end <= a.anchor.i < quote.start
        and quote.start - end <= FARTHEST
        and between[-1].text in {",", ":", "—", "–", "--"}
        and not any(t.text in {".", "?", "!"} for t in between)
    )


def _starts_sentence(parse: Parse, quote: Quote) -> bool:
    before: Any = parse.doc[quote.start - 1] if quote.start else None
    return before is None or before.is_space or before.text in {".", "?", "!", "”", '"', "''"}


def _in_paragraph_before(parse: Parse, end: int, quote: Quote) -> bool:
    """Tell whether a quotation ended in the paragraph before, with little more than its cue after it."""
    before = next((p for p in parse.paragraphs if p[1] == quote.start), None)
    return before is not None and before[0] < end and quote.start - end <= FARTHEST
