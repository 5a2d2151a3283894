"""Outcomes: of which attack, flood or crash of a report a toll is."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def parts(draft):
    """Give how many mentions each incident of one report has, those with most first."""
    return sorted((len(i.members) for i in weigh([draft.reading()]).incidents), reverse=True)


def attacked(text, **more):
    """Give a report in which gunmen attacked a post in Vik."""
    d = Draft(text)
    d.event("attack", "attacked", actor=d.somebody("Gunmen"), target=d.somebody("a post"), place=d.place("Vik"), **more)
    return d


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a post in Vik, killing four officers.",
        "Gunmen attacked a post in Vik. Neighbours spoke of killing: four officers.",
    ],
)
def test_what_came_of_an_attack_is_told_with_it(text):
    """An attack and whom it killed, in its sentence or in the next, are one thing."""
    d = attacked(text)
    d.event("attack", "killing", target=d.somebody("four officers"))
    assert parts(d) == [2]


def test_the_dead_and_the_hurt_are_of_one_thing():
    """Four who were killed and nine who were wounded are no two numbers of one kind, and keep nothing apart."""
    d = attacked("Gunmen attacked a post in Vik, killing four officers and wounding nine people.")
    d.event("attack", "killing", target=d.somebody("four officers"))
    d.event("injury", "wounding", target=d.somebody("nine people"))
    assert parts(d) == [3]


def test_a_toll_is_of_what_its_words_tell():
    """Whom "the blast" killed is of the blast, though an attack stands nearer."""
    d = attacked("A blast shook Port Hale. Gunmen attacked a post in Vik. The blast killed nine people.")
    d.event("accident", "blast", place=d.place("Port Hale"))
    d.event("death", "killed", target=d.somebody("nine people"), instrument=d.somebody("The blast"))
    assert sorted(i.type for i in weigh([d.reading()]).incidents) == ["accident", "attack"]


def test_a_toll_of_other_days_is_of_another_thing():
    """Those who were killed the week before are not of today's attack."""
    d = attacked("Gunmen attacked a post in Vik. Six people were killed there a week earlier.", at="2024-07-15")
    d.event("death", "killed", target=d.somebody("Six people"), at="2024-07-08")
    assert parts(d) == [1, 1]


def test_a_sum_of_years_is_of_no_attack():
    """Those who were killed since a war began are not those of one attack."""
    d = attacked("Gunmen attacked a post in Vik. More than 900 people have been killed since the war began.")
    d.event("death", "killed", target=d.somebody("900 people"))
    assert parts(d) == [1, 1]


def test_who_is_named_dies_a_death_of_his_own():
    """The death of a named one is an incident of its own, part of what he died of."""
    d = attacked("Gunmen attacked a post in Vik and Berta Lund died.")
    d.event("death", "died", target=d.person("Berta Lund"))
    assert parts(d) == [1, 1]


def test_two_attacks_told_in_one_sentence_stay_two():
    """What is told beside an attack in another town is another."""
    d = attacked("Gunmen attacked a post in Vik and shot a trader in Port Hale.")
    d.event("attack", "shot", actor=d.somebody("Gunmen"), target=d.somebody("a trader"), place=d.place("Port Hale"))
    assert parts(d) == [1, 1]


def test_of_a_sentence_before_it_is_of_what_that_begins_with():
    """After "a storm broke, a week after a flood" the dead of the next sentence are of the storm."""
    d = Draft("A storm struck Vik, a week after a flood in Port Hale. Four people have died.")
    d.event("disaster", "struck", place=d.place("Vik"), instrument=d.somebody("A storm"), at="2024-07-15")
    d.event("disaster", "flood", place=d.place("Port Hale"))
    d.event("death", "died", target=d.somebody("Four people"))
    deaths = [i for i in weigh([d.reading()]).incidents if len(i.members) == 2]
    assert [i.where.name for i in deaths] == ["Vik"]
