"""`Account`: what one report has one source say of one incident, before sources are joined across reports."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.model import Claim, Kind, Link, Span, Stance, Status

from .corrections import corrected, corrects, retracts, takes_back, voice, voices
from .countries import country_name
from .documents import body_of, document_of, is_nobody, name_after, named_after
from .entities import Party, Who
from .lexicon import table
from .organisations import name_key
from .places import place_code, state_code
from .sheets import Sheet
from .tellings import Mention, Telling, identity
from .words import fold, head

NEXT = 4
"""Characters between a sentence and the next: a blank or a paragraph break."""


@dataclass(frozen=True)
class Source:
    """Somebody who is said to know: a party of the record, or one without a name in one report."""

    key: str
    name: str
    kind: Kind | None
    named: bool
    party: Party | None = None
    entity: str | None = None


@dataclass(frozen=True)
class Account:
    """A source's word on an incident. `chain` runs from the origin to the source nearest the report.

    An empty chain is the report's own voice. `evidence` is the sentence that says who says it.
    """

    sheet: Sheet
    mention: Mention
    chain: tuple[Source, ...]
    stance: Stance
    status: Status
    evidence: Span


def accounts_of(telling: Telling, who: Who) -> list[Account]:
    """Give the accounts that the mentions of an incident carry, in canonical order.

    Where a report has a source for the incident, what it says in its own voice is that source's too. What an outlet
    took back is kept, as what it no longer says; so is what others have only from it.
    """
    found: list[Account] = []
    for mention in telling.mentions:
        if retracts(mention):
            found.append(Account(mention.sheet, mention, (), "deny", "denied", mention.event.evidence))
    for mention in _saying(telling.mentions):
        found += _of_mention(mention, telling, who) if not retracts(mention) else ()
    for sheet in dict.fromkeys(m.sheet for m in telling.mentions):
        found += _of_references(sheet, telling, who)
    sourced = {a.sheet.id for a in found if a.chain and a.stance in {"assert", "confirm"}}
    found = _without_other_counts([a for a in found if a.chain or a.sheet.id not in sourced])
    return _without_withdrawn(found, telling)


def _without_other_counts(found: list[Account]) -> list[Account]:
    """Leave out who denies only a number: "nine soldiers had been killed", when he says elsewhere that three were."""
    says = {a.chain[0].key for a in found if a.chain and a.stance in {"assert", "confirm"}}
    return [a for a in found if not (a.stance == "deny" and _counts(a.mention) and a.chain and a.chain[0].key in says)]


def _counts(mention: Mention) -> bool:
    """Tell whether a mention tells how many."""
    return any(p.participant.quantity for p in mention.parts if p.participant.role in {"actor", "target"})


def _without_withdrawn(found: list[Account], telling: Telling) -> list[Account]:
    """Turn to doubt what an outlet reported and then took back, and what others have only from that."""
    back = _taken_back(telling)
    while True:
        gone = {v for a in found if not _is_taking_back(a) and _rests_on(a, back) for v in voices(a.sheet)}
        kept = {v for a in found if a.stance != "deny" and not _rests_on(a, back) for v in voices(a.sheet)}
        new = {v: "~" for v in gone - kept if v not in back}
        if not new:
            break
        back |= new
    return [replace(a, stance="doubt") if a.stance != "deny" and _rests_on(a, back) else a for a in found]


def _taken_back(telling: Telling) -> dict[str, str]:
    """Give the voices that took back what they had told, with the day by which they had."""
    back: dict[str, str] = {}
    for mention in telling.mentions:
        gone = set(takes_back(mention))
        if mention.event.status == "denied" and any(corrects(mention, m) for m in telling.mentions):
            gone.add(voice(mention.sheet))
        for one in sorted(gone - {""}):
            back[one] = max(back.get(one, ""), mention.sheet.published or "")
    return back


def _is_taking_back(account: Account) -> bool:
    return account.stance == "deny" and not account.chain


def _rests_on(account: Account, back: dict[str, str]) -> bool:
    """Tell whether an account is of a voice that took it back later, or cites nobody but such for it."""
    day = account.sheet.published or "~"
    if any(v in back and day <= back[v] for v in voices(account.sheet)) and not takes_back(account.mention):
        return True
    return any(name_key(source.name) in back for source in account.chain)


def _saying(mentions: list[Mention]) -> list[Mention]:
    """Leave out, where others are left, sentences that repeat an error to correct it, and those that say "if"."""
    right = [m for m in mentions if not corrected(m)] or mentions
    return [m for m in right if m.event.status != "conditional"] or right


def _of_mention(mention: Mention, telling: Telling, who: Who) -> Iterable[Account]:
    sheet, event = mention.sheet, mention.event
    claims = [sheet.claims[c] for c in event.claims if c in sheet.claims]
    outer = {c.id: [o for o in claims if o is not c and _reports(o, c)] for c in claims}
    chains = [
        (c, _chain(sheet, [c, *outer[c.id]], telling, who))
        for c in claims
        if not any(c in around for around in outer.values())
    ]
    told = False
    for claim, chain in chains:
        if not chain or any(_ends_in(other, chain) for _, other in chains):
            continue
        told = told or claim.stance in {"assert", "confirm", "deny"}
        yield Account(sheet, mention, chain, _stance(claim.stance, event.status), event.status, claim.evidence)
    if not told:
        stance: Stance = "deny" if event.status == "denied" else "assert"
        yield Account(sheet, mention, (), stance, event.status, event.evidence)


def _reports(outer: Claim, inner: Claim) -> bool:
    """Tell whether what one claim has somebody say is that another claim is made ("X said that Y denied")."""
    return inner.cue is not None and any(part.covers(inner.cue) for part in outer.content)


def _of_references(sheet: Sheet, telling: Telling, who: Who) -> Iterable[Account]:
    """Give the accounts of those who deny, doubt or decline what the sentence before tells ("the report")."""
    own = {m.event.id: m for m in telling.mentions if m.sheet is sheet}
    for claim in sheet.reading.claims:
        if claim.about or claim.stance not in {"deny", "doubt", "decline"} or not _refers(sheet, claim):
            continue
        before = [e for e in sheet.reading.events if e.evidence.end <= claim.evidence.start]
        last = max(before, key=lambda e: (e.evidence.end, e.trigger.start), default=None)
        if last is None or last.id not in own or claim.evidence.start - last.evidence.end > NEXT:
            continue
        mention = own[last.id]
        chain = _chain(sheet, [claim], telling, who)
        if chain:
            yield Account(sheet, mention, chain, claim.stance, mention.event.status, claim.evidence)


def _refers(sheet: Sheet, claim: Claim) -> bool:
    """Tell whether what is denied or declined is only what was told before, or nothing that is said."""
    told = " ".join(sheet.words(part) for part in claim.content)
    return not told or head(told.removeprefix("to confirm ")) in table("sources")["references"]


def _chain(sheet: Sheet, claims: list[Claim], telling: Telling, who: Who) -> tuple[Source, ...]:
    """Give the chain of a claim and of those that report it; the report's own outlet and agency are not in it."""
    ordered = sorted(claims, key=lambda c: sum(p.end - p.start for p in c.content))
    links = {
        source.key: source
        for claim in ordered
        for link in claim.chain
        if not is_nobody(link)
        for source in [source_of(sheet, link, telling, who)]
    }
    chain = tuple(links.values())
    own = [p for p in (who.outlet(sheet), who.agency(sheet)) if p]
    while chain and chain[-1].party and chain[-1].party in own:
        chain = chain[:-1]
    return chain


