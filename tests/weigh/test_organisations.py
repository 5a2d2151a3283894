"""Organisations and outlets: one by name, or by an acronym that a report explains."""

import pytest
from msgspec.structs import replace

from dragoman.weigh import weigh
from dragoman.weigh.organisations import acronym, body_key, in_country, name_key, stands_for
from tests.weigh.draft import Draft


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Fenland Courier newspaper", "fenland courier"),
        ("Fenland Courier", "fenland courier"),
        ("Tidal News Agency", "tidal"),
        ("Norwood Motors Ltd.", "norwood motors"),
        ("Norwood Motors Co. Ltd", "norwood motors"),
        ("Fox News", "fox news"),
        ("The Group", "group"),
    ],
)
def test_keys_leave_out_what_is_not_the_name(name, key):
    """Articles, legal forms and words for the kind of thing are no part of a name."""
    assert name_key(name) == key


def test_what_a_dash_parts_from_a_name_is_no_part_of_it():
    """Words behind a dash, read with a name, are left out; a hyphen within it is not."""
    assert name_key("Harrow Rovers - while") == name_key("Harrow Rovers")
    assert name_key("Harrow-Fenland Bank") == "harrow fenland bank"


def test_acronyms_stand_for_initials():
    """An acronym stands for a name by its initials, small words counted or not."""
    assert acronym("U.N.")
    assert not acronym("Norwood")
    assert stands_for("NIS", "National Intelligence Service")
    assert stands_for("BoE", "Bank of England")
    assert not stands_for("NIS", "Norwood Motors")


def _reading(outlet, *names, kind="organization"):
    from msgspec.structs import replace

    d = Draft(f"{', '.join(names)} spoke.", outlet=outlet)
    d.entity(kind, names[0])
    d.entities = [replace(d.entities[0], aliases=names[1:])]
    return d.reading()


def _members(*readings):
    return sorted(len(e.members) for e in weigh(readings).entities if "Norland" in e.name or e.name == "NSA")


def test_an_acronym_joins_its_expansion():
    """An acronym alone is the organisation that another report gives it to."""
    assert _members(_reading("A", "Norland Space Agency", "NSA"), _reading("B", "NSA")) == [2]


def test_an_acronym_of_two_expansions_joins_neither():
    """Where an acronym is given to two organisations, alone it is neither for sure."""
    assert _members(
        _reading("A", "Norland Space Agency", "NSA"),
        _reading("B", "Norland Sailing Association", "NSA"),
        _reading("C", "NSA"),
    ) == [1, 1, 1]


def test_an_outlet_read_as_an_organisation_is_the_outlet_of_a_report():
    """A paper cited by another is the paper whose own report is there."""
    record = weigh([_reading("Harrow Post", "the Norland Times newspaper"), _reading("Norland Times", "Someone")])
    (paper,) = [e for e in record.entities if "Norland Times" in e.names]
    assert paper.kind == "outlet"
    assert len(paper.reports) == 2


def test_a_newspaper_called_by_a_common_word_is_no_other_so_called():
    """Two reports that say "the Post" may mean two papers; one that gives the whole name means that."""
    drafts = [Draft(f"{who} told the Post of it.", outlet=f"Paper of {who}") for who in ("A miller", "Some sailors")]
    for draft in drafts:
        draft.entity("outlet", "the Post")
    whole = [_reading(o, "Norland Post", "the Post", kind="outlet") for o in ("C", "D")]
    papers = [e for e in weigh([*(d.reading() for d in drafts), *whole]).entities if "Post" in e.name]
    assert sorted(len(e.members) for e in papers) == [1, 1, 2]


def test_bodies_of_a_country_are_one_however_the_name_tells_it():
    """The "Norwegian Supreme Court" is the "Supreme Court of Norway"."""
    assert in_country("Norwegian Supreme Court") == in_country("Supreme Court of Norway") == ("supreme court", "NO")
    assert in_country("Norwegian Church Aid") is None


def test_courts_of_which_a_country_has_many_are_one_in_a_report_alone():
    """Two reports on a court of appeals may mean two circuits; the supreme court of a country is one."""
    texts = [
        ("A panel of the U.S. Court of Appeals ruled.", "A"),
        ("Ten judges of the U.S. Court of Appeals met.", "B"),
    ]
    drafts = [Draft(text, outlet=outlet) for text, outlet in texts]
    for draft in drafts:
        draft.entity("organization", "U.S. Court of Appeals")
    assert len([e for e in weigh([d.reading() for d in drafts]).entities if e.kind == "organization"]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland Organisation for Labour", "Norland Organization for Labor"),
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Ministry of the Interior", "Interior Ministry"),
        ("Department of Justice", "Justice Department"),
        ("al-Qaida", "al Qaeda"),
    ],
)
def test_one_key_for_what_is_called_alike(one, other):
    """British and American spelling, and the two ways of calling a ministry, give one key."""
    assert body_key(one) == body_key(other)


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("The Frente de Pescadores Unidos (FEPU) met.", 1),
        ("The Frente de Pescadores Unidos, known by its Spanish acronym as FEPU, met.", 1),
        ("The Frente de Pescadores Unidos met FEPU.", 2),
    ],
)
def test_an_acronym_that_a_report_tells_joins_whatever_its_letters(words, bodies):
    """What stands in brackets behind a name, or is said to be short for it, is its acronym in other reports."""
    d = Draft(words, outlet="Harrow Post")
    d.entity("organization", "Frente de Pescadores Unidos", "FEPU")
    d.entities = [replace(e, aliases=("FEPU",)) if e.kind == "organization" else e for e in d.entities]
    other = Draft("FEPU won.", outlet="Tidal Wire")
    other.entity("organization", "FEPU")
    found = [e for e in weigh([d.reading(), other.reading()]).entities if e.kind == "organization"]
    assert len(found) == bodies


def _parties(*texts, name="Labour Party"):
    readings = []
    for n, text in enumerate(texts):
        d = Draft(text, outlet=f"Paper {n}")
        d.entity("organization", name)
        readings.append(d.reading())
    return [e for e in weigh(readings).entities if e.kind == "organization"]


LOST, WON = "OSLO - The Labour Party lost on Monday.", "LONDON - The Labour Party won on Monday."
BARE = "The Labour Party met."


@pytest.mark.parametrize(("texts", "bodies"), [((LOST, WON), 2), ((LOST, BARE, BARE), 1), ((LOST, WON, BARE), 3)])
def test_a_body_that_several_countries_have_is_that_of_its_country(texts, bodies):
    """A Labour Party told with a country is that country's; one told with none is that of the only country told."""
    found = _parties(*texts)
    assert len(found) == bodies
    assert all(e.because for e in found if len(e.reports) > 1)
