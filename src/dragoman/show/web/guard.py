"""`Guard`: lets in who has the token, refuses what other pages send, and tells the browser what may be loaded."""

from collections.abc import MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .access import COOKIE, Access
from .faults import Refused, fault_response

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""Names of this machine. A page elsewhere that points its own name here (DNS rebinding) bears another."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}


class Guard:
    """An ASGI application around another that answers only who may ask, and sets the headers of safety."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app, self.access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here where it is refused or brings the token."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _set(message)
            await send(message)

        answer = self._answer(scope, Headers(scope=scope))
        await (answer or self.app)(scope, receive, guarded)

    def _answer(self, scope: Scope, headers: Headers) -> Response | None:
        """Give the answer to a request that does not go on to the application; None for one that does."""
        try:
            self._refuse_hosts(headers)
            if scope["path"].startswith("/static/"):
                return None
            if scope["method"] not in SAFE:
                self._refuse_changes(headers)
            return self._at_the_door(scope, headers)
        except Refused as refused:
            return fault_response(scope["path"], refused.status, refused)

    def _refuse_hosts(self, headers: Headers) -> None:
        """Refuse what is meant for another machine."""
        if hostname(headers.get("host", "")) not in HOSTS:
            raise Refused(400, "the host of this request", "it is not this machine", "ask 127.0.0.1")

    def _refuse_changes(self, headers: Headers) -> None:
        """Refuse a change where none is wanted, or one that a page of another origin sends."""
        if self.access.read_only:
            raise Refused(403, "this change", "the casefile is shown read-only", "serve it without --read-only")
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        own = origin is None or (
            urlsplit(origin).scheme == "http" and urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
        )
        if not own or site not in {None, "same-origin"}:
            raise Refused(403, "this change", "a page of another origin sends it", "use the pages of this address")

    def _at_the_door(self, scope: Scope, headers: Headers) -> Response | None:
        """Let in who has the cookie or bears the token; give a browser that brings the token its cookie."""
        if self.access.token is None:
            return None
        port = str((scope.get("server") or ("", 0))[1])
        name = COOKIE.format(port=port)
        scheme, _, bearer = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self.access.opens(bearer.strip()):
            scope["dragoman.bearer"] = True
            return None
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] == "GET" and any(key == "token" and self.access.opens(value) for key, value in asked):
            rest = urlencode([(key, value) for key, value in asked if key != "token"])
            path = "/" + scope["path"].lstrip("/")
            response = RedirectResponse(path + ("?" + rest if rest else ""), 303)
            response.set_cookie(name, self.access.session, httponly=True, samesite="strict", path="/")
            return response
        if self.access.knows(cookies(headers).get(name, "")):
            return None
        raise Refused(
            401, "this casefile", "the request brings no token", "open the address that `dragoman serve` printed"
        )


def hostname(host: str) -> str:
    """Give the name in a Host header, without the port."""
    name, colon, port = host.rpartition(":")
    return name.lower() if colon and port.isdigit() else host.lower()


def cookies(headers: Headers) -> dict[str, str]:
    """Give the cookies of a request; none where they cannot be read."""
    try:
        found = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in found.items()}


def _set(message: MutableMapping[str, Any]) -> None:
    """Set the headers that the application has not set itself."""
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
