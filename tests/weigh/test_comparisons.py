"""Comparisons: supported, contradicted by named incidents, or undecided with what is missing."""

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def envoy(name, post, at, *, outlet, published="2031-05-04", says=None, since=None, since_name=None):
    """Give a reading of a report that an envoy defected, perhaps the highest-ranking since a year."""
    d = Draft(f"{name}, the {post}, defected. It was {says} {since_name}.", outlet=outlet, published=published)
    person = d.person(name, position=post)
    event = d.event("defection", "defected", actor=person, at=at)
    if says:
        other = d.person(since_name) if since_name else None
        d.comparison(
            says,
            kind="superlative",
            by="rank",
            of="defection",
            since=since,
            event=event,
            entity=person,
            since_entity=other,
        )
    return d.reading()


LUND = envoy(
    "Berta Lund",
    "counsellor in Rome",
    "2031-04",
    outlet="A",
    says="the highest-ranking since 2016",
    since=2016,
    since_name="Karl Ek",
)
EK = envoy("Karl Ek", "deputy ambassador in London", "2016-08", outlet="B", published="2016-09-01")
HOLM = envoy("Anders Holm", "acting ambassador in Vienna", "2019-03", outlet="C", published="2019-04-01")
MOE = envoy("Olav Moe", "third secretary in Lima", "2020-03", outlet="D", published="2020-04-01")


def verdict(*readings):
    """Give the one checked comparison of the record."""
    (checked,) = weigh(readings).comparisons
    return checked


def test_supported_when_the_record_holds_what_it_is_measured_against():
    """The one since whom it is said is there, and nobody higher came between."""
    record = weigh([LUND, EK, MOE])
    (checked,) = record.comparisons
    assert checked.verdict == "supported"
    assert [i.title for i in record.incidents if i.id in checked.because] == ["Karl Ek defects"]


def test_contradicted_by_a_named_incident():
    """Somebody of a higher rank in that time breaks it, and is named."""
    record = weigh([LUND, EK, HOLM])
    (checked,) = record.comparisons
    assert checked.verdict == "contradicted"
    assert [i.title for i in record.incidents if i.id in checked.because] == ["Anders Holm defects"]


def test_undecided_without_what_it_is_measured_against():
    """With nothing of the year named, the record cannot tell, and says what is missing."""
    checked = verdict(LUND, MOE)
    assert (checked.verdict, checked.missing) == ("undecided", "what it is measured against (Karl Ek)")


def test_what_came_later_breaks_nothing():
    """A higher rank after the report was out is no contradiction."""
    later = envoy("Anders Holm", "ambassador in Vienna", "2033-03", outlet="C", published="2033-04-01")
    assert verdict(LUND, EK, later).verdict == "supported"


def test_undecided_where_a_rank_is_missing():
    """Somebody whose rank nobody tells may have been higher."""
    unknown = envoy("Anders Holm", "man", "2019-03", outlet="C", published="2019-04-01")
    checked = verdict(LUND, EK, unknown)
    assert (checked.verdict, checked.missing) == ("undecided", "the rank of Anders Holm")


def shelling(outlet, at, *, nth=None, published="2031-05-04"):
    """Give a reading of a report that Norland tested a missile, perhaps the n-th of the year."""
    d = Draft(f"Norland tested a missile, the {nth} this year.", outlet=outlet, published=published)
    event = d.event("weapons-test", "tested", actor=d.place("Norland"), at=at)
    if nth:
        d.comparison(f"the {nth} this year", kind="ordinal", ordinal=nth, of="weapons-test", period="2031", event=event)
    return d.reading()


def test_the_third_needs_two_before_it():
    """Two earlier ones support a third, three break it, and one leaves it open."""
    earlier = [shelling(o, f"2031-0{n}-10", published=f"2031-0{n}-11") for n, o in enumerate("ABC", 1)]
    third = shelling("Z", "2031-05-03", nth=3)
    assert verdict(third, *earlier[:2]).verdict == "supported"
    assert verdict(third, *earlier).verdict == "contradicted"
    assert len(verdict(third, *earlier).because) == 3
    assert verdict(third, earlier[0]).missing == "1 that came before"


def test_figures_are_not_guessed():
    """A comparison of sizes that nothing tells is undecided."""
    d = Draft("More ships than ever came to Port Hale.")
    d.event("visit", "came")
    d.comparison("More ships than ever", kind="more", of="visit")
    assert verdict(d.reading()).verdict == "undecided"
