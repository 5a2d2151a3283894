"""The OpenAPI 3.1 document of the API, made from the routing table and msgspec's schemas."""

import re
from typing import Any

import msgspec

from dragoman import __version__

from .faults import Fault
from .routing import Endpoint

REF = "#/components/schemas/{name}"

ERRORS = {
    "400": "What was asked makes no sense.",
    "401": "The request brings no token.",
    "403": "Changes are refused.",
    "404": "It is not in the casefile.",
    "409": "Another program is writing to the casefile.",
}


def document(endpoints: tuple[Endpoint, ...]) -> dict[str, Any]:
    """Give the document."""
    kinds: list[Any] = [Fault]
    for endpoint in endpoints:
        kinds += [endpoint.gives, endpoint.asks]
    schemas, components = msgspec.json.schema_components(kinds, ref_template=REF)
    by_kind = dict(zip(map(_key, kinds), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        asks = components.get(by_kind[_key(endpoint.asks)].get("$ref", "").rpartition("/")[2], {})
        paths.setdefault("/api" + plain(endpoint.path), {})[endpoint.method.lower()] = _operation(
            endpoint, by_kind[_key(endpoint.gives)], by_kind[_key(endpoint.asks)], asks, by_kind[_key(Fault)]
        )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dragoman",
            "version": __version__,
            "description": (
                "One casefile on this machine. Every request brings the cookie of the browser, or the token as"
                " `Authorization: Bearer TOKEN`; a change by a browser also brings `X-Dragoman-Csrf`."
            ),
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}],
    }


def plain(path: str) -> str:
    """Give an address of the routing table as OpenAPI writes it: `{id:path}` is `{id}`."""
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", path)


def _key(kind: Any) -> str:
    return f"{kind!r}"


def _operation(
    endpoint: Endpoint, gives: dict[str, Any], body: dict[str, Any], asks: dict[str, Any], fault: dict[str, Any]
) -> dict[str, Any]:
    """Give what the document says of one answer."""
    named = "_".join(re.findall(r"\w+", plain(endpoint.path)))
    found: dict[str, Any] = {
        "operationId": f"{endpoint.method.lower()}_{named}",
        "summary": endpoint.summary,
        "responses": {
            "200": {"description": "The answer.", "content": {"application/json": {"schema": gives}}},
            **{
                status: {"description": words, "content": {"application/json": {"schema": fault}}}
                for status, words in ERRORS.items()
            },
        },
    }
    if endpoint.files:
        files = {"type": "object", "properties": {"files": {"type": "array", "items": {"type": "string"}}}}
        found["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": files}}}
    elif endpoint.method == "POST":
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    else:
        found["parameters"] = [
            {
                "name": name,
                "in": "path" if f"{{{name}}}" in plain(endpoint.path) else "query",
                "required": f"{{{name}}}" in plain(endpoint.path) or name in asks.get("required", ()),
                "schema": schema,
            }
            for name, schema in asks.get("properties", {}).items()
        ]
    return found
