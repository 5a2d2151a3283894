"""Suggestions: what may be one and was left apart waits for a person, weightiest first, until it is decided."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Decision
from dragoman.weigh import weigh
from dragoman.weigh.doubts import Doubt
from dragoman.weigh.suggestions import EACH, Doubted, Weight, suggest
from tests.weigh.draft import Draft
from tests.weigh.test_people import sighting


def suggested(*readings, decisions=()):
    """Give the names of the entities of each suggestion."""
    record = weigh(readings, decisions)
    names = {e.id: e.name for e in record.entities}
    return [{names[s.a], names[s.b]} for s in record.suggestions if s.sort == "entity"]


def decide(record, judgement, first, second, number=1):
    """Give a decision on the entities of a record that bear two names."""
    a, b = (next(e for e in record.entities if e.name == name) for name in (first, second))
    return Decision(
        id=f"d{number}",
        judgement=judgement,
        a=a.id,
        b=b.id,
        members_a=a.members,
        members_b=b.members,
        author="M. Quill",
        time=f"2031-06-01T00:00:{number:02}Z",
    )


LIKE = (
    sighting("Choe Myong Su", post="consul"),
    sighting("Choi Myung-soo", post="consul", outlet="Harrow Post"),
)


def test_names_in_two_romanisations_wait_for_a_person():
    """A likeness that is not enough to join is suggested, with what speaks for it in words."""
    assert suggested(*LIKE) == [{"Choe Myong Su", "Choi Myung-soo"}]
    (one,) = weigh(LIKE).suggestions
    assert 0 < one.score < 1
    assert one.because[0] == "the same name in two romanisations (Choe Myong Su, Choi Myung-soo)"


def test_what_is_plainly_two_is_not_suggested():
    """Two given names, or a family name alone with nothing besides, are no doubt."""
    assert suggested(sighting("Pak Nam Chol"), sighting("Pak Yong Su", outlet="B")) == []
    assert suggested(sighting("Anders Holm"), sighting("Holm", outlet="B")) == []


def test_a_family_name_with_the_same_post_is_suggested():
    """A family name and the post of somebody are not enough to join, and enough to ask."""
    first, second = sighting("Anders Holm", post="harbour master"), sighting("Holm", post="harbour master", outlet="B")
    assert suggested(first, second) == [{"Anders Holm", "Holm"}]


def test_one_name_with_ages_far_apart_is_suggested_with_what_speaks_against_it():
    """The same name that facts keep apart shows these facts."""
    (one,) = weigh((sighting("Anders Holm", age="31"), sighting("Anders Holm", age="37", outlet="B"))).suggestions
    assert "but their ages differ (31, 37)" in one.because


def test_any_decision_answers_a_suggestion():
    """Same, different and unsure each take the suggestion away."""
    record = weigh(LIKE)
    for judgement in ("same", "different", "unsure"):
        decision = decide(record, judgement, "Choe Myong Su", "Choi Myung-soo")
        assert suggested(*LIKE, decisions=[decision]) == []


def body(name, outlet, words=""):
    """Give a reading of a report that names an organisation."""
    d = Draft(f"{name} was told of in {outlet}. {words}", outlet=outlet)
    d.entity("organization", name)
    return d.reading()


def test_an_acronym_may_stand_for_a_name():
    """A body known by letters alone is suggested beside one whose words begin with them."""
    assert suggested(body("Harbour Workers Union", "A"), body("HWU", "B")) == [{"Harbour Workers Union", "HWU"}]
    assert suggested(body("Harbour Workers Union", "A"), body("HWC", "B")) == []


def test_names_that_differ_in_a_whole_word_are_two_bodies():
    """A letter or a blank may be a slip of the pen, another word is another body."""
    assert suggested(body("Fenland Developers Conference", "A"), body("Fenland Develepers Conference", "B"))
    assert not suggested(body("Norland Eastern Airlines", "A"), body("Norland Southern Airlines", "B"))


pairs = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.integers(50, 99)).filter(
        lambda t: t[0] != t[1]
    ),
    max_size=25,
    unique_by=lambda t: frozenset(t[:2]),
)


@settings(max_examples=200, deadline=None)
@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_finding_is_of_no_account(found, rng):
    """The same doubts give the same suggestions in whatever order and direction they are found, few for each side."""
    weights = {name: Weight(n % 3, n) for n, name in enumerate("abcdefgh")}
    doubted = [Doubted("entity", a, b, Doubt(score / 100, ("alike",))) for a, b, score in found]
    turned = [one._replace(a=one.b, b=one.a) if rng.random() < 0.5 else one for one in doubted]
    rng.shuffle(turned)
    made = suggest(doubted, weights)
    assert made == suggest(turned, weights)
    assert all(sum(ident in (s.a, s.b) for s in made) <= EACH for ident in "abcdefgh")
    lesser = [min(weights[s.a], weights[s.b]) for s in made]
    assert lesser == sorted(lesser, reverse=True)
