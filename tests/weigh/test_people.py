"""Persons across reports: joined on evidence, never on a family name, a post or a place alone."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def sighting(
    name, *, post=None, age=None, published="2031-05-04", outlet="Fenland Courier", deed=None, gender=None, where=None
):
    """Give a reading of a report on one person."""
    told = [name, *filter(None, [post and f"the {post}", age and f"aged {age}", where and f"in {where}", gender])]
    d = Draft(", ".join(told) + ", was told of. The arrest was reported.", outlet=outlet, published=published)
    facts = {"position": f"the {post}" if post else None, "age": age, "gender": gender}
    others = [f"the {post}"] if post else []
    person = d.person(name, *others, **{k: v for k, v in facts.items() if v})
    if deed:
        d.event("arrest", "arrest", target=person, at=deed)
    return d.reading()


def joined(*readings):
    """Give the persons of the record."""
    return [e for e in weigh(readings).entities if e.kind == "person"]


def test_one_whole_name_is_one_person():
    """The same given and family name in two reports is one person."""
    (person,) = joined(sighting("Anders Holm"), sighting("Anders Holm", outlet="Harrow Post"))
    assert person.because == ("the same name",)
    assert len(person.reports) == 2


def test_one_name_and_contradicting_facts_are_two():
    """The same name, forty years apart in age, is two."""
    assert len(joined(sighting("Anders Holm", age="31"), sighting("Anders Holm", age="74", outlet="Harrow Post"))) == 2


@pytest.mark.parametrize("facts", [{}, {"post": "consul in Rome"}, {"age": "47"}])
def test_likeness_of_names_alone_is_not_enough(facts):
    """Two romanisations of a name need more than one thing besides that agrees."""
    assert len(joined(sighting("Choe Myong Su"), sighting("Choi Myung-soo", outlet="Harrow Post", **facts))) == 2


def test_likeness_of_names_with_post_and_deed_is_enough():
    """Two romanisations, the same post, and the same thing done to them at one time: one person, ages or not."""
    (person,) = joined(
        sighting("Choe Myong Su", post="consul in Rome", age="47", deed="2031-05"),
        sighting(
            "Choi Myung-soo",
            post="consul in Rome",
            age="49",
            deed="2031-05-02",
            outlet="Harrow Post",
            published="2031-05-05",
        ),
    )
    assert person.names == ("Choe Myong Su", "Choi Myung-soo")
    (reason,) = person.because
    assert "the same name in two romanisations" in reason
    assert "their ages differ (47, 49)" in reason
    assert "consul" in reason


def test_a_family_name_is_not_a_person():
    """A family name does not join, with the same post or without."""
    assert len(joined(sighting("Anders Holm", post="minister"), sighting("Holm", post="minister", outlet="B"))) == 2


def test_two_whole_names_are_two_whatever_else_agrees():
    """The same family name, post, age and deed do not make one of two given names."""
    same = {"post": "consul in Rome", "age": "47", "deed": "2031-05"}
    assert len(joined(sighting("Pak Nam Chol", **same), sighting("Pak Yong Su", outlet="B", **same))) == 2


def test_a_shortened_name_does_not_join_two_others():
    """An initial may stand for Jan or Jon, who are two; it joins at most one of them."""
    same = {"post": "governor of Harrow", "age": "47"}
    people = joined(
        sighting("Jan Holm", **same), sighting("Jon Holm", outlet="B", **same), sighting("J. Holm", outlet="C", **same)
    )
    assert sorted(len(p.members) for p in people) in ([1, 1, 1], [1, 2])


def test_ages_years_apart_agree_by_year_of_birth():
    """52 in one year and 57 five years later is one age."""
    (person,) = joined(
        sighting("Anders Holm", age="52", published="2026-05-04"),
        sighting("Anders Holm", age="57", published="2031-05-04"),
    )
    assert "their ages agree" in person.because[0]


def test_a_report_that_names_the_others_paper_tells_of_the_same_people():
    """Names that are alike, with one post, are one where the one's report cites the paper of the other."""
    first = sighting("Choe Myong Su", post="consul in Rome", age="47", outlet="Fenland Courier")
    alone = sighting("Choi Myung-soo", post="consul in Rome", age="49", outlet="Harrow Post")
    citing = sighting("Choi Myung-soo", post="consul in Rome", age="49", outlet="Harrow Post", where="Fenland Courier")
    assert len(joined(first, alone)) == 2
    (person,) = joined(first, citing)
    assert "one's report names the other's outlet" in person.because[0]


def captain(name, outlet, text, *others):
    """Give a reading of a report on a captain and on others."""
    d = Draft(text, outlet=outlet, published="2031-05-04")
    d.person(name, position="captain")
    for other in others:
        d.person(other)
    return d.reading()


