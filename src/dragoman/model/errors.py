"""The errors a user meets: one line each, which names the thing, what is wrong, and what to do."""


class DragomanError(Exception):
    """An error with one line for the user: `"WHAT: what is wrong; what to do"`."""

    def __init__(self, what: str, wrong: str, remedy: str) -> None:
        """Name the thing (a file, an id), what is wrong with it, and what the user can do."""
        line = f"{what}: {wrong}; {remedy}" if remedy else f"{what}: {wrong}"
        super().__init__(" ".join(line.split()))
        self.what, self.wrong, self.remedy = what, wrong, remedy


class SourceError(DragomanError):
    """A source, or a report in it, that could not be read; the rest of the batch goes on."""


class CasefileError(DragomanError):
    """A casefile that could not be opened, written or trusted."""


class NotFoundError(DragomanError):
    """An id or name that the casefile does not know."""
