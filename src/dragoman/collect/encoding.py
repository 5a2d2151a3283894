"""The text of bytes whose encoding is said by a mark, by HTTP or a page, or by the bytes themselves."""

import codecs

import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", regex.IGNORECASE
)
# What browsers take these labels for: pages that say the one are written in the other.
_WIDER = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "iso-8859-9": "windows-1254",
}


def marked(body: bytes) -> str | None:
    """Give the encoding that a byte order mark says, or None."""
    return next((name for mark, name in _MARKS if body.startswith(mark)), None)


def decoded_text(body: bytes) -> str:
    """Give plain text, which is UTF-8 unless a mark says otherwise.

    Raises UnicodeDecodeError: what an unmarked text in an older encoding says cannot be known for sure.
    """
    return body.decode(marked(body) or "utf-8").removeprefix("\ufeff")


def decoded_page(body: bytes, label: str | None = None) -> str:
    """Give a page's text by its mark, as UTF-8, by `label` (of HTTP), by what it declares, or by detection.

    UTF-8 goes before what is declared: bytes of another encoding are hardly ever valid UTF-8.
    """
    tried = [marked(body) or "utf-8", label]
    declared = _DECLARED.search(body[:4096])
    if declared:
        tried.append(declared[1].decode("ascii", "replace"))
    for name in tried:
        if not name:
            continue
        try:
            return body.decode(_WIDER.get(name.casefold(), name)).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            continue
    return _detected(body)


def _detected(body: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:65_536]).best()
    return body.decode(best.encoding if best else "utf-8", errors="replace").removeprefix("\ufeff")