def _ends_in(longer: tuple[Source, ...], shorter: tuple[Source, ...]) -> bool:
    """Tell whether one chain only leaves out how the other goes on: the outer of two claims, one in the other."""
    return len(longer) > len(shorter) and [s.key for s in longer[-len(shorter) :]] == [s.key for s in shorter]


def _stance(stance: Stance, status: Status) -> Stance:
    return "deny" if status == "denied" and stance in {"assert", "confirm"} else stance


def source_of(sheet: Sheet, link: Link, telling: Telling, who: Who) -> Source:
    """Give whom a link of a chain stands for.

    A source that takes part in the incident, and is named in any report of it, is that named person.
    """
    paper = document_of(sheet, link)
    if paper:
        name, whose = paper
        return Source(f"document {name_key(name)}" if whose else f"unnamed {sheet.id} {fold(name)}", name, None, whose)
    party = who.of(sheet, named_after(sheet, link))
    name_told = name_after(sheet, link)
    if name_told:
        party = who.outlets.get(name_key(name_told))
        if party is None:
            return Source(f"name {name_key(name_told)}", name_told, "outlet", True, None, link.entity)
    if party is None and link.entity:
        roles = [
            p.participant.role
            for m in telling.mentions
            if m.sheet is sheet
            for p in m.parts
            if p.participant.entity == link.entity
        ]
        for role in roles:
            known = [p for p in telling.parties.get(role, {}).values() if p.kind == "person"]
            if len(known) == 1:
                party = known[0]
                break
    if party is None and (link.named or link.kind == "outlet"):
        party = who.outlets.get(name_key(link.name))
    if party is not None:
        known_as = identity("actor", party)
        if known_as != party.id:
            name = country_name(known_as.removeprefix("state "))
            return Source(f"party {known_as}", name, party.kind, True, party, link.entity)
        return Source(f"party {party.id}", party.name, party.kind, True, party, link.entity)
    key = _body_key(sheet, link, telling)
    if key is None:
        key = f"name {name_key(link.name)}" if link.named else f"unnamed {sheet.id} {link.entity or fold(link.name)}"
    return Source(key, link.name, link.kind, link.named, None, link.entity)


def _body_key(sheet: Sheet, link: Link, telling: Telling) -> str | None:
    """Give what a body without a name is known by in all reports of an incident: what it is, and of what country.

    That is told with it, or else is the one that takes part in the incident; of one of several nobody can tell.
    """
    body = body_of(sheet, link)
    if body is None:
        return None
    name, told = body
    countries = told or _states(telling)
    return f"body {name} {' '.join(sorted(countries))}" if len(countries) < 2 else None


def _states(telling: Telling) -> set[str]:
    """Give the countries that take part in an incident, or in which it is told to have been."""
    parties = [p for found in telling.parties.values() for p in found.values()] + list(telling.places.values())
    return {code for p in parties if (code := state_code(p.profile) or place_code(p.profile))}
