"""`title_of`: one plain line for an incident, made from its type and who takes part (`data/types.yaml`)."""

import re
from collections.abc import Mapping, Sequence

from dragoman.model import Status

from .tellings import Telling, type_policy

AFTER: dict[Status, str] = {
    "planned": " (planned)",
    "threatened": " (threatened)",
    "demanded": " (demanded)",
    "possible": " (possible)",
    "conditional": " (conditional)",
    "denied": " (denied)",
}
PLACES = frozenset({"origin", "destination", "place"})
LONGEST = 90


def title_of(event_type: str, status: Status, names: Mapping[str, Sequence[str]], telling: Telling) -> str:
    """Give the title: the template of the type filled, or the words of the report where it cannot be."""
    template = type_policy(event_type).get("title", "{actor}: " + event_type.replace("-", " ") + "[ ({target})]")
    lead = next(iter(re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", template))), "actor")
    if not names.get(lead):
        template = event_type.replace("-", " ").capitalize() + "[: {actor}][: {target}][ in {place}]"
        if not any(names.get(r) for r in ("actor", "target", "place")):
            return _cut(telling.mentions[0].sheet.words(telling.mentions[0].event.evidence))
    filled = re.sub(r"\[([^\]]*)\]", lambda m: _optional(m[1], names), template)
    line = _fill(filled, names)
    return _cut(line[:1].upper() + line[1:]) + AFTER.get(status, "")


def _optional(part: str, names: Mapping[str, Sequence[str]]) -> str:
    """Give a part in brackets, with the first of its roles that is known, or nothing."""
    if "|" in part:
        lead, roles = part[: part.index("{")], re.findall(r"\{(\w+)\}", part)
        known = next((r for r in roles if names.get(r)), None)
        return f"{lead}{{{known}}}" if known else ""
    return part if all(names.get(r) for r in re.findall(r"\{(\w+)\}", part)) else ""


def _fill(template: str, names: Mapping[str, Sequence[str]]) -> str:
    """Fill in the names; of places, which may be told wider and narrower, the first alone."""
    return re.sub(r"\{(\w+)\}", lambda m: _together(names[m[1]][:1] if m[1] in PLACES else names[m[1]]), template)


def _together(names: Sequence[str]) -> str:
    shown = [_cut(n, 48) for n in names[:3]]
    if len(names) > 3:
        return f"{', '.join(shown[:2])} and {len(names) - 2} others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _cut(text: str, longest: int = LONGEST) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(",;:") + " …"
