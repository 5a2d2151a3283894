"""Who takes part in an event, on hand-built trees."""

import pytest

from dragoman.model import Entity, Event, Span
from dragoman.read.entities.entities import Entities
from dragoman.read.events.events import find_events
from tests.read.built import built
from tests.read.event_trees import tree


def event(name: str, key: str, entities: Entities | None = None) -> Event:
    """Give the event of type `key` in a tree."""
    return next(e for e in find_events(tree(name), entities or Entities(())) if e.type == key)


def words(found: Event, role: str) -> list[str]:
    """Give the words of those in a role."""
    return [p.text for p in found.participants if p.role == role]


@pytest.mark.parametrize("name", ["active", "passive", "participle", "noun", "owner", "control", "deny", "accused of"])
def test_actor_and_target_are_the_same_in_every_construction(name: str) -> None:
    """Active, passive, participle, noun with "by" or possessive, and control give the same actor and target."""
    found = event(name, "expulsion")
    assert words(found, "actor") == ["Borduria"]
    assert [w.lower() for w in words(found, "target")] == ["two diplomats"]


@pytest.mark.parametrize(
    ("name", "key", "actor", "target"),
    [
        ("light", "attack", ["The army"], ["two villages"]),
        ("undergo", "attack", [], ["Two villages"]),
        ("target of", "attack", [], ["The mayor"]),
        ("imposed by", "sanction", ["Norway"], ["two banks"]),
        ("shared", "arrest", ["Police"], ["two diplomats"]),
        ("conjuncts", "meeting", ["The king"], ["the envoy", "the consul"]),
        ("reciprocal", "agreement", ["Chad"], ["Nepal"]),
        ("nested", "accusation", ["The council"], ["the minister"]),
        ("statement", "accusation", ["The council"], ["the minister"]),
        ("gap", "expulsion", ["Borduria"], ["The consul"]),
        ("call for", "demand", ["She"], ["two diplomats"]),
        ("date", "meeting", ["The king"], ["the envoy"]),
        ("phrasal", "refusal", ["The king"], ["the offer"]),
    ],
)
def test_roles_are_found_by_slot(name: str, key: str, actor: list[str], target: list[str]) -> None:
    """Light verbs, nouns, coordination, reciprocity, nesting and documents give their actors and targets."""
    found = event(name, key)
    assert words(found, "actor") == actor
    assert words(found, "target") == target


def test_a_nation_before_a_thing_only_says_of_which() -> None:
    """What is attacked is "Bordurian positions", and not "Bordurian"."""
    found = event("positions", "attack")
    assert words(found, "target") == ["Bordurian positions"]
    assert words(found, "topic") == []


def test_what_came_of_it_is_part_of_it() -> None:
    """An attack "killing nine people" is one event, with the market and the people as its targets."""
    (found,) = find_events(tree("result"), Entities(()))
    assert words(found, "target") == ["a market", "nine people"]


def test_whom_they_congratulate_has_won() -> None:
    """Of "congratulated the mayor on her victory" the mayor has won, and not who congratulates her."""
    assert words(event("congratulated", "election"), "actor") == ["the mayor"]


def test_as_what_somebody_is_taken_is_no_second_target() -> None:
    """Who is taken hostage in a bank in a town is the one target, and the town the place."""
    found = event("hostage", "abduction")
    assert words(found, "target") == ["nine people"]
    assert words(found, "place") == ["Cali"]


def test_a_companion_is_told_from_a_target() -> None:
    """Somebody under "with" goes along; the place under "to" is the destination."""
    found = event("companion", "defection")
    assert words(found, "actor") == ["A diplomat"]
    assert words(found, "companion") == ["his wife"]
    assert words(found, "destination") == ["Norway"]


def test_the_thing_with_an_agent_in_it_is_the_topic() -> None:
    """The decision that is condemned is the topic, its maker the target."""
    assert words(event("nested", "accusation"), "topic") == ["the minister's decision"]


def test_a_pronoun_gives_the_words_of_its_antecedent_in_the_sentence() -> None:
    """A pronoun that reaches somebody named in the sentence gives that name, and the entity."""
    text = tree("promise").text
    at = text.index("it")
    borduria = Entity(id="e1", kind="place", name="Borduria", mentions=(Span(0, 8), Span(at, at + 2)))
    found = event("promise", "expulsion", Entities([borduria]))
    assert [(p.text, p.entity) for p in found.participants if p.role == "actor"] == [("Borduria", "e1")]


def test_a_time_under_by_is_nobody() -> None:
    """“By the evening two envoys had been told to leave” names no actor."""
    assert words(event("by evening", "expulsion"), "actor") == []


def test_what_a_protest_is_over_is_its_topic() -> None:
    """“Against the ministry over shifts” has the ministry as target and the shifts as topic."""
    found = event("over", "protest")
    assert words(found, "target") == ["the ministry"]
    assert "shifts" not in words(found, "target")


