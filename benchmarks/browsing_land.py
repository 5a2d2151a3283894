"""The made-up land of the large casefile: its people, organisations, places, outlets and words."""

import random
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from dragoman.model import Role, Status

SYLLABLES = "ba ce di fo gu ha ke li mo nu pa bri cle dro fla gri pli sa to ven".split()  # noqa: SIM905
TYPES: dict[str, tuple[str, str, Role | None]] = {
    "defection": ("RETREAT", "defected to", None),
    "visit": ("CONSULT", "visited", "companion"),
    "meeting": ("CONSULT", "met officials in", "companion"),
    "arrest": ("COERCE", "was arrested in", "target"),
    "protest": ("PROTEST", "led a protest in", "target"),
    "statement": ("ACCUSE", "accused officials in", "topic"),
    "attack": ("ASSAULT", "was attacked in", "target"),
    "sanction": ("SANCTION", "was put under sanctions by", "target"),
    "agreement": ("AGREE", "signed an agreement in", "companion"),
    "aid": ("AID", "sent aid to", "target"),
    "threat": ("THREATEN", "threatened officials in", "target"),
    "appointment": ("NONE", "was appointed in", None),
}
"""Root, words, and the role of whoever else takes part."""
STATUSES: tuple[Status, ...] = (
    *("happened",) * 16,
    *("ongoing", "planned", "planned", "denied", "threatened", "possible"),
)
START = date(1998, 1, 1)
DAYS = 27 * 365
WORDS = 20_000
"""Plain words there are, drawn by Zipf's law as those of a language are."""

PEOPLE, BODIES, PLACES, OUTLETS = 20_000, 1_500, 1_500, 300


def word(rank: int) -> str:
    """Give the plain word that so many are more frequent than."""
    made = SYLLABLES[rank % 17]
    while rank := rank // 17:
        made += SYLLABLES[rank % 17]
    return made


class Told(NamedTuple):
    """What an incident is: its people, bodies and places by number, its first day, the days not known, its status."""

    type: str
    person: int
    body: int | None
    place: int
    day: date
    days: int
    status: Status


class Land:
    """The people, organisations, places and outlets."""

    def __init__(self, chance: random.Random) -> None:
        def name(parts: int) -> str:
            return "".join(chance.choice(SYLLABLES) for _ in range(parts)).title()

        self.chance = chance
        self.people = [f"{name(2)} {name(3)}" for _ in range(PEOPLE)]
        self.bodies = [
            f"{chance.choice(('Bureau', 'League', 'Ministry', 'Union'))} of {name(3)}" for _ in range(BODIES)
        ]
        self.places = [name(3) for _ in range(PLACES)]
        self.at = [(chance.uniform(-50, 65), chance.uniform(-170, 170)) for _ in self.places]
        self.words = [word(rank) for rank in range(WORDS)]
        self.shares = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
        papers = ("Post", "Daily", "Tribune", "Wire")
        self.outlets = list(dict.fromkeys(f"The {name(2)} {chance.choice(papers)}" for _ in range(OUTLETS)))
        self.read = list(accumulate(1 / (rank + 3) for rank in range(len(self.outlets))))

    def outlet(self) -> str:
        """Give an outlet, some far oftener than others."""
        return self.chance.choices(self.outlets, cum_weights=self.read)[0]

    def told(self, number: int) -> Told:
        """Give what an incident is; of half the people much is told, of the rest once or twice."""
        chance = self.chance
        type_ = list(TYPES)[number % len(TYPES)]
        days = chance.choice((0, 0, 0, 0, 2, 6, 29, 90, 364))
        busy = START + timedelta(days=DAYS - int(DAYS * chance.random() ** 1.6) - 1)
        person = min(int(chance.paretovariate(0.7)), PEOPLE) - 1 if chance.random() < 0.5 else chance.randrange(PEOPLE)
        body = min(int(chance.paretovariate(0.6)), BODIES) - 1 if TYPES[type_][2] else None
        place = min(int(chance.paretovariate(0.5)), PLACES) - 1
        return Told(type_, person, body, place, busy, days, chance.choice(STATUSES))
