"""`Guard`: refuses what is not for this machine, and says to the browser that nothing comes from elsewhere."""

from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""Names of this machine. A page elsewhere that points its own name here (DNS rebinding) bears another."""

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",
}


class Guard:
    """An ASGI application around another that checks the Host header and sets the headers of safety."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with 400 where it is for another host."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _set(message)
            await send(message)

        if hostname(Headers(scope=scope).get("host", "")) not in HOSTS:
            refusal = PlainTextResponse("This address is for this machine alone.\n", status_code=400)
            await refusal(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)


def hostname(host: str) -> str:
    """Give the name in a Host header, without the port."""
    name, colon, port = host.rpartition(":")
    return name.lower() if colon and port.isdigit() else host.lower()


def _set(message: MutableMapping[str, Any]) -> None:
    """Set the headers that the application has not set itself."""
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
