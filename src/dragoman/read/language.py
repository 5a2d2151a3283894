"""`is_english`: whether a report is one that this reader can read."""

import re

from dragoman.model import Report

# Function words; in English prose they are a third and more of all words, in other languages hardly any.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """the of to and a in that is was for on with as by at from it he his her they their be are were has have
        had this which who not but or an said will would been its after""",
    ),
)
_LEAST_SHARE = 0.12
_FEWEST_WORDS = 30


def is_english(report: Report) -> bool:
    """Tell by the metadata, or else by the share of English function words; short texts pass."""
    if report.language:
        return report.language.lower().startswith("en")
    found = re.findall(r"\w+", report.text[:4000].casefold())
    return len(found) < _FEWEST_WORDS or sum(w in _COMMON for w in found) >= _LEAST_SHARE * len(found)
