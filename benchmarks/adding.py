"""Time to add one report to casefiles of 1,000 and of 10,000, in one run, and the ratio of the two.

    .venv/bin/python benchmarks/adding.py [--sizes 1000 10000] [--times 41]

What is timed is keeping a reading and bringing the record up to date; reading the report costs the same whatever
the casefile holds. The figure is the median of the processor times of `--times` reports, added one by one.
"""

import argparse
import resource
import statistics
import tempfile
import time
from pathlib import Path

from casefiles import readings, snapshot_of

from dragoman.app import _weigh
from dragoman.keep import Casefile


def main() -> int:
    """Print the times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=(1_000, 10_000))
    parser.add_argument("--times", type=int, default=41)
    options = parser.parse_args()
    took = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            path = Path(folder) / f"{size}.dragoman"
            began = time.process_time()
            with Casefile.create(path) as casefile, casefile.adding(every=500, seconds=60) as adding:
                for reading in readings(size):
                    adding.add(snapshot_of(reading), reading)
            kept = time.process_time()
            with Casefile.open(path, write=True) as casefile:
                incidents = _weigh(casefile, lambda _: None)
            weighed = time.process_time()
            each = []
            for reading in readings(size + options.times, first=size):
                start = time.process_time()
                with Casefile.open(path, write=True) as casefile:
                    casefile.add(snapshot_of(reading), reading)
                    _weigh(casefile, lambda _: None)
                each.append(time.process_time() - start)
            took[size] = statistics.median(each)
            megabytes = path.stat().st_size / 1e6
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
            print(
                f"{size:7,} reports, {incidents:,} incidents, {megabytes:.0f} MB: kept in {kept - began:.0f} s, weighed"
                f" in {weighed - kept:.0f} s; one more {1000 * took[size]:.0f} ms (from {1000 * min(each):.0f} to"
                f" {1000 * max(each):.0f}); at most {most:.0f} MB of memory",
                flush=True,
            )
    small, large = options.sizes
    print(f"ratio {took[large] / took[small]:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
