"""The published schema of method files is the one that the program checks them with."""

import json
from typing import Any

from workbooks import ROOT

from canvasapp.store.method_schema import schema

PUBLISHED = ROOT / "resources" / "schema" / "method-1.schema.json"


def test_the_published_schema_is_the_one_of_the_program() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema()


def test_the_schema_is_strict_and_says_what_each_part_is_for() -> None:
    found: dict[str, Any] = json.loads(schema())
    assert all(part["additionalProperties"] is False and part["description"] for part in found["$defs"].values())
    kinds = found["$defs"]["TableElement"]["properties"]["kind"]
    assert kinds["const"] == "table"
    assert "source" in found["required"]
