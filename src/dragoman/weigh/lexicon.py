"""The tables of this room: YAML and TSV files in `data/`, each loaded once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """Give the contents of `data/NAME.yaml`."""
    return yaml.safe_load((files(__package__) / "data" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of `data/NAME.tsv`, each a tuple of cells; lines that begin with # are left out."""
    text = (files(__package__) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
