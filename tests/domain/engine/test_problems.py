"""The checks of a method: what would go wrong later is told at once, with its place."""

from typing import Any

import pytest
from sheets import METHODS, outcome
from unseen import unseen, unseen_file

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.method.checks import problems
from canvasapp.domain.method.method import Method, canvases

BLOCKS = [block.id for block in METHODS["canvas-walk"].canvas_blocks]


@pytest.mark.parametrize("method", list(METHODS))
def test_a_shipped_method_has_no_problem(method: str) -> None:
    there = [block.id for canvas in canvases(METHODS) for block in canvas.canvas_blocks]
    assert problems(METHODS[method], there) == ()


def test_an_unseen_method_works_like_any_other() -> None:
    method = unseen()
    assert problems(method) == ()
    answers = {
        "wish": {"text": "quiet"},
        "rooms": {"rows": [{"id": "a", "label": "Kitchen", "noise": 4}, {"id": "b", "label": "Bath", "noise": 1}]},
    }
    found = outcome(method, answers)
    assert [bar.label for bar in found.results["loudest"].items] == ["Kitchen", "Bath"]  # type: ignore[union-attr]
    assert found.results["mean_noise"].value == 2.5  # type: ignore[union-attr]
    (offer,) = found.offered
    assert (offer.row, offer.block, said(offer.text, "en")) == ("a", "channels", "Make it quiet: Kitchen")


def changed(*path: Any, to: Any) -> Method:
    """The unseen method with one thing changed, by keys and positions."""
    whole = unseen_file()
    inner: Any = whole
    for key in path[:-1]:
        inner = inner[key]
    if to is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return Method.model_validate(whole)


WORDS = {"en": "word", "ko": "말"}