def test_who_is_called_on_is_the_actor_of_what_is_asked() -> None:
    """“Families called on the militia to free the pilots” has the militia freeing them."""
    assert words(event("called on", "release"), "actor") == ["the militia"]


def test_they_are_all_who_are_named_side_by_side() -> None:
    """“Poland and Latvia said that they supported it” has two actors."""
    assert words(event("two tellers", "support"), "actor") == ["Poland", "Latvia"]


def test_one_who_leaves_a_post_and_reaches_another_state_defects() -> None:
    """“Left the embassy and reached Oslo” is one defection, from the embassy to Oslo."""
    found = [e for e in find_events(tree("goes on"), Entities(())) if e.type == "defection"]
    assert len(found) == 1
    assert words(found[0], "origin")[0].startswith("the embassy")
    assert words(found[0], "destination") == ["Oslo"]


def test_who_says_that_another_is_to_blame_is_the_accuser() -> None:
    """“The minister said the army was to blame” is the minister's accusation of the army."""
    found = event("to blame", "accusation")
    assert (words(found, "actor"), words(found, "target")) == (["The minister"], ["the army"])


def test_a_name_before_what_is_given_is_who_gets_it() -> None:
    """“Gave Chad funding” gives it to Chad."""
    assert words(event("given", "aid"), "target") == ["Chad"]


def test_they_in_what_one_says_are_those_who_say_it() -> None:
    """In “she met the delegates who say they support the king”, the delegates support him."""
    assert words(event("who said they", "support"), "actor") == ["the delegates"]


def test_talks_act_for_those_who_hold_them() -> None:
    """“The summit between Chad and Nepal condemned the king” has the two as actors, and who is in talks talks."""
    assert words(event("summit", "accusation"), "actor") == ["Chad", "Nepal"]
    found = event("be in talks", "negotiation")
    assert (words(found, "actor"), words(found, "target")) == (["The firm"], ["Nepal"])


def test_a_participle_before_a_title_is_part_of_the_name() -> None:
    """“Against visiting Prince Karim” is against the prince."""
    assert words(event("visiting", "lawsuit"), "target") == ["Prince Karim"]


def test_who_is_ready_to_do_something_would_do_it() -> None:
    """“Borduria is ready to expel two diplomats” has Borduria as actor."""
    assert words(event("ready", "expulsion"), "actor") == ["Borduria"]


def test_ones_own_thing_has_no_target_in_its_owner() -> None:
    """Who defends his record defends nobody else."""
    assert words(event("own record", "support"), "target") == []


def test_what_opens_the_sentence_is_another_happening() -> None:
    """The support voiced on a visit to Chad goes to Nepal alone."""
    assert words(event("fronted", "support"), "target") == ["Nepal"]


def test_a_gerund_is_done_by_its_possessive() -> None:
    """In “Kor's expelling diplomats” Kor acts."""
    assert words(event("whose gerund", "expulsion"), "actor") == ["Kor"]


def test_who_has_trouble_doing_it_acts_not_the_trouble() -> None:
    """A participle on a thing that somebody has is done by him."""
    assert words(event("trouble", "expulsion"), "actor") == ["The premier"]


def test_a_maiden_flight_is_made_by_the_aircraft() -> None:
    """Under a light verb the possessive of a noun says no more than the subject."""
    assert words(event("its flight", "flight"), "target") == ["The airliner"]


def test_a_word_within_a_longer_name_is_no_participant() -> None:
    """“American” in “the Central American Minors program” is not America."""
    assert "American" not in words(event("inside a name", "accusation"), "target")


def test_a_place_at_a_distance_is_no_target() -> None:
    """“Sank 19 kilometres from Bendo” says where the boat sank."""
    parsed = built("""
The the DET DT det 1
boat boat NOUN NN nsubj 2
sank sink VERB VBD ROOT 2
19 19 NUM CD nummod 4 B-QUANTITY
kilometres kilometre NOUN NNS npadvmod 2 I-QUANTITY
from from ADP IN prep 2
Bendo Bendo PROPN NNP pobj 5 B-ORG
. . PUNCT . punct 2
""")
    (event,) = find_events(parsed, Entities(()))
    assert [(p.role, p.text) for p in event.participants] == [("target", "The boat"), ("place", "Bendo")]


