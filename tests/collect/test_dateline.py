"""Datelines: the place and the agency that stand before the first sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.dateline import Dateline, find_dateline

REST = " The ferry sank on Monday, the coast guard said."


@pytest.mark.parametrize(
    ("beginning", "place", "agency"),
    [
        ("SEOUL (Harbour Wire) -", "Seoul", "Harbour Wire"),
        ("SEOUL (Sundown) -", "Seoul", "Sundown"),
        ("LONDON, July 3 (Reuters) —", "London", "Reuters"),
        ("BRUSSELS, December 2 (Xinhua) --", "Brussels", "Xinhua"),
        ("BRUSSELS, 2 Dec 2023 (Xinhua) --", "Brussels", "Xinhua"),
        ("THE HAGUE, Netherlands (AP)_", "The Hague, Netherlands", "AP"),
        ("WASHINGTON (Associated Press) –", "Washington", "AP"),
        ("MOSCOW [TASS] —", "Moscow", "TASS"),
        ("BUFFALO, N.Y. (AP) —", "Buffalo, N.Y.", "AP"),
        ("NEW YORK, March 1 (UPI) --", "New York", "UPI"),
        ("SEOUL/TOKYO (Reuters) -", "Seoul/Tokyo", "Reuters"),
        ("RIO DE JANEIRO (AFP) —", "Rio de Janeiro", "AFP"),
        ("ST. LOUIS (AP) —", "St. Louis", "AP"),
        ("Seoul (Yonhap) --", "Seoul", "Yonhap"),
        ("(Reuters) -", None, "Reuters"),
        ("BRAVIK —", "Bravik", None),
        ("MANCHESTER, N.H. - ", "Manchester, N.H.", None),
        ("Harbour Wire, BRAVIK —", "Bravik", "Harbour Wire"),
    ],
)
def test_dateline_gives_place_and_agency(beginning: str, place: str | None, agency: str | None) -> None:
    """A dateline gives its place as names are written, and its agency by the name it goes by."""
    assert find_dateline(beginning + REST) == Dateline(place, agency)


@pytest.mark.parametrize(
    ("lines", "place", "agency", "author"),
    [
        (("By Mara Lind in Bravik",), "Bravik", None, "Mara Lind"),
        (("By Mara Lind and Tom Ek",), None, None, "Mara Lind and Tom Ek"),
        (("By Mara Lind, Harbour Wire",), None, "Harbour Wire", "Mara Lind"),
        (("A headline of the day", "By Mara Lind", "BRAVIK (AP) — Words."), "Bravik", "AP", "Mara Lind"),
        (("Agence France-Presse | Seoul",), "Seoul", "AFP", None),
        (("Agence France-Presse",), None, "AFP", None),
        (("Envoy leaves his post", "SEOUL, July 16 (Yonhap) -- He left."), "Seoul", "Yonhap", None),
    ],
)
def test_bylines_and_credits_above_the_text(
    lines: tuple[str, ...], place: str | None, agency: str | None, author: str | None
) -> None:
    """The lines above a text give author, place and agency."""
    assert find_dateline("\n\n".join((*lines, REST.strip()))) == Dateline(place, agency, author)


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING — The ferry sank.",
        "WASHINGTON (May 3, 2012) The ferry sank.",
        "The Ministry of Trade (MOT) said that it would not.",
        "NATO (the alliance) - a long word.",
        "The envoy (AP) said nothing.",
        "ANALYSIS: what comes next.",
        "UPDATE - The ferry sank.",
        "By the time the ferry sank, all were off it.",
        "IOWA POLLS NOT WRONG, JUST TOO EARLY - a column.",
    ],
)
def test_what_is_no_dateline_gives_nothing(text: str) -> None:
    """Labels, dates, acronyms and prose are no datelines."""
    assert find_dateline(text) == Dateline()


def test_dateline_far_down_is_not_one() -> None:
    """A dateline is looked for at the beginning alone."""
    assert find_dateline("\n\n".join(["A first sentence stands here."] * 6 + ["SEOUL (AP) — Words."])) == Dateline()


@given(st.text(max_size=300))
def test_any_text_has_a_dateline_or_none(text: str) -> None:
    """Any text is searched without an error."""
    assert isinstance(find_dateline(text), Dateline)
