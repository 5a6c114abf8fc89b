"""Nodes and arrows of a loop; what no loop can have is refused."""

import pytest

from canvasapp.domain.filling.loop_edits import (
    ArrowToItself,
    ArrowTwice,
    TooManyNodes,
    add_link,
    add_node,
    remove_link,
    remove_node,
    set_link,
    set_node,
)
from canvasapp.domain.method.elements import LoopElement
from canvasapp.domain.model.errors import WorldError

ELEMENT = LoopElement.model_validate(
    {
        "id": "l",
        "kind": "loop",
        "prompt": {"en": "P", "ko": "피"},
        "scale": {"low": {"en": "low", "ko": "낮음"}, "high": {"en": "high", "ko": "높음"}},
        "nodes": [
            {"id": "a", "label": {"en": "A", "ko": "에이"}, "hub": True},
            {"id": "b", "label": {"en": "B", "ko": "비"}},
        ],
        "links": [{"source": "a", "target": "b"}],
    }
)


def test_the_first_edit_takes_the_starters_along() -> None:
    assert set_node(ELEMENT, None, "b", {"state": 3}) == {
        "nodes": [{"id": "a", "hub": True}, {"id": "b", "state": 3}],
        "links": [{"source": "a", "target": "b", "sign": "+"}],
    }


def test_there_is_one_hub() -> None:
    value = set_node(ELEMENT, None, "b", {"hub": True})
    assert isinstance(value, dict)
    assert value["nodes"] == [{"id": "a"}, {"id": "b", "hub": True}]


def test_a_node_goes_with_its_arrows() -> None:
    value = remove_node(ELEMENT, None, "b")
    assert value == {"nodes": [{"id": "a", "hub": True}], "links": []}


def test_an_arrow_gets_values_and_goes() -> None:
    value = add_link(ELEMENT, None, ("b", "a"), {"strength": 2})
    value = set_link(ELEMENT, value, ("b", "a"), {"sign": "-", "delay": 4})
    assert isinstance(value, dict)
    assert value["links"] == [
        {"source": "a", "target": "b", "sign": "+"},
        {"source": "b", "target": "a", "sign": "-", "strength": 2, "delay": 4},
    ]
    gone = remove_link(ELEMENT, value, ("a", "b"))
    assert isinstance(gone, dict)
    assert len(gone["links"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(("ends", "refusal"), [(("a", "a"), ArrowToItself), (("a", "b"), ArrowTwice)])
def test_an_arrow_to_itself_or_a_second_one_is_refused(ends: tuple[str, str], refusal: type[WorldError]) -> None:
    with pytest.raises(refusal):
        add_link(ELEMENT, None, ends)


def test_an_arrow_cannot_be_turned_onto_another() -> None:
    value = add_link(ELEMENT, None, ("b", "a"))
    with pytest.raises(ArrowTwice):
        set_link(ELEMENT, value, ("b", "a"), {"source": "a", "target": "b"})
    assert set_link(ELEMENT, value, ("b", "a"), {"source": "b"}) == value


def test_a_seventeenth_node_is_refused() -> None:
    value = None
    for number in range(14):
        value = add_node(ELEMENT, value, f"n{number}", f"{number}")
    with pytest.raises(TooManyNodes) as refused:
        add_node(ELEMENT, value, "n15", "one too many")
    assert "16" in str(refused.value)
