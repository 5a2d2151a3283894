"""Time per report of `read` against bare spaCy with the same model and components, in one run.

    .venv/bin/python benchmarks/reading.py [REPORTS.jsonl] [--rounds N]

Both parse each text by itself, in turn, round by round, in one process; the figure is the median over the rounds of
the ratio of their processor times, so that waiting for a busy machine does not count. Without a file, the reports are
the examples. At the end a new process reads one report: how long a user waits for the first.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import spacy

from dragoman.collect import Found, collect
from dragoman.model import Report
from dragoman.read.parse import MODEL
from dragoman.read.stages import read

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"


def reports(source: Path, most: int) -> list[Report]:
    """Give up to `most` reports of a source."""
    found = [f.report for f in collect([str(source)]) if isinstance(f, Found) and f.report]
    return found[:most]


def timed(work, items) -> float:  # noqa: ANN001
    """Give the seconds of processor that `work` takes on all `items`."""
    began = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - began


def main() -> int:
    """Print milliseconds a report, both ways, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--most", type=int, default=60)
    options = parser.parse_args()
    chosen = reports(options.source, options.most)
    texts = [r.text for r in chosen]
    bare = spacy.load(MODEL)
    timed(bare, texts[:3])
    timed(read, chosen[:3])
    rounds = [(timed(bare, texts), timed(read, chosen)) for _ in range(options.rounds)]
    words = sum(len(t.split()) for t in texts)
    alone = statistics.median(a for a, _ in rounds)
    whole = statistics.median(b for _, b in rounds)
    ratios = sorted(b / a for a, b in rounds)
    print(f"reports {len(chosen)}, words {words}, rounds {options.rounds}")
    print(f"bare spaCy   {1000 * alone / len(chosen):7.1f} ms a report")
    print(f"read         {1000 * whole / len(chosen):7.1f} ms a report")
    print(f"ratio        {statistics.median(ratios):7.3f} (from {ratios[0]:.3f} to {ratios[-1]:.3f})")
    seconds = first_reading()
    print(f"start to first reading {seconds:.2f} s of processor")
    return 0


def first_reading() -> float:
    """Give the seconds of processor that a new process takes to read one short report and end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    report = "The envoy resigned on Monday, an official said.\n"
    program = [sys.executable, "-m", "dragoman", "read", "-", "--json"]
    subprocess.run(program, input=report, text=True, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
