"""Loads the model when imported, so that processes forked afterwards share it."""

from .parse import load

load()
