"""`Attribution`: a cue with its sources and content, in tokens, before it becomes claims."""

from dataclasses import dataclass
from typing import Any

from dragoman.model import Stance


@dataclass(frozen=True)
class Attribution:
    """Somebody says something: tokens of the cue, heads of the sources, numbers of the content's tokens.

    `anchor` is the word that the rule starts from; `rule` says which rule it was.
    """

    anchor: Any
    cue: tuple[Any, ...]
    sources: tuple[Any, ...]
    content: frozenset[int]
    stance: Stance
    rule: str


def subtree(token: Any, *, without: Any = ()) -> set[int]:
    """Give the token numbers of `token`'s subtree, without the subtrees of the tokens in `without`."""
    found = {t.i for t in token.subtree}
    for other in without:
        found -= {t.i for t in other.subtree}
    return found
