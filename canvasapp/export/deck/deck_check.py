"""Reading a finished deck and looking for every text that it was made from."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation

from canvasapp.export.format import Job
from canvasapp.export.sections.found_again import not_found
from canvasapp.export.sections.section import texts_of
from canvasapp.export.sections.sections_of import sections_of


def lost_texts(data: bytes, job: Job[Any]) -> tuple[str, ...]:
    """The texts of a job's sections that are on none of its slides."""
    wanted = (text for section in sections_of(job) for text in texts_of(section))
    return not_found(wanted, "\n".join(deck_texts(data)))


def deck_texts(data: bytes) -> Iterator[str]:
    """All texts of a deck, slide by slide in their order."""
    for slide in Presentation(BytesIO(data)).slides:
        for shape in slide.shapes:
            yield from _texts(shape)


def _texts(shape: Any) -> Iterator[str]:
    if hasattr(shape, "shapes"):
        for inner in shape.shapes:
            yield from _texts(inner)
    elif shape.has_text_frame:
        yield shape.text_frame.text
    elif getattr(shape, "has_table", False):
        yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
    yield shape.name
