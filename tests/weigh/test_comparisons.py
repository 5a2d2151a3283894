"""Comparisons: supported, contradicted by named incidents, or undecided with what is missing."""

import pytest

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


def freed(name, at, *, outlet, by="Norland", post=None, says=None, nth=2, published="2031-09-20"):
    """Give a reading of a report that a state freed somebody, perhaps the second of his kind this year."""
    d = Draft(f"{by} freed {name}, a {post}. He is {says}.", outlet=outlet, published=published)
    facts = {"position": post} if post else {}
    event = d.event("release", "freed", actor=d.place(by), target=d.person(name, **facts), at=at)
    if says:
        d.comparison(says, kind="ordinal", ordinal=nth, of="release", period="2031", event=event)
    return d.reading()


@pytest.mark.parametrize(
    ("earlier", "verdict_"),
    [
        ({"post": "priest"}, "supported"),
        ({"post": "priest", "by": "Sudland"}, "undecided"),  # freed by another
        ({"post": "clerk"}, "undecided"),  # no priest, as far as is told
    ],
)
def test_an_ordinal_counts_what_its_words_name(earlier, verdict_):
    """The second priest to be freed by Norland follows one whom Norland freed, and who was a priest."""
    says = "the second priest to be freed by Norland#2 this year"
    text = "Norland freed Karl Ek, a priest. He is the second priest to be freed by Norland this year."
    d = Draft(text, outlet="A", published="2031-09-20")
    norland = d.entity("place", "Norland", "Norland#2")
    event = d.event("release", "freed", actor=norland, target=d.person("Karl Ek", position="priest"), at="2031-09-18")
    d.comparison(says.replace("#2", ""), kind="ordinal", ordinal=2, of="release", period="2031", event=event)
    assert verdict(d.reading(), freed("Olav Moe", "2031-04-07", outlet="B", **earlier)).verdict == verdict_


def killed(number, at, outlet, published, says=None, since=None):
    """Give a reading of a report that so many were killed in a bombing, perhaps the deadliest since a year."""
    d = Draft(f"A bomb killed {number} people in Port Hale. It was {says}.", outlet=outlet, published=published)
    event = d.event("bombing", "killed", target=d.somebody(f"{number} people"), where=d.place("Port Hale"), at=at)
    if says:
        d.comparison(says, kind="superlative", by="severity", of="bombing", since=since, event=event)
    return d.reading()


@pytest.mark.parametrize(("between", "verdict_"), [(30, "contradicted"), (12, "supported")])
def test_the_deadliest_is_broken_by_a_deadlier_one(between, verdict_):
    """The deadliest since 2019 is so where the record has one of 2019, and none deadlier since."""
    now = killed(20, "2031-05-03", "A", "2031-05-04", "the deadliest since 2019", 2019)
    then, other = killed(50, "2019-02-03", "B", "2019-02-04"), killed(between, "2024-02-03", "C", "2024-02-04")
    assert verdict(now, then, other).verdict == verdict_


def test_what_may_be_one_is_not_counted_twice():
    """Two tests that may be of one day do not make the next one the third."""
    earlier = [shelling(o, at, published="2031-02-12") for o, at in (("A", "2031-02"), ("B", "2031-02-10"))]
    assert verdict(shelling("Z", "2031-05-03", nth=2), *earlier).verdict == "supported"


def arrested(number, at, outlet, published, says=None, kind="fewer"):
    """Give a reading of a report that Norland arrested so many, perhaps fewer than in 2030."""
    d = Draft(f"Norland arrested {number} people, {says}.", outlet=outlet, published=published)
    people = d.somebody(f"{number} people")
    count = d.quantity(f"{number} people", number)
    d.event("arrest", "arrested", actor=d.place("Norland"), target=people, counts={"target": count}, at=at)
    if says:
        d.comparison(says, kind=kind, by="number", of="arrest", period="2030")
    return d.reading()


@pytest.mark.parametrize(
    ("kind", "then", "verdict_"),
    [
        ("fewer", [(655, "2030")], "supported"),
        ("fewer", [(300, "2030")], "contradicted"),
        ("more", [(655, "2030")], "contradicted"),
        ("more", [(300, "2030")], "supported"),
        ("more", [(300, "2030-05-03")], "undecided"),
        ("fewer", [(300, "2030-05-03"), (200, "2030-07-03")], "supported"),
        ("more", [(300, "2030-05-03"), (200, "2030-07-03")], "contradicted"),
        ("fewer", [], "undecided"),
    ],
)
def test_figures_are_held_against_those_of_another_time(kind, then, verdict_):
    """What is told of the whole year decides; single incidents decide only as far as they add up to more."""
    now = arrested(412, "2031", "A", "2032-01-10", f"{kind} than in 2030", kind)
    earlier = [arrested(n, at, f"B{n}", "2031-01-10") for n, at in then]
    assert verdict(now, *earlier).verdict == verdict_


