"""What can be wrong with an element of a method, kind by kind."""

from canvasapp.domain.engine.answers.answer_values import ModelAnswer, ModelVariable
from canvasapp.domain.engine.language.known_names import (
    RESERVED,
    Known,
    check_expression,
    columns_known,
)
from canvasapp.domain.engine.results.model_analysis import analysed_model
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LetterElement,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.problem import Found, twice
from canvasapp.domain.model.finding import Finding


def element_problems(element: Element, known: Known, method: Method) -> Found:
    """What is wrong with an element; `known` are the names before it."""
    match element:
        case RatingElement() | CheckElement():
            groups = [group.id for group in element.groups]
            yield from twice([*(item.id for item in element.items), *groups], ("items",))
            for j, item in enumerate(element.items):
                if item.group is not None and item.group not in groups:
                    yield (
                        ("items", j, "group"),
                        Finding("There is no group “{group}”. Add it, or correct the name.", {"group": item.group}),
                    )
            if isinstance(element, CheckElement):
                yield from twice([option.id for option in element.options], ("options",))
            else:
                yield from _scale(element)
        case TableElement():
            yield from _table(element, known, method)
        case MatrixElement():
            yield from _matrix(element, method)
        case LoopElement():
            yield from _loop(element)
        case ModelElement():
            yield from _model(element)
        case LetterElement():
            yield from twice([part.id for part in element.parts], ("parts",))


def _scale(element: RatingElement | MatrixElement | LoopElement) -> Found:
    scale = element.scale
    if scale.min >= scale.max:
        yield ("scale", "max"), Finding("The scale ends before it begins. Raise max.")
    if scale.steps and len(scale.steps) != scale.max - scale.min + 1:
        yield ("scale", "steps"), Finding("The scale needs a name for every step, or none at all.")


def _follows(element: Element, name: str, source: str | None, method: Method) -> Found:
    if source is None or source in ("@notes", "@blocks"):
        return
    earlier = method.element[: method.element.index(element)]
    if not any(found.id == source and isinstance(found, TableElement) for found in earlier):
        yield (
            (name,),
            Finding(
                "There is no table “{name}” before this one. Name an earlier one, @notes or @blocks.", {"name": source}
            ),
        )


def _table(element: TableElement, known: Known, method: Method) -> Found:
    yield from twice([row.id for row in element.rows], ("rows",))
    yield from twice([column.id for column in element.columns], ("columns",))
    yield from _follows(element, "rows_from", element.rows_from, method)
    for j, column in enumerate(element.columns):
        yield from twice([option.id for option in column.options], ("columns", j, "options"))
        if column.id in RESERVED:
            yield (
                ("columns", j, "id"),
                Finding("“{id}” has a meaning of its own here. Choose another id.", {"id": column.id}),
            )
        if column.min is not None and column.max is not None and column.min > column.max:
            yield ("columns", j, "max"), Finding("The largest number is below the smallest. Exchange them.")
        if (column.kind == "calc") != (column.expr is not None):
            yield ("columns", j, "expr"), Finding("A calculated column has an expression, and no other column has.")
        elif column.expr is not None:
            own = columns_known(element.columns[:j])
            yield from check_expression(column.expr, known, own, ("columns", j, "expr"))


def _matrix(element: MatrixElement, method: Method) -> Found:
    groups = [group.id for group in element.groups]
    for name, items in (("rows", element.rows), ("cols", element.cols)):
        yield from twice([item.id for item in items], (name,))
        for j, item in enumerate(items):
            if item.group is not None and (name == "cols" or item.group not in groups):
                yield (
                    (name, j, "group"),
                    Finding("There is no group “{group}”. Add it, or correct the name.", {"group": item.group}),
                )
    yield from _layers(element)
    yield from _follows(element, "rows_from", element.rows_from, method)
    yield from _follows(element, "cols_from", element.cols_from, method)
    yield from _scale(element)
    for name, items, source, more in (
        ("rows", element.rows, element.rows_from, element.add_rows),
        ("cols", element.cols, element.cols_from, element.add_cols),
    ):
        if not items and source is None and not more:
            yield (name,), Finding("The matrix needs {name}: some of its own, from a table, or added.", {"name": name})


def _layers(element: MatrixElement) -> Found:
    names = [layer.id for layer in element.layers]
    yield from twice(names, ("layers",))
    for j, layer in enumerate(element.layers):
        if layer.against is not None and layer.against not in {*names} - {layer.id}:
            reason = Finding("There is no other layer “{name}”. Correct the name.", {"name": layer.against})
            yield ("layers", j, "against"), reason


def _loop(element: LoopElement) -> Found:
    ids = [node.id for node in element.nodes]
    yield from twice(ids, ("nodes",))
    yield from _scale(element)
    if len(ids) > element.max_nodes:
        yield (
            ("nodes",),
            Finding("There are more nodes than the loop takes. Remove some, or raise max_nodes (at most 16)."),
        )
    seen: set[tuple[str, str]] = set()
    for j, link in enumerate(element.links):
        if not {link.source, link.target} <= set(ids) or link.source == link.target:
            yield ("links", j), Finding("An arrow leads from one node to another. Name two that are there.")
        elif (link.source, link.target) in seen:
            yield ("links", j), Finding("This arrow stands twice. Leave one of them out.")
        seen.add((link.source, link.target))


def _model(element: ModelElement) -> Found:
    variables = tuple(ModelVariable(v.sym, v.label, "", v.role, v.low, v.base, v.high) for v in element.vars)
    found = analysed_model(element, ModelAnswer(variables, element.equations))
    for j, variable in enumerate(element.vars):
        if (reason := found.problems.get(variable.sym)) is not None:
            yield ("vars", j), reason
    for j, equation in enumerate(found.equations):
        if equation.problem is not None:
            yield ("equations", j), _at(equation.column, equation.problem)
    names = {equation.name for equation in found.equations}
    for j, output in enumerate(element.outputs):
        if output not in names:
            yield ("outputs", j), Finding("There is no equation “{name}”. Correct the name.", {"name": output})


def _at(column: int, reason: Finding) -> Finding:
    return Finding("At sign {column}: {reason}", {"column": column, "reason": reason})
