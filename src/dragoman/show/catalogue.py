"""`t`: the words of pages, from the catalogue `html/words/`: a folder for each language, a file for each page.

A translation is a copy of `html/words/en/` with other words. Where a text has `{names}`, they are filled in; where it
depends on a number it is a mapping with `one` and `other`, chosen by `count` (`none` too, where there are none).
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGE = "en"


def t(key: str, **given: Any) -> str:
    """Give the text with this key ("chronicle.title"); KeyError where the catalogue has none."""
    page, _, name = key.partition(".")
    text = words_of(page)[name]
    if isinstance(text, dict):
        number = given["count"]
        form = "none" if number == 0 and "none" in text else "one" if number == 1 else "other"
        text = text[form]
        given = {**given, "count": f"{number:,}" if number >= 10_000 else number}
    return str(text).format_map(given) if given else str(text)


@cache
def words_of(page: str) -> dict[str, Any]:
    """Give all texts of one file of the catalogue by their names; KeyError where there is no such file."""
    entry = _folder().joinpath(f"{page}.yaml")
    if not entry.is_file():
        raise KeyError(page)
    found: dict[str, Any] = yaml.load(entry.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return found


def catalogue() -> dict[str, Any]:
    """Give all texts, by "FILE.NAME"."""
    pages = sorted(entry.name.removesuffix(".yaml") for entry in _folder().iterdir() if entry.name.endswith(".yaml"))
    return {f"{page}.{name}": text for page in pages for name, text in words_of(page).items()}


def _folder() -> Any:
    return files(__package__).joinpath("html", "words", LANGUAGE)
