"""The cards that weighing keeps on a shelf (`shelf.Shelf`), each about one report, name, party or incident.

Cards of a party or a cluster hold a sample of its sightings, however many there are, and counts over all of them.
"""

from datetime import date

import msgspec

from dragoman.model import Entity, Incident, OriginLink, Place


class Filed(msgspec.Struct, frozen=True):
    """A report that has been weighed: its day, its sightings by address, and what else it bears on.

    `related` are the events, by address, that its times relate to one another; `compares` tells whether it
    compares anything; `group` is the report that stands for its copies.
    """

    published: str | None
    place: str
    sightings: tuple[str, ...] = ()
    related: tuple[tuple[str, ...], ...] = ()
    compares: bool = False


class Seen(msgspec.Struct, frozen=True):
    """A named entity of one report with what its report tells of it, so that the report need not be opened again.

    `mark` is a digest of all this: another reading of the report may tell something else.
    """

    place: str
    key: tuple[str, str, int, str]
    entity: Entity
    family: str
    crowd: str
    words: tuple[str, ...] = ()
    deeds: tuple[tuple[str, str, str | None, str | None], ...] = ()
    positions: tuple[tuple[str, ...], ...] = ()
    countries: tuple[str, ...] = ()
    births: tuple[tuple[date, date, str], ...] = ()
    drawn: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    mark: str = ""


class Cluster(msgspec.Struct, frozen=True):
    """Sightings of one crowd (`knots`) that are one: the first, a sample, and counts over all.

    `early` are the places of the first in the canonical order. `names` and `kinds` give for each how many sightings
    have it and the place of the first; `bound` are its members that a decision is on; `parts` the clusters below that
    it is made of (knot and founder), or else `members`.
    """

    founder: str
    place: str
    size: int
    digest: str
    sample: tuple[str, ...]
    early: tuple[str, ...]
    names: dict[str, tuple[int, str]]
    kinds: dict[str, tuple[int, str]]
    because: dict[str, float] = {}
    bound: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


class Met(msgspec.Struct, frozen=True, array_like=True):
    """Two that were judged in a knot to be one, by their places among those judged there, and where the reason is."""

    a: int
    b: int
    score: float
    why: int


class Judgements(msgspec.Struct, frozen=True):
    """What was judged in a knot, so that of those that came to it alone something is judged again.

    `of` are those that were held against one another, by a digest of their samples; `reasons` the words of `met`.
    """

    of: tuple[str, ...] = ()
    met: tuple[Met, ...] = ()
    reasons: tuple[tuple[str, ...], ...] = ()


class Knot(msgspec.Struct, frozen=True):
    """The clusters of those of a crowd whose marks begin alike, and what was judged to make them."""

    clusters: tuple[Cluster, ...]
    leaf: bool
    judged: Judgements = Judgements()


class Item(msgspec.Struct, frozen=True):
    """A cluster of a whole crowd, as it is held against those of other names.

    `told` are what its members say of a name that many may bear: pairs of block key and value.
    """

    family: str
    crowd: str
    cluster: Cluster
    keys: tuple[str, ...]
    told: tuple[tuple[str, str], ...] = ()


class Links(msgspec.Struct, frozen=True):
    """What an item was found to be one with: score and reasons by the other item."""

    of: dict[str, tuple[float, tuple[str, ...]]]


class Belongs(msgspec.Struct, frozen=True):
    """The party that an item, or a sighting, is of; or the incident that a strand is of."""

    to: str


class PartyCard(msgspec.Struct, frozen=True):
    """A party: who it is, a sample of its sightings, and digests of what judging and showing see of it.

    The sample are its first sightings, so that what is told of it later changes what is seen of it no more; `names`
    are those of the sample.
    `label` is what is seen of one who is only named somewhere in a report, `face` of one who takes part. Of a place,
    `state` is its code if it is a country, `code` that of the country it is in; `drawn` is its sketch.
    """

    id: str
    place: str
    kind: str
    name: str
    sample: tuple[str, ...]
    because: tuple[str, ...]
    items: tuple[str, ...]
    digest: str
    label: str
    face: str
    view: str
    outlets: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    drawn: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    names: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """One statement of a party: its value as first told, and every place that makes it, after where it stands."""

    value: str
    places: tuple[tuple[str, int, Place], ...]


class Told(msgspec.Struct, frozen=True):
    """All that is told of a party, so that one more sighting is added without looking at the others.

    `members` are all its sightings, by their places in the canonical order, and `addresses` the same by address: a
    president has thousands. What is told first counts: `names` have the place of their first and their number in it,
    `country` and `spot` that of the first that tells them.
    """

    members: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    names: dict[str, tuple[str, int]] = {}
    facts: dict[str, Said] = {}
    country: tuple[str, str] | None = None
    spot: tuple[str, float, float | None] | None = None


class CopyGroup(msgspec.Struct, frozen=True):
    """The reports that are one text with a report, in canonical order, and why."""

    reports: tuple[str, ...]
    because: str


class Strand(msgspec.Struct, frozen=True):
    """Mentions of one report that are of one incident, and the keys under which they meet others.

    `parties` take part, and `seen` is a digest of what judging sees of these and of whom else the report names.
    `cites` are the outlets that make it worth looking at what else these tell: those it cites, or may set right.
    `types` and `days` are those of its telling.
    """

    id: str
    place: str
    members: tuple[str, ...]
    keys: tuple[str, ...]
    parties: tuple[str, ...]
    seen: str
    cites: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    days: tuple[tuple[str | None, str | None], ...] = ()


class Strands(msgspec.Struct, frozen=True):
    """The ids of all strands of a report, and the parties it names anywhere (`tellings.Mention.around`)."""

    strands: tuple[str, ...]
    around: tuple[str, ...] = ()


class IncidentCard(msgspec.Struct, frozen=True):
    """An incident: its strands, what it was made with, and what of it comparisons look at.

    `uses` are the keys of what bears on it beside its own mentions; `takes` the entities it names; `dated_with` the
    incidents dated together with it; `clashes` the ids of the clashes of these, on the first of them alone;
    `counted` the entities and countries with which comparisons count it; `relies` the unread sources it rests on.
    """

    strands: tuple[str, ...]
    brief: Incident
    uses: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    dated_with: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    relies: tuple[str, ...] = ()


class Relied(msgspec.Struct, frozen=True):
    """What rests on one unread source: by incident, the links that lead to it."""

    links: dict[str, tuple[OriginLink, ...]]


class Compared(msgspec.Struct, frozen=True):
    """The comparisons of a report: the ids of the checked ones, and the keys of what bears on them.

    With each key stands the day up to which what is under it does, or nothing where any does.
    """

    ids: tuple[str, ...]
    uses: tuple[tuple[str, str], ...]


class Bound(msgspec.Struct, frozen=True):
    """The bindings that the cards were made under."""

    forced: tuple[tuple[str, str], ...] = ()
    barred: tuple[tuple[str, str], ...] = ()


class Asked(msgspec.Struct, frozen=True):
    """An entity or an incident as it is held against others in doubt, and the suggestions it is in ("id id")."""

    place: str
    keys: tuple[str, ...]
    pairs: tuple[str, ...] = ()


class Decided(msgspec.Struct, frozen=True):
    """The pairs of ids that a person has decided on."""

    pairs: tuple[tuple[str, str], ...] = ()
