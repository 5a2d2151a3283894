"""HTML: one page with the chronicle, every incident with its origins and evidence, and the list of reports.

It asks for nothing beyond itself: the stylesheet is within it, no script, no image, no address to load.
"""

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.keep import Casefile, Filters, ReportCard
from dragoman.model import Incident
from dragoman.show.pages import IncidentPage, Shelf, days_of, incident_page


def write_html(casefile: Casefile, filters: Filters, out: BinaryIO) -> int:
    """Write the page, part by part; give the number of incidents on it."""
    from dragoman.show.html import OnePageUrls
    from dragoman.show.html.drawing import draw_parts

    incidents = list(casefile.incidents(filters))
    shelf = Shelf(casefile)
    parts = draw_parts(
        "export.html",
        OnePageUrls(),
        title=casefile.path.stem,
        total=len(incidents),
        days=days_of(incidents),
        conflicts=sum(1 for one in incidents if one.conflicts),
        reports=_reports(shelf, incidents),
        incident_pages=_pages(casefile, shelf, incidents),
        head=casefile.chain_head,
    )
    out.writelines(part.encode() for part in parts)
    return len(incidents)


def _pages(casefile: Casefile, shelf: Shelf, incidents: list[Incident]) -> Iterator[IncidentPage]:
    for incident in incidents:
        yield incident_page(casefile, incident, shelf)


def _reports(shelf: Shelf, incidents: list[Incident]) -> list[ReportCard]:
    """Give the reports that incidents rest on, by day of publication."""
    found = dict.fromkeys(report for incident in incidents for report in incident.reports)
    return sorted((shelf.card(report) for report in found), key=lambda card: (card.published or "~", card.id))
