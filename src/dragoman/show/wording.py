"""Words that terminal, pages and exports share: labels and short phrases, made of the catalogue's file `wording`.

Dates have their own module, `dates`. `count` makes plurals by the rule of English: the terminal alone counts by it.
"""

import re
from collections.abc import Iterable

from dragoman.model import (
    Incident,
    Judgement,
    Kind,
    Origin,
    Origins,
    RecordParticipant,
    RecordWhere,
    Role,
    Stance,
    Status,
    Verdict,
)

from .catalogue import t, words_of
from .dates import date_words

_WORDS = words_of("wording")
STATUSES: dict[Status, str] = _WORDS["statuses"]
ROLES: dict[Role, str] = _WORDS["roles"]
PARTS: dict[Role, str] = _WORDS["parts"]
STANCES: dict[Stance, str] = _WORDS["stances"]
KINDS: dict[Kind, str] = _WORDS["kinds"]
VERDICTS: dict[Verdict, str] = _WORDS["verdicts"]
JUDGEMENTS: dict[Judgement, str] = _WORDS["judgements"]
FIELDS: dict[str, str] = _WORDS["fields"]
HIT_GROUPS: dict[str, str] = _WORDS["hit_groups"]
COPIES: dict[str, str] = _WORDS["copies"]

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PLURALS = {"person": "people", "casefile": "casefiles"}


def safe(text: str) -> str:
    """Give `text` without control characters: what a report says never drives a terminal or turns text round."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Give `text` safe and on one line."""
    return " ".join(safe(text).split())


def count(number: int, noun: str) -> str:
    """Give "1 report", "3 reports", "no reports".

    >>> count(1, "entity"), count(0, "report")
    ('1 entity', 'no reports')
    """
    if number == 1:
        return f"1 {noun}"
    plural = _PLURALS.get(noun) or (noun[:-1] + "ies" if noun.endswith("y") else noun + "s")
    return f"{number or 'no'} {plural}" if number < 10_000 else f"{number:,} {plural}"


def sentence(words: str) -> str:
    """Give words as a sentence: a capital first, a full stop last.

    >>> sentence(count(0, "conflict"))
    'No conflicts.'
    """
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '?', '!')) else '.'}"


def origins_words(origins: Origins) -> str:
    """Give "1 origin", "2 independent origins", "1 to 2 independent origins", "no independent origin"."""
    if origins.min == origins.max:
        return t("wording.origins", count=origins.max)
    return t("wording.origins_between", min=origins.min, max=origins.max)


def type_words(key: str) -> str:
    """Give the key of an event type as words: "weapons test"."""
    return key.replace("-", " ")


def property_words(name: str) -> str:
    """Give the name of a property as words: "birth date" for "birthDate"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("-", " ").replace("_", " ").lower()


def field_words(field: str) -> str:
    """Give the field of a conflict as words: "age (who)", "how many (whom)", "when"."""
    if field in FIELDS:
        return FIELDS[field]
    role, _, rest = field.partition(".")
    name = role_words(role) if role in ROLES else None
    if name and rest:
        return t("wording.of_role", field=FIELDS.get(rest) or property_words(rest), role=name)
    return name or property_words(field.replace(".", " "))


def role_words(role: str) -> str:
    """Give the label of a role; the role itself where it is not known."""
    return next((label for key, label in ROLES.items() if key == role), role)


def status_words(status: str) -> str:
    """Give the label of a status; the status itself where it is not known."""
    return next((label for key, label in STATUSES.items() if key == status), status)


def value_words(field: str, value: str) -> str:
    """Give the value of a conflict as words: a status by its label, a date in English, else as it is."""
    if field == "status":
        return status_words(value)
    return date_words(value) if field == "when" else value


def origin_words(origin: Origin) -> str:
    """Give an origin by name: "Ri Il Kyu", "officials (unnamed)"."""
    return origin.name if origin.named else t("wording.unnamed", name=origin.name)


def title_words(incident: Incident) -> str:
    """Give the title without a status in brackets at its end: the status is shown beside it."""
    return incident.title.removesuffix(f" ({incident.status})")


def plover_words(incident: Incident) -> str:
    """Give the PLOVER code: "RETREAT/resign"."""
    return "/".join(part for part in (incident.plover.event, incident.plover.mode) if part)


def parties(incident: Incident) -> list[tuple[str, list[RecordParticipant]]]:
    """Give those who take part as (label of the role, who), roles in the order of `ROLES`."""
    rows = []
    for role, label in ROLES.items():
        found = list(dict.fromkeys(one for one in incident.participants if one.role == role))
        if found:
            rows.append((label, found))
    return rows


def where_of(incident: Incident) -> RecordWhere | None:
    """Give where an incident was, unless one who takes part says it already ("to Norway")."""
    named = {one.entity or one.name for one in incident.participants if one.role in {"place", "destination", "origin"}}
    return None if incident.where and incident.where.entity in named else incident.where


def participants_words(incident: Incident) -> list[tuple[str, str]]:
    """Give those who take part as (label of the role, their names)."""
    return [(label, "; ".join(one.name for one in found)) for label, found in parties(incident)]


def told_words(origin: Origin) -> str:
    """Give what an origin says of an incident: "said so", "denied it", "said so, as planned"."""
    plain = origin.status in {None, "happened"} or (origin.stance == "deny" and origin.status == "denied")
    told = STANCES[origin.stance]
    return told if plain else t("wording.told_as", told=told, status=status_words(origin.status or ""))


def listed(words: Iterable[str], conjunction: str | None = None) -> str:
    """Give "a", "a and b", "a, b and c"."""
    parts = list(words)
    if len(parts) < 2:
        return "".join(parts)
    return f"{t('wording.list_sign').join(parts[:-1])} {conjunction or t('wording.and')} {parts[-1]}"
