"""Party: what is noted of an entity of the record, and what of that judging sees."""

import pytest

from dragoman.model import Entity, Fact, Span
from dragoman.weigh.cards import Cluster
from dragoman.weigh.party import LETTERS, Moved, Party, card_of
from dragoman.weigh.profiles import Profile, Sighting
from dragoman.weigh.sheets import Sheet


def sighting(number, name, kind="person", **told):
    """Give a sighting of a report with this number, a day after the one before it."""
    day, report = f"2031-05-{1 + number:02}", f"r{number}"
    entity = Entity(id="e1", kind=kind, name=name, **told)
    sheet = Sheet(ident=report, published=day, opening=lambda _: pytest.fail("the report was opened"))
    return Sighting((day, report, 2, "e1"), f"{report}/e1", sheet, entity, (frozenset(), frozenset()))


def cluster(names, kinds, founder="r0/e1"):
    """Give a cluster with the names and kinds of its sightings, each with how many have it and where it first stands."""
    return Cluster(founder, "2031-05-01 r0 002e1", sum(many for many, _ in kinds.values()), "d", ("r0/e1",),
                   ("2031-05-01 r0 002e1",), names, kinds, because={"the same name": 1.0})  # fmt: skip


def card(names, kinds, *sightings, founded="person", **profile):
    """Give the card of a party."""
    told = Profile(sightings=list(sightings), names=[s.entity.name for s in sightings], **profile)
    return card_of(cluster(names, kinds), founded, told, ("i",), "m")


HOLM = sighting(0, "Anders Holm")


def test_a_party_has_its_id_from_its_first_sighting():
    """The id is that of the founder, with the letter of what this was taken for, whatever comes later."""
    first = card({"Anders Holm": (1, "1")}, {"person": (1, "1")}, HOLM)
    later = card({"Anders Holm": (9, "1")}, {"person": (9, "1")}, HOLM, sighting(1, "Holm"))
    assert first.id == later.id
    assert first.id.startswith(LETTERS["person"])


def test_the_name_is_a_whole_one_that_most_use():
    """A whole name stands before a part that more use, and of whole names the one that most use, or that came first."""
    names = {"Holm": (7, "1"), "A. B. Holm": (2, "3"), "Anders Holm": (2, "2"), "Anders Holme": (1, "0")}
    assert card(names, {"person": (12, "1")}, HOLM).name == "Anders Holm"


def test_one_outlet_makes_an_outlet():
    """What any report reads as a news outlet is one; else it is of the kind that most reports tell."""
    names = {"Tarn Post": (3, "1")}
    post = sighting(0, "Tarn Post", "organization")
    assert card(names, {"organization": (2, "1"), "outlet": (1, "2")}, post).kind == "outlet"
    assert card(names, {"organization": (2, "1"), "group": (1, "2")}, post, founded="group").kind == "organization"


def test_what_is_told_of_facts_changes_the_view_alone():
    """An age shows, and changes nothing that judging sees; a country told of somebody changes what it sees."""
    plain = card({"Anders Holm": (1, "1")}, {"person": (1, "1")}, HOLM)
    aged = card({"Anders Holm": (1, "1")}, {"person": (1, "1")}, HOLM,
                facts=[(HOLM, Fact(property="age", value="52", evidence=Span(0, 2)))])  # fmt: skip
    norse = card({"Anders Holm": (1, "1")}, {"person": (1, "1")}, HOLM, countries={"NO"})
    assert (aged.label, aged.face) == (plain.label, plain.face)
    assert aged.view != plain.view
    assert norse.label == plain.label
    assert norse.face != plain.face


def test_another_name_changes_what_is_seen_of_who_is_only_named():
    """The label, of one who is named somewhere in a report, is of kind and name; it changes with them."""
    one = card({"Anders Holm": (1, "1")}, {"person": (1, "1")}, HOLM)
    other = card({"Anders Holme": (1, "1")}, {"person": (1, "1")}, HOLM)
    assert one.label != other.label


def test_the_sample_is_of_the_sightings_it_was_made_from():
    """A card holds the sightings whose profile it was made from and their names, and a party tells both."""
    made = card({"Anders Holm": (2, "1")}, {"person": (2, "1")}, HOLM, sighting(1, "Holm"))
    party = Party(made, "person", lambda: pytest.fail("the profile was made"))
    assert made.sample == ("r0/e1", "r1/e1")
    assert party.names == ("Anders Holm", "Holm")
    assert party.sketch == (frozenset(), frozenset(), frozenset())


def test_a_profile_is_made_once_and_only_when_asked_for():
    """The profile is made by what was given for it, once."""
    made = []
    party = Party(card({"Holm": (1, "1")}, {"person": (1, "1")}, HOLM), "person", lambda: made.append(1) or Profile())
    assert not made
    assert party.profile is party.profile
    assert made == [1]


def test_parties_are_one_by_their_ids():
    """A party looked up twice is one and the same, whatever profile each has; others are not."""
    ours, again, other = (
        Party(card({"Holm": (1, "1")}, {"person": (1, "1")}, HOLM), "person", Profile),
        Party(card({"Holm": (2, "1")}, {"person": (2, "1")}, HOLM), "person", Profile),
        Party(card_of(cluster({"Ek": (1, "1")}, {"person": (1, "1")}, "r9/e1"), "person", Profile(), (), ""), "person",
              Profile),
    )  # fmt: skip
    assert ours == again
    assert len({ours, again, other}) == 2
    assert ours != "p1"


def test_nothing_has_moved_at_first():
    """What changed begins with nothing, each time its own."""
    Moved().faces.add("p1")
    assert Moved() == Moved(parties={}, reports=set(), faces=set(), keys=set())
