"""The shape of the code: no module needs itself, and nothing is too large to be read."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

PACKAGE = Path(__file__).parents[1] / "canvasapp"
LARGEST_FILE, LARGEST_CLASS = 400, 350
"""Lines."""


def cycle_in(imports: dict[str, set[str]]) -> list[str]:
    """Modules that import each other in a circle, the first one twice; empty if there are none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph("canvasapp", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(imports) > 300
    assert cycle_in(imports) == []


def test_a_circle_would_be_found() -> None:
    assert sorted(set(cycle_in({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}))) == ["a", "b", "c"]


def classes() -> Iterator[tuple[str, int]]:
    """Each class with the number of its lines."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.end_lineno is not None:
                yield f"{path.relative_to(PACKAGE)}: {node.name}", node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("folder", ["canvasapp", "tools", "bench"])
def test_no_file_is_too_long(folder: str) -> None:
    files = [*(PACKAGE.parent / folder).rglob("*.py")]
    assert files
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > LARGEST_FILE} == {}


def test_no_class_is_too_long() -> None:
    lengths = dict(classes())
    assert len(lengths) > 300
    assert {name: lines for name, lines in lengths.items() if lines > LARGEST_CLASS} == {}
