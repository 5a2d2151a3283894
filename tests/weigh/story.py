"""A story told by six invented reports, as readings: a diplomat leaves, and papers have it from each other."""

from tests.weigh.draft import Draft


def interview():
    """Give the paper that spoke with the man himself."""
    d = Draft(
        "Choe Myong Su, a counsellor of the North Korean mission to Hungary, has defected to South Korea, he told "
        "Fenland Courier. Mr Choe, 47, left last spring.",
        outlet="Fenland Courier",
        published="2031-09-02",
    )
    korea = d.place("South Korea", country="KR")
    paper = d.entity("outlet", "Fenland Courier")
    choe = d.person("Choe Myong Su", "he", position="counsellor of the North Korean mission to Hungary", age="47")
    d.claim([choe, paper], d.event("defection", "defected", actor=choe, destination=korea))
    return d.reading()


def wire():
    """Give the agency that cites the paper, and has the intelligence service confirm it."""
    d = Draft(
        "SEOUL (Tidal Wire) - A senior North Korean diplomat based in Budapest defected to South Korea in April, "
        "the Fenland Courier newspaper reported, citing an interview with him. The Intelligence Service "
        "confirmed on Monday that a counsellor at the embassy had come to the South.",
        outlet="Tidal Wire",
        agency="Tidal Wire",
        published="2031-09-02",
    )
    korea = d.place("South Korea", country="KR")
    man = d.somebody("A senior North Korean diplomat based in Budapest", "him", "a counsellor at the embassy")
    paper = d.entity("outlet", "Fenland Courier")
    service = d.entity("organization", "Intelligence Service")
    d.claim([man, paper], d.event("defection", "defected", actor=man, destination=korea, at="2031-04"))
    d.claim([service], d.event("defection", "come to the South", actor=man), stance="confirm")
    return d.reading()


def reprint():
    """Give the paper that prints the wire."""
    d = Draft(
        "SEOUL (Tidal Wire) - A senior North Korean diplomat based in Budapest defected to South Korea in April, "
        "the Fenland Courier newspaper reported, citing an interview with him.",
        outlet="Upland Mail",
        agency="Tidal Wire",
        published="2031-09-03",
    )
    korea = d.place("South Korea", country="KR")
    man = d.somebody("A senior North Korean diplomat based in Budapest", "him")
    paper = d.entity("outlet", "Fenland Courier")
    d.claim([man, paper], d.event("defection", "defected", actor=man, destination=korea, at="2031-04"))
    return d.reading()


def colleague():
    """Give the paper with a source of its own, another spelling, and another age."""
    d = Draft(
        "A counsellor named Choi Myung-soo, 49, left the North Korean embassy in Budapest in early April 2031 and "
        "reached Seoul, according to a former colleague.",
        outlet="Harrow Post",
        published="2031-09-05",
    )
    seoul = d.place("Seoul", country="KR")
    choi = d.person("Choi Myung-soo", "A counsellor", position="counsellor", age="49")
    choi_entity = d.entities[-1]
    assert choi_entity.id == choi
    left = d.event(
        "defection", "left the North Korean embassy in Budapest", actor=choi, destination=seoul, at="2031-04"
    )
    d.claim(["(a former colleague)"], left)
    return d.reading()


def official():
    """Give the paper that has it from an official."""
    d = Draft(
        "A government official said that a diplomat from the North Korean mission in Hungary had come to South "
        "Korea this year. The Unification Ministry declined to comment.",
        outlet="Quill Times",
        published="2031-09-05",
    )
    man = d.somebody("a diplomat from the North Korean mission in Hungary")
    ministry = d.entity("organization", "Unification Ministry")
    came = d.event("defection", "come", actor=man, at="2031")
    d.claim(["(A government official)"], came)
    d.claim([ministry], came, stance="decline")
    return d.reading()


def denial():
    """Give the paper that carries the denial."""
    d = Draft(
        "North Korea denied on Monday that a member of its embassy in Budapest had defected, the state news agency said.",
        outlet="Quill Times",
        published="2031-09-07",
    )
    north = d.entity("place", "North Korea", "its", country="KP")
    man = d.somebody("a member of its embassy in Budapest")
    d.claim(
        [north, "(the state news agency)"], d.event("defection", "defected", status="denied", actor=man), stance="deny"
    )
    return d.reading()


def story():
    """Give all six readings."""
    return [interview(), wire(), reprint(), colleague(), official(), denial()]