def test_he_is_the_one_of_whom_it_is_said():
    """Where the reading names nobody who is compared, it is the one of whom the sentence says it."""
    text = "Berta Lund, the counsellor in Rome, defected. She is the highest-ranking envoy to defect since 2016."
    d = Draft(text, outlet="A", published="2031-05-04")
    d.event("defection", "defected", actor=d.person("Berta Lund", "She", position="counsellor in Rome"), at="2031-04")
    said = "the highest-ranking envoy to defect since 2016"
    d.comparison(said, kind="superlative", by="rank", of="defection", since=2016)
    assert verdict(d.reading(), EK).verdict == "supported"
    assert verdict(d.reading(), EK, HOLM).verdict == "contradicted"


def test_the_deadliest_of_what_stands_before_it():
    """What was the deadliest is told before the words for it, not in the clause on what it is measured against."""
    d = Draft("A bomb killed 20 people in Port Hale, the deadliest since 2019, when a fire hurt 50.", outlet="A")
    count, target = d.quantity("20 people", 20), d.somebody("20 people")
    d.event("bombing", "killed", target=target, counts={"target": count}, where=d.place("Port Hale"), at="2024-07-15")
    d.event("injury", "hurt", target="50", at="2019")
    d.comparison("the deadliest since 2019", kind="superlative", by="severity", of="bomb", since=2019)
    then = killed(50, "2019-02-03", "B", "2019-02-04")
    assert verdict(d.reading(), then).verdict == "supported"
    assert verdict(d.reading(), then, killed(30, "2021-02-03", "C", "2021-02-04")).verdict == "contradicted"


def test_what_it_is_measured_against_was_in_that_year():
    """Of "the deadliest since 2019, when a fire hurt 50", the fire was in 2019, whatever the report's reader made of it."""
    d = Draft("A bomb killed 20, the deadliest since 2019, when a fire hurt 50.", outlet="A", published="2024-07-16")
    d.event("bombing", "killed", at="2024-07-15")
    d.event("injury", "hurt", target="50", at="2019-01-01/2024-07-16")
    d.comparison("the deadliest since 2019", kind="superlative", by="severity", of="bomb", since=2019)
    (injury,) = [i for i in weigh([d.reading()]).incidents if i.type == "injury"]
    assert injury.when.edtf == "2019"


def test_no_country_has_a_rank():
    """Where the reading takes the nearest name for who is compared, it is the person who did what is told."""
    said = "the highest-ranking envoy to defect since 2016"
    d = Draft(f"Berta Lund, the counsellor in Rome, defected to Sudan, {said}.", outlet="A", published="2031-05-04")
    sudan = d.place("Sudan")
    d.event(
        "defection",
        "defected",
        actor=d.person("Berta Lund", position="counsellor in Rome"),
        destination=sudan,
        at="2031-04",
    )
    d.comparison(said, kind="superlative", by="rank", of="defection", since=2016, entity=sudan)
    assert verdict(d.reading(), EK).verdict == "supported"
    assert verdict(d.reading(), EK, HOLM).verdict == "contradicted"


def banned(name, at, outlet, published, says=None, **facts):
    """Give a reading of a report that a runner was banned by Kenya's agency, perhaps the third Kenyan runner this year."""
    d = Draft(
        f"Kenya's agency banned the runner {name}, {facts}. He is {says}. {outlet * 30}",
        outlet=outlet,
        published=published,
    )
    runner = d.person(name, f"the runner {name}", **facts)
    event = d.event("ban", "banned", actor=d.entity("organization", "Kenya's agency"), target=runner, at=at)
    if says:
        d.comparison(says, kind="ordinal", ordinal=3, of="ban", period="2033", event=event, entity=runner)
    return d.reading()


def test_people_of_other_names_are_counted_apart_whatever_their_days():
    """Two runners, one banned on an unknown day, are two; the one country told is theirs, unless theirs is told."""
    now = banned("Karl Ek", "2033-08-16", "A", "2033-08-17", "the third Kenyan runner to be banned this year")
    first = banned("Naomi Chebet", "2033-02-08", "B", "2033-02-09")
    second = banned("Olav Moe", "2033-02", "C", "2033-03-09")
    assert verdict(now, first, second).verdict == "supported"
    assert verdict(now, first, banned("Naomi Chebet", "2033-02", "C", "2033-03-09")).verdict == "undecided"
    assert (
        verdict(now, first, banned("Olav Moe", "2033-02", "C", "2033-03-09", nationality="Norway")).verdict
        == "undecided"
    )


@pytest.mark.parametrize(("then", "verdict_"), [("loss", "undecided"), ("profit", "contradicted")])
def test_a_profit_is_the_first_whatever_was_lost_between(then, verdict_):
    """Where a type tells of many kinds of thing, what is counted is told by the noun."""
    d = Draft("Norvik posted a profit, its first profit since 2028.", outlet="A", published="2033-02-15")
    event = d.event("earnings", "posted", actor=d.entity("organization", "Norvik"), topic="a profit", at="2033-02-14")
    d.comparison("its first profit since 2028", kind="ordinal", ordinal=1, of="earnings", since=2028, event=event)
    e = Draft(f"Norvik posted a {then}.", outlet="B", published="2031-02-15")
    e.event("earnings", "posted", actor=e.entity("organization", "Norvik"), topic=f"a {then}", at="2031-02-14")
    assert verdict(d.reading(), e.reading()).verdict == verdict_
