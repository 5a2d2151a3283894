"""The import table of the rooms: who may know whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dragoman

PACKAGE = Path(dragoman.__file__).parent
MAY_IMPORT = {
    "model": set(),
    "collect": {"model"},
    "read": {"model"},
    "weigh": {"model"},
    "keep": {"model"},
    "show": {"model", "keep"},
}


def imported(tree: ast.AST, here: str, *, is_package: bool) -> Iterator[str]:
    """Give every module of the package that is imported anywhere in `tree`, functions and typing included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here.split(".")[: here.count(".") + 1 - node.level + is_package] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def rooms_of(path: Path) -> set[str]:
    """Give the rooms that the file at `path` imports."""
    here = ".".join(["dragoman", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = imported(tree, here, is_package=path.stem == "__init__")
    return {name.split(".")[1] for name in names if name.startswith("dragoman.")} & set(MAY_IMPORT)


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_what_the_table_allows(room: str) -> None:
    """Every room imports `model`, `show` also `keep`, and nothing else, wherever the import stands."""
    found = {
        f"{path.relative_to(PACKAGE)} imports {other}"
        for path in (PACKAGE / room).rglob("*.py")
        for other in rooms_of(path) - MAY_IMPORT[room] - {room}
    }
    assert found == set()


def test_only_app_joins_rooms() -> None:
    """Of the modules at the root, `app.py` alone imports rooms other than `model`."""
    joining = {path.name for path in PACKAGE.glob("*.py") if rooms_of(path) - {"model"}}
    assert joining <= {"app.py"}


def test_the_table_sees_imports_in_functions() -> None:
    """The check counts relative imports inside functions and typing blocks, where cycles like to hide."""
    code = "def f():\n    from ..keep import Casefile\n"
    found = list(imported(ast.parse(code), "dragoman.read.claims", is_package=False))
    assert found == ["dragoman.keep.Casefile"]
