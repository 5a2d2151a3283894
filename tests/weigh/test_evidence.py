"""Evidence: a policy is a table, and its reasons are words."""

from dragoman.weigh.evidence import Criterion, Finding, judge


def test_scores_add_up_and_reasons_are_ordered():
    """The score is the sum of weights by degree; what counts most is said first; what is not found says nothing."""
    policy = [
        Criterion(lambda a, b: Finding(1.0, "small"), 0.1, "why"),
        Criterion(lambda a, b: Finding(-0.5, "against"), 0.8, "why"),
        Criterion(lambda a, b: None, 9.0, "why"),
    ]
    assert judge(policy, "x", "y") == (-0.3, ("against", "small"))
