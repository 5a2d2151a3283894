"""`Access`: the secrets of one run of the server: its token, its session cookie, its word against forged changes."""

import hmac
import secrets
from dataclasses import dataclass, field

COOKIE = "dragoman-{port}"
"""Cookies are not kept apart by port: two casefiles served at once have a cookie each."""


@dataclass(frozen=True, kw_only=True)
class Access:
    """Who may look and who may change.

    `token` is what opens the door, None where the user asked for none; it is only ever in the address that is
    opened. `read_only` refuses every change.
    """

    token: str | None = None
    read_only: bool = False
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    @classmethod
    def with_token(cls, *, read_only: bool = False) -> "Access":
        """Give access by a new random token of 192 bits."""
        return cls(token=secrets.token_urlsafe(24), read_only=read_only)

    @property
    def session(self) -> str:
        """The value of the cookie that a browser gets for the token."""
        return hmac.new(self.secret, b"session", "sha256").hexdigest()

    @property
    def csrf(self) -> str:
        """The word that every change by a page has to bring: only our own pages hold it."""
        return hmac.new(self.secret, b"change", "sha256").hexdigest()

    def opens(self, token: str) -> bool:
        """Tell whether this is the token."""
        return self.token is not None and hmac.compare_digest(token.encode(), self.token.encode())

    def knows(self, cookie: str) -> bool:
        """Tell whether this is the cookie of the session."""
        return hmac.compare_digest(cookie.encode(), self.session.encode())

    def trusts(self, csrf: str) -> bool:
        """Tell whether a change comes from our own pages."""
        return hmac.compare_digest(csrf.encode(), self.csrf.encode())
