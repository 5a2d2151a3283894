"""Many reports on all cores: in order, the same for any number of processes, whatever one of them does."""

import os

import pytest

from dragoman.model import Reader, Reading, Report, SourceError
from dragoman.read.pool import available_cores, read_all, read_one


def reports(*texts: str) -> list[Report]:
    """Give reports with these texts."""
    return [Report.of(text, snapshot="made") for text in texts]


def echo(report: Report) -> Reading:
    """Give a reading that holds its report and nothing else."""
    return Reading(reader=Reader(version="0", model="none", fingerprint="f"), report=report)


def fatal(report: Report) -> Reading:
    """End the process at one report, and read the others."""
    if report.text == "fatal":
        os._exit(9)
    return echo(report)


def told(result: Reading | SourceError) -> str:
    """Give the text that was read, or "failed"."""
    return result.report.text if isinstance(result, Reading) else "failed"


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 11, 12, 40])
def test_readings_come_in_the_order_of_the_reports(jobs: int, count: int) -> None:
    """What comes out is one result for each report, in order, for any number of processes."""
    texts = [f"report {n}" for n in range(count)]
    assert [told(r) for r in read_all(reports(*texts), jobs, echo)] == texts


def test_a_report_that_ends_its_process_fails_alone() -> None:
    """A report that kills the process that reads it gives an error in its place, and the others are read."""
    texts = [f"report {n}" for n in range(30)]
    texts[7] = texts[21] = "fatal"
    results = list(read_all(reports(*texts), 2, fatal))
    assert [told(r) for r in results] == ["failed" if t == "fatal" else t for t in texts]
    assert "ended the process" in str(results[7])


def test_reports_are_taken_as_they_are_needed() -> None:
    """A source of any length is read in bounded memory: few reports are taken ahead of what was given."""
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield Report.of(f"report {taken}", snapshot="made")

    flow = read_all(endless(), 2, echo)
    for _ in range(20):
        next(flow)
    flow.close()
    assert taken <= 20 + 12 + 2 * 4


def test_a_text_over_the_limit_is_an_error_of_one_line() -> None:
    """A report longer than the reader takes is told so, and costs nobody else."""
    result = read_one(Report.of("word " * 200_001, snapshot="made", title="Endless"))
    assert isinstance(result, SourceError)
    assert str(result).startswith("Endless: ")


def test_there_is_at_least_one_core() -> None:
    """The default number of processes is at least one."""
    assert available_cores() >= 1
