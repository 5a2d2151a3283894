"""`people_of`: what a people's name is in its place: a group ("the Houthis"), or nobody ("Tuareg rebels")."""

from typing import Literal

from dragoman.read.tables import word_set

from .mentions import Columns
from .names import Name


def people_of(columns: Columns, name: Name, root: int) -> Literal["group", ""] | None:
    """Give "group" or "" for the name of a people that is no nation, by its place; None for another name."""
    peoples = word_set("names", "peoples")
    if name.titles or (name.key not in peoples and name.key.removesuffix("s") not in peoples):
        return None
    if columns.dep[root] in {"amod", "compound", "nmod"}:
        return ""
    plural = columns.tag[root] == "NNPS" or name.key not in peoples
    several = plural or (name.first > 0 and columns.lower[name.first - 1] == "the")
    return "group" if several else None
