"""The shape of the code: no module needs itself."""

from graphlib import CycleError, TopologicalSorter

import grimp


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
