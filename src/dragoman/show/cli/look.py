"""Commands that show the record: `chronicle`, `incident`, `conflicts`, `check`, `report`, `search`, `who`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from dragoman.keep import Casefile
from dragoman.model import NotFoundError, RecordEntity
from dragoman.show import pages
from dragoman.show.pages.waiting import beside, disputes_about

from .options import casefile_argument, filter_options, filters_of, json_option, tell_unknown_type
from .output import opened, print_json, show

WHOLE = 3
"""Bearers of a name that `who` shows whole; it names the others."""


@click.command()
@casefile_argument
@filter_options
@json_option
def chronicle(casefile: Path, as_json: bool, **asked: Any) -> None:
    """Show what happened, in order, with who says so."""
    filters = filters_of(asked)
    with opened(casefile) as case:
        tell_unknown_type(case, filters)
        if as_json:
            print_json(case.record(filters))
            return
        from dragoman.show.terminal.chronicle import chronicle as shown

        show(shown(pages.days_of(case.incidents(filters))))


@click.command()
@casefile_argument
@click.argument("id_", metavar="ID")
@json_option
def incident(casefile: Path, id_: str, as_json: bool) -> None:
    """Show one incident: accounts, origins, conflicts, evidence."""
    with opened(casefile) as case:
        found = case.incident(id_)
        if as_json:
            print_json(found)
            return
        from dragoman.show.terminal.incident import incident as shown

        show(shown(pages.incident_page(case, found)))


@click.command()
@casefile_argument
@json_option
def conflicts(casefile: Path, as_json: bool) -> None:
    """Show where accounts disagree."""
    with opened(casefile) as case:
        if as_json:
            print_json(
                {
                    "schema": "dragoman.conflicts/1",
                    "conflicts": [
                        {
                            "incident": one.id,
                            "type": one.type,
                            "title": one.title,
                            "field": conflict.field,
                            "values": conflict.values,
                        }
                        for one, conflict in case.conflicts()
                    ],
                    "clashes": case.clashes(),
                }
            )
            return
        from dragoman.show.terminal.conflicts import conflicts as shown

        shelf = pages.Shelf(case)
        show(shown(pages.disputed_of(case, shelf), pages.clashes_of(case, shelf)))


@click.command(short_help="Show comparisons held against the record.")
@casefile_argument
@json_option
def check(casefile: Path, as_json: bool) -> int:
    """Show comparisons ("first since 2016") held against the record."""
    with opened(casefile) as case:
        found = case.comparisons()
        if as_json:
            print_json({"schema": "dragoman.check/1", "comparisons": found})
        else:
            from dragoman.show.terminal.check import check as shown

            show(shown(pages.check_page(case)))
    return 1 if any(one.verdict == "contradicted" for one in found) else 0


@click.command()
@casefile_argument
@click.argument("id_", metavar="ID")
@json_option
def report(casefile: Path, id_: str, as_json: bool) -> None:
    """Show one report and what was read in it.

    ID is its id, the beginning of that, or the `id` that it came with.
    """
    with opened(casefile) as case:
        name = case.resolve_report(id_)
        if as_json:
            print_json(case.reading(name))
            return
        from dragoman.show.terminal.report import report as shown

        show(shown(pages.report_page(case, name)))


@click.command()
@casefile_argument
@click.argument("query")
@filter_options
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="Show at most N hits of each kind.",
)
@json_option
def search(casefile: Path, query: str, limit: int, as_json: bool, **asked: Any) -> None:
    """Find words in reports, claims, names and incidents.

    A query is words, "phrases", beginnings* and -words to leave out.
    """
    if not query.strip():
        raise click.UsageError('the query is empty; give a word, or a "phrase"')
    filters = filters_of(asked)
    with opened(casefile) as case:
        tell_unknown_type(case, filters)
        if as_json:
            print_json({"schema": "dragoman.search/1", "query": query, "hits": case.search(query, filters, limit)})
            return
        from dragoman.show.terminal.search import search as shown

        show(shown(pages.search_page(case, query, filters, limit)))


@click.command()
@casefile_argument
@click.argument("name")
@json_option
def who(casefile: Path, name: str, as_json: bool) -> None:
    """Show a person, organisation or place.

    All names and why they were joined, facts with their sources, incidents in time, and who was left apart and why.
    """
    with opened(casefile) as case:
        found = _bearers(case, name)
        if as_json:
            print_json(
                {
                    "schema": "dragoman.who/1",
                    "name": name,
                    "entities": found,
                    "incidents": {
                        one.id: [incident.id for incident in case.incidents_of_entity(one.id)] for one in found
                    },
                    "suggestions": [s for s in case.suggestions() if {s.a, s.b} & {one.id for one in found}],
                }
            )
            return
        show(_people(case, found))


def _bearers(case: Casefile, name: str) -> list[RecordEntity]:
    """Give those who bear a name, or the one whose id it is."""
    found = case.entities_named(name)
    if found:
        return found
    try:
        return [case.entity(name)]
    except NotFoundError:
        raise NotFoundError(
            name, f"nobody and nothing of that name in {case.path}", "try a part of the name, or `dragoman search`"
        ) from None


def _people(case: Casefile, found: list[RecordEntity]) -> Iterator[Any]:
    from dragoman.show.terminal.entity import entity, others

    for one in found[:WHOLE]:
        page = pages.entity_page(case, one)
        told = disputes_about(pages.Shelf(case), one.id, (part.incident for part in page.parts))
        yield from entity(page, told, beside(case, one.id))
    if found[WHOLE:]:
        yield others(found[WHOLE:])


COMMANDS = (chronicle, incident, conflicts, check, report, search, who)
