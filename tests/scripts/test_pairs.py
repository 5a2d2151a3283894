"""Holds how pairs are drawn and counted (scripts/pairs.py)."""

import json
import random
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.pairs import OFTEN, Drawn, apart_in_report, met, table, weighted


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from("abcd"), st.sampled_from("efgh"))), st.integers(0, 20))
def test_nobody_is_drawn_too_often(found: list[tuple[float, str, str]], seed: int) -> None:
    """Near misses hold no entity oftener than is allowed, and only what was found."""
    drawn = weighted(found, 50, random.Random(seed))
    times = Counter(ident for _, a, b in drawn for ident in (a, b))
    assert max(times.values(), default=0) <= OFTEN
    assert set(drawn) <= set(found)


def test_one_seed_draws_the_same() -> None:
    """A seed draws the same near misses each time."""
    found = [(n / 20, f"a{n}", f"b{n}") for n in range(20)]
    assert weighted(found, 5, random.Random(3)) == weighted(found, 5, random.Random(3))


def test_who_shares_a_key_meets() -> None:
    """Those who share a key meet once, in order, and others do not."""
    keys = {"b": frozenset({"x", "y"}), "a": frozenset({"x", "y"}), "c": frozenset({"z"})}
    assert met(keys) == [("a", "b")]


def test_pairs_of_one_report_are_left_out() -> None:
    """A pair is of two reports."""
    assert apart_in_report(["r1/e1", "r1/e2", "r2/e1"]) == [("r1/e1", "r2/e1"), ("r1/e2", "r2/e1")]


def test_verdicts_are_held_against_the_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table counts as right what was joined and is one, or left apart and is two."""
    joined = Drawn("incident", "attack", "r1/v1", "r2/v1", joined=True, score=1.0)
    apart = Drawn("entity", "person", "r1/e1", "r2/e1", joined=False, score=0.5)
    key = [joined, joined, joined, apart, apart]
    (tmp_path / "key.json").write_text(json.dumps([asdict(pair) for pair in key]), encoding="utf-8")
    (tmp_path / "verdicts.txt").write_text("1 one\n2 two\n3 unclear\n4 two\n5 one\n", encoding="utf-8")
    table(tmp_path)
    told = capsys.readouterr().out.splitlines()
    assert "| joined | all | 1 | 1 | 1 |" in told
    assert "| left apart | all | 1 | 1 | 0 |" in told
    assert [line.split()[0] for line in told if line.startswith("#")] == ["#2", "#3", "#5"]
