"""How browser tests act: none of them presses a key on a page that does not listen yet."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("test_browser*.py")), ids=lambda path: path.stem)
def test_keys_are_pressed_when_the_page_listens(path: Path) -> None:
    """Keys go through `press`, and no time to wait is shorter than the common one."""
    text = path.read_text("utf-8")
    assert "keyboard.press(" not in text
    assert re.findall(r"timeout=\d[\d_]{3}", text) == []
