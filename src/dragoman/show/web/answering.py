"""How the API answers: parameters and bodies read strictly, structs written as JSON."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from dragoman.model import canonical_bytes

from .asking import asked, refused_ask
from .desk import Desk
from .faults import Refused
from .routing import Endpoint

LARGEST_BODY = 1_000_000
"""Bytes of a JSON body."""

MOST_FILES = 1_000
"""Files in one request."""

CSRF = "x-dragoman-csrf"


class Files(msgspec.Struct, frozen=True):
    """Uploaded files: the folder they lie in, which whoever takes them removes, and their paths, named as they came."""

    folder: Path
    paths: list[Path]


def answering(desk: Desk, endpoint: Endpoint) -> Callable[[Request], Any]:
    """Give what answers a request to `endpoint`."""

    def look(request: Request) -> Response:
        wanted = asked(request, endpoint.asks)
        if endpoint.of_desk:
            return _json(endpoint.answer(desk, wanted))
        with desk.opened() as casefile:
            if not endpoint.counts:
                return _json(endpoint.answer(casefile, wanted))
            asked_for = (endpoint.path, msgspec.json.encode(wanted))
            made = desk.remembered.get(casefile.generation, asked_for, lambda: endpoint.answer(casefile, wanted))
            return _json(made)

    async def change(request: Request) -> Response:
        _from_our_pages(desk, request)
        desk.actions()
        if not endpoint.files:
            return _json(await run_in_threadpool(endpoint.answer, desk, await _body(request, endpoint)))
        folder = Path(tempfile.mkdtemp(prefix="dragoman-"))
        try:
            return _json(await run_in_threadpool(endpoint.answer, desk, Files(folder, await _files(request, folder))))
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    return look if endpoint.method == "GET" else change


def _json(answer: Any) -> Response:
    return Response(canonical_bytes(answer), media_type="application/json")


def _from_our_pages(desk: Desk, request: Request) -> None:
    """Refuse a change that brings neither the token itself nor the word that only our pages hold."""
    if request.scope.get("dragoman.bearer") or desk.access.trusts(request.headers.get(CSRF, "")):
        return
    raise Refused(403, "this change", f"it does not bring {CSRF}", "take it from /api/session, or load the page again")


async def _body(request: Request, endpoint: Endpoint) -> Any:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Refused(400, "the body", "it is not sent as application/json", "see /api/openapi.json for how to ask")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise Refused(400, "the body", f"it is over {LARGEST_BODY} bytes", "send less")
    try:
        return msgspec.json.decode(body, type=endpoint.asks)
    except msgspec.DecodeError as error:
        raise refused_ask(error) from error


async def _files(request: Request, folder: Path) -> list[Path]:
    """Write uploaded files to a folder, each in one of its own, and give their paths."""
    paths = []
    async with request.form(max_files=MOST_FILES, max_fields=10) as sent:
        for number, file in enumerate(one for _, one in sent.multi_items() if isinstance(one, UploadFile)):
            path = folder / str(number) / plain_name(file.filename or "")
            path.parent.mkdir()
            await run_in_threadpool(_copy, file, path)
            paths.append(path)
    return paths


def _copy(file: UploadFile, path: Path) -> None:
    with path.open("wb") as out:
        while chunk := file.file.read(1 << 20):
            out.write(chunk)


def plain_name(name: str) -> str:
    r"""Give a file's name that leads nowhere: its last part, printable, at most 120 signs, never hidden or "-".

    >>> plain_name("../../etc/passwd"), plain_name("C:\\a\\b.html"), plain_name("..")
    ('passwd', 'b.html', 'report')
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    printable = "".join(sign for sign in last if sign.isprintable()).strip()
    return printable[-120:].lstrip(" .-") or "report"
