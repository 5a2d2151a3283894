"""`judge`: a pair weighed by a policy, a table of (test, weight, why), with its reasons in words."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Finding(NamedTuple):
    """What a test found of a pair: how far it holds (1 wholly, -1 the contrary), and the words for it."""

    degree: float
    because: str


class Criterion(NamedTuple, Generic[T]):
    """One row of a policy: the test, what it weighs, and why it stands there."""

    test: Callable[[T, T], Finding | None]
    weight: float
    why: str


class Weighed(NamedTuple):
    """The score of a pair and its reasons, those that count most first."""

    score: float
    because: tuple[str, ...]


def judge(policy: Sequence[Criterion[T]], a: T, b: T, *, contrary: str = "") -> Weighed:
    """Weigh a pair by every row of the policy; `contrary` is put before the reasons that speak against."""
    found = [
        (row.weight * finding.degree, finding.because) for row in policy if (finding := row.test(a, b)) is not None
    ]
    reasons = sorted(((worth, why) for worth, why in found if why), key=lambda r: (-abs(r[0]), r[1]))
    told = tuple(why if worth >= 0 else contrary + why for worth, why in reasons)
    return Weighed(round(sum(worth for worth, _ in found), 6), told)
