"""Writes docs/accuracy.md: how right the reader is, on gold data that stands beside the checkout.

    .venv/bin/python scripts/accuracy.py ../shared [--resamples 1000] [--fast]

SHARED holds `gold/` and the scorers of `score/`; where it is missing nothing is done. Readings are made once for each
gold file and reader, and kept under build/accuracy/. The page holds figures only, no text of the gold data; its last
sections are docs/accuracy-pairs.md and docs/accuracy-errors.md, which are written by hand. `--fast` leaves out the
cases, which are read one by one.
"""

import argparse
import io
import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from dragoman.read import reader

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
BY_HAND = (ROOT / "docs" / "accuracy-pairs.md", ROOT / "docs" / "accuracy-errors.md")
BUILD = ROOT / "build" / "accuracy"
PROGRAM = str(Path(sys.executable).parent / "dragoman")
LEVELS = (0.025, 0.975)

Row = dict[str, Any]
Counts = tuple[float, float, float, float]
"""Right and all of what was read, right and all of what the gold has."""


@dataclass(frozen=True)
class Part:
    """Some rows of a gold file: which, and how they were used while the reader was made."""

    name: str
    used: str
    rows: Callable[[int], bool] = lambda _: True


@dataclass(frozen=True)
class Task:
    """One gold file, the scorer's name for its task, the figures it gives, and its parts."""

    title: str
    file: str
    score: str
    parts: tuple[Part, ...]
    baselines: tuple[str, ...]


TASKS = (
    Task(
        "Events",
        "plover/dev",
        "events",
        (
            Part("all", "even rows were looked at"),
            Part("odd rows", "sentences not read; their verbs were, once", lambda n: n % 2 == 1),
        ),
        ("rules of an earlier study .70 to .79 on rows not looked at",),
    ),
    Task(
        "Attribution",
        "attribution/polnear-dev",
        "attribution",
        (Part("all", "rules were made on other reports (polnear-train, gum); this score was watched"),),
        ("textacy's quotations .16",),
    ),
    Task(
        "Times",
        "times/timebank-aquaint",
        "times",
        (
            Part("all", "misses were read"),
            Part("odd rows", "misses were read here too", lambda n: n % 2 == 1),
        ),
        ("value: dateparser .42", "value: HeidelTime .87"),
    ),
    Task(
        "Names and chains",
        "entities/meantime",
        "entities",
        (
            Part("all", "the first 45 reports were looked at"),
            Part("last 45", "not read; its score was watched, and one weight lowered by it", lambda n: n >= 45),
        ),
        ("names: spaCy's small model .84", "chains: names joined by their words .50"),
    ),
)


