"""`joined_of`: the least certain of what was joined unasked: one person under two full names that are not alike."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations

import msgspec

from dragoman.keep import Casefile
from dragoman.model import NotFoundError

MOST = 200
"""Such questions at a time: those about whom most is told."""

LOOKED_AT = 60
"""Mentions of a person that are looked through for who bears which name."""


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """A person who is told of under two names, a mention of each, and how many mentions bear the rarer one."""

    entity: str
    names: tuple[str, str]
    members: tuple[str, str]
    rarer: int


def joined_of(casefile: Casefile) -> Iterator[Joined]:
    """Give each person of the record with the first two of their full names that are not alike."""
    found = 0
    for ident, names in casefile.many_named("person"):
        pair = unlike(names)
        if pair is None:
            continue
        joined = _with_members(casefile, ident, pair)
        if joined is not None:
            yield joined
            found += 1
        if found == MOST:
            return


def unlike(names: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the first two full names of which either the first or the last word is another.

    An initial is like every name that it begins; a name of one word is like every name.

    >>> unlike(("Pavel Doran", "P. Doran", "Doran", "Pavel Dorran"))
    ('Pavel Doran', 'Pavel Dorran')
    >>> unlike(("Pavel Doran", "PAVEL DORAN", "Pável Doran"))
    """
    full = [(name, plain) for name in names if len(plain := _plain(name)) > 1]
    for (one, words), (other, others) in combinations(full, 2):
        if words[-1] != others[-1] or not _begins(words[0], others[0]):
            return one, other
    return None


def _plain(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).replace(".", " ").split()


def _begins(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _with_members(casefile: Casefile, ident: str, names: tuple[str, str]) -> Joined | None:
    """Give the first mention under each name; None where no reading bears both."""
    wanted = [" ".join(_plain(name)) for name in names]
    members: list[list[str]] = [[], []]
    for member in casefile.entity(ident).members[:LOOKED_AT]:
        report, _, inside = member.partition("/")
        try:
            reading = casefile.reading(report)
        except NotFoundError:
            continue
        entity = next((one for one in reading.entities if one.id == inside), None)
        called = {" ".join(_plain(name)) for name in (entity.name, *entity.aliases)} if entity else set()
        for number, name in enumerate(wanted):
            if called == {name} or (name in called and wanted[1 - number] not in called):
                members[number].append(member)
    if not all(members):
        return None
    return Joined(
        entity=ident, names=names, members=(members[0][0], members[1][0]), rarer=min(len(one) for one in members)
    )
