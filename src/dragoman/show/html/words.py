"""`t`: the words of pages, from the catalogue under `words/`: a folder for each language, a file for each page.

A translation is a copy of `words/en/` with other words. Where a text has `{names}`, they are filled in; where it
depends on a number it is a mapping with `one` and `other`, chosen by `count` (`none` too, where there are none).
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGE = "en"


def t(key: str, **given: Any) -> str:
    """Give the text with this key ("chronicle.title"); KeyError where the catalogue has none."""
    text = catalogue()[key]
    if isinstance(text, dict):
        number = given["count"]
        form = "none" if number == 0 and "none" in text else "one" if number == 1 else "other"
        text = text[form]
        given = {**given, "count": f"{number:,}" if number >= 10_000 else number}
    return str(text).format_map(given) if given else str(text)


def words_of(page: str) -> dict[str, Any]:
    """Give all texts of one file of the catalogue by their names, for a script to use."""
    prefix = f"{page}."
    return {key.removeprefix(prefix): text for key, text in catalogue().items() if key.startswith(prefix)}


@cache
def catalogue() -> dict[str, Any]:
    """Load all texts once, by "FILE.NAME"."""
    found: dict[str, Any] = {}
    folder = files(__package__).joinpath("words", LANGUAGE)
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml"):
            texts = yaml.load(entry.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
            found |= {f"{entry.name.removesuffix('.yaml')}.{name}": text for name, text in texts.items()}
    return found
