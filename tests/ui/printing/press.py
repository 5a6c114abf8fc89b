"""Small pages instead of posters, and dialogs that answer at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas

from canvasapp.export.format import AnyFormat, Finding, Job, Product, formats
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.ui.kit.saving import FileKind


def pages_of(job: Job[Any], pages: int) -> bytes:
    """A PDF that says what it was made for."""
    file = BytesIO()
    canvas = Canvas(file, landscape(A3 if job.options.paper == "A3" else A4), invariant=1)
    for page in range(pages):
        canvas.drawString(100, 100, f"{job.options} {job.language} {len(job.sheets)} {page}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@dataclass
class Press:
    """Stands for the formats: remembers its jobs; `closed` gates hold a job until they are opened."""

    jobs: list[Job] = field(default_factory=list)
    pages: Callable[[Job], int] = lambda job: max(1, len(job.sheets))
    findings: tuple[Finding, ...] = ()
    fault: Exception | None = None
    gate: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def write(self, job: Job[Any]) -> Product:
        self.jobs.append(job)
        assert self.gate.wait(20)
        if self.fault is not None:
            raise self.fault
        pages = self.pages(job)
        size = 12.0 if isinstance(job.options, PosterOptions) else None
        return Product(pages_of(job, pages), pages, self.findings, size)

    def formats(self) -> dict[str, AnyFormat]:
        real = formats()
        return {kind: replace(real[kind], write=self.write) for kind in ("poster", "handout")}


@dataclass
class Answers:
    """What the dialogs are answered with, and what they were asked."""

    path: Path | None = None
    printing: bool = False
    suggested: list[Path] = field(default_factory=list)
    kinds: list[Sequence[FileKind]] = field(default_factory=list)
    printers: list[QPrinter] = field(default_factory=list)
    prepare: Callable[[QPrinter], None] = lambda printer: None

    def where(self, parent: QWidget, title: str, start: Path, kinds: Sequence[FileKind]) -> Path | None:
        self.suggested.append(start)
        self.kinds.append(kinds)
        return self.path

    def printer(self, printer: QPrinter, pages: int, parent: QWidget) -> bool:
        self.printers.append(printer)
        self.prepare(printer)
        return self.printing
