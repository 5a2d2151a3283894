"""Runs the scorers that lie beside the checkout and holds their figures to the floors in floors.toml.

    .venv/bin/python .ci/floors.py SHARED [--raise]

A figure below its floor fails. `--raise` writes the floors anew where a figure has risen.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
PROGRAM = HERE.parent / ".venv" / "bin" / "dragoman"

NUMBER = r"([\d.]+)"
# A run of a scorer, and the figures in what it prints: name, pattern.
RUNS = [
    (["reading_cases.py", "gold/seed.yaml"], [("seed.held", rf"held {NUMBER} of")]),
    (["reading_cases.py", "gold/cases.yaml"], [("cases.held", rf"held {NUMBER} of")]),
    (["record_cases.py", "gold/desk"], [("desk.held", rf"held {NUMBER} of")]),
    (["gold.py", "events", "gold/plover/dev.jsonl"], [("events.f1", rf"actor, target\).*F1 {NUMBER}")]),
    (["gold.py", "attribution", "gold/attribution/polnear-dev.jsonl"], [("attribution.f1", rf"F1 {NUMBER}")]),
    (
        ["gold.py", "times", "gold/times/timebank-aquaint.jsonl"],
        [("times.span_f1", rf"\(span\).*F1 {NUMBER}"), ("times.value_f1", rf"\(value\).*F1 {NUMBER}")],
    ),
    (
        ["gold.py", "entities", "gold/entities/meantime.jsonl"],
        [("entities.named_f1", rf"by kind\).*F1 {NUMBER}"), ("entities.b_cubed_f1", rf"B-cubed\).*F1 {NUMBER}")],
    ),
    (
        ["across.py", "gold/entities/meantime.jsonl"],
        [("across.f1", rf"across: .*F1 {NUMBER}"), ("across.persons_f1", rf"persons\).*F1 {NUMBER}")],
    ),
    (
        ["dating.py", "gold/timelines/airbus"],
        [("dating.read", rf"read {NUMBER}"), ("dating.right", rf"right {NUMBER}")],
    ),
]


def digest(folder: Path) -> str:
    """Give a digest of the gold data: a figure means something only for the data it was taken on."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def figures(shared: Path) -> dict[str, float]:
    """Run every scorer and give the figures it prints, by name; print them as they come."""
    found: dict[str, float] = {}
    for (script, *arguments), wanted in RUNS:
        command = [
            sys.executable,
            str(shared / "score" / script),
            *arguments_in(shared, arguments),
            "--command",
            str(PROGRAM) + (" read" if script in {"reading_cases.py", "gold.py", "dating.py"} else ""),
        ]
        began = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
        sys.stdout.write(done.stdout + done.stderr)
        print(f"  ({script}: {time.monotonic() - began:.0f} s)", flush=True)
        for name, pattern in wanted:
            if match := re.search(pattern, done.stdout):
                found[name] = float(match[1])
    return found


def arguments_in(shared: Path, arguments: list[str]) -> list[str]:
    """Give the arguments with those that name gold data as paths."""
    return [str(shared / a) if a.startswith("gold/") else a for a in arguments]


def main() -> int:
    """Compare, and raise floors where asked; 1 where a figure is below its floor or missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--raise", action="store_true", dest="lift")
    options = parser.parse_args()
    path = HERE / "floors.toml"
    known = tomllib.loads(path.read_text(encoding="utf-8"))
    floors: dict[str, float] = known["floors"]
    measured = figures(options.shared)
    below = []
    for name in sorted({*floors, *measured}):
        floor, figure = floors.get(name, 0.0), measured.get(name)
        mark = "missing" if figure is None else "BELOW" if figure < floor - known["noise"] else "ok"
        below += [name] if mark != "ok" else []
        print(f"{name:<22} floor {floor:<7g} figure {figure if figure is not None else '-':<7} {mark}")
    gold = digest(options.shared / "gold")
    if gold != known["gold"]:
        print(f"note: the gold data is not what the floors were taken on ({known['gold']}, now {gold})")
    if options.lift:
        lifted = {n: max(floors.get(n, 0.0), f) for n, f in measured.items()}
        head = path.read_text(encoding="utf-8").split("noise =")[0]
        rows = "".join(f'"{n}" = {f:g}\n' for n, f in sorted(lifted.items()))
        path.write_text(f'{head}noise = {known["noise"]}\ngold = "{gold}"\n\n[floors]\n{rows}', encoding="utf-8")
    if below:
        print(f"floors: {', '.join(below)} below the floor", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
