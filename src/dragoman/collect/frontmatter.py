"""The YAML front matter of a plain text, read leniently, and the text after it."""

import contextlib
from collections.abc import Mapping
from typing import Any

import regex
import yaml

_FRONT = regex.compile(r"---[ \t]*\r?\n(?P<front>.*?)^---[ \t]*(?:\r?\n|\Z)", regex.DOTALL | regex.MULTILINE)
_KEY = regex.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")


def split(text: str) -> tuple[dict[str, Any], str]:
    """Give the front matter of `text` as a mapping (empty where there is none), and all that follows it.

    A value is whatever follows the first colon of its line, unless the whole is sound YAML: headlines hold
    colons ("title: Envoy who left: I told my family") and stand there unquoted.
    """
    match = _FRONT.match(text)
    if not match:
        return {}, text
    front = _as_yaml(match["front"])
    if front is None:
        front = _as_lines(match["front"])
    return (front, text[match.end() :]) if front or not match["front"].strip() else ({}, text)


def _as_yaml(front: str) -> dict[str, Any] | None:
    # BaseLoader gives strings as they are written: a date stays its words.
    with contextlib.suppress(yaml.YAMLError, ValueError, RecursionError):
        loaded = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 -- makes strings, lists and mappings only
        if isinstance(loaded, Mapping):
            return {key: value for key, value in loaded.items() if isinstance(key, str)}
    return None


def _as_lines(front: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    key = None
    for line in front.splitlines():
        match = _KEY.fullmatch(line.rstrip())
        if match:
            key = match["key"]
            found[key] = _unquoted((match["value"] or "").strip())
        elif key and line[:1] in {" ", "\t"}:
            found[key] = f"{found[key]} {_unquoted(line.strip())}".strip()
    return found


def _unquoted(value: str) -> str:
    for mark in ('"', "'"):
        if len(value) > 1 and value[0] == value[-1] == mark:
            return value[1:-1].replace("''", "'") if mark == "'" else value[1:-1]
    return value
