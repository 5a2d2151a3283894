"""`Gazetteer`: countries with their nationality words, cities and regions with country and coordinates."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.read.tables import table_rows

STATE_PEOPLE = 3000
"""Thousands of people that a region or state counts for against a city of its name ("Georgia", "Punjab")."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of the table. `country` is an ISO 3166 alpha-2 code or None; `people` is in thousands."""

    name: str
    sort: Literal["country", "region", "city"]
    country: str | None
    lat: float | None
    lon: float | None
    people: int


class Gazetteer:
    """The tables, looked up by name."""

    def __init__(self) -> None:
        self.country_names: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        self.nationalities: dict[str, str] = {}
        self.plural_nationalities: set[str] = set()
        self._spots: dict[str, list[Spot]] = {}
        self._usual: dict[str, Spot] = {}
        self._sides = [(row[0], row[1], re.compile(rf"\b(?:{row[2]})\b")) for row in table_rows("sides")]
        self._read()

    def _read(self) -> None:
        points = {(row[0], row[1]): (float(row[2]), float(row[3])) for row in table_rows("states")}
        for code, name, others, words in table_rows("countries", columns=4):
            lat, lon = points.get((code, code), (None, None))
            spot = Spot(name, "country", code, lat, lon, 1_000_000)
            self.country_names[code] = name
            for form in [name, *filter(None, others.split("|"))]:
                self.countries[_key(form)] = code
                self._add(form, spot)
            for word in filter(None, words.split("|")):
                self.nationalities[word.lower()] = code
                if not word.endswith(("s", "sh", "ch", "ese")):
                    self.nationalities[word.lower() + "s"] = code
                    self.plural_nationalities.add(word.lower() + "s")
        for (name, country), (lat, lon) in points.items():
            if len(name) > 2:
                self._add(name, Spot(name, "region", country, lat, lon, STATE_PEOPLE))
        for name, country, latitude, longitude, others in table_rows("regions", columns=5):
            spot = Spot(
                name, "region", None if country == "-" else country, float(latitude), float(longitude), STATE_PEOPLE
            )
            for form in [name, *filter(None, others.split("|"))]:
                self._add(form, spot)
        for name, country, latitude, longitude, people, others in table_rows("cities", columns=6):
            spot = Spot(name, "city", country, float(latitude), float(longitude), int(people))
            for form in [name, *filter(None, others.split("|"))]:
                self._add(form, spot)
        for other, name, country, sort in table_rows("place_aliases", columns=4):
            for spot in self._spots.get(_key(name), []):
                if (spot.country, spot.sort, spot.name) == (country, sort or "city", name):
                    self._usual[_key(other)] = spot
                    break

    def _add(self, form: str, spot: Spot) -> None:
        spots = self._spots.setdefault(_key(form), [])
        if spot not in spots:
            spots.append(spot)

    def country(self, name: str) -> str | None:
        """Give the code of the country that bears `name`, or None."""
        return self.countries.get(_key(name))

    def sides(self, text: str) -> dict[str, str]:
        """Give the countries that a report calls by a word with "the" ("the North"), by that word."""
        return {word: code for word, code, cue in self._sides if f"he {word}" in text and cue.search(text)}

    def nationality(self, word: str) -> str | None:
        """Give the code of the country whose people or things `word` calls ("North Korean"), or None."""
        return self.nationalities.get(word.lower())

    def place(self, name: str, near: Collection[str] = ()) -> Spot | None:
        """Give the place that `name` most likely means where the countries `near` are spoken of, or None."""
        key = _key(name)
        spots = self._spots.get(key)
        if key in self._usual or not spots:
            return self._usual.get(key)
        return max(spots, key=lambda s: (s.people * (20 if s.country in near else 1), -spots.index(s)))

    def place_in(self, name: str, country: str) -> Spot | None:
        """Give the largest place of a name in one country ("Paris, Texas"), or None."""
        inside = [s for s in self._spots.get(_key(name), []) if s.country == country]
        return max(inside, key=lambda s: s.people, default=None)


def _key(name: str) -> str:
    key = name.lower().replace("’", "'")
    return key.removeprefix("the ")


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer, read once."""
    return Gazetteer()
