"""The tables of this room's data folder, read once: rows of TSV files and mappings of YAML files."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import yaml

from .lexicon import FastLoader


def _text(name: str) -> str:
    return (resources.files("dragoman.read") / "data" / name).read_text(encoding="utf-8")


def table_rows(name: str, columns: int = 0) -> Iterator[list[str]]:
    """Give the rows of a TSV file, without comments; short rows are filled to `columns`."""
    for line in _text(name).splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            yield row + [""] * (columns - len(row))


@cache
def yaml_table(name: str) -> dict[str, Any]:
    """Give the mapping of a YAML file."""
    loaded: dict[str, Any] = yaml.load(_text(name), Loader=FastLoader)  # noqa: S506  (a safe loader)
    return loaded


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Give the words under `key` of a YAML file as a set."""
    return frozenset(str(word) for word in yaml_table(name)[key])
