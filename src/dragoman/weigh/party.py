"""`Party`: one entity of the record as it is judged by; `card_of`: what is noted of it; `Moved`: what changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import msgspec

from dragoman.model import Kind, short_id

from .bodies import full_name
from .cards import Cluster, PartyCard
from .knots import digest
from .names import full
from .organisations import acronym, name_key
from .places import place_code, state_code
from .profiles import Profile
from .sketches import Sketch, noun_of, rank_of, sketch_of

LETTERS: dict[Kind, str] = {"person": "p", "organization": "o", "outlet": "m", "place": "l", "group": "g"}


class Party:
    """An entity of the record: what a sample of its sightings tells, and why all were joined."""

    def __init__(self, card: PartyCard, kind: Kind, profile: Callable[[], Profile]) -> None:
        self.id, self.kind, self.name, self.because = card.id, kind, card.name, card.because
        self.label, self.face, self.names = card.label, card.face, card.names
        self.state, self.code = card.state, card.code
        self._drawn = card.drawn
        self._make = profile
        self._profile: Profile | None = None

    @property
    def sketch(self) -> Sketch:
        """Give what the words for it tell, in a sample of its sightings."""
        return Sketch(frozenset(self._drawn[0]), frozenset(self._drawn[1]))

    @property
    def profile(self) -> Profile:
        """Give the profile of its sightings: a sample where there are many, and all of the reports at hand."""
        if self._profile is None:
            self._profile = self._make()
        return self._profile

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Party) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass
class Moved:
    """What changed when sightings came: parties by id (None: no more), and the reports to be looked at again.

    `faces` are the parties of which judging sees something else than before, where they take part in something;
    `keys` those that `Who` notes for what now has another answer.
    """

    parties: dict[str, PartyCard | None] = field(default_factory=dict)
    reports: set[str] = field(default_factory=set)
    faces: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)


def card_of(whole: Cluster, founded: Kind, profile: Profile, items: tuple[str, ...], mark: str) -> PartyCard:
    """Give the card of a party: its cluster, the kind of its first sighting, the profile of a sample, its items.

    `mark` tells it from a party of other sightings or joined for other reasons.
    """
    kind = _kind(whole)
    name = _best_name(whole, kind)
    if kind in {"organization", "group"}:
        name = full_name(profile, name)
    sketch, state, code = sketch_of(profile.sightings), state_code(profile), place_code(profile)
    drawn = (tuple(sorted(sketch.countries)), tuple(sorted(sketch.lines)))
    posts = {f.value for _, f in profile.facts if f.property == "position"}
    known = [sorted(profile.countries), sorted({n for p in posts for n in noun_of(p)}), _ranks(posts)]
    label = [kind, name, state]
    face = [*label, code, *drawn, *known]
    facts = sorted({(f.property, f.value) for _, f in profile.facts})
    placed = next(((s.entity.lat, s.entity.lon) for s in profile.sightings if s.entity.lat is not None), None)
    return PartyCard(
        id=short_id(LETTERS[founded], whole.founder),
        place=whole.place,
        kind=kind,
        name=name,
        sample=tuple(s.address for s in profile.sightings),
        because=tuple(whole.because),
        items=items,
        digest=mark,
        label=_seen(label),
        face=_seen(face),
        view=_seen([face, facts, sorted(profile.names), placed]),
        outlets=tuple(sorted({name_key(n) for n in [*profile.names, *whole.names]})) if kind == "outlet" else (),
        state=state,
        code=code,
        drawn=drawn,
        names=tuple(profile.names),
    )


def _seen(what: object) -> str:
    """Give a digest of what is seen of a party."""
    return digest(msgspec.json.encode(what).decode())


def _ranks(posts: Iterable[str]) -> list[tuple[str, int]]:
    return sorted({rank for post in posts if (rank := rank_of(post))})


def _kind(whole: Cluster) -> str:
    """Give the kind that most sightings tell; an outlet when any does."""
    return "outlet" if "outlet" in whole.kinds else max(sorted(whole.kinds), key=lambda k: whole.kinds[k][0])


def _best_name(whole: Cluster, kind: str) -> str:
    """Give the name most sightings use, a whole one before a part, an expansion before an acronym.

    Of names used as often, the one used first.
    """
    order = sorted(whole.names, key=lambda n: (whole.names[n][1], n))

    def worth(name: str) -> tuple[bool, bool, int, int]:
        return (kind != "person" or full(name), not acronym(name), whole.names[name][0], -order.index(name))

    return max(order, key=worth)
