"""Whether an event happened, from the words around and above it, on hand-built trees."""

import pytest

from dragoman.model import Plover
from dragoman.read.events.ontology import load_ontology
from dragoman.read.events.status import Reality, plover_of, reality
from dragoman.read.events.triggers import find_matches
from tests.read.event_trees import tree


def read(name: str, key: str) -> Reality:
    """Give what a tree says of its event of type `key`."""
    matches = find_matches(tree(name).doc, load_ontology())
    return reality(next(m for m in matches if m.trigger.key == key))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("active", "happened"),
        ("passive", "happened"),
        ("noun", "happened"),
        ("relative", "happened"),
        ("not", "denied"),
        ("no", "denied"),
        ("deny", "denied"),
        ("without", "denied"),
        ("call to", "denied"),
        ("will", "planned"),
        ("promise", "planned"),
        ("control", "planned"),
        ("ready", "planned"),
        ("decision", "planned"),
        ("threaten", "threatened"),
        ("must", "demanded"),
        ("urge", "demanded"),
        ("call for", "demanded"),
        ("ordered", "demanded"),
        ("may", "possible"),
        ("accused of", "possible"),
        ("if", "conditional"),
        ("progressive", "ongoing"),
    ],
)
def test_the_words_above_an_event_say_whether_it_happened(name: str, status: str) -> None:
    """Negation, modals, conditions and the verbs and nouns above an event decide its status."""
    assert read(name, "expulsion").status == status


@pytest.mark.parametrize("name", ["refuse", "will not"])
def test_a_refusal_is_told_from_a_denial(name: str) -> None:
    """What somebody refuses or will not do is denied, and marked as refused."""
    assert read(name, "meeting") == Reality("denied", refused=True)


def test_a_denied_refusal_leaves_the_deed_open() -> None:
    """Two denials make a possibility, no fact."""
    assert read("said not", "meeting").status == "possible"


@pytest.mark.parametrize(
    ("event", "real", "coded"),
    [
        ("CONSULT", Reality("happened"), "CONSULT"),
        ("CONSULT", Reality("planned"), "AGREE"),
        ("CONSULT", Reality("denied", refused=True), "REJECT"),
        ("CONSULT", Reality("denied"), "CONSULT"),
        ("SANCTION", Reality("planned"), "THREATEN"),
        ("SANCTION", Reality("threatened"), "THREATEN"),
        ("RETREAT", Reality("demanded"), "REQUEST"),
        ("RETREAT", Reality("planned", settled=True), "RETREAT"),
    ],
)
def test_plover_codes_what_is_said_of_an_act(event: str, real: Reality, coded: str) -> None:
    """A planned friendly act is AGREE, a planned hostile one THREATEN, a demanded one REQUEST, a refused one REJECT."""
    assert plover_of(Plover(event=event), real).event == coded


def test_the_outer_word_wins_over_what_happened() -> None:
    """What happened under a plan is planned; what is demanded under a denial is denied."""
    assert Reality("happened").under(Reality("planned")).status == "planned"
    assert Reality("demanded").under(Reality("denied")).status == "denied"
    assert Reality("planned").under(None).status == "planned"


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("called off", "protest", "denied"),
        ("ruled out", "mobilization", "denied"),
        ("rejected a", "ceasefire", "denied"),
        ("rejected the", "ceasefire", "happened"),
        ("offered no", "apology", "denied"),
        ("called on", "release", "demanded"),
        ("to blame", "accusation", "happened"),
    ],
)
def test_particles_determiners_and_standing_phrases_count(name: str, key: str, status: str) -> None:
    """“Call off”, “rule out” and “no apology” deny; “a ceasefire” rejected never was, “the ceasefire” may be."""
    assert read(name, key).status == status


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("has yet", "expulsion", "denied"),
        ("headline", "expulsion", "planned"),
        ("why", "expulsion", "happened"),
        ("want to thank", "statement", "happened"),
    ],
)
def test_yet_headlines_and_words_that_do_what_they_say(name: str, key: str, status: str) -> None:
    """“Has yet to” denies, a headline's “to” plans, “has not said why” lets it be, “I want to thank” thanks."""
    assert read(name, key).status == status
