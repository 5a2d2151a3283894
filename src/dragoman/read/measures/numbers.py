"""`number`: the value of number words and figures ("twenty-four", "1.5 million", "2 1/2", "a dozen")."""

import re
from functools import cache

from dragoman.read.tables import load_table


@cache
def tables() -> dict[str, dict[str, float]]:
    """Load the number words."""
    loaded: dict[str, dict[str, float]] = load_table("numbers")
    return loaded


@cache
def number_pattern() -> str:
    """Give a regular expression of figures and number words, without a group of its own."""
    table = tables()
    alternatives = [*table["digits"], *table["tens"], "hundred", "thousand", "million", "billion", "trillion"]
    word = "|".join(sorted(alternatives, key=len, reverse=True))
    figure = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s+[1-9]/[2-9])?|[½¼¾]"
    words = rf"(?:{word})(?:(?:-|\s+|\s+and\s+)(?:{word}))*"
    scale = r"(?:\s+(?:hundred|thousand|million|billion|trillion))?"
    return rf"(?:(?:{figure}){scale}|(?:a\s+)?{words}(?:\s+and\s+a\s+half)?)\b"


def number(text: str) -> float | int | None:
    """Give the value of a number written in words or figures, or None where it is none."""
    table = tables()
    total: float = 0
    current: float = 0
    seen = False
    for token in re.findall(r"\d[\d,]*(?:\.\d+)?(?:/\d)?|[½¼¾]|[a-z]+", text.lower()):
        if token in {"a", "an", "and", "of"}:
            continue
        if "/" in token:
            above, below = token.split("/")
            current += int(above.replace(",", "")) / max(1, int(below))
        elif token[0].isdigit():
            current += float(token.replace(",", ""))
        elif token in table["digits"] or token in table["tens"]:
            current += table["digits"].get(token, table["tens"].get(token, 0))
        elif token in table["fractions"]:
            current += table["fractions"][token]
        elif token in table["collectives"] or token == "hundred":  # noqa: S105 (a word of the text)
            current = (current or 1) * table["collectives"].get(token, 100)
        elif token in table["scales"]:
            total += (current or 1) * table["scales"][token]
            current = 0
        else:
            return None
        seen = True
    value = total + current
    if not seen:
        return None
    return int(value) if value == int(value) else round(value, 6)


@cache
def ordinal_pattern() -> str:
    """Give a regular expression of ordinals ("third", "21st", "twenty-first"), without a group of its own."""
    words = "|".join(sorted(tables()["ordinals"], key=len, reverse=True))
    tens = "|".join(tables()["tens"])
    return rf"(?:(?:(?:{tens})-)?(?:{words})|\d+(?:st|nd|rd|th))"


def ordinal(text: str) -> int | None:
    """Give the value of an ordinal, or None."""
    text = text.lower().strip()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text):
        return int(match[1])
    head, _, tail = text.rpartition("-")
    if tail not in tables()["ordinals"] or (head and head not in tables()["tens"]):
        return None
    return int(tables()["ordinals"][tail] + (tables()["tens"][head] if head else 0))
