"""The texts of the interface as they stand in the Python code, read from its syntax tree.

lupdate's own reading of Python passes in silence over `translate("context", "text", None, len(notes))` and sees no
plural in `translate("context", "text", None, count)`, so it is given a plain list of what is found here.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SETTINGS = "settings"  # the context of their titles, declared in a layer that knows no Qt either
SENTENCES = "sentences"  # the context of errors and findings, whose layers know no Qt


class Text(NamedTuple):
    """One text: the context it is looked up in, its words, a comment for the translator; has it a plural?"""

    context: str
    words: str
    comment: str
    plural: bool

    def call(self) -> str:
        """The call that lupdate understands; a plural is what has a literal number."""
        arguments = [json.dumps(part, ensure_ascii=False) for part in self[:3]]
        return f"QCoreApplication.translate({', '.join(arguments)}{', 1' if self.plural else ''})"


class NotALiteral(Exception):
    """A text that is put together while the program runs can't be translated."""


def texts_in(source: Path) -> set[Text]:
    """The texts of a module: `tr`, `translate`, `QT_TRANSLATE_NOOP`, the `sentence` of an error and of a `Finding`,
    the `title` of a `Setting`.

    Raises NotALiteral for a text that is no literal; only a variable looked up by `translate`, and the `sentence` of an
    error made a Finding, are let pass, since their literals stand elsewhere.
    """
    tree = ast.parse(source.read_text("utf-8"))
    try:
        return {*_texts(tree, context=""), *_findings(tree)}
    except NotALiteral as error:
        raise NotALiteral(f"{source}:{error}") from None


def _texts(node: ast.AST, context: str) -> Iterator[Text]:
    match node:
        case ast.ClassDef(name=name):
            context = name
        case ast.AnnAssign(target=ast.Name(id="sentence"), value=ast.Constant(value=str(words))) if words:
            yield Text(SENTENCES, words, "", False)
        case ast.Assign(targets=[ast.Name(id="sentence")], value=ast.Constant(value=str(words))) if words:
            yield Text(SENTENCES, words, "", False)
        case ast.Call(
            func=ast.Name(id="Setting") | ast.Subscript(value=ast.Name(id="Setting")),
            keywords=[ast.keyword(arg="title", value=title)],
        ):
            yield Text(SETTINGS, _literal(title), "", False)
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            yield from _text_of_call(node, name, context)
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, context)


def _text_of_call(call: ast.Call, name: str, class_name: str) -> Iterator[Text]:
    match name, call.args:
        case "tr", [words, *rest]:
            yield Text(class_name, _literal(words), _comment(rest), _has_number(call, rest))
        case "translate", [_, ast.Name() | ast.Attribute(), *_]:
            return
        case "translate" | "QT_TRANSLATE_NOOP", [context, words, *rest]:
            yield Text(_literal(context), _literal(words), _comment(rest), _has_number(call, rest))


def _findings(tree: ast.Module) -> Iterator[Text]:
    """The sentences of findings, in the modules that have the name from below the window: a widget may bear it too."""
    origins = {
        node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "Finding" for alias in node.names)
    }
    if not any(origin.startswith(("canvasapp.domain", "canvasapp.export")) for origin in origins):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Finding"), args=[ast.Attribute(attr="sentence"), *_]):
                pass
            case ast.Call(func=ast.Name(id="Finding"), args=[words, *_]):
                yield Text(SENTENCES, _literal(words), "", False)


def _comment(rest: list[ast.expr]) -> str:
    return rest[0].value if rest and isinstance(rest[0], ast.Constant) and isinstance(rest[0].value, str) else ""


def _has_number(call: ast.Call, rest: list[ast.expr]) -> bool:
    return len(rest) > 1 or any(keyword.arg == "n" for keyword in call.keywords)


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotALiteral(f"{node.lineno}: {ast.unparse(node)} is not a literal, so it cannot be translated")
