"""`Problem`: something that a check of what is kept found wrong."""

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is not as it was kept. `kind` is the part it is in, `id` what it befell, if known."""

    kind: str
    id: str | None = None
    wrong: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id}: {self.wrong}" if self.id else f"{self.kind}: {self.wrong}"
