"""Choosing methods: finding them by words in either language, and putting them into a workshop as sheets."""

import re
from collections.abc import Iterable, Mapping, Sequence

from canvasapp.domain.method.method import Block, Canvas, Method, canvases
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.edits import add_sheets
from canvasapp.domain.model.values import LANGUAGES, Language, Words, folded
from canvasapp.domain.model.workshop import SheetBody, Workshop


def is_found(method: Method, text: str) -> bool:
    """Whether every word of `text` is in what the method says of itself, in English or Korean, whatever the case.

    A word is found where one begins with it; Korean, which puts its words together, anywhere.
    """
    said = _said([method.title, method.purpose, method.tip, method.source, *(step.title for step in method.step)])
    return _has_all(f"{method.id}\n{said}", text)


def best_found(methods: Iterable[Method], text: str) -> Method | None:
    """The method that is meant most likely: the first with all words in its name, else the first that has them."""
    found = [method for method in methods if is_found(method, text)]
    named = (method for method in found if _has_all(f"{method.id}\n{_said([method.title])}", text))
    return next(named, found[0] if found else None)


def _has_all(said: str, text: str) -> bool:
    return all(_has(folded(said), word) for word in folded(text).split())


def _has(said: str, word: str) -> bool:
    return bool(re.search(f"(?<![a-z0-9]){re.escape(word)}", said)) if word[0].isascii() else word in said


def _said(words: Iterable[Words]) -> str:
    return "\n".join(text.in_(language) for text in words for language in LANGUAGES)


def add_methods(content: Content, methods: Sequence[Method], name: str = "") -> Edit:
    """A sheet for each of the methods, behind the others and in their order: one edit. `name` is that of a programme.

    A sheet is called as its method in the workshop's language, with a number behind it if that is taken.
    """
    taken = {sheet.title for sheet in content.sheets}
    bodies: list[SheetBody] = []
    for method in methods:
        title = free_title(title_of(method, content.workshop.language), taken)
        taken.add(title)
        bodies.append(SheetBody(method=method.id, method_version=method.version, title=title))
    return add_sheets(content, bodies, name)


def workshop_with(workshop: Workshop, methods: Sequence[Method], canvas: Method) -> Content:
    """A new workshop with a sheet for each of the methods. Where none of them is a canvas, `canvas` comes first: the
    methods look at one and offer their notes to it."""
    with_canvas = any(method.canvas is not None for method in methods)
    empty = content_of(workshop, (), (), ())
    return empty.apply(add_methods(empty, methods if with_canvas else [canvas, *methods]).changes)


def title_of(method: Method, language: Language) -> str:
    """What a sheet of a method is called."""
    words = method.canvas.sheet if method.canvas is not None else None
    return (words or method.title).in_(language)


def fed_canvas(method: Method, known: Mapping[str, Method]) -> tuple[Canvas | None, tuple[Block, ...]]:
    """The canvas that a method feeds, and its blocks that it feeds, in fill-in order: a canvas feeds itself, other
    methods the first canvas that has most of the blocks they name. No canvas where none is known."""
    if method.canvas is not None:
        return method.canvas, method.canvas.block
    found = [
        (other.canvas, tuple(block for block in other.canvas_blocks if block.id in method.blocks))
        for other in canvases(known)
    ]
    return max(found, key=lambda each: len(each[1]), default=(None, ()))


def free_title(title: str, taken: Iterable[str]) -> str:
    """The title, with a number behind it if it is taken."""
    number, free = 1, title
    while free in taken:
        number += 1
        free = f"{title} {number}"
    return free
