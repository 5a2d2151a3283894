"""The desk: which reports wait to be weighed, and that what was lost is not passed for what there is."""

from dragoman.keep import Casefile, derived
from tests.test_weighing import reading, snapshot


def kept(path, *numbers):
    """Keep reports in a casefile; give their ids."""
    made = [reading(n) for n in numbers]
    with Casefile.open(path, write=True) as casefile:
        for one in made:
            casefile.add(snapshot(one), one)
    return sorted(one.report.id for one in made)


def weigh(path, by="w1", *, afresh=False):
    """Weigh nothing, by a weigher of that fingerprint; give which reports waited and whether it was afresh."""
    with Casefile.open(path, write=True) as casefile, casefile.weighing(by, afresh=afresh) as desk:
        return desk.waiting, desk.afresh


def test_only_what_came_since_waits(tmp_path):
    """Reports wait until they were weighed; another weigher, or a record made afresh, has all of them wait."""
    path = tmp_path / "one.dragoman"
    Casefile.create(path).close()
    first = kept(path, 1, 2)
    assert weigh(path) == (first, True)
    assert weigh(path) == ([], False)
    second = kept(path, 3)
    assert weigh(path) == (second, False)
    assert weigh(path, "w2") == (sorted([*first, *second]), True)
    assert weigh(path, "w2", afresh=True) == (sorted([*first, *second]), True)


def test_a_row_lost_before_is_missed_after_more_was_weighed(tmp_path):
    """Weighing on does not count anew what there is, so that `verify` still finds that a row is gone."""
    path = tmp_path / "one.dragoman"
    Casefile.create(path).close()
    kept(path, 1)
    with Casefile.open(path, write=True) as casefile, casefile.weighing("w1") as desk:
        desk.change({}, {}, {("clash", "c1"): ("1", "one"), ("clash", "c2"): ("2", "two")})
    with Casefile.open(path, write=True) as casefile, casefile._changing():
        casefile._connection.execute("DELETE FROM part WHERE id = 'c1'")
    kept(path, 2)
    weigh(path)
    with Casefile.open(path) as casefile:
        assert derived.noted(casefile._connection, "rows") == "0 0 0 0 2"
        assert any("rows" in problem.wrong for problem in casefile.verify())