@pytest.mark.parametrize(
    ("path", "to", "place", "reason"),
    [
        (("element", 1, "id"), "wish", ("element", 1, "id"), "stands twice"),
        (("result", 0, "id"), "wish", ("result", 0, "id"), "stands twice"),
        (("result", 1, "id"), "mean_noise", ("result", 1, "id"), "stands twice"),
        (("element", 1, "id"), "notes", ("element", 1, "id"), "meaning of its own"),
        (("step", 0, "show", 0), "wishes", ("step", 0, "show", 0), "no element or result “wishes”"),
        (("step", 0, "show"), ["rooms"], ("element", 0, "id"), "is on no step"),
        (("step", 0, "columns"), {"wish": ["noise"]}, ("step", 0, "columns", "wish"), "no table of this step"),
        (("step", 0, "columns"), {"rooms": ["sound"]}, ("step", 0, "columns", "rooms"), "no column “sound”"),
        (("step", 0, "recall"), ["rooms"], ("step", 0, "recall", 0), "no text “rooms”"),
        (("handout",), {"sort": {"rooms": "sound"}}, ("handout", "sort", "rooms"), "with a column “sound”"),
        (("blocks",), ["channel"], ("blocks", 0), "no block “channel”"),
        (("blocks",), ["channel"], ("blocks", 0), "Blocks are customer_segments, value_propositions, channels,"),
        (("element", 0, "blocks"), ["channel"], ("element", 0, "blocks", 0), "no block “channel”"),
        (("sticky", 0, "block"), "channel", ("sticky", 0, "block"), "no block “channel”"),
        (("element", 1, "columns", 1, "expr"), "noise +", ("element", 1, "columns", 1, "expr"), "At sign 7"),
        (("element", 1, "columns", 1, "expr"), "nois*2", ("element", 1, "columns", 1, "expr"), "“nois” is not known"),
        (("element", 1, "columns", 1, "expr"), "double*2", ("element", 1, "columns", 1, "expr"), "not known"),
        (("element", 1, "columns", 1, "expr"), "evil(noise)", ("element", 1, "columns", 1, "expr"), "no function"),
        (("element", 1, "columns", 1, "expr"), None, ("element", 1, "columns", 1, "expr"), "has an expression"),
        (("element", 1, "columns", 0, "id"), "label", ("element", 1, "columns", 0, "id"), "meaning of its own"),
        (("element", 1, "rows_from"), "later", ("element", 1, "rows_from"), "no table “later” before"),
        (("result", 0, "expr"), "mean(rooms.nois)", ("result", 0, "expr"), "“rooms.nois” is not known"),
        (("result", 0, "expr"), "max(loudest)", ("result", 0, "expr"), "“loudest” is not known"),
        (("result", 0, "coverage"), "room.noise", ("result", 0, "coverage"), "“room.noise” is not known"),
        (("result", 1, "over"), "rooms:cells", ("result", 1, "over"), "cannot go over"),
        (("result", 1, "over"), "wish", ("result", 1, "over"), "cannot go over"),
        (("result", 1, "expr"), "v", ("result", 1, "expr"), "“v” is not known"),
        (("result", 1, "ties"), ["nois"], ("result", 1, "ties", 0), "“nois” is not known"),
        (("result", 1, "over"), None, ("result", 1, "expr"), "Either over and expr"),
        (("result", 2, "bands", 0, "when"), None, ("result", 2, "bands", 0, "when"), "last verdict"),
        (("result", 2, "bands", 0, "tone"), "warn", ("result", 2, "bands"), "tone info"),
        (("sticky", 0, "when"), "loud", ("sticky", 0, "when"), "“loud” is not known"),
        (("sticky", 0, "block_expr"), "'channels'", ("sticky", 0, "block"), "Either block or block_expr"),
        (("sticky", 0, "text"), {"en": "{labl}", "ko": "{labl}"}, ("sticky", 0, "text"), "“labl” is not known"),
        (("sticky", 0, "text"), {"en": "{label}", "ko": "글"}, ("sticky", 0, "text"), "different places"),
        (("sticky", 0, "text"), {"en": "{label", "ko": "{label"}, ("sticky", 0, "text"), "brace"),
        (("handout",), {"blank": ["loudest"]}, ("handout", "blank", 0), "shows elements only"),
        (("handout",), {"filled": ["wishes"]}, ("handout", "filled", 0), "no element or result “wishes”"),
        (("handout",), {"blank": ["wishes"]}, ("handout", "blank", 0), "no element “wishes”"),
        (("notice", 0, "when"), "sum(rooms.nois) > 9", ("notice", 0, "when"), "not known"),
        (("notice", 0, "text"), {"en": "{nois}", "ko": "{nois}"}, ("notice", 0, "text"), "“nois” is not known"),
        (("notice", 0, "element"), "cellar", ("notice", 0, "element"), "no element or result"),
        (("result", 0, "expr"), "1/0", ("result", 0), "divided by zero"),
        (("result", 2, "grounds"), [], ("result", 2, "bands", 1, "tone"), "good word needs grounds"),
        (("result", 0, "coverage"), None, ("result", 0, "bands", 1, "tone"), "good word needs grounds"),
        (("result", 2, "grounds"), ["quiet"], ("result", 2, "grounds", 0), "no ground “quiet”"),
        (("grounds", "noise", "of"), "rooms.nois", ("grounds", "noise", "of"), "“rooms.nois” is not known"),
        (("result", 0, "values"), [{"id": "x", "expr": "nois"}], ("result", 0, "values", 0, "expr"), "not known"),
        (("result", 0, "values"), [{"id": "rooms", "expr": "1"}], ("result", 0, "values", 0, "id"), "stands twice"),
        (("result", 0, "bands", 0, "when"), "nois > 1", ("result", 0, "bands", 0, "when"), "not known"),
        (("result", 0, "empty"), {"en": "{nois}", "ko": "{nois}"}, ("result", 0, "empty"), "“nois” is not known"),
        (("sticky", 0, "grounds"), ["quiet"], ("sticky", 0, "grounds", 0), "no ground “quiet”"),
        (("sticky", 0, "values"), [{"id": "x", "expr": "nois"}], ("sticky", 0, "values", 0, "expr"), "not known"),
        (
            ("result", 2, "bands", 1, "label"),
            {"en": "{nois}", "ko": "{nois}"},
            ("result", 2, "bands", 1, "label"),
            "“nois” is not known",
        ),
    ],
)
def test_a_problem_is_told_with_its_place(path: tuple[Any, ...], to: Any, place: tuple[Any, ...], reason: str) -> None:
    found = problems(changed(*path, to=to), BLOCKS)
    assert any(problem.location == place and reason in str(problem.reason) for problem in found), found


