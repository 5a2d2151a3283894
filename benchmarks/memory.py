"""Memory while many reports are read in one process: resident megabytes after 1,000, 5,000 and 10,000 of them.

    .venv/bin/python benchmarks/memory.py [SOURCE] [--most 10000] [--words 150]

The texts are those of SOURCE (by default the examples) over and over, each time with other names and numbers, so
that there are always words that were never seen. The first `--words` words of each are read.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from dragoman.collect import Found, collect
from dragoman.model import Report
from dragoman.read import read_all

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "bri", "cle", "dro", "fla", "gri", "pli"]


def resident() -> float:
    """Give the resident megabytes of this process."""
    status = Path("/proc/self/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found
    return int(found[1]) / 1024


def varied(text: str, chance: random.Random) -> str:
    """Give a text with a made name for each capitalised word within a sentence, and other digits for digits."""
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        made = "".join(chance.choice(SYLLABLES) for _ in range(3)).title()
        return names.setdefault(match[0], made)

    renamed = re.sub(r"(?<=[a-z,] )[A-Z][a-z]{3,}", name, text)
    return re.sub(r"\d", lambda _: str(chance.randint(1, 9)), renamed)


def reports(source: Path, words: int) -> Iterator[Report]:
    """Give endless reports."""
    texts = [f.report.text for f in collect([str(source)]) if isinstance(f, Found) and f.report]
    cut = [t[: m.end()] if (m := re.match(rf"(?:\S+\s+){{{words}}}", t)) else t for t in texts]
    for number, text in enumerate(cycle(cut)):
        yield Report.of(varied(text, random.Random(number)), snapshot=f"{number:064}", published="2024-07-16")


def main() -> int:
    """Print how much memory there is in use at each step, and how much more than at the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=150)
    options = parser.parse_args()
    steps = sorted({s for s in (100, 1000, 2000, 5000, 10_000) if s < options.most} | {options.most})
    first, began = 0.0, time.monotonic()
    for number, _ in enumerate(read_all(reports(options.source, options.words), jobs=1), 1):
        if number in steps:
            now = resident()
            first = first or now
            each = 1000 * (time.monotonic() - began) / number
            print(f"{number:6} reports  {now:7.1f} MB  ({now - first:+.1f})  {each:.1f} ms a report", flush=True)
        if number == options.most:
            break
    return 0


if __name__ == "__main__":
    sys.exit(main())
