"""The routing tables: a `View` for each page, an `Endpoint` for each answer under /api; every module adds its own.

A module under `views/` has `VIEWS`, one under `api/` has `ENDPOINTS`; they are found by being there.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Literal

import msgspec
from starlette.requests import Request

from dragoman.keep import Casefile

from .desk import Desk


class Nothing(msgspec.Struct, frozen=True):
    """What is asked where nothing can be asked."""


@dataclass(frozen=True, kw_only=True)
class Nav:
    """The place of a page in the navigation: `order` from the left, and the key that opens it after `g`.

    Its words stand in the catalogue as `nav.NAME`, where NAME is the view's.
    """

    order: int
    key: str


@dataclass(frozen=True, kw_only=True)
class View:
    """One page: `page` makes the object that `NAME.html` is drawn from; `{id:path}` in `address` may hold slashes.

    What `counts` over the whole record, from what its address asks alone, is remembered until the record changes.
    """

    name: str
    address: str
    page: Callable[[Casefile, Request], Any]
    nav: Nav | None = None
    counts: bool = False


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a form without script posts to: `change` makes the change and gives the address to go to next.

    `change` is called with the desk and the fields of the form; the field `csrf` has been checked.
    """

    address: str
    change: Callable[[Desk, dict[str, str]], str]


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """One answer of the API. The first line of `answer`'s docstring is what its document says of it.

    GET: `answer(casefile, asked)`, `asks` being the parameters of address and query.
    POST: `answer(desk, asked)`, `asks` being the JSON body, or with `files` the uploaded `Files`.
    What `counts` over the whole record is remembered until the record changes.
    """

    path: str
    answer: Callable[[Any, Any], Any]
    gives: Any
    asks: type[msgspec.Struct] = Nothing
    method: Literal["GET", "POST"] = "GET"
    of_desk: bool = False
    files: bool = False
    counts: bool = False

    @property
    def summary(self) -> str:
        """What it answers, in one line."""
        return (self.answer.__doc__ or "").strip().partition("\n")[0]


def _modules(package: str) -> Iterator[Any]:
    found = import_module(f".{package}", __package__)
    for name in sorted(module.name for module in pkgutil.iter_modules(found.__path__)):
        yield import_module(f".{package}.{name}", __package__)


@cache
def views() -> tuple[View, ...]:
    """Give all pages, in the order of the navigation, those outside of it last."""
    found = [view for module in _modules("views") for view in module.VIEWS]
    return tuple(sorted(found, key=lambda view: (view.nav is None, view.nav.order if view.nav else 0, view.name)))


@cache
def forms() -> tuple[Form, ...]:
    """Give what forms post to."""
    return tuple(form for module in _modules("views") for form in getattr(module, "FORMS", ()))


@cache
def endpoints() -> tuple[Endpoint, ...]:
    """Give all answers of the API, by address."""
    found = [endpoint for module in _modules("api") for endpoint in module.ENDPOINTS]
    return tuple(sorted(found, key=lambda endpoint: (endpoint.path, endpoint.method)))
