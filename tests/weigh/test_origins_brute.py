"""Origins equal brute force: the rules of docs/origins.md told again without their code, and every partition tried.

The two share no code. A case is a handful of reports of one attack, each with what it has from whom.
"""

from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.weigh import weigh
from tests.weigh.draft import Draft

PAPERS = ("Fenland Courier", "Harrow Post", "Upland Mail")
UNREAD = ("Quill Times", "Quill Times Africa")
VICTIM, SPOKESMAN, OFFICE = "Anders Holm", "Carl Berg", "Harbour Office"
NAMED = {VICTIM: "person", "Berta Lund": "person", SPOKESMAN: "person", OFFICE: "organization"}
NAMED |= dict.fromkeys(PAPERS + UNREAD, "outlet")
UNNAMED = {
    "an official": ("official", None),
    "a Norwegian official": ("official", "NO"),
    "a Swedish diplomat": ("diplomat", "SE"),
    "a former colleague": ("colleague", None),
    "a witness": ("witness", None),
    "a source": (None, None),
    "a local newspaper": ("press", None),
}
MEET = {frozenset(p) for p in (("official", "diplomat"), ("colleague", "diplomat"), ("colleague", "witness"))}
KIND_OF = {SPOKESMAN: "official", OFFICE: "official"} | dict.fromkeys(PAPERS + UNREAD, "press")
HOUSES = {frozenset(UNREAD)}

sources = st.sampled_from([*NAMED, *UNNAMED, *PAPERS, *PAPERS])
chains = st.lists(sources, min_size=1, max_size=2, unique=True).filter(lambda c: len(c) == 1 or c[1] in PAPERS + UNREAD)
said = st.lists(st.tuples(chains.map(tuple), st.sampled_from(["assert", "assert", "deny"])), max_size=2, unique=True)
reports = st.lists(st.tuples(st.sampled_from(PAPERS), st.integers(1, 2), said), min_size=1, max_size=4)


def reading(number, outlet, day, told):
    """Give the reading of one report."""
    words = [
        f"{source}, the Harbour Office spokesman," if source == SPOKESMAN else source for c, _ in told for source in c
    ]
    own = " ".join(f"{outlet.split()[0].lower()}{number}x{n}" for n in range(60))
    d = Draft(
        f"Norland Guard attacked Anders Holm at Port Hale, as told by {' and '.join(words)}. {own}",
        outlet=outlet,
        published=f"2031-05-0{day}",
    )
    entities = {VICTIM: d.person(VICTIM)}
    event = d.event(
        "attack", "attacked", at="2031-04-30", actor=d.entity("organization", "Norland Guard"), target=entities[VICTIM]
    )
    for source in dict.fromkeys(s for c, _ in told for s in c):
        if source == SPOKESMAN:
            entities[source] = d.person(source, position="the Harbour Office spokesman")
        elif source in NAMED and source != VICTIM:
            entities[source] = d.entity(NAMED[source], source)
    for chain, stance in told:
        d.claim([entities.get(s, f"({s})") for s in chain], event, stance=stance)
    return d.reading()


def accounts_in(case):
    """Give every account as report, chain and stance, by "Accounts" of the page."""
    for at, (outlet, _, told) in enumerate(case):
        near = [(c[:-1] if c[-1] == outlet else c, stance) for c, stance in told]
        whole = [(c, s) for c, s in near if c and not any(len(o) > len(c) and o[-len(c) :] == c for o, _ in near)]
        yield from ((at, chain, stance) for chain, stance in whole) if whole else [(at, (), "assert")]


