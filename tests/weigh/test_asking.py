"""Asking: which doubts are put before a person, kept up as entities come, go and are decided on."""

from dragoman.model import Decision
from dragoman.weigh.asking import Asking
from dragoman.weigh.blocks import Entry
from dragoman.weigh.doubts import Doubt
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.suggestions import EACH, Weight


class Room:
    """Doubts on a shelf: two are doubted to be one as surely as `sure` says; three reports rest on each."""

    def __init__(self, monkeypatch, sure):
        self.asking = Asking(MemoryShelf(), lambda i: i, lambda i: i, lambda _a, _b: False, lambda _: Weight(1, 3))
        self.rows = {}

        def doubt(a, b):
            score = sure.get(f"{a} {b}") or sure.get(f"{b} {a}")
            return Doubt(score, ("alike",)) if score else None

        monkeypatch.setattr("dragoman.weigh.asking.doubt_of_entities", doubt)

    def put(self, *idents, gone=(), decisions=()):
        """Let entities come and go, all under one key; give what is put before a person now."""
        entries = [Entry(i, i, ("k",)) for i in idents]
        made = self.asking.update(entries, gone, (), decisions, {f"r/{i}": i for i in "pqrstuv"}.get)
        self.rows = {pair: row for pair, row in {**self.rows, **made}.items() if row}
        return sorted(self.rows)


def test_a_doubt_is_asked_about_and_forgotten_with_its_side(monkeypatch):
    """Two that may be one are put before a person, by what rests on them, until one of them is no more."""
    room = Room(monkeypatch, {"p q": 0.7, "q r": 0.6})
    assert room.put("p") == []
    assert room.put("q", "r") == ["p q", "q r"]
    order, noun = room.rows["p q"]
    assert (noun.sort, noun.a, noun.b, noun.score, noun.because) == ("entity", "p", "q", 0.7, ("alike",))
    assert order < room.rows["q r"][0]
    assert room.put(gone=["p"]) == ["q r"]


def test_a_pair_that_is_decided_is_not_asked_about(monkeypatch):
    """A decision takes the question away, and undoing it brings it back."""
    room = Room(monkeypatch, {"p q": 0.7})
    room.put("p", "q")
    one = Decision(id="d1", judgement="different", a="p", b="q", members_a=("r/p",), members_b=("r/q",),
                   author="M. Quill", time="2031-05-01T00:00:00Z")  # fmt: skip
    undone = Decision(id="d2", author="M. Quill", time="2031-05-02T00:00:00Z", undoes="d1")
    assert room.put(decisions=[one]) == []
    assert room.put(decisions=[one, undone]) == ["p q"]


def test_each_is_asked_about_a_few_times_at_most(monkeypatch):
    """Of many that one may be, the surest are asked about; a surer one takes the place of the least sure."""
    others = "qrstuv"
    room = Room(monkeypatch, {f"p {o}": 0.9 - n / 100 for n, o in enumerate(others)})
    assert room.put("p", *others[1:]) == [f"p {o}" for o in others[1:]]
    assert len(others) - 1 == EACH
    assert room.put("q") == [f"p {o}" for o in others[:EACH]]
