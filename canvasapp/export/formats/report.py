"""The report as a format: a workshop as a PDF to read, with contents and bookmarks."""

from dataclasses import dataclass
from typing import Annotated

from canvasapp.domain.model.values import Words
from canvasapp.export.carrying import data_option
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.options import Options
from canvasapp.export.paper import ColourChoice, PaperChoice


@dataclass(frozen=True)
class ReportOptions(Options):
    """What can be chosen for a report."""

    paper: PaperChoice = "A4"
    colour: ColourChoice = True
    data: Annotated[bool, data_option()] = True


def _write(job: Job[ReportOptions]) -> Product:
    from canvasapp.export.report.pdf_report import pdf_report  # noqa: PLC0415  reportlab stays off the start of the program

    options = job.options
    return pdf_report(job, options.paper, colour=options.colour, data=options.data)


def _lost(data: bytes, job: Job[ReportOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.handout.handout_check import lost_texts  # noqa: PLC0415  so does pypdf

    return lost_texts(data, job.with_options(HandoutOptions(filled=True, paper=job.options.paper)))


FORMAT = Format(
    id="report",
    suffix=".pdf",
    name=Words(en="Report (PDF)", ko="보고서(PDF)"),
    write=_write,
    options=ReportOptions,
    pages=True,
    place=48,
    sheets=handout_sheets,
    whole=True,
    lost=_lost,
)