def read_gold(shared: Path, file: str) -> list[Row]:
    """Give the rows of a gold file."""
    return [json.loads(line) for line in (shared / "gold" / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()]


def readings_of(name: str, gold: list[Row]) -> list[Row]:
    """Give the readings of gold rows by the present reader, made once and kept under build/."""
    BUILD.mkdir(parents=True, exist_ok=True)
    kept = BUILD / f"{name.replace('/', '-')}-{reader().fingerprint}.jsonl"
    if not kept.exists():
        given = BUILD / "given.jsonl"
        keys = ("id", "text", "outlet", "published", "title")
        rows = ({k: row[k] for k in keys if row.get(k)} for row in gold)
        given.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        making = kept.with_suffix(".part")
        with making.open("wb") as out:
            subprocess.run([*PROGRAM.split(), "read", given, "--as-is", "--jsonl"], stdout=out, check=True)
        making.rename(kept)
    readings = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    assert len(readings) == len(gold), f"{name}: {len(gold)} reports, {len(readings)} readings"
    return readings


class Scorer:
    """The scorer `gold.py`, asked for its counts of each report instead of its totals."""

    def __init__(self) -> None:
        self.module: Any = import_module("gold")
        self._counts: list[Counts] = []
        self._lines: list[tuple[str, float, float, float]] = []
        self.module.f1 = self._take
        self.module.line = lambda what, count, p, r, _: self._lines.append((what, count, p, r))

    def _take(self, right: float, read: float, found: float, wanted: float) -> tuple[float, float, float]:
        self._counts.append((right, read, found, wanted))
        return 0.0, 0.0, 0.0

    def counts(self, task: str, gold: Row, reading: Row) -> dict[str, Counts]:
        """Give the counts of one report by the name of the figure."""
        self._counts, self._lines = [], []
        with redirect_stdout(io.StringIO()):
            getattr(self.module, f"score_{task}")([gold], [reading], 0)
        taken = iter(self._counts)
        found: dict[str, Counts] = {}
        for what, count, precision, recall in self._lines:
            if "B-cubed" in what:
                reached = self._reached(gold, reading)
                found[what] = (precision * reached, reached, recall * count, count)
            else:
                found[what] = next(taken)
        return found

    def _reached(self, gold: Row, reading: Row) -> int:
        """Give the number of gold mentions that some mention of the reading touches."""
        spans = [m for e in reading["entities"] for m in e["mentions"]]
        wanted = [m["span"] for e in gold["entities"] if e["type"] in {"PER", "ORG", "LOC"} for m in e["mentions"]]
        return sum(self.module.any_overlap([span], spans) for span in wanted)


def figures(counts: Iterable[Counts]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of counts added up."""
    right, read, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    p, r = (right / read if read else 0.0), (found / wanted if wanted else 0.0)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def interval(counts: Sequence[Counts], resamples: int) -> tuple[float, float]:
    """Give the 95 % interval of F1 over reports drawn with replacement; always the same draws."""
    chance = random.Random(len(counts))
    drawn = sorted(figures(chance.choices(counts, k=len(counts)))[2] for _ in range(resamples))
    low, high = (drawn[min(len(drawn) - 1, int(level * len(drawn)))] for level in LEVELS)
    return low, high


def short(figure: float) -> str:
    """Give a figure with three digits and no nought before the point."""
    return f"{figure:.3f}".removeprefix("0")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Give the lines of a table."""
    body = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}", *body, ""]


def main_tables(task: Task, counted: list[dict[str, Counts]], resamples: int) -> list[str]:
    """Give the table of a task: each figure for each of its parts."""
    rows = []
    for what in counted[0]:
        for part in task.parts:
            counts = [row[what] for number, row in enumerate(counted) if part.rows(number) and what in row]
            low, high = interval(counts, resamples)
            p, r, f = figures(counts)
            n = int(sum(c[3] for c in counts))
            between = f"{short(low)} to {short(high)}"
            rows.append([what, f"{part.name} ({part.used})", len(counts), n, short(p), short(r), short(f), between])
    return table(["figure", "rows", "reports", "n", "P", "R", "F1", "95 %"], rows)


def by_root(scorer: Scorer, gold: list[Row], readings: list[Row]) -> list[str]:
    """Give events by PLOVER root: how many of a root were found, and how many of those found are of it."""
    roots = sorted({want["plover"] for row in gold for want in row["events"]})
    hit, told, wanted = Counter[str](), Counter[str](), Counter[str]()
    for row, reading in zip(gold, readings, strict=True):
        for want in row["events"]:
            wanted[want["plover"]] += 1
            for root in roots:
                asked = {**row, "events": [{**want, "plover": root}]}
                if scorer.counts("events", asked, reading)["events (root, actor, target)"][0]:
                    told[root] += 1
                    hit[root] += root == want["plover"]
    rows = []
    for root in roots:
        p, r, f = figures([(hit[root], told[root], hit[root], wanted[root])])
        rows.append([root, wanted[root], short(p), short(r), short(f)])
    return table(["PLOVER root", "n", "P", "R", "F1"], rows)


ATTRIBUTED: dict[str, Callable[[str, Row], bool]] = {
    "wholly in quotation marks": lambda text, a: _quoted(text, a) == "all",
    "partly in quotation marks": lambda text, a: _quoted(text, a) == "part",
    "“according to” and other prepositions": lambda text, a: _cue(text, a).startswith(("according", "in the words")),
    "without quotation marks, a source named or described": lambda text, a: bool(a["source"]) and not _quoted(text, a),
    "without any source": lambda _, a: not a["source"],
}


def _cue(text: str, attribution: Row) -> str:
    return " ".join(text[start:end] for start, end in attribution["cue"]).lower()


def _quoted(text: str, attribution: Row) -> str:
    content = " ".join(text[start:end] for start, end in attribution["content"]).strip(" ,.")
    marks = len(re.findall(r"[\"“”]|``|''", content))
    ends = content[:1] in {'"', "“", "`"} and content[-1:] in {'"', "”", "'"}
    return "all" if ends and marks <= 2 else "part" if marks else ""


def by_attribution(scorer: Scorer, gold: list[Row], readings: list[Row]) -> list[str]:
    """Give the recall of attributions by how they are written."""
    rows = []
    for kind, is_so in ATTRIBUTED.items():
        counts = []
        for row, reading in zip(gold, readings, strict=True):
            wanted = [a for a in row["attributions"] if a["content"] and is_so(row["text"], a)]
            if wanted:
                asked = {**row, "attributions": wanted}
                counts.append(scorer.counts("attribution", asked, reading)["attribution (source and content)"])
        rows.append([kind, int(sum(c[3] for c in counts)), short(figures(counts)[1])])
    return table(["how it is said", "n", "R"], rows)


def by_time(scorer: Scorer, gold: list[Row], readings: list[Row]) -> list[str]:
    """Give the recall of spans and values of times by their TIMEX3 type."""
    rows = []
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        spans, values = [], []
        for row, reading in zip(gold, readings, strict=True):
            wanted = [t for t in row["times"] if t["type"] == kind]
            if wanted:
                found = scorer.counts("times", {**row, "times": wanted}, reading)
                spans.append(found["times (span)"])
                values.append(found["times (value)"])
        valued = int(sum(c[3] for c in values))
        value = short(figures(values)[1]) if valued else "–"
        rows.append([kind, int(sum(c[3] for c in spans)), short(figures(spans)[1]), valued, value])
    return table(["type", "n", "R of spans", "n with days", "R of values"], rows)


def by_kind(scorer: Scorer, gold: list[Row], readings: list[Row]) -> list[str]:
    """Give names by kind, and chains by kind."""
    rows = []
    for kind, title in (("PER", "persons"), ("ORG", "organisations and outlets"), ("LOC", "places")):
        names, chains = [], []
        for row, reading in zip(gold, readings, strict=True):
            mine = {**row, "entities": [e for e in row["entities"] if e["type"] == kind]}
            same = [e for e in reading["entities"] if scorer.module.KINDS.get(e["kind"]) == kind]
            wanted = scorer.counts("entities", mine, reading)
            read = scorer.counts("entities", row, {**deepcopy(reading), "entities": same})
            names.append((*read["entities (named, by kind)"][:2], *wanted["entities (named, by kind)"][2:]))
            chains.append(wanted["entities (B-cubed)"])
        p, r, f = figures(names)
        rows.append([title, int(sum(c[3] for c in names)), short(p), short(r), short(f), short(figures(chains)[2])])
    return table(["kind", "n", "P", "R", "F1", "chains, B-cubed F1"], rows)


DETAILS = {"events": by_root, "attribution": by_attribution, "times": by_time, "entities": by_kind}


def dating(shared: Path, resamples: int) -> list[str]:
    """Give when events happened, over the timelines."""
    scorer: Any = import_module("dating")
    rows = []
    for name, used in (("airbus", "looked at"), ("apple", "its totals were watched")):
        stem = str(shared / "gold" / "timelines" / name)
        by_ref = {r["report"]["ref"]: r for r in readings_of(name, read_gold(shared, f"timelines/{name}-docs"))}
        counts: dict[str, Counter[str]] = {}
        for doc, start, end, date in scorer.mentions(stem):
            count = counts.setdefault(doc, Counter())
            events = by_ref.get(doc, {}).get("events", [])
            hits = [e for e in events if e["trigger"][0] < end and start < e["trigger"][1]]
            count["mentions"] += 1
            if hits:
                verdicts = [scorer.verdict(e.get("when"), date) for e in hits]
                count["read"] += 1
                count[min(verdicts, key=["right", "within", "open", "wrong"].index)] += 1
        total = sum(counts.values(), Counter[str]())
        share = [(c["right"], c["read"], c["right"], c["read"]) for c in counts.values()]
        low, high = interval(share, resamples)
        cells = [f"{total[k]} ({100 * total[k] / total['read']:.0f} %)" for k in ("right", "within", "wrong", "open")]
        rows.append(
            [f"{name} ({used})", total["mentions"], total["read"], *cells, f"{100 * low:.0f} to {100 * high:.0f} %"]
        )
    return table(["timelines", "dated mentions", "read", "right", "within", "wrong", "open", "right, 95 %"], rows)


def printed(shared: Path, script: str, *arguments: str, program: str = PROGRAM) -> list[str]:
    """Give the last lines that a scorer prints."""
    command = [sys.executable, shared / "score" / script, *arguments, "--command", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    return [line for line in lines if re.match(r"across|held", line)] or [f"{script} failed: {done.stderr[-200:]}"]


def whole(shared: Path, *, fast: bool) -> list[str]:
    """Give what is measured over a whole casefile, and the cases that were written for it."""
    corpus = str(shared / "gold" / "entities" / "meantime.jsonl")
    rows: list[tuple[str, str]] = [
        ("who is who across the reports of meantime", line) for line in printed(shared, "across.py", corpus)
    ]
    if not fast:
        reading = f"{PROGRAM} read"
        for name in ("seed", "cases"):
            file = str(shared / "gold" / f"{name}.yaml")
            rows += [
                (f"{name}: short reports written for this", line)
                for line in printed(shared, "reading_cases.py", file, program=reading)
            ]
        desk = str(shared / "gold" / "desk")
        rows += [
            ("desk: seven reports of one matter, as a record", line)
            for line in printed(shared, "record_cases.py", desk)
        ]
    return table(["what", "result"], rows)


INTRODUCTION = """# How right the reader is

Made by `make accuracy` (`scripts/accuracy.py`) with reader `{fingerprint}`. P is precision, R recall, F1 their harmonic
mean; the interval is over {resamples:,} draws of the reports with replacement. Most of the gold data may not be
handed on, so none of its text is here.

The reader is rules and word lists over a parse; they were made by looking at reports, so each table says which rows
were looked at, and gives the others apart. Bare baselines were measured with the same scorer on the same files.
"""


def page(shared: Path, resamples: int, *, fast: bool) -> str:
    """Give the whole page."""
    scorer = Scorer()
    parts = [INTRODUCTION.format(fingerprint=reader().fingerprint, resamples=resamples)]
    for task in TASKS:
        gold = read_gold(shared, task.file)
        readings = readings_of(task.file, gold)
        counted = [scorer.counts(task.score, g, r) for g, r in zip(gold, readings, strict=True)]
        parts += [f"## {task.title} (`{task.file.split('/')[-1]}`)\n"]
        parts += main_tables(task, counted, resamples)
        if task.score == "events":
            each = sum(len(r["events"]) for r in readings) / len(readings)
            parts.append(f"Events read a sentence: {each:.2f}. Reading many costs no precision here.\n")
        parts.append(f"Baselines: {'; '.join(task.baselines)}.\n")
        parts += DETAILS[task.score](scorer, gold, readings)
    parts += ["## When events happened\n", *dating(shared, resamples)]
    parts += ["## Across reports, and cases\n", *whole(shared, fast=fast)]
    parts += [written.read_text(encoding="utf-8") for written in BY_HAND]
    return "\n".join(parts).rstrip() + "\n"


def main() -> int:
    """Write the page, or say that there is no gold data."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=ROOT.parent / "shared")
    options.add_argument("--resamples", type=int, default=1000)
    options.add_argument("--fast", action="store_true")
    given = options.parse_args()
    if not (given.shared / "gold").is_dir() or not (given.shared / "score" / "gold.py").exists():
        print(f"{given.shared}: no gold data there; nothing was measured, {PAGE.relative_to(ROOT)} is as it was")
        return 0
    sys.path.insert(0, str(given.shared / "score"))
    PAGE.write_text(page(given.shared, given.resamples, fast=given.fast), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