def origins_of(case):
    """Give each origin's stance and the reports that it speaks in, by "Origins" of the page."""
    accounts = list(accounts_in(case))

    def out_before(one, other):
        return one[0] != other[0] and case[one[0]][1] <= case[other[0]][1]

    def own(account):
        """Give the source of an unnamed one's account in its own report."""
        first = account[1][0]
        return first if first in NAMED else (account[0], first)

    def first(account):
        at, chain, _ = account
        if not chain:
            return case[at][0]
        if chain[0] in NAMED or len(chain) == 1:
            return own(account)
        told = {own(a) for a in accounts if case[a[0]][0] == chain[1] and a[1] and out_before(a, account)}
        return told.pop() if len(told) == 1 else own(account)

    firsts = [first(a) for a in accounts]
    size = range(len(accounts))
    leads = {
        i: {
            j
            for j in size
            if case[accounts[j][0]][0] == firsts[i]
            and out_before(accounts[j], accounts[i])
            and accounts[i][2] == accounts[j][2]
            and (accounts[i][1] or accounts[j][1])
        }
        for i in size
    }
    reach = {i: leads[i] | {i} for i in size}
    for _ in size:
        reach = {i: set().union(*(reach[j] for j in reach[i])) for i in size}
    dead = {i for i in size if not leads[i]}
    ends = dead | {i for i in size if not accounts[i][1] and not reach[i] & dead}
    found = {}
    for i in size:
        last = {firsts[j] for j in reach[i] & ends}
        if not last:
            circles = {frozenset(reach[j]) for j in reach[i] if all(j in reach[k] for k in reach[j])}
            last = {_first_published(case, accounts, {firsts[k] for k in circle}) for circle in circles}
        for key in last:
            found.setdefault(key, []).append(accounts[i])
    return found


def _first_published(case, accounts, outlets):
    """Give the outlet of a circle whose report came out first; of a day, that of the report that comes first."""
    return min(outlets, key=lambda o: min(_place(case, at) for at, _, _ in accounts if case[at][0] == o))


def _place(case, at):
    return (f"2031-05-0{case[at][1]}", READINGS[at].report.id)


def counted(found, case):
    """Give the origins that say it is so: by the latest account, one that asserts where several are of a day."""

    def last(accounts):
        return max(accounts, key=lambda a: (case[a[0]][1], a[2] == "assert"))[2]

    return {key: {a[0] for a in accounts} for key, accounts in found.items() if last(accounts) == "assert"}


def may_be_one(a, b, reports):
    """Tell whether nothing written excludes it, by "When two sources may be one" of the page."""
    if isinstance(a, str) and isinstance(b, str):
        return {a, b} == {SPOKESMAN, OFFICE} or frozenset({a, b}) in HOUSES
    kinds = [KIND_OF.get(x) if isinstance(x, str) else UNNAMED[x[1]][0] for x in (a, b)]
    countries = [None if isinstance(x, str) else UNNAMED[x[1]][1] for x in (a, b)]
    if reports[a] & reports[b] and all(kinds):
        return False
    if VICTIM in (a, b):
        return False
    if any(isinstance(x, str) and NAMED[x] == "outlet" for x in (a, b)) and kinds != ["press", "press"]:
        return False
    if all(countries) and countries[0] != countries[1]:
        return False
    return not all(kinds) or kinds[0] == kinds[1] or frozenset(kinds) in MEET


def partitions(items):
    """Give every way to part the items into groups."""
    if not items:
        yield []
        return
    for parted in partitions(items[1:]):
        yield [[items[0]], *parted]
        for n, group in enumerate(parted):
            yield [*parted[:n], [items[0], *group], *parted[n + 1 :]]


READINGS = []
"""The readings of the case that is tried, whose ids decide between reports of one day."""


def circle(one, other, third):
    """Give a case in which one paper says so itself, and cites another that only cites it."""
    return [
        (one, 1, []),
        (one, 1, [((other,), "assert")]),
        (other, 1, [((one,), "assert")]),
        (third, 1, [((one,), "assert")]),
    ]


@settings(max_examples=1000, deadline=None)
@example(circle(*PAPERS))
@example(circle(*reversed(PAPERS)))
@example(circle(PAPERS[1], PAPERS[2], PAPERS[0]))
@given(reports)
def test_origins_equal_brute_force(case):
    """The least and the greatest number are those of the partitions that nothing written excludes, and so is the list."""
    READINGS[:] = [reading(n, *report) for n, report in enumerate(case)]
    found = origins_of(case)
    reports = counted(found, case)
    fits = {frozenset({a, b}) for a, b in combinations(reports, 2) if may_be_one(a, b, reports)}
    least = min(
        len(parted)
        for parted in partitions(list(reports))
        if all(frozenset(pair) in fits for group in parted for pair in combinations(group, 2))
    )
    (incident,) = weigh(READINGS).incidents
    assert (incident.origins.min, incident.origins.max) == (least, len(reports))
    names = sorted(key if isinstance(key, str) else key[1] for key in found)
    assert sorted(o.name for o in incident.origins.list) == names
