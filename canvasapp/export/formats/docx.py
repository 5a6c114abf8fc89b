"""The report as a Word file: to be read, and to be worked on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.options import FileChoice, Options


@dataclass(frozen=True)
class DocxOptions(Options):
    """What can be chosen for a report."""

    template: Annotated[
        Path | None,
        FileChoice(
            title=Words(en="Template", ko="서식 파일"),
            help=Words(
                en="A file of the client (.docx), whose styles, page and foot are used.",
                ko="고객사의 파일(.docx)입니다. 스타일과 용지, 꼬리말을 그대로 씁니다",
            ),
            flag="--template",
            suffixes=(".docx",),
        ),
    ] = None


def _write(job: Job[DocxOptions]) -> Product:
    from canvasapp.export.report.docx_report import docx_report  # noqa: PLC0415  python-docx stays off the start

    return docx_report(job, job.options.template)


def _lost(data: bytes, job: Job[DocxOptions]) -> tuple[str, ...]:
    from canvasapp.export.report.docx_check import lost_texts  # noqa: PLC0415

    return lost_texts(data, job)


FORMAT = Format(
    id="docx",
    suffix=".docx",
    name=Words(en="Report (Word)", ko="보고서(워드)"),
    write=_write,
    options=DocxOptions,
    pages=True,
    place=50,
    sheets=handout_sheets,
    whole=True,
    lost=_lost,
)
