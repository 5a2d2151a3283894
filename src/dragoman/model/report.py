"""`Snapshot` and `Report`: the bytes as they came, and the cleaned text with its metadata."""

import hashlib

import msgspec

from .canonical import canonical_bytes


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes as they came, with where and when they came from.

    `sha256` is the hex digest of `body`; `fetched` is an ISO 8601 time in UTC, or None for a file whose
    time is not known; `source` is the path, URL or "-" as given; `headers` are those of HTTP.
    """

    body: bytes
    sha256: str
    media_type: str
    source: str
    url: str | None = None
    fetched: str | None = None
    headers: dict[str, str] = {}

    @classmethod
    def of(
        cls,
        body: bytes,
        *,
        media_type: str,
        source: str,
        url: str | None = None,
        fetched: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> "Snapshot":
        """Make a snapshot of `body`, hashing it."""
        digest = hashlib.sha256(body).hexdigest()
        return cls(
            body=body,
            sha256=digest,
            media_type=media_type,
            source=source,
            url=url,
            fetched=fetched,
            headers=headers or {},
        )


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The cleaned text of one report and what is known of it.

    `text` is what every offset refers to. `published` is an ISO 8601 day. `agency` is the news agency
    of the dateline ("SEOUL (Yonhap)"), `dateline` its place. `ref` is the id that the report came with.
    """

    id: str
    ref: str | None = None
    snapshot: str
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    text: str
    dateline: str | None = None

    @classmethod
    def of(cls, text: str, *, snapshot: str, **metadata: str | None) -> "Report":
        """Make a report whose id is the content address of its text and metadata.

        Neither `ref` nor `snapshot` counts: the same words of the same outlet are one report, however
        they came.
        """
        fields = {k: v for k, v in sorted(metadata.items()) if k != "ref" and v is not None}
        digest = hashlib.sha256(canonical_bytes({"text": text, **fields})).hexdigest()
        return cls(id="r" + digest[:20], snapshot=snapshot, text=text, **metadata)
