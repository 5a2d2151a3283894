"""`serve`: the application on a port of this machine, until Ctrl-C."""

import contextlib
import socket
import threading
import webbrowser
from pathlib import Path

import click
import uvicorn

from dragoman.keep import Casefile
from dragoman.model import DragomanError
from dragoman.show.cli.actions import Actions

from .access import Access
from .application import application

ADDRESS = "127.0.0.1"


class Server(uvicorn.Server):
    """A uvicorn server that says where it is once it listens, and ends on Ctrl-C without a traceback."""

    def __init__(self, config: uvicorn.Config, address: str, *, browse: bool) -> None:
        super().__init__(config)
        self.address, self.browse = address, browse

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen; then open the browser."""
        await super().startup(sockets)
        click.echo(f"{self.address}  (Ctrl-C ends it)")
        if self.browse:
            threading.Thread(target=webbrowser.open, args=(self.address,), daemon=True).start()


def serve(
    casefile: Path, actions: Actions, *, port: int | None, preferred: int, browse: bool, token: bool, read_only: bool
) -> None:
    """Show the casefile at `casefile` in a browser until the user ends it."""
    Casefile.open(casefile).close()
    access = Access.with_token(read_only=read_only) if token else Access(read_only=read_only)
    with listening(port, preferred) as listener:
        address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
        if access.token:
            address += f"?token={access.token}"
        config = uvicorn.Config(
            application(casefile, access, actions),
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
        )
        with contextlib.suppress(KeyboardInterrupt):
            Server(config, address, browse=browse).run([listener])


def listening(port: int | None, preferred: int) -> socket.socket:
    """Give a socket that listens on `port`; where none is asked for, on the preferred one or any that is free."""
    for number in (port,) if port is not None else (preferred, 0):
        # Named TCP, or asyncio leaves Nagle's algorithm on: each answer on a kept connection waits 40 ms for the client
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((ADDRESS, number))
        except OSError:
            listener.close()
            continue
        return listener
    raise DragomanError(f"port {port}", "another program listens there", "choose another with --port, or leave it out")
