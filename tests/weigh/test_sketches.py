"""Descriptions: what words tell of somebody, and whether two can be of one."""

import pytest

from dragoman.weigh.sketches import Sketch, compare_sketches, lines_of, noun_of, rank_of


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("North Korea's acting ambassador to Italy", ("diplomatic", 85)),
        ("then deputy ambassador in London", ("diplomatic", 80)),
        ("a counsellor at the embassy", ("diplomatic", 60)),
        ("a lieutenant general", ("military", 80)),
        ("Brigadier General Moe", ("military", 70)),
        ("the vice president", ("civil", 92)),
        ("a diplomat", None),
        ("a generalist", None),
    ],
)
def test_ranks(words, rank):
    """The longest title in the words tells the rank."""
    assert rank_of(words) == rank


def test_lines_and_nouns():
    """Words tell a line of work, and the noun somebody is called by."""
    assert lines_of("a diplomat of the embassy") == {"diplomatic"}
    assert noun_of("at least 12 passengers") == {"passenger"}
    assert noun_of("the press") == {"press"}


ENVOY = Sketch(frozenset({"KP", "CU"}), frozenset({"diplomatic"}))


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (ENVOY, 1.0, 1.0),
        (Sketch(frozenset({"KP"}), frozenset({"diplomatic"})), 0.5, 0.9),
        (Sketch(frozenset({"KP", "IT"}), frozenset({"diplomatic"})), 0.2, 0.4),
        (Sketch(frozenset({"IT"}), frozenset({"diplomatic"})), -1.0, -1.0),
        (Sketch(frozenset({"KP"}), frozenset({"military"})), -0.6, -0.6),
        (Sketch(frozenset({"KP"})), 0.2, 0.2),
        (Sketch(frozenset(), frozenset({"diplomatic"})), 0.3, 0.3),
    ],
)
def test_comparing(other, least, most):
    """The more of country, post and work agree, the likelier they are one; a difference speaks against."""
    for finding in (compare_sketches(ENVOY, other), compare_sketches(other, ENVOY)):
        assert least <= finding.degree <= most


def test_nothing_told_is_no_finding():
    """Somebody of whom nothing is told is like nobody and unlike nobody."""
    assert compare_sketches(ENVOY, Sketch()) is None


def test_nouns_that_many_bear_say_little():
    """Two courthouses are likelier one than two crowds of people."""

    def of(noun):
        return Sketch(heads=frozenset({noun}))

    assert (
        compare_sketches(of("courthouse"), of("courthouse")).degree
        > compare_sketches(of("people"), of("people")).degree
    )
    assert compare_sketches(of("courthouse"), of("people")) is None
