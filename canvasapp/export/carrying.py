"""PDFs that carry their workshop as an embedded file, so that they can be opened again."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any, ClassVar

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.export.format import Job, Product, ReadWorkshop
from canvasapp.export.formats import json_file
from canvasapp.export.options import Options, Switch

NAME = "canvasapp-workshop.json"
LONGEST = 64_000_000
"""The bytes of the longest workshop that is taken out of a PDF."""

_HEADER = "%PDF-1.7"
_HASH = "sha256:"

_NONE = Finding("No workshop is in it. Only PDFs that were saved with their workshop can be opened again.")
_BROKEN = Finding("It is no PDF that can be read: damaged, cut off, or locked. Ask for it again.")
_CHANGED = Finding("The workshop in it was changed after it was saved. Ask for it again.")
_TOO_LONG = Finding(
    "The workshop in it is longer than {limit} megabytes. Ask for it again.", {"limit": LONGEST // 1_000_000}
)


class UnreadablePdf(WorldError):
    """A PDF out of which no workshop can be taken; `reason` is a finding with what to do."""

    sentence: ClassVar[str] = "{file} cannot be opened again: {reason} Nothing was imported."


def data_option(when: Mapping[str, object] | None = None) -> Switch:
    """The option of formats whose file can carry the workshop, where other options have the values of `when`."""
    return Switch(
        title=Words(en="Can be opened again", ko="다시 열 수 있게"),
        help=Words(
            en="Without the workshop in the file: then nothing is in it but what is seen.",
            ko="워크숍 전체(다른 시트와 비공개 답까지)를 파일에 넣어 canvasapp에서 다시 열 수 있습니다",
        ),
        flag="--without-data",
        when=when or {},
    )


def carrying(product: Product, job: Job[Any]) -> Product:
    """The same PDF with all sheets of the job's workshop in it, private answers too."""
    from pypdf import PdfWriter  # noqa: PLC0415  stays off the start of the program
    from pypdf.generic import NameObject, NumberObject, TextStringObject  # noqa: PLC0415

    whole = json_file.write(replace(job.with_options(Options()), sheets=())).data
    writer = PdfWriter(clone_from=BytesIO(product.data))
    writer.pdf_header = _HEADER
    embedded = writer.add_attachment(NAME, whole)
    embedded.subtype = NameObject("/application#2Fjson")
    embedded.size = NumberObject(len(whole))
    embedded.description = TextStringObject(_HASH + sha256(whole).hexdigest())
    embedded.associated_file_relationship = NameObject("/Source")
    file = BytesIO()
    writer.write(file)
    return replace(product, data=file.getvalue())


def carried(data: bytes, file: str, methods: Mapping[str, Method]) -> ReadWorkshop:
    """The workshop in a PDF, with fresh identities. Raises UnreadablePdf, or UnreadableFile for what is no workshop."""
    return json_file.read(_embedded(data, file), file, methods)


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF does."""
    return data[:1024].lstrip()[:5] == b"%PDF-"


def _embedded(data: bytes, file: str) -> bytes:
    """The bytes of the workshop. Raises UnreadablePdf."""
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import LimitReachedError, PyPdfError  # noqa: PLC0415

    try:
        found = next((each for each in PdfReader(BytesIO(data)).attachment_list if each.name == NAME), None)
        content = found.content if found is not None else None
        told = found.description if found is not None else None
    except LimitReachedError as error:
        raise UnreadablePdf(file=file, reason=_TOO_LONG) from error
    except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise UnreadablePdf(file=file, reason=_BROKEN) from error  # pypdf fails in many ways on what is damaged
    if content is None:
        raise UnreadablePdf(file=file, reason=_NONE)
    if len(content) > LONGEST:
        raise UnreadablePdf(file=file, reason=_TOO_LONG)
    if told != _HASH + sha256(content).hexdigest():
        raise UnreadablePdf(file=file, reason=_CHANGED)
    return content
