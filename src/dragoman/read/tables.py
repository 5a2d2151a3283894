"""The YAML tables of this room's data folder, read once."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

from .lexicon import FastLoader


@cache
def load_table(name: str) -> dict[str, Any]:
    """Give the mapping of `data/NAME.yaml`."""
    text = (resources.files("dragoman.read") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=FastLoader)  # noqa: S506  (a safe loader)
    return loaded