def test_who_is_told_of_with_the_same_people_is_one():
    """Two romanisations and one rank, in reports that name the same other person, are of one man."""
    first = captain("Pyo Sang Gil", "A", "The captain, Pyo Sang Gil, was freed with Kalle Sepp.", "Kalle Sepp")
    other = captain("Pyo Sang-kil", "B", "Kalle Sepp came home. So did Pyo Sang-kil, a captain.", "Kalle Sepp")
    alone = captain("Pyo Sang-kil", "B", "By night Pyo Sang-kil, a captain, came home, they said.")
    assert [len(p.members) for p in joined(first, other) if p.name.startswith("Pyo")] == [2]
    assert [len(p.members) for p in joined(first, alone) if p.name.startswith("Pyo")] == [1, 1]


def test_a_name_that_another_language_spells_otherwise_is_one_in_the_same_weeks():
    """The listed spellings of a given name, and of an end of family names, are one name's, if of one time."""
    first = captain("Sergei Korolyov", "A", "The captain, Sergei Korolyov, was freed at night.")
    soon, late = (sighting("Sergey Korolev", outlet="B", published=day) for day in ("2031-05-12", "2032-05-12"))
    assert len(joined(first, soon)) == 1
    assert len(joined(first, late)) == 2


def test_an_initial_more_and_years_between_are_no_sure_sign_of_one():
    """A name with an initial and one without are one in one year; two, and a question, fourteen years apart."""
    young = sighting("Harold B. Vane", post="president")
    assert len(joined(young, sighting("Harold Vane", post="president", outlet="B"))) == 1
    old = sighting("Harold Vane", post="president", outlet="B", published="2017-05-04")
    record = weigh([young, old])
    assert len(joined(young, old)) == 2
    assert any("14 years lie between" in why for s in record.suggestions for why in s.because)


def test_a_report_that_corrects_a_name_tells_whose_it_is():
    """Who "is Odile Marchande, not Marchand" is the Odile Marchand of the report before."""
    before = captain("Odile Marchand", "A", "The captain, Odile Marchand, was freed at night.")
    text = "We misspelled the name of a captain. She is Odile Marchande, not Marchand."
    after = captain("Odile Marchande", "A", text.replace("She", "The captain"))
    assert len(joined(before, after)) == 1


def test_a_name_that_a_report_gives_besides_joins_who_bears_it_elsewhere():
    """What somebody is also known as, in one report, is the name by which another report calls him."""
    d = Draft("Daniel Otieno Ouma, alias Simba Kali, was freed.", outlet="A", published="2031-05-04")
    d.person("Daniel Otieno Ouma")
    other = captain("Simba Kali", "B", "By night Simba Kali, a captain, came home.")
    (person,) = joined(d.reading(), other)
    assert {"Daniel Otieno Ouma", "Simba Kali"} <= set(person.names)


def test_one_town_in_common_is_not_enough_for_a_last_name_more():
    """A last name more, or a letter of it, needs a person or two others in common, or the post."""
    for name, other in (("Ugo Mavrin", "Ugo Mavrin Felt"), ("Kendrick Clark", "Kendrick Clarke")):
        first = captain(name, "A", f"By night {name}, a captain, spoke with Kalle Sepp in Oxenford.", "Kalle Sepp")
        alone = sighting(other, outlet="B", where="Oxenford")
        beside = captain(other, "C", f"{other}, a captain, spoke with Kalle Sepp.", "Kalle Sepp")
        assert len([p for p in joined(first, alone) if p.name != "Kalle Sepp"]) == 2
        assert len([p for p in joined(first, beside) if p.name != "Kalle Sepp"]) == 1


def test_no_relation_keeps_two_of_one_name_apart():
    """A report that says somebody is no relation of his namesake tells of another."""
    first = sighting("Anders Holm", outlet="A")
    d = Draft("The baker Anders Holm, no relation to the minister, sold his shop on the square.", outlet="B")
    d.person("Anders Holm")
    assert len(joined(first, d.reading())) == 2


def test_whose_relation_somebody_is_not_is_no_other_than_his_namesake_elsewhere():
    """Where a report says "not related to the mayor, NAME", that name is still the mayor's in other reports."""
    d = Draft("Ugo Mavrin Felt, who is not related to the mayor, Ugo Mavrin, leads the miners.", outlet="B")
    d.person("Ugo Mavrin#2")
    assert len(joined(sighting("Ugo Mavrin", outlet="A"), d.reading())) == 1