def test_its_in_an_afterthought_is_of_who_did_it() -> None:
    """“Chad fired a rocket, Mali said, its second test” tells of two of Chad, none of Mali."""
    parsed = built("""
Chad Chad PROPN NNP nsubj 1 B-GPE
fired fire VERB VBD ccomp 6
a a DET DT det 3
rocket rocket NOUN NN dobj 1
, , PUNCT , punct 6
Mali Mali PROPN NNP nsubj 6 B-GPE
said say VERB VBD ROOT 6
, , PUNCT , punct 6
its its PRON PRP$ poss 11
missile missile NOUN NN compound 10
test test NOUN NN compound 11
launch launch NOUN NN dobj 6
. . PUNCT . punct 6
""")
    found = find_events(parsed, Entities(()))
    assert [[p.text for p in e.participants if p.role == "actor"] for e in found] == [["Chad"], ["Chad"]]


def test_a_national_is_a_person() -> None:
    """“The third Pole” is somebody who can be freed."""
    (event,) = find_events(built(POLE), Entities(()))
    assert (event.type, [p.text for p in event.participants]) == ("release", ["the third Pole"])


POLE = """
He he PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 4
third third ADJ JJ amod 4
Pole Pole PROPN NNP attr 1
to to PART TO aux 7
be be AUX VB auxpass 7
freed free VERB VBN relcl 4
. . PUNCT . punct 1
"""


HOSTAGES = """
Chad Chad PROPN NNP nsubj 1 B-GPE
freed free VERB VBD ROOT 1
{0} {0} NUM CD nummod 3
hostages hostage NOUN NNS dobj 1
, , PUNCT , punct 3
Ivo Ivo PROPN NNP compound 6 B-PERSON
Brandt Brandt PROPN NNP appos 3 I-PERSON
and and CCONJ CC cc 6
Ada Ada PROPN NNP compound 9 B-PERSON
Holm Holm PROPN NNP conj 6 I-PERSON
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(
    ("number", "targets"),
    [("two", ["Ivo Brandt", "Ada Holm"]), ("nine", ["nine hostages, Ivo Brandt"])],
)
def test_those_who_are_counted_and_named_are_who_takes_part(number: str, targets: list[str]) -> None:
    """“Two hostages, Ivo Brandt and Ada Holm” are these two; of nine the two are not all."""
    (event,) = find_events(built(HOSTAGES.format(number)), Entities(()))
    assert [p.text for p in event.participants if p.role == "target"] == targets


def test_no_body_is_her() -> None:
    """In “Chad paid for her release, the ministry said” she who was released is not the ministry."""
    parsed = built("""
Chad Chad PROPN NNP nsubj 1 B-GPE
praised praise VERB VBD ccomp 7
her her PRON PRP$ poss 3
release release NOUN NN dobj 1
, , PUNCT , punct 7
the the DET DT det 6
ministry ministry NOUN NN nsubj 7
said say VERB VBD ROOT 7
. . PUNCT . punct 7
""")
    targets = [p.text for e in find_events(parsed, Entities(())) if e.type == "release" for p in e.participants]
    assert "the ministry" not in targets
    assert "her" in targets


def test_who_is_taken_hostage_is_not_called_so() -> None:
    """The word that says as what somebody is taken is none of his name."""
    assert words(event("taken hostage", "abduction"), "target") == ["General Ivo Lahn"]


def test_a_town_before_a_noun_is_where_it_happened() -> None:
    """A town named before an attack neither did it nor underwent it; a nation may have done it."""
    found = event("the paris attacks", "attack")
    assert words(found, "place") == ["Paris"]
    assert words(found, "actor") == words(found, "target") == []
    assert words(event("a us raid", "attack"), "actor") == ["Norwegian"]


def test_what_says_how_is_nobody_who_did_it() -> None:
    """A "by contrast" names no actor; who stands under the next "by" is he."""
    assert words(event("by contrast", "statement"), "actor") == ["Norway"]


def test_a_village_with_its_name_is_one_target() -> None:
    """Of "the Syldavian village of Zympat", neither the nation nor the name is a target of its own."""
    found = event("town of", "attack")
    assert words(found, "target") == ["the Syldavian village of Zympat"]


def test_a_meeting_that_is_only_counted_has_those_who_met() -> None:
    """In "It was their second meeting", those who met are the ones told of before."""
    found = [e for e in find_events(tree("again their"), Entities(())) if e.type == "meeting"]
    assert [words(e, "actor") + words(e, "target") for e in found] == [["Norway", "Chad"]] * 2


def test_who_leads_talks_is_no_side_of_them() -> None:
    """A mediator under "led by" is no target of the talks."""
    assert all(
        e.type != "negotiation" or not words(e, "target") for e in find_events(tree("talks led by"), Entities(()))
    )


def test_hostages_of_whom_nothing_else_is_told_are_called_so() -> None:
    """In “Gunmen took hostages” the hostages are the ones taken."""
    parse = built("""
Gunmen gunman NOUN NNS nsubj 1
took take VERB VBD ROOT 1
hostages hostage NOUN NNS dobj 1
. . PUNCT . punct 1
""")
    (taken,) = find_events(parse, Entities(()))
    assert words(taken, "target") == ["hostages"]
