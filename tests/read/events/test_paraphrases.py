"""The contract's types told in many ways: `paraphrases.yaml`, read with the real model."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.read.events.test_ontology import holds, read

TOLD = yaml.safe_load(Path(__file__).with_name("paraphrases.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(key, text, wanted, id=f"{key}-{n}") for key in TOLD for n, (text, wanted) in enumerate(TOLD[key], 1)
]


@pytest.mark.parametrize(("key", "text", "wanted"), CASES)
def test_an_ordinary_way_of_telling_is_read(key: str, text: str, wanted: dict[str, Any]) -> None:
    """Whatever way a type is told in wire English, one event of it has the roles and the status."""
    found = read(text)
    assert any(e.type == key and holds(e, wanted) for e in found), [(e.type, e.status, e.participants) for e in found]
