"""The tables of the room: whole, and in terms that the code knows."""

import re

from dragoman.weigh.lexicon import rows, table

ROLES = {"actor", "target", "companion", "origin", "destination", "place", "topic", "instrument"}


def test_countries_have_codes_and_names():
    """Every row has a code of two letters, a name, and no name stands for two countries."""
    seen = {}
    for row in rows("countries"):
        assert re.fullmatch("[A-Z]{2}", row[0])
        for name in row[1].split(";"):
            assert seen.setdefault(name, row[0]) == row[0]
    assert len(rows("countries")) > 190


def test_types_name_roles_that_exist():
    """What a type needs, happens once to, or is titled with are roles of an event."""
    for key, row in table("types").items():
        assert set(row.get("needs", ())) <= ROLES | {"date"}, key
        assert {row.get("once", "actor"), row.get("without_actor", "actor")} <= ROLES, key
        assert set(re.findall(r"\{(\w+)\}", str(row["title"]) + row.get("passive", ""))) <= ROLES, key
        assert set(row.get("part_of", ())) <= set(table("types")), key


def test_sources_pair_kinds_that_exist():
    """Kinds that may be one person are kinds that words tell."""
    kinds = set(table("sources")["kinds"])
    assert {k for pair in table("sources")["may_be_one"] for k in pair} <= kinds
    assert set(table("sources")["organisations"]) <= kinds


def test_ranks_are_told_once():
    """No title has two heights on one scale."""
    for scale in table("ranks").values():
        titles = [t for ts in scale["ranks"].values() for t in ts]
        assert len(titles) == len(set(titles))
