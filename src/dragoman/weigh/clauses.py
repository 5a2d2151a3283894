"""`clause_of`: what a mention says in the report's own words, from who does it to the end of the clause."""

import re
from collections.abc import Callable

from .lexicon import table
from .tellings import Mention, Part
from .words import fold

FEWEST = 3
"""Words after the verb from which a comma ends the clause."""
_END = re.compile(
    r"[;:(]|\s[–—-]+\s|[.!?][\"”’']?(?:\s|$)|\n|"
    r",?\s(?:according to|citing|calling|saying|although|though|whereas)\b|"
    r",\s(?:and|but|which|who|whose|where|when|while|as|after|because|so|he|she|it|they)\b"
)
_WEEKDAY = re.compile(
    r",? (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b"
)
_AUXILIARY = frozenset(
    [
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "am",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "not",
        "never",
        "also",
        "again",
        "already",
        "repeatedly",
        "later",
    ]
)
_PERFECT = frozenset({"have", "has", "had", "also", "already", "later", "again"})
MODALS = frozenset(["will", "would", "could", "can", "may", "might", "must", "should", "shall"])
_DANGLING = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "and",
        "or",
        "in",
        "on",
        "at",
        "for",
        "with",
        "by",
        "from",
        "that",
        "which",
        "who",
        "as",
        "its",
        "his",
        "her",
        "their",
        "this",
    ]
)


def clause_of(mention: Mention, name_of: Callable[[Part], str | None], many: Callable[[str], bool]) -> str | None:
    """Give "X refused to hand over the list" where the mention is a verb with a subject; None otherwise.

    `name_of` gives the words for who takes part, None for a pronoun of nobody known; `many` tells whether they
    take a verb in the plural.
    """
    event, sheet = mention.event, mention.sheet
    passive = "(passive" in (event.rule or "")
    if not passive and "(verb" not in (event.rule or ""):
        return None
    lead = next((p for p in mention.parts if _leads(p, passive, event.trigger.start)), None)
    name = name_of(lead) if lead else None
    before = _auxiliaries(sheet.report.text[event.evidence.start : event.trigger.start])
    verb = sheet.words(event.trigger)
    if not name or before is None or (verb.split()[0].endswith("ing") and not before):
        return None
    helpers = _simple(before, passive, many(name))
    if helpers is None:
        return None
    return " ".join([name, *helpers, verb, *_tail(mention, name_of)])


def noun_phrase_of(mention: Mention) -> str | None:
    """Give the words around a noun that tells an event: "a request for legal assistance"; None for a bare noun."""
    event, text = mention.event, mention.sheet.report.text
    if "(noun" not in (event.rule or ""):
        return None
    before = re.search(r"(?:\b(?:an?|the|this|another)\s+)((?:[\w'’-]+\s+){0,4})$", text[: event.trigger.start])
    after = re.match(
        r"\s(?:of|on|over|against|for|with|to|by|between|in|at)\s(?:(?!that\b|which\b|who\b|was\b|were\b|had\b|has\b|is\b|"
        r"are\b|and\b|but\b|after\b|as\b)[\w'’%.$-]*\w[\s]?){1,6}",
        text[event.trigger.end : event.evidence.end],
    )
    words = f"{before[0] if before else ''}{event.trigger.of(text)}{after[0] if after else ''}"
    words = trimmed(" ".join(words.split()))
    return words if len(words.split()) > 2 else None


def trimmed(words: str) -> str:
    """Give words without what dangles at their end: a preposition, a quotation mark that is not closed."""
    for left, right in ("“”", "‘’", "()"):
        if words.count(left) > words.count(right):
            words = words[: words.rindex(left)] if left == "(" else words.replace(left, "")
        if words.count(right) > words.count(left) and right != "’":
            words = words.replace(right, "")
    if words.count('"') % 2:
        words = words.replace('"', "")
    told = words.rstrip(" ,;:.-–").split()
    while told and told[-1].casefold() in _DANGLING:
        told.pop()
    return " ".join(told).rstrip(" ,;:.-–")


def _leads(part: Part, passive: bool, verb: int) -> bool:
    wanted = "object" if passive else "subject"
    return part.participant.rule == wanted and part.participant.span.end <= verb


def _auxiliaries(before: str) -> list[str] | None:
    """Give the auxiliaries and small adverbs that stand before a verb; None for an infinitive."""
    words = (
        re.sub(r"(\w)n['’]t\b", r"\1 not", before).replace("ca not", "can not").replace("wo not", "will not").split()
    )
    found: list[str] = []
    while words and words[-1].casefold() in _AUXILIARY:
        found.insert(0, words.pop().casefold())
    return None if words and words[-1].casefold() == "to" else found


def _simple(helpers: list[str], passive: bool, many: bool) -> list[str] | None:
    """Give auxiliaries as a headline has them: no perfect; a passive needs one."""
    if not MODALS & set(helpers):
        kept = [h for h in helpers if h not in _PERFECT]
        if "not" in kept or "never" in kept:
            return (
                helpers
                if helpers[0] in {"do", "does", "did", "have", "has", "had", "was", "were", "is", "are"}
                else None
            )
        if "been" in kept or (passive and not kept):
            kept = [*(k for k in kept if k != "been")]
            return [*kept, "were" if many else "was"]
        return kept
    return helpers


def _tail(mention: Mention, name_of: Callable[[Part], str | None]) -> list[str]:
    """Give the words after the verb to the end of the clause, pronouns replaced by whom they stand for."""
    event, sheet = mention.event, mention.sheet
    contents = [
        part.end
        for c in event.claims
        if c in sheet.claims
        for part in sheet.claims[c].content
        if part.start <= event.trigger.start < part.end
    ]
    start, end = event.trigger.end, min([event.evidence.end, *contents])
    pieces, at = [], start
    for part in sorted(mention.parts, key=lambda p: p.participant.span):
        span = part.participant.span
        told = fold(part.participant.text)
        if at <= span.start and span.end <= end and told in table("descriptions")["pronouns"] and name_of(part):
            pieces += [sheet.report.text[at : span.start], str(name_of(part))]
            at = span.end
    words = "".join([*pieces, sheet.report.text[at:end]])
    stop = _END.search(words)
    words = _WEEKDAY.sub("", words[: stop.start()] if stop else words)
    head, *rest = words.split(", ")
    if rest and len(head.split()) >= FEWEST:
        words = head
    return trimmed(" ".join(words.split())).split()
