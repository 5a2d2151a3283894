"""Adding files, and how far it is."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import msgspec

from dragoman.show.cli.actions import Actions, Added, Progress
from dragoman.show.web.answering import Files
from dragoman.show.web.desk import Desk
from dragoman.show.web.faults import Refused
from dragoman.show.web.jobs import Job
from dragoman.show.web.routing import Endpoint


def add(desk: Desk, files: Files) -> Job:
    """Add uploaded files; the answer is a job, which /api/job/ID tells the progress of."""
    if not files.paths:
        raise Refused(400, "files", "none came", "send them as multipart/form-data, each a field `files`")

    def adding(actions: Actions, paths: list[Path], told: Callable[[Progress], None]) -> Added:
        return actions.add(
            desk.path,
            [str(path) for path in paths],
            jobs=actions.cores(),
            as_is=False,
            stdin=BytesIO(),
            on_progress=told,
            called={str(path): path.name for path in paths},
        )

    return desk.jobs.start(files.folder, files.paths, adding)


class JobAsked(msgspec.Struct, frozen=True):
    """The id of a job."""

    id: str


def job(desk: Desk, asked: JobAsked) -> Job:
    """Give how far adding is, and in the end what came of it."""
    return desk.jobs.job(asked.id)


ENDPOINTS = (
    Endpoint(method="POST", path="/add", answer=add, gives=Job, files=True),
    Endpoint(path="/job/{id}", answer=job, asks=JobAsked, gives=Job, of_desk=True),
)