def test_a_block_that_an_expression_comes_out_at_is_looked_at() -> None:
    whole = unseen_file()
    del whole["sticky"][0]["block"]
    whole["sticky"][0]["block_expr"] = "'channels' if noise > 4 else 'chanels'"
    (problem,) = problems(Method.model_validate(whole), BLOCKS)
    assert (problem.location, "chanels" in str(problem.reason)) == (("sticky", 0, "block_expr"), True)


@pytest.mark.parametrize(
    ("element", "place", "reason"),
    [
        ({"kind": "rating", "items": [{"id": "a", "label": WORDS}, {"id": "a", "label": WORDS}]},
         ("items", 1, "id"), "stands twice"),
        ({"kind": "rating", "items": [{"id": "a", "label": WORDS, "group": "g"}]}, ("items", 0, "group"), "no group"),
        ({"kind": "rating", "items": [{"id": "a", "label": WORDS}],
          "scale": {"low": WORDS, "high": WORDS, "min": 5, "max": 5}}, ("scale", "max"), "ends before it begins"),
        ({"kind": "rating", "items": [{"id": "a", "label": WORDS}],
          "scale": {"low": WORDS, "high": WORDS, "steps": [WORDS]}}, ("scale", "steps"), "a name for every step"),
        ({"kind": "matrix", "cols": [{"id": "a", "label": WORDS}]}, ("rows",), "The matrix needs rows"),
        ({"kind": "matrix", "cols": [{"id": "a", "label": WORDS}], "rows_from": "attic"}, ("rows_from",), "no table"),
        ({"kind": "matrix", "rows": [{"id": "a", "label": WORDS}], "cols": [{"id": "b", "label": WORDS}],
          "layers": [{"id": "now", "label": WORDS}, {"id": "then", "label": WORDS, "against": "then"}]},
         ("layers", 1, "against"), "no other layer “then”"),
        ({"kind": "loop", "nodes": [{"id": "a", "label": WORDS}], "links": [{"source": "a", "target": "b"}]},
         ("links", 0), "from one node to another"),
        ({"kind": "model", "vars": [{"sym": "a", "label": WORDS, "low": 2, "base": 1, "high": 1}],
          "equations": ["b = a"]},
         ("vars", 0), "Low is above high"),
        ({"kind": "model", "equations": ["b = c"]}, ("equations", 0), "no variable or equation “c”"),
        ({"kind": "model", "outputs": ["z"]}, ("outputs", 0), "no equation “z”"),
        ({"kind": "letter", "parts": [{"id": "a", "title": WORDS, "template": {"en": "{x}", "ko": "{x}"}}]},
         ("parts", 0, "template"), "“x” is not known"),
    ],
)  # fmt: skip
def test_each_kind_of_element_has_its_own_checks(element: dict[str, Any], place: tuple[Any, ...], reason: str) -> None:
    whole = unseen_file()
    scaled = {"scale": {"low": WORDS, "high": WORDS}} if element["kind"] in ("rating", "matrix", "loop") else {}
    whole["element"].append({"id": "extra", "prompt": WORDS} | scaled | element)
    whole["step"][0]["show"].append("extra")
    found = problems(Method.model_validate(whole))
    assert any(problem.location == ("element", 2, *place) and reason in str(problem.reason) for problem in found), found


def test_all_problems_are_told_at_once() -> None:
    whole = unseen_file()
    whole["blocks"] = ["channel"]
    whole["result"][0]["expr"] = "mean("
    whole["sticky"][0]["when"] = "loud"
    assert len(problems(Method.model_validate(whole), BLOCKS)) == 3


def test_where_it_is_not_known_which_blocks_there_are_any_may_be_named() -> None:
    assert problems(changed("sticky", 0, "block", to="somewhere else")) == ()
