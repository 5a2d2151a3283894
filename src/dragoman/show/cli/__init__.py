"""The command line: `group(actions)` gives the `dragoman` command with every command of the contract."""

from .actions import Actions, Added, Failure, OnProgress, Progress, Rebuilt
from .group import group

__all__ = ["Actions", "Added", "Failure", "OnProgress", "Progress", "Rebuilt", "group"]
