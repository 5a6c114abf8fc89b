"""Reading a finished Word report and looking for every text that it was made from."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from canvasapp.export.format import Job
from canvasapp.export.sections.found_again import not_found
from canvasapp.export.sections.section import texts_of
from canvasapp.export.sections.sections_of import sections_of


def lost_texts(data: bytes, job: Job[Any]) -> tuple[str, ...]:
    """The texts of a job's sections that are not in its report."""
    wanted = (text for section in sections_of(job) for text in texts_of(section))
    return not_found(wanted, "\n".join(document_texts(data)))


def document_texts(data: bytes) -> Iterator[str]:
    """All texts in their order, and what pictures are called."""
    body = Document(BytesIO(data)).element.body
    for element in body.iter(qn("w:p"), qn("wp:docPr")):
        if element.tag == qn("w:p"):
            yield "".join(each.text or "" for each in element.iter(qn("w:t")))
        else:
            yield str(element.get("name", ""))
