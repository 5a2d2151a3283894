"""`Ages`: how old a report says that somebody is, by whom "the 52-year-old" is found."""

import re

from .mentions import Chain, Columns, Mention
from .told_ages import told_ages

_WRITTEN = re.compile(r"(\d{1,3})-year-old$")


class Ages:
    """The ages of the persons of a report."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns

    def told_in(self, mention: Mention) -> str:
        """Give the age that a description itself tells ("the 52-year-old", "a 52-year-old driver"), or ""."""
        columns = self.columns
        if mention.kind != "person" or mention.name:
            return ""
        for i in range(mention.first, mention.head + 1):
            written = _WRITTEN.match(columns.lower[i])
            if written:
                return written[1]
            if columns.text[i].isdigit() and columns.lower[i + 1 : i + 5] == ["-", "year", "-", "old"]:
                return columns.text[i]
        return ""

    def of(self, chain: Chain) -> frozenset[str]:
        """Give the ages that stand beside the names of a person or in descriptions, wherever in the report."""
        told = (m for m in chain.mentions if m.sort != "pronoun")
        return frozenset(f.value for m in told for f in told_ages(self.columns, m))
