"""`title_of`: one plain line for an incident, as a headline would have it.

Things done in words ("refused", "pledged") are told in the report's own words; others by the template of their type
(`data/types.yaml`), whose verb tells whether it happened, is planned, or is only possible.
"""

import re
from collections.abc import Mapping, Sequence

from dragoman.model import Status

from .callings import called
from .clauses import MODALS, clause_of, noun_phrase_of, trimmed
from .countries import countries_in
from .lexicon import table
from .tellings import Mention, Telling, type_policy
from .words import fold, head

AFTER: dict[Status, str] = {
    "planned": " (planned)",
    "threatened": " (threatened)",
    "demanded": " (demanded)",
    "possible": " (possible)",
    "conditional": " (conditional)",
    "denied": " (denied)",
}
"""What stands after a line that does not tell its status by its verb."""
BEFORE: dict[Status, str] = {
    "planned": "to ",
    "possible": "may ",
    "threatened": "may ",
    "conditional": "would ",
    "demanded": "should ",
}
"""What stands before the plain form of a verb for what has not happened."""
PLACES = frozenset({"origin", "destination", "place"})
PLURAL = (
    r"(?:the |at least |about |more than |nearly |around |some |as many as )*"
    r"(?:people|both|all|several|many|some|few|dozens|tens|hundreds|thousands|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|[2-9]|\d[\d,]+)\b"
)
PLURAL_HEADS = frozenset({"authorities"} | set(table("corrections")["plurals"]) - {"aircraft"})
LONGEST, LONGEST_NAME = 90, 48

Names = Mapping[str, Sequence[str]]


def title_of(event_type: str, status: Status, names: Names, telling: Telling) -> str:
    """Give the title: the report's clause where the type asks for it, else a template, else what words there are."""
    policy, plain = type_policy(event_type), event_type.replace("-", " ")
    if policy.get("own_words"):
        line = _own_words(event_type, status, telling)
        if line:
            return line
    title = policy.get("title", "{actor}: " + plain + "[ ({target})]")
    templates = [*([title] if isinstance(title, str) else title), policy.get("passive", "")]
    by_verb = status in BEFORE and (status != "possible" or _may(telling))
    line = _filled(templates, names, status, by_verb) or _own_words(event_type, status, telling)
    if line:
        return line
    ends = [f"{plain.capitalize()} of {{target}}", f"{plain.capitalize()} by {{actor}}"]
    phrases = [p for m in telling.mentions if m.event.type == event_type and (p := noun_phrase_of(m))]
    if not names.get("actor") and not names.get("target") and phrases:
        return _great(_cut(phrases[0], LONGEST)) + AFTER.get(status, "")
    line = _filled(
        [*ends, f"{plain.capitalize()} in {{place}}", f"{plain.capitalize()} about {{topic}}"], names, status
    )
    first = telling.mentions[0]
    return line or _cut(trimmed(first.sheet.words(first.event.evidence)), LONGEST)


def _may(telling: Telling) -> bool:
    """Tell whether what is possible is told with "may" or its like, rather than alleged."""
    return any(re.search(r"possible: (?:may|might|could|can)\b", m.event.rule or "") for m in telling.mentions)


