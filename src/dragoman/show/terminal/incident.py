"""One incident whole in the terminal: accounts side by side, the tree of origins, dates, evidence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from dragoman.model import Origin, OriginLink, OriginPath
from dragoman.show.pages import IncidentPage
from dragoman.show.pages.incident import Leaf
from dragoman.show.wording import (
    KINDS,
    count,
    one_line,
    origin_words,
    origins_words,
    plover_words,
    status_words,
    told_words,
    type_words,
)

from .chronicle import headline, parties, when_words
from .conflicts import dispute
from .screen import Part, indented, joined, labelled, line, quoted, section, spaced
from .sources import cited, named, reported

STANCE_STYLES = {"assert": "good", "confirm": "good", "deny": "bad", "doubt": "unsure", "decline": "quiet"}
UNREAD = ("  its report is not kept", "unsure")


def incident(page: IncidentPage) -> Iterator[RenderableType]:
    """Give an incident part by part."""
    one = page.incident
    yield headline(one)
    yield joined([type_words(one.type), f"PLOVER {plover_words(one)}", status_words(one.status), (one.id, "id")])
    yield Text()
    yield indented(labelled(facts(page)))
    yield section(
        f"Who says so: {origins_words(one.origins)}, {count(len(one.reports), 'report')}", *spaced(trees(page))
    )
    if page.disputes:
        yield section("Where accounts differ", *spaced(dispute(each) for each in page.disputes))
    yield section("Evidence", *spaced(numbered(number, cited(quote)) for number, quote in enumerate(page.evidence, 1)))
    yield section("Reports", *(reported(card) for card in page.reports))


def facts(page: IncidentPage) -> list[tuple[str, RenderableType]]:
    """Give when, where and who, with the words that narrowed the date."""
    one = page.incident
    rows: list[tuple[str, RenderableType]] = [("when", when_words(one))]
    if page.narrowed_by:
        rows.append(("", Group(line(("narrowed by", "quiet")), *(cited(quote) for quote in page.narrowed_by))))
    return [*rows, *parties(one)]


def trees(page: IncidentPage) -> Iterator[Tree]:
    """Give each origin as a tree: the outlets that its account came through, and the reports, as branches."""
    for branch in page.branches:
        root = Tree(told(branch.origin), guide_style="quiet")
        nodes: dict[tuple[str, ...], Tree] = {(): root}
        paths: dict[str, list[OriginPath]] = {}
        for path in branch.origin.paths:
            paths.setdefault(path.report, []).append(path)
        for leaf in branch.leaves:
            if leaf.report.id not in paths:
                _by_names(nodes, branch.origin.via).add(words_of(leaf))
            for path in paths.get(leaf.report.id, []):
                last = path.links[-1].how if path.links else "told"
                _node(nodes, path.links).add(words_of(leaf, by_agency=last == "agency"))
        yield root


def _node(nodes: dict[tuple[str, ...], Tree], links: Sequence[OriginLink]) -> Tree:
    """Give the node that the last of some links leaves from; an outlet whose report is not kept is marked."""
    way: tuple[str, ...] = ()
    for link, on in pairwise(links):
        at = nodes[way]
        way = (*way, link.to)
        if way not in nodes:
            unread: list[Part] = [UNREAD] if on.unread else []
            nodes[way] = at.add(line("via ", (one_line(link.to), "name"), *unread))
    return nodes[way]


def _by_names(nodes: dict[tuple[str, ...], Tree], names: Sequence[str]) -> Tree:
    """Give the node that names lead to, where a record has no links."""
    way: tuple[str, ...] = ()
    for name in names:
        at = nodes[way]
        way = (*way, name)
        if way not in nodes:
            nodes[way] = at.add(line("via ", (one_line(name), "name")))
    return nodes[way]


def told(origin: Origin) -> Text:
    """Give an origin and what it says of the incident."""
    stance: list[Part] = [" ", (told_words(origin), STANCE_STYLES[origin.stance])]
    kind: list[Part] = [(f" ({KINDS[origin.kind]})", "quiet")] if origin.kind and origin.named else []
    missing = any(path.links and path.links[0].unread for path in origin.paths)
    unread: list[Part] = [UNREAD] if missing else []
    return line((one_line(origin_words(origin)), "title"), *kind, *stance, *unread)


def words_of(leaf: Leaf, *, by_agency: bool = False) -> Group:
    """Give a report with the words in which it names its source; `by_agency` tells that its text is an agency's."""
    agency: list[Part] = [("  the agency's text", "quiet")] if by_agency else []
    copy: list[Part] = [("  copy of ", "unsure"), *named(leaf.copy_of)] if leaf.copy_of else []
    same: list[Part] = [("  in the same words", "quiet")] if leaf.repeats else []
    return Group(
        line(*named(leaf.report), ("  " + leaf.report.id, "id"), *agency, *copy, *same),
        *(line(quoted(quote.text)) for quote in leaf.quotes),
    )


def numbered(number: int, words: Text) -> RenderableType:
    """Give words with a number before them."""
    return labelled([(f"{number}.", words)])
