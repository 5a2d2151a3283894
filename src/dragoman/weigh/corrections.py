"""What outlets set right and take back: which mentions repeat an error, correct an earlier report, or withdraw one.

A report's voice is its agency, or else its outlet: what an agency corrects is corrected in all that printed it.
"""

import re

from dragoman.model import Event, Span

from .organisations import name_key
from .sheets import Sheet
from .tellings import Mention
from .words import fold

NEAR = 400
"""Characters after which a correction no longer speaks of what is told."""
_OWN = re.compile(
    r"\b(?:we|our|this (?:news)?paper|this (?:site|website|agency|station|channel|programme))\b", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:said|says|told|tells|called|insisted|denied|according to)\b")
_BREAK = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")


def voice(sheet: Sheet) -> str:
    """Give the key of who speaks in a report: its agency, or its outlet; "" where neither is known."""
    return name_key(sheet.report.agency or sheet.report.outlet or "")


def voices(sheet: Sheet) -> frozenset[str]:
    """Give the keys of the outlet and the agency of a report."""
    return frozenset(name_key(n) for n in (sheet.report.agency, sheet.report.outlet) if n)


def corrected(mention: Mention) -> bool:
    """Tell whether a sentence repeats what an earlier report said, to correct it."""
    span = mention.event.evidence
    return any(span.start <= at < span.end for at in mention.sheet.repeated)


def is_by_same(later: Sheet, earlier: Sheet) -> bool:
    """Tell whether a report is one that a later one of the same voice can set right.

    Of two of one day, the one that says that it corrects is the later.
    """
    days = (later.published, earlier.published)
    if not (days[0] and days[1]) or days[0] < days[1] or later.id == earlier.id:
        return False
    if days[0] == days[1] and earlier.corrections:
        return False
    return voice(later) in voices(earlier)


def corrects(later: Mention, earlier: Mention) -> bool:
    """Tell whether a mention stands in or after the words by which an outlet sets right its own earlier report."""
    return is_by_same(later.sheet, earlier.sheet) and is_put_right(later.sheet, later.event.evidence)


def is_put_right(sheet: Sheet, span: Span) -> bool:
    """Tell whether words stand in or after those by which a report corrects another."""
    return any(span.start - NEAR <= at < span.end for at in sheet.corrections)


def replaces(later: Sheet, span: Span, earlier: Sheet, cited: frozenset[str] = frozenset()) -> bool:
    """Tell whether words of a report take the place of what an earlier one says, of the same voice or had from it.

    `cited` are the outlets from which the earlier has it.
    """
    if not (later.revised or is_put_right(later, span)):
        return False
    before = bool(later.published and earlier.published and later.published > earlier.published)
    return is_by_same(later, earlier) or (before and voice(later) in cited)


def retracts(mention: Mention) -> bool:
    """Tell whether a report takes back what its own outlet reported of this: "we withdraw our report that he died"."""
    return voice(mention.sheet) in takes_back(mention)


def takes_back(mention: Mention) -> frozenset[str]:
    """Give the voices of which a report says that they took back what they had reported of this.

    It is what is told next in the sentence that says so, or else what was told last before it; not what it
    happened with, nor what is then told anew, of which only a detail was wrong. Somebody else who says that the report
    was wrong takes nothing back.
    """
    sheet, event = mention.sheet, mention.event
    found: set[str] = set()
    for start, end in sheet.withdrawals:
        sentence = _sentence(sheet, start)
        said = Span(sentence.start, start)
        inside = [e for e in sheet.reading.events if sentence.covers(e.trigger)]
        meant = min((e for e in inside if e.trigger.start >= end), key=_begin, default=None)
        if meant is not None:
            found |= (_named(sheet, said) if sheet.words(said) else {voice(sheet)}) if meant.id == event.id else set()
            continue
        meant = _last_before(sheet, sentence)
        if meant is not None and meant.id == event.id and not _told_again(sheet, event, sentence):
            spoken = _SAID.search(sheet.words(sentence)) is not None
            found |= _named(sheet, said, spoken=spoken) or (set() if spoken else _who_told(sheet, event))
    return frozenset(found)


def _begin(event: Event) -> tuple[int, str]:
    return (event.trigger.start, event.id)


def _sentence(sheet: Sheet, at: int) -> Span:
    """Give the sentence around a place, as full stops and lines part them."""
    text = sheet.report.text
    start = max((m.end() for m in _BREAK.finditer(text, max(0, at - NEAR), at)), default=0)
    after = _BREAK.search(text, at)
    return Span(start, after.start() if after else len(text))


def _last_before(sheet: Sheet, sentence: Span) -> Event | None:
    """Give what is told last before a sentence, and not far from it: of one sentence what is denied, or the first."""
    before = [e for e in sheet.reading.events if e.evidence.end <= sentence.start + 1]
    last = max((e.evidence.end for e in before), default=-NEAR)
    if sentence.start - last > NEAR:
        return None
    told = [e for e in before if e.evidence.end == last]
    return min(told, key=lambda e: (e.status != "denied", *_begin(e)), default=None)


def _told_again(sheet: Sheet, event: Event, sentence: Span) -> bool:
    """Tell whether a report goes on to tell the same: then only a detail of it was wrong."""
    return any(
        e.type == event.type and e.status == event.status and e.evidence.start >= sentence.end
        for e in sheet.reading.events
    )


def _named(sheet: Sheet, span: Span, *, spoken: bool = False) -> set[str]:
    """Give who is said to take back, in the words before that: "we", the outlet itself, or another by name.

    Where somebody is said to say so, it is an outlet, or nobody.
    """
    words = sheet.words(span)
    if _OWN.search(words) or _names_own(sheet, words):
        return {voice(sheet)}
    kinds = {"outlet"} if spoken else {"outlet", "organization"}
    named = [(m.start, e) for e in sheet.reading.entities for m in e.mentions if span.covers(m)]
    outlets = sorted((at, e.name) for at, e in named if e.kind in kinds)
    return {name_key(outlets[-1][1])} if outlets else set()


def _who_told(sheet: Sheet, event: Event) -> set[str]:
    """Give whose report a sentence tells of: "we reported that …", "… as the Quill Times had reported"."""
    claims = [sheet.claims[c] for c in event.claims if c in sheet.claims]
    near = [c.chain[-1] for c in claims if c.chain and c.stance in {"assert", "confirm"}]
    if any(_OWN.fullmatch(link.name) or name_key(link.name) in voices(sheet) for link in near):
        return {voice(sheet)}
    if any(not c.chain and _names_own(sheet, sheet.words(c.evidence)) for c in claims):
        return {voice(sheet)}
    return {name_key(link.name) for link in near if link.kind == "outlet"}


def _names_own(sheet: Sheet, words: str) -> bool:
    """Tell whether words name the report's outlet or agency."""
    told = f" {fold(words).replace('-', ' ')} "
    return any(f" {key} " in told for key in voices(sheet))
