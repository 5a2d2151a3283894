"""`countries_of_two`: where countries named by two words stand, which spaCy cuts: "Antigua and Barbuda"."""

from collections.abc import Iterator

from .gazetteer import gazetteer
from .mentions import Columns

_JOINTS = {"and", "-", "&"}


def countries_of_two(columns: Columns) -> Iterator[int]:
    """Give the first tokens of countries whose name is two words with "and" or a hyphen between."""
    for i in range(1, len(columns) - 1):
        if columns.lower[i] not in _JOINTS or not (
            columns.text[i - 1][:1].isupper() and columns.text[i + 1][:1].isupper()
        ):
            continue
        if gazetteer().country(columns.words(i - 1, i + 2).replace("&", "and")):
            yield i - 1
