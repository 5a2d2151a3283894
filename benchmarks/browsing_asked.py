"""What is asked of the large casefile: every page and every answer of the API, the most laden of its kind; searches."""

from browsing_land import word

from dragoman.keep import Casefile, Filters
from dragoman.show.web.routing import endpoints, views

HEAVY = "status=happened&since=2005"
"""A filter that half of the incidents pass: nothing can be read off, and nothing is small."""

UNMEASURED = {
    "/trial": "weighs a copy of the casefile, and what is made up here was never weighed",
    "/overruled": "goes through all mentions of two, up to 0.4 s of processor here for the two with most",
    "/job/{id:path}": "follows a job of adding, and there is none",
    "/job/{id}": "follows a job of adding, and there is none",
}


def queries() -> tuple[str, ...]:
    """Give searches for what is in many reports, in some, in few, and in none."""
    plain = [word(rank) for rank in (30, 200, 900, 4000, 15_000)]
    return (*plain, f"{plain[0]} {plain[1]}", f'"{plain[0]} {plain[0]}"', "arrest*", "zzz", f"{plain[2][:4]}*")


def pages_of(casefile: Casefile) -> dict[str, str]:
    """Give the address of each page to measure by its name; every view is among them."""
    incident = casefile.page(Filters(), "origins", 0, 1)[0]
    report = casefile.report(incident.reports[0])
    found = {
        "chronicle": "/",
        "chronicle, filtered": f"/?{HEAVY}",
        "chronicle, page 300": "/?page=300",
        "incident": f"/incident/{incident.id}",
        "report": f"/report/{report.id}",
        "entity: person": "/entity/p00000",
        "entity: organisation": "/entity/o00000",
        "entity: place": "/entity/q00000",
        "search": "/search?q=arrested",
        "conflicts": "/conflicts",
        "check": "/check",
        "add": "/add",
        "keys": "/keys",
        "network": "/network",
        "network, filtered": f"/network?{HEAVY}",
        "network of one": "/network?about=p00000&steps=2&most=150",
        "map": "/map",
        "map, filtered": f"/map?{HEAVY}",
        "map, drawn near": "/map?region=europe",
        "sources": "/sources",
        "sources, filtered": f"/sources?{HEAVY}",
        "changes": "/changes",
        "snapshot": f"/snapshot/{report.snapshot}",
        "review": "/review",  # last: it asks /api/overruled, which may go on after it is left
    }
    missing = {view.name for view in views()} - {name.partition(",")[0].partition(":")[0] for name in found}
    assert not missing, f"no address for {sorted(missing)}"
    return found


def answers_of(casefile: Casefile) -> dict[str, str]:
    """Give the address of each answer to measure, under itself; every answer of the API is among them."""
    incident = casefile.page(Filters(), "origins", 0, 1)[0]
    found = [
        "/api/casefile",
        "/api/changes",
        "/api/comparisons",
        "/api/conflicts",
        "/api/copies",
        "/api/decisions",
        "/api/entity/p00000",
        "/api/facets",
        f"/api/incident/{incident.id}",
        "/api/incidents",
        "/api/incidents?sort=origins",
        f"/api/incidents?{HEAVY}",
        "/api/map",
        f"/api/map?{HEAVY}",
        "/api/network",
        f"/api/network?{HEAVY}",
        "/api/openapi.json",
        f"/api/report/{incident.reports[0]}",
        f"/api/reports?id={incident.reports[0]}",
        "/api/review",
        "/api/search?q=arrested",
        "/api/session",
        "/api/sources",
        f"/api/sources?{HEAVY}",
        "/api/suggestions",
        "/api/timeline",
        f"/api/timeline?{HEAVY}",
        "/api/unread",
    ]
    asked = {address.removeprefix("/api").partition("?")[0] for address in found}
    for endpoint in endpoints():
        start = endpoint.path.partition("{")[0]
        there = any(one.startswith(start) if "{" in endpoint.path else one == endpoint.path for one in asked)
        assert there or endpoint.method == "POST" or endpoint.path in UNMEASURED, f"no address for {endpoint.path}"
    return {one: one for one in found}