def _filled(templates: Sequence[str], names: Names, status: Status, by_verb: bool = False) -> str | None:
    """Give the first template whose roles outside brackets are all known; `by_verb` puts the status into its verb."""
    for template in filter(None, templates):
        if all(names.get(role) for role in re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", template))):
            told = by_verb and "<" in template
            line = fill(template, names, status if told else "happened")
            return _great(_cut(line, LONGEST)) + ("" if told else AFTER.get(status, ""))
    return None


def _own_words(event_type: str, status: Status, telling: Telling) -> str | None:
    """Give the clause of the first mention that has one; mentions of the incident's own status come first."""
    of_type = [m for m in telling.mentions if m.event.type == event_type]
    for mention in sorted(of_type, key=lambda m: (m.event.status != status, m.key)):
        clause = clause_of(mention, called, lambda name: _many([name]))
        if clause:
            return _great(_cut(clause, LONGEST)) + ("" if _tells(mention, clause, status) else AFTER.get(status, ""))
    return None


def _tells(mention: Mention, clause: str, status: Status) -> bool:
    """Tell whether the words of a clause say its status themselves: "will", "may", "did not"."""
    if mention.event.status != status:
        return False
    said = set(clause.casefold().split())
    return bool(said & {"not", "never"}) if status == "denied" else bool(said & MODALS)


def fill(template: str, names: Names, status: Status = "happened") -> str:
    """Fill in a template.

    >>> fill("{actor} <expels|expel>[ {target}][ in {place}]", {"actor": ["Norland"], "target": ["two envoys"]})
    'Norland expels two envoys'
    >>> fill("{target} <is|are> expelled", {"target": ["two envoys"]}, "planned")
    'two envoys to be expelled'
    """
    used = {r for r in re.findall(r"\{(\w+)\}", template) if r != "place"}
    said = fold(" ".join(n for r in sorted(used) for n in names.get(r, ())))
    known = {r: [n for n in ns if not _leave_out(r, n, said)] for r, ns in names.items()}
    line = re.sub(r"\[([^\]]*)\]", lambda m: _optional(m[1], known), template)
    lead = next(iter(re.findall(r"\{(\w+)\}", line)), "")
    many = _many(names.get(lead, ()))
    line = re.sub(r"<([^|>]*)\|([^>]*)>", lambda m: _verb(m[1], m[2], many, status), line)
    return re.sub(r"\{(\w+)\}", lambda m: _together(names[m[1]][:1] if m[1] in PLACES else names[m[1]]), line)


def _leave_out(role: str, name: str, said: str) -> bool:
    """Tell whether a part in brackets says nothing more: "from his post", or a place that is named already."""
    if role == "origin":
        return bool(re.match(r"(?:his|her|its|their)\b", name, re.IGNORECASE))
    return role == "place" and re.search(rf"\b{re.escape(fold(name))}\b", said) is not None


def _verb(one: str, many_form: str, many: bool, status: Status) -> str:
    if status in BEFORE:
        return BEFORE[status] + {"are": "be", "have": "have"}.get(many_form, many_form)
    return many_form if many else one


def _optional(part: str, names: Names) -> str:
    """Give a part in brackets, with the first of its roles that is known, or nothing."""
    known = next((r for r in re.findall(r"\{(\w+)\}", part) if names.get(r)), None)
    return re.sub(r"\{.*\}", f"{{{known}}}", part) if known else ""


def _many(names: Sequence[str]) -> bool:
    """Tell whether a verb after these names is in the plural."""
    if len(names) != 1:
        return len(names) > 1
    name, last = names[0], head(names[0])
    if re.match(PLURAL, name, re.IGNORECASE) or last in PLURAL_HEADS:
        return True
    if re.match(r"(?:an?|one|this|that|every|each)\b", name, re.IGNORECASE) or last[-2:] in {"ss", "us", "is"}:
        return re.match(r"an? (?:growing |large |small )?number of\b", name, re.IGNORECASE) is not None
    common = any(word.casefold() == last and word.islower() for word in re.findall(r"[\w-]+", name))
    return last.endswith("s") and (common or bool(countries_in(last[:-1])))


def _together(names: Sequence[str]) -> str:
    shown = [_cut(n, LONGEST_NAME) for n in names[:3]]
    if len(names) > 3:
        return f"{', '.join(shown[:2])} and {len(names) - 2} others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _great(line: str) -> str:
    return line[:1].upper() + line[1:]


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    short = text[:longest].rsplit(" ", 1)[0]
    whole = re.match(r"(.{40,})\s(?:if|when|after|before|because|while|who|which|that|unless|until|as)\s", short)
    return trimmed(whole[1]) if whole else trimmed(short) + " …"
