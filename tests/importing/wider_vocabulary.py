"""A vocabulary of all canvases that the shipped files of names speak of, whether their methods are there or not."""

import tomllib

from readers import METHODS, ROOT

from canvasapp.domain.method.method import Block, Method
from canvasapp.importing.vocabulary import Vocabulary, load_vocabulary

NAMES = ROOT / "resources" / "vocabulary"


def _methods() -> dict[str, Method]:
    methods = dict(METHODS)
    shown = methods["canvas-walk"]
    assert shown.canvas is not None
    block = shown.canvas.block[0]
    names = tomllib.loads((NAMES / "en.toml").read_text(encoding="utf-8"))
    for number, (method, blocks) in enumerate(names.items()):
        if method not in ("format", "words") and method not in methods:
            made = tuple(_block(block, one) for one in blocks)
            canvas = shown.canvas.model_copy(update={"block": made})
            methods[method] = shown.model_copy(update={"id": method, "order": 1000 + number, "canvas": canvas})
    return methods


def _block(shown: Block, name: str) -> Block:
    words = shown.name.model_copy(update={"en": name, "ko": name})
    return shown.model_copy(update={"id": name, "code": name, "name": words, "aliases": ()})


WIDE: Vocabulary = load_vocabulary(NAMES, _methods())
