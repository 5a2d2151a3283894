"""`unread_of`: the outlets and papers that kept reports rely on and that are not kept: what is worth getting.

It is told from the links of the origins of incidents, so that what one incident relies on can be told by itself
(`relied_on`), and put together with that of others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model import Incident, OriginLink, Place, Unread

from .organisations import name_key

Key = tuple[str, str]


@dataclass
class Reliance:
    """What rests on one unread source, as far as it was gathered."""

    link: OriginLink
    incidents: dict[str, None] = field(default_factory=dict)
    reports: dict[str, None] = field(default_factory=dict)
    evidence: dict[Place, None] = field(default_factory=dict)


def unread_of(incidents: Iterable[Incident]) -> tuple[Unread, ...]:
    """Give the unread sources of these incidents: most incidents first, then most reports, then by name."""
    return unread_from((incident.id, relied_on(incident)) for incident in incidents)


def unread_from(told: Iterable[tuple[str, Iterable[OriginLink]]]) -> tuple[Unread, ...]:
    """Give the same of incidents by their ids, each with the links of what it relies on."""
    found: dict[Key, Reliance] = {}
    for ident, links in told:
        for link in links:
            one = found.setdefault(source_of(link), Reliance(link))
            one.incidents.setdefault(ident)
            one.reports.setdefault(link.report)
            one.evidence.setdefault(Place(report=link.report, span=link.span, text=link.text))
    made = [_unread(one) for one in found.values()]
    return tuple(sorted(made, key=lambda u: (-len(u.incidents), -len(u.reports), u.name, u.entity or "")))


def relied_on(incident: Incident) -> list[OriginLink]:
    """Give the links of an incident whose giver is an outlet or a paper that is not kept, each once."""
    links = (link for origin in incident.origins.list for path in origin.paths for link in path.links)
    return list(dict.fromkeys(link for link in links if link.unread))


def source_of(link: OriginLink) -> Key:
    """Give what one unread source is known by: its entity, or else its name."""
    return ("entity", link.entity) if link.entity else ("name", name_key(link.giver))


def _unread(one: Reliance) -> Unread:
    return Unread(
        name=one.link.giver,
        kind=one.link.kind,
        entity=one.link.entity,
        incidents=tuple(sorted(one.incidents)),
        reports=tuple(sorted(one.reports)),
        evidence=tuple(sorted(one.evidence, key=lambda p: (p.report, p.span))),
    )
