"""`title_of`: one plain line for an incident, made from its type and who takes part (`data/types.yaml`)."""

import re
from collections.abc import Mapping, Sequence

from dragoman.model import Status

from .countries import countries_in
from .tellings import Telling, type_policy
from .words import head

AFTER: dict[Status, str] = {
    "planned": " (planned)",
    "threatened": " (threatened)",
    "demanded": " (demanded)",
    "possible": " (possible)",
    "conditional": " (conditional)",
    "denied": " (denied)",
}
PLACES = frozenset({"origin", "destination", "place"})
PLURAL = (
    r"(?:the |at least |about |more than |nearly |around |some |as many as )*"
    r"(?:police|people|both|all|several|many|some|few|dozens|tens|hundreds|thousands|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|[2-9]|\d{2,})\b"
)
LONGEST, LONGEST_NAME = 90, 48

Names = Mapping[str, Sequence[str]]


def title_of(event_type: str, status: Status, names: Names, telling: Telling) -> str:
    """Give the title: the first template of the type that can be filled, or the words of the report."""
    policy, plain = type_policy(event_type), event_type.replace("-", " ")
    templates = [
        policy.get("title", "{actor}: " + plain + "[ ({target})]"),
        policy.get("passive", ""),
        plain.capitalize() + " by {actor}",
        plain.capitalize() + " of {target}",
        plain.capitalize() + " in {place}",
    ]
    for template in filter(None, templates):
        if all(names.get(role) for role in re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", template))):
            line = fill(template, names)
            return _cut(line[:1].upper() + line[1:], LONGEST) + AFTER.get(status, "")
    first = telling.mentions[0]
    return _cut(first.sheet.words(first.event.evidence), LONGEST)


def fill(template: str, names: Names) -> str:
    """Fill in a template.

    >>> fill("{actor} <expels|expel>[ {target}][ in {place}]", {"actor": ["Norland"], "target": ["two envoys"]})
    'Norland expels two envoys'
    """
    line = re.sub(r"\[([^\]]*)\]", lambda m: _optional(m[1], names), template)
    lead = next(iter(re.findall(r"\{(\w+)\}", line)), "")
    many = _many(names.get(lead, ()))
    line = re.sub(r"<([^|>]*)\|([^>]*)>", lambda m: m[2] if many else m[1], line)
    return re.sub(r"\{(\w+)\}", lambda m: _together(names[m[1]][:1] if m[1] in PLACES else names[m[1]]), line)


def _optional(part: str, names: Names) -> str:
    """Give a part in brackets, with the first of its roles that is known, or nothing."""
    known = next((r for r in re.findall(r"\{(\w+)\}", part) if names.get(r)), None)
    return re.sub(r"\{.*\}", f"{{{known}}}", part) if known else ""


def _many(names: Sequence[str]) -> bool:
    """Tell whether a verb after these names is in the plural."""
    if len(names) != 1:
        return len(names) > 1
    name, last = names[0], head(names[0])
    if re.match(PLURAL, name, re.IGNORECASE):
        return True
    if re.match(r"(?:an?|one|this|that|every|each)\b", name, re.IGNORECASE) or last[-2:] in {"ss", "us", "is"}:
        return False
    common = any(word.casefold() == last and word.islower() for word in re.findall(r"[\w-]+", name))
    return last.endswith("s") and (common or bool(countries_in(last[:-1])))


def _together(names: Sequence[str]) -> str:
    shown = [_cut(n, LONGEST_NAME) for n in names[:3]]
    if len(names) > 3:
        return f"{', '.join(shown[:2])} and {len(names) - 2} others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(",;:") + " …"
