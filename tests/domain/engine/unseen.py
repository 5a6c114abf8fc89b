"""A method that no code knows: for the tests that everything comes from the file."""

from copy import deepcopy
from typing import Any

from canvasapp.domain.method.method import Method


def words(en: str, ko: str = "말") -> dict[str, str]:
    return {"en": en, "ko": ko}


_UNSEEN: dict[str, Any] = {
    "format": 1,
    "id": "quiet-house",
    "version": 1,
    "order": 500,
    "group": "operations",
    "team": "2-4",
    "source": words("Nobody"),
    "blocks": ["channels"],
    "title": words("Quiet house"),
    "purpose": words("Find the loudest room"),
    "tip": words("Listen"),
    "grounds": {"noise": {"of": "rooms.noise", "name": words("noise")}},
    "step": [
        {
            "id": "listen",
            "minutes": 10,
            "lead": "everyone",
            "title": words("Listen"),
            "say": words("Be still"),
            "show": ["wish", "rooms", "mean_noise", "loudest", "verdict"],
        }
    ],
    "element": [
        {"id": "wish", "kind": "text", "prompt": words("What do you wish?")},
        {
            "id": "rooms",
            "kind": "table",
            "prompt": words("Which rooms?"),
            "row_name": words("Room"),
            "columns": [
                {"id": "noise", "kind": "rating", "label": words("Noise")},
                {"id": "double", "kind": "calc", "label": words("Twice"), "expr": "noise*2"},
            ],
        },
    ],
    "result": [
        {
            "id": "mean_noise",
            "view": "number",
            "title": words("Mean"),
            "expr": "mean(rooms.noise)",
            "coverage": "rooms.noise",
            "bands": [{"min": 3, "tone": "bad", "label": words("Loud")}, {"tone": "good", "label": words("Calm")}],
        },
        {
            "id": "loudest",
            "view": "bars",
            "title": words("Loudest"),
            "over": "rooms",
            "expr": "double",
            "ties": ["noise"],
        },
        {
            "id": "verdict",
            "view": "verdict",
            "title": words("Finding"),
            "grounds": ["noise"],
            "bands": [
                {"when": "count(rooms.noise) == 0", "tone": "info", "label": words("Rate a room.")},
                {"tone": "good", "label": words("Rated.")},
            ],
        },
    ],
    "sticky": [
        {
            "id": "calm",
            "over": "rooms",
            "when": "noise >= 3",
            "block": "channels",
            "text": words("Make it {wish}: {label}", "{label}: {wish}"),
        }
    ],
    "notice": [{"element": "rooms", "when": "sum(rooms.noise) > 20", "text": words("All is loud")}],
}


def unseen_file() -> dict[str, Any]:
    return deepcopy(_UNSEEN)


def unseen() -> Method:
    return Method.model_validate(unseen_file())
