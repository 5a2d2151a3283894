"""Whom a state is told as: its government, or who leads it."""

from dragoman.weigh.standing import stands_for
from tests.weigh.draft import Draft
from tests.weigh.test_judging import tellings


def signing(text, *, outlet, person=None, post="prime minister of Kenya", place="Kenya", body=None, kind="agreement"):
    """Give a reading of an agreement by a person, a body or a state."""
    d = Draft(text, outlet=outlet)
    state = d.place(place, country="KE" if place == "Kenya" else "UG") if place in text else None
    actor = d.person(person, position=post) if person else d.somebody(body) if body else state
    d.event(kind, "signed", actor=actor)
    return d.reading()


KENYA = signing("Kenya signed.", outlet="A")


def test_a_state_signs_by_who_leads_it():
    """What a prime minister of a state signed, the state signed; what a singer of it signed, it did not."""
    text = "Wanjiru Otieno, prime minister of Kenya, signed."
    a, b = tellings(KENYA, signing(text, outlet="B", person="Wanjiru Otieno"))
    assert stands_for("actor", a, b)
    text = "Wanjiru Otieno, singer of Kenya, signed."
    a, b = tellings(KENYA, signing(text, outlet="B", person="Wanjiru Otieno", post="singer of Kenya"))
    assert not stands_for("actor", a, b)


def test_the_government_of_a_state_is_the_state():
    """The government of a state stands for it, and for no other."""
    a, b = tellings(KENYA, signing("The government of Kenya signed.", outlet="B", body="The government of Kenya"))
    assert stands_for("actor", a, b)
    text = "The government of Uganda signed."
    a, b = tellings(KENYA, signing(text, outlet="B", body="The government of Uganda", place="Uganda"))
    assert not stands_for("actor", a, b)


def test_the_ministers_and_the_forces_of_a_state_stand_for_it():
    """Talks of foreign ministers are talks of their states; what the jets of a state do, it does."""
    both = "The foreign ministers of Kenya and Uganda"
    a, b = tellings(KENYA, signing(f"{both} signed.", outlet="B", body=both, place="Mali", kind="meeting"))
    assert stands_for("actor", a, b)
    a, b = tellings(KENYA, signing("Kenyan jets signed.", outlet="B", body="Kenyan jets", place="Mali"))
    assert stands_for("actor", a, b)
    assert not stands_for("target", a, b)
    a, b = tellings(KENYA, signing("Ugandan jets signed.", outlet="B", body="Ugandan jets", place="Mali"))
    assert not stands_for("actor", a, b)
