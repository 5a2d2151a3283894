"""`load`: the word lists of this room, YAML files in `data/`, read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


class FewBooleans(yaml.SafeLoader):
    """YAML in which only `true` and `false` are truth values: "on", "no" and "off" are words here."""


FewBooleans.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def load(name: str) -> Any:
    """Give the data of `data/NAME.yaml`."""
    text = (files("dragoman.read") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=FewBooleans)  # noqa: S506  (a subclass of SafeLoader)
