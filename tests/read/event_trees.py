"""The parses of `event_trees.yaml`, built by name."""

from functools import cache
from pathlib import Path

import yaml

from dragoman.read.parse import Parse
from tests.read.built import built


@cache
def tree(name: str) -> Parse:
    """Build the parse called `name`."""
    tables = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return built(tables[name])
