"""Comparisons from the words of reports to the verdict of the record, on small desks of `comparisons.yaml`."""

from pathlib import Path

import pytest
import yaml

from dragoman.model import Report
from dragoman.read import read
from dragoman.weigh import weigh

DESKS = yaml.safe_load((Path(__file__).parent / "comparisons.yaml").read_text())


def reading(told):
    """Give the reading of one report of a desk."""
    return read(Report.of(told["text"], snapshot="0" * 64, outlet=told["outlet"], published=told["published"]))


@pytest.mark.parametrize("desk", DESKS, ids=[d["name"] for d in DESKS])
def test_a_comparison_is_held_against_the_record_as_a_careful_reader_does(desk):
    """The words that compare are read, and the verdict on them is that of who knows all reports of the desk."""
    record = weigh([reading(told) for told in desk["reports"]])
    found = [(c.text, c.verdict, c.missing) for c in record.comparisons if desk["contains"] in c.text]
    assert [verdict for _, verdict, _ in found] == [desk["verdict"]], found
