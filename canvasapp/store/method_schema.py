"""The JSON Schema of method files, for editors that can use one."""

import json

from canvasapp.domain.method.method import Method


def schema() -> str:
    """The schema as it is published in `resources/schema/method-1.schema.json`."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Method.model_json_schema()
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
