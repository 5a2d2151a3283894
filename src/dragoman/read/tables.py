"""The tables of this room's data folder, read once: mappings and lists of YAML files, rows of TSV files."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# Twelve times as fast as the one written in Python, which is there where the library was built without it.
_FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FewBooleans(_FastLoader):
    """YAML in which only `true` and `false` are truth values: "on", "no" and "off" are words here."""


FewBooleans.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _text(name: str) -> str:
    return (files("dragoman.read") / "data" / name).read_text(encoding="utf-8")


@cache
def load_table(name: str) -> Any:
    """Give what `data/NAME.yaml` holds."""
    return yaml.load(_text(f"{name}.yaml"), Loader=FewBooleans)  # noqa: S506  (a subclass of a safe loader)


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Give the words under `key` of `data/NAME.yaml` as a set."""
    return frozenset(str(word) for word in load_table(name)[key])


def table_rows(name: str, columns: int = 0) -> Iterator[list[str]]:
    """Give the rows of `data/NAME.tsv`, without comments; short rows are filled to `columns`."""
    for line in _text(f"{name}.tsv").splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            yield row + [""] * (columns - len(row))