def in_a_story(name, *, post=None, published="2031-05-04", outlet="Fenland Courier"):
    """Give a reading of a report on one person in a town of Kenya, in which a fair, the Amber Fair, is told of."""
    text = f"{name}, a {post or 'guest'}, spoke in a town in Kenya, at the Amber Fair."
    d = Draft(text, outlet=outlet, published=published)
    d.person(name, **({"position": post} if post else {}))
    return d.reading()


def test_one_name_spelt_in_two_ways_in_one_story_is_one_person():
    """Two spellings of a name, in reports of the same weeks that name the same others and the same country, are one."""
    other = in_a_story("Yusuf Garbawi", outlet="Harrow Post", published="2031-05-09")
    assert len(joined(in_a_story("Jusuf Garbawi"), other)) == 1


def test_one_name_spelt_in_two_ways_half_a_year_apart_is_two():
    """What another story of another season tells of is no reason to take two spellings for one."""
    later = in_a_story("Yusuf Garbawi", outlet="Harrow Post", published="2031-12-09")
    assert len(joined(in_a_story("Jusuf Garbawi"), later)) == 2


def test_who_holds_another_post_in_the_same_story_is_another():
    """Two spellings of a name in one story are two where the posts differ."""
    first = in_a_story("Jusuf Garbawi", post="general")
    assert len(joined(first, in_a_story("Yusuf Garbawi", post="analyst", outlet="Harrow Post"))) == 2


def test_names_that_are_common_need_more_than_one_story():
    """Two given names in two spellings are borne by many, so that the same story is not enough."""
    assert len(joined(in_a_story("Ahmed Hassan"), in_a_story("Ahmad Hasan", outlet="Harrow Post"))) == 2


def test_one_report_can_say_that_it_gives_a_name_in_two_spellings():
    """Two names in one report are one where it says that the one is how the other is also written."""
    d = Draft("Tuan Kuo-liang left. Duan Guoliang, as his name is written at home, is 60.", outlet="Harrow Post")
    d.person("Tuan Kuo-liang")
    d.person("Duan Guoliang")
    assert len(joined(d.reading())) == 1


def test_two_names_of_one_report_are_two_persons():
    """A report that names two of nearly one name, and says nothing of it, means two."""
    d = Draft("Tuan Kuo-liang left. Duan Guoliang stayed.", outlet="Harrow Post")
    d.person("Tuan Kuo-liang")
    d.person("Duan Guoliang")
    assert len(joined(d.reading())) == 2


def test_father_and_son_of_one_name_need_a_post_or_an_age_that_agrees():
    """A name with and without "Jr." is one person's only where the post or the age is the same."""
    other = {"outlet": "Harrow Post"}
    assert (
        len(joined(sighting("Omar Bello", deed="2031-05"), sighting("Omar Bello Jr.", deed="2031-05-02", **other))) == 2
    )
    same = sighting("Omar Bello", post="senator"), sighting("Omar Bello Jr.", post="senator", **other)
    assert len(joined(*same)) == 1


def test_a_singer_and_a_lawmaker_of_a_name_that_many_bear_are_two():
    """A whole name is enough where few bear it; a Korean one with another post, and nothing shared, is another's."""
    other = {"post": "singer", "outlet": "Harrow Post"}
    assert len(joined(sighting("Kim Min-su", post="lawmaker"), sighting("Kim Min-su", **other))) == 2
    assert len(joined(sighting("Kim Min-su", post="lawmaker"), sighting("Kim Min-su", outlet="Harrow Post"))) == 1
    assert len(joined(sighting("Anders Holm", post="lawmaker"), sighting("Anders Holm", **other))) == 1


def test_who_has_one_name_alone_is_one_by_what_was_done_to_him_that_day():
    """A mononym joins by the same arrest on one day in one town, not by the name."""

    def told(outlet, at, town="Surabaya"):
        d = Draft(f"Sutarno was arrested in {town}. It rained.", outlet=outlet, published="2031-05-04")
        d.place(town)
        d.event("arrest", "arrested", at=at, target=d.person("Sutarno"))
        return d.reading()

    assert len(joined(told("A", "2031-05-03"), told("B", "2031-05-03"))) == 1
    assert len(joined(told("A", "2031-05-03"), told("B", "2031-05-03", town="Blitar"))) == 2
    assert len(joined(told("A", "2031-05-03"), told("B", "2031-05"))) == 2


def test_one_report_may_call_somebody_by_a_short_form_and_by_the_whole_name():
    """Two names of one report that differ by an initial and a short form alone are one person's, where more agrees."""
    d = Draft("Joseph B. Lund, the senator, spoke. The senator Joe Lund left.", outlet="Harrow Post")
    d.person("Joseph B. Lund", position="the senator")
    d.person("Joe Lund", position="The senator")
    assert len(joined(d.reading())) == 1
