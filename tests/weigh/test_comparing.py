"""Comparing: a comparison is looked at again when what it counts changes, and left alone otherwise."""

from dragoman.weigh import Weighing
from dragoman.weigh.comparing import MOST, Comparing
from dragoman.weigh.shelf import MemoryShelf
from tests.weigh.draft import Draft


def arrest(number, place="Oslo", country="NO", at="2031-02-01", published="2031-04-01"):
    """Give a report that somebody was arrested somewhere."""
    d = Draft(f"Person{number} Holm{number} was arrested in {place}.", outlet=f"Post {number}", published=published)
    d.event(
        "arrest",
        "arrested",
        target=d.person(f"Person{number} Holm{number}"),
        where=d.place(place, country=country),
        at=at,
    )
    return d.reading()


def third(period="2031"):
    """Give a report of the third arrest in its place since the year began."""
    d = Draft("Karl Ek was arrested in Oslo, the third this year.", outlet="Tern", published="2031-05-02")
    told = d.event(
        "arrest", "arrested", target=d.person("Karl Ek"), where=d.place("Oslo", country="NO"), at="2031-05-01"
    )
    d.comparison("the third", kind="ordinal", of="arrest", ordinal=3, period=period, event=told)
    return d.reading()


class Room:
    """A record to which reports come; `checked` are the reports whose comparisons were looked at by the last."""

    def __init__(self, monkeypatch):
        self.shelf = MemoryShelf()
        self.weighing, self.checked, self.verdict = Weighing(self.shelf), [], None
        whole = Comparing._checked

        def noting(comparing, sheet):
            self.checked.append(sheet.id)
            return whole(comparing, sheet)

        monkeypatch.setattr(Comparing, "_checked", noting)

    def add(self, *readings):
        """Let reports come; give the verdict on the one comparison."""
        self.checked.clear()
        self.shelf.hold(readings)
        parts = self.weighing.add([r.report.id for r in readings], ()).parts
        self.verdict = next((row[1] for (kind, _), row in parts.items() if kind == "comparison" and row), self.verdict)
        return self.verdict.verdict


def test_what_is_counted_has_it_checked_again(monkeypatch):
    """One more arrest in the same place, before it, makes the third the third; another still breaks it."""
    room, one = Room(monkeypatch), third()
    assert room.add(one, arrest(1)) == "undecided"
    assert room.add(arrest(2, at="2031-03-01")) == "supported"
    assert room.checked == [one.report.id]
    assert room.add(arrest(3, at="2031-04-01")) == "contradicted"
    assert len(room.verdict.because) == 3


def test_what_is_of_others_or_comes_later_does_not(monkeypatch):
    """Arrests in another country, and one after its day, leave a comparison alone."""
    room = Room(monkeypatch)
    room.add(third(), arrest(1), arrest(2, at="2031-03-01"))
    room.add(arrest(4, "Turku", "FI"))
    assert room.checked == []
    room.add(arrest(5, at="2031-06-01", published="2031-06-02"))
    assert room.checked == []


def test_no_more_are_looked_at_than_stand_nearest(monkeypatch):
    """Of more incidents than are looked at, those nearest before are, and there are enough to break an ordinal."""
    room = Room(monkeypatch)
    days = [f"20{19 + n // 12}-{1 + n % 12:02}-01" for n in range(MOST + 20)]
    assert room.add(third(None), *(arrest(n, at=day) for n, day in enumerate(days))) == "contradicted"
