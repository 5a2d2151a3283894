"""Credits: agencies that sign at the foot or in metadata."""

import pytest

from dragoman.collect.credits import find_credit, named_agency

STORY = "The ferry sank on Monday, the coast guard said.\n\nNobody was hurt.\n\n"


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("© 2024 Harbour Wire", "Harbour Wire"),
        ("© 2024 Harbour Wire. All rights reserved.", "Harbour Wire"),
        ("Copyright 2016 The Associated Press. All rights reserved.", "AP"),
        ("— AFP", "AFP"),
        ("-- Agence France-Presse", "AFP"),
        ("(Xinhua)", "Xinhua"),
        ("Source: Harbour Wire", "Harbour Wire"),
        ("Reporting by Mara Lind in Bravik for Harbour Wire", "Harbour Wire"),
        ("(Reporting by Mara Lind for Harbour Wire; editing by Tom Ek)", "Harbour Wire"),
        ("Harbour Wire", "Harbour Wire"),
        ("Reuters", "Reuters"),
    ],
)
def test_foot_gives_the_agency(foot: str, agency: str) -> None:
    """A line that signs the text gives its agency, with links below it or without."""
    assert find_credit(STORY + foot) == agency
    assert find_credit(f"{STORY}{foot}\n\nLogin\nShare") == agency


@pytest.mark.parametrize(
    "foot",
    [
        "© 2024 Granite Daily",
        "— Mara Lind",
        "(Corrected)",
        "He told AFP so.",
        "Source: the ministry",
        "The wire was cut.",
        "Map",
        "App",
        "Reporting by Mara Lind; editing by Tom Ek",
    ],
)
def test_what_signs_for_no_agency_gives_none(foot: str) -> None:
    """Outlets, persons and prose at the foot are no agencies."""
    assert find_credit(STORY + foot) is None


def test_outlet_does_not_sign_as_agency() -> None:
    """The outlet's own notice is no agency's credit."""
    assert find_credit(STORY + "© 2024 Harbour Wire", "Harbour Wire") is None


@pytest.mark.parametrize(
    ("known", "agency"),
    [
        ({"agency": "Sundown"}, "Sundown"),
        ({"wire": "reuters"}, "Reuters"),
        ({"wire": "ap"}, "AP"),
        ({"wire": "Sundown"}, "Sundown"),
        ({"credit": "h/t: Granite Daily"}, None),
        ({"credit": "Associated Press"}, "AP"),
        ({"author": "Mara Lind, Associated Press"}, "AP"),
        ({"author": "Mara Lind"}, None),
        ({}, None),
    ],
)
def test_metadata_names_the_agency(known: dict[str, str], agency: str | None) -> None:
    """Metadata gives an agency where it holds a real name of one."""
    assert named_agency(known) == agency
