"""Writes the pages of docs/ that say what the program itself says: commands and event types.

.venv/bin/python scripts/docs.py            write them
.venv/bin/python scripts/docs.py --check    fail, and name the first page that is out of date
"""

import argparse
import sys
from pathlib import Path

import click

from dragoman.app import App
from dragoman.read.events.ontology import load_ontology
from dragoman.show.cli import group

DOCS = Path(__file__).parent.parent / "docs"


def commands() -> str:
    """Give the page of commands: the help of each, as the program prints it at 88 columns."""
    top = group(App())
    parts = [
        "# Commands\n",
        "Made from the program's own help by `scripts/docs.py`. Every command that prints takes `--json`: one",
        "JSON document on standard output, nothing else there. Exit status: 0 done; 1 done, and something was",
        "found wanting; 2 nothing was done; 130 interrupted. An id may be shortened to what no other begins with.\n",
        "A day is written `2024-07-16`, `2024-07` or `2024`, as `today` or `yesterday`, or as how long ago it was:",
        "`7d`, `2w`, `3m`, `1y`, `10 days`, `2 weeks ago`. Output is as wide as the terminal, between 60 and 112",
        "columns; in a pipe it is 100, or what `COLUMNS` says. `NO_COLOR` takes the colours out.\n",
        "The tab key completes commands and options once a line in the shell's start file asks for it:\n",
        "```sh",
        'eval "$(_DRAGOMAN_COMPLETE=bash_source dragoman)"     # ~/.bashrc',
        'eval "$(_DRAGOMAN_COMPLETE=zsh_source dragoman)"      # ~/.zshrc',
        "_DRAGOMAN_COMPLETE=fish_source dragoman | source      # ~/.config/fish/config.fish",
        "```\n",
    ]
    with click.Context(top, info_name="dragoman", terminal_width=88, max_content_width=88) as context:
        for name in top.list_commands(context):
            command = top.get_command(context, name)
            with click.Context(
                command, info_name=name, parent=context, terminal_width=88, max_content_width=88
            ) as inner:
                parts += [f"## dragoman {name}\n", "```text", command.get_help(inner), "```\n"]
    return "\n".join(parts)


def event_types() -> str:
    """Give the page of event types: one row each, from its file in the ontology."""
    ontology = load_ontology()
    rows = [
        "# Event types\n",
        "One file each under `src/dragoman/ontology/`; this page is made from them by `scripts/docs.py`. The PLOVER",
        "code is that of the thing done; one that is planned, threatened, demanded or refused is coded as such.\n",
        "| type | what it is | PLOVER | mode | context | CAMEO |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for key in sorted(ontology.types):
        kind = ontology.types[key]
        code = kind.plover
        cells = [key, kind.gloss, code.event, code.mode or "", ", ".join(code.context), kind.cameo or ""]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


PAGES = {"commands.md": commands, "event-types.md": event_types}


def main() -> int:
    """Write the pages, or hold them to what the program says now."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    for name, make in PAGES.items():
        path, text = DOCS / name, make()
        if options.check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            print(f"docs/{name}: out of date; run `make docs`", file=sys.stderr)
            return 1
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
