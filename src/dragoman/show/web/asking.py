"""What an address asks for, as structs: strictly for programs, leniently for people."""

import re
from contextlib import suppress
from typing import Annotated, Any, TypeVar, get_args

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman.keep import Filters
from dragoman.keep.browsing import Sort
from dragoman.model import Status

from .faults import Refused

A = TypeVar("A", bound=msgspec.Struct)

DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"

Day = Annotated[str, Meta(pattern=DAY, description="a day, month or year: 2024-07-16, 2024-07 or 2024")]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class FiltersAsked(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The filters of `chronicle`, `search` and `export`, as parameters of an address."""

    type: str | None = None
    who: str | None = None
    where: str | None = None
    outlet: str | None = None
    since: Day | None = None
    until: Day | None = None
    status: Status | None = None
    origins_min: Count | None = None
    conflicts: bool | None = None

    @property
    def filters(self) -> Filters:
        """What is asked of the casefile."""
        return Filters(**{name: getattr(self, name) for name in FiltersAsked.__struct_fields__})


def asked(request: Request, asks: type[A]) -> A:
    """Give the parameters of address and query as `asks`; Refused with 400 where they are not so.

    Empty parameters count as not given, as forms send them.
    """
    given: dict[str, Any] = {key: value for key, value in request.query_params.items() if value.strip()}
    for field in msgspec.structs.fields(asks):
        if field.encode_name in given and _is_list(field.type):
            given[field.encode_name] = [value for value in request.query_params.getlist(field.encode_name) if value]
    given |= request.path_params
    try:
        return msgspec.convert(given, asks, strict=False)
    except msgspec.ValidationError as error:
        raise refused_ask(error) from error


def refused_ask(error: Exception) -> Refused:
    """Give the refusal of what was asked, naming the field."""
    message = str(error)
    words, _, at = message.partition(" - at `$.")
    what = at.rstrip("`") or "the request"
    return Refused(400, what, words[:1].lower() + words[1:], "see /api/openapi.json for what can be asked")


def _is_list(kind: Any) -> bool:
    return "tuple" in str(kind) or "list" in str(kind)


def filters_of(request: Request) -> Filters:
    """Give the filters that the address of a page asks for; what makes no sense is left out."""
    given: dict[str, Any] = {
        name: request.query_params.get(name, "").strip() or None
        for name in ("type", "who", "where", "outlet", "since", "until", "status")
    }
    for name in ("since", "until"):
        if not re.match(DAY, given[name] or ""):
            given[name] = None
    return Filters(
        **given,
        origins_min=number(request.query_params.get("origins-min"), None),
        conflicts=True if request.query_params.get("conflicts") else None,
    )


def sort_of(request: Request) -> Sort:
    """Give the order that the address of a page asks for."""
    found = request.query_params.get("sort", "")
    return next((sort for sort in get_args(Sort) if sort == found), "time")


def page_of(request: Request) -> int:
    """Give the number of the page that the address asks for."""
    return number(request.query_params.get("page"), 1) or 1


def number(text: str | None, otherwise: int | None) -> int | None:
    """Give a small whole number of an address, or `otherwise`."""
    with suppress(ValueError):
        return min(max(int(text or ""), 0), 1_000_000)
    return otherwise
