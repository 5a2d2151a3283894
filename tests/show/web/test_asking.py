"""What an address asks for: lenient to people, strict to programs."""

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from dragoman.keep import Filters
from dragoman.show.web.asking import FiltersAsked, asked, filters_of, page_of, sort_of
from dragoman.show.web.faults import Refused


def request(query: str) -> Request:
    """Give a request with a query."""
    return Request({"type": "http", "query_string": query.encode(), "path_params": {}, "headers": []})


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("", Filters()),
        ("type=arrest&who=&origins-min=2&conflicts=1", Filters(type="arrest", origins_min=2, conflicts=True)),
        (
            "since=2024-07&until=2024-08-01&status=planned",
            Filters(since="2024-07", until="2024-08-01", status="planned"),
        ),
    ],
)
def test_both_ways_of_asking_agree(query: str, filters: Filters) -> None:
    """What makes sense is asked for alike by a page and by the API; what is empty is not asked for."""
    assert filters_of(request(query)) == filters
    assert asked(request(query), FiltersAsked).filters == filters


@pytest.mark.parametrize("query", ["since=July", "until=2024-7-1", "origins-min=x"])
def test_nonsense_is_left_out_by_a_page_and_refused_by_the_api(query: str) -> None:
    """A page shows what it can; a program is told what is wrong."""
    assert filters_of(request(query)) == Filters()
    with pytest.raises(Refused) as refused:
        asked(request(query), FiltersAsked)
    assert refused.value.what == query.partition("=")[0]


def test_a_page_and_an_order_that_are_none_are_the_first(desk: TestClient) -> None:
    """Numbers and orders that make no sense give the first page in the order of time."""
    assert (page_of(request("page=-3")), page_of(request("page=x")), sort_of(request("sort=random"))) == (1, 1, "time")
    assert desk.get("/?page=x&sort=random&origins-min=999999999999999999999").status_code == 200
