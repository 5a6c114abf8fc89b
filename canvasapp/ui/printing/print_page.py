"""The print centre: choices on the left, the real pages in the middle, save and print below."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressDialog, QVBoxLayout, QWidget

from canvasapp.app.printing import Choices, filled_handout, job_of, on_paper, paper_of, roomier_paper, safe_name
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import AnyFormat, Job, Product, formats, page_formats
from canvasapp.export.options import Options
from canvasapp.export.paper import PaperSize
from canvasapp.ui.kit import saving
from canvasapp.ui.kit.actions import State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.open_pdf import OpenPdf
from canvasapp.ui.kit.saving import FileKind, Saved, ask_where, save_checked
from canvasapp.ui.kit.wording import error_text, finding_text
from canvasapp.ui.kit.worker import Worker
from canvasapp.ui.printing.choice_panel import ChoicePanel
from canvasapp.ui.printing.on_printer import ask_printer, keeps_the_file, print_pages, printer_for
from canvasapp.ui.printing.page_thumbnails import PageThumbnails
from canvasapp.ui.printing.pages_desk import PagesDesk
from canvasapp.ui.printing.print_bars import PrintBar, PrintFoot
from canvasapp.ui.printing.remembered_choices import last_kind, remember, remembered

WIDE = 1440
CHOICES_WIDTH = (328, 300)
THUMBNAILS_WIDTH = (152, 112)
PDF = ".pdf"
PATIENCE = 300
"""Milliseconds after which the window says that it is working."""

AskWhere = Callable[[QWidget, str, Path, Sequence[FileKind]], Path | None]
AskPrinter = Callable[[QPrinter, int, QWidget], bool]


class PagesFailed(WorldError):
    """The program itself could not do it; the details are in the log."""

    sentence: ClassVar[str] = (
        "This did not work, through a fault of the program ({problem}). The workshop is safe; another choice may work."
    )


class PrintPage(QWidget):
    """`closed` when the user wants to go back; `ready` when the pages of the newest choice are on the desk.

    `offered` (the formats), `where` and `printing` (the dialogs), and the day can be others.
    """

    closed = Signal()
    state_changed = Signal()
    ready = Signal()
    saved = Signal(Path)

    def __init__(
        self,
        context: Context,
        *,
        offered: Callable[[], Mapping[str, AnyFormat]] = formats,
        where: AskWhere = ask_where,
        printing: AskPrinter = ask_printer,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._context, self._where, self._printing, self._today = context, where, printing, today
        self._formats = page_formats(offered())
        self._content: Content | None = None
        self._pdf: OpenPdf | None = None
        self._product: Product | None = None
        self._remedy: PaperSize | None = None
        self._next: Callable[[], None] | None = None
        self._maker, self._keeper = Worker(self), Worker(self)
        self.top = PrintBar(context.look)
        self.panel = ChoicePanel(context, self._formats)
        self.desk = PagesDesk(context.look)
        self.message = self.desk.message
        self.thumbnails = PageThumbnails(context.look)
        self.foot = PrintFoot(context.look)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE)
        self._lay_out()
        self._connect()

    def show_for(self, content: Content, sheet_id: str) -> None:
        """Show how a workshop will look on paper, beginning with the sheet with this id.

        A sheet that is no canvas has no poster: its filled handout is shown.
        """
        same = self._content is not None and self._content.workshop.id == content.workshop.id
        language = self.panel.choices().language if same else content.workshop.language
        self._content = content
        settings = self._context.settings
        self.top.workshop.setText(content.workshop.title)
        last = remembered(settings, last_kind(settings, self._formats))
        if not self._shows(self._formats[last.kind], sheet_id) and self._shows(self._formats["handout"], sheet_id):
            last = filled_handout(remembered(settings, self._formats["handout"]))
        self._offer_sheets(replace(last, language=language), (sheet_id,))
        self.foot.print.setFocus()
        self.state_changed.emit()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here, by action id."""
        return {"file.print": self.print_out, "file.export": self.save}

    def state(self) -> State:
        """How the page stands: nothing here edits a workshop."""
        return State()

    @property
    def making(self) -> bool:
        """Whether pages of a newer choice than the shown one are under way."""
        return self._product is None and self._maker.busy

    def save(self) -> None:
        """Save the pages as they are shown; where newer ones are under way, as soon as they are shown."""
        if self._content is None or not self._stands(self.save):
            return
        assert self._product is not None
        made = self._made
        start = saving.last_folder(self._context.settings) / f"{self._name()}{made.suffix}"
        kind = FileKind(made.name.in_(self._context.language), made.suffix)
        path = self._where(self, self.tr("Save as {kind}").format(kind=_kind(made)), start, [kind])
        if path is None:
            return
        saving.remember_folder(self._context.settings, path)
        choices, data = self.panel.choices(), self._product.data
        job = self._job(self._content, choices)
        self.foot.tell_saving(True)
        self._keeper.ask(lambda: save_checked(path, data, made if choices.check else None, job), self._tell_saved)

    def print_out(self) -> None:
        """Print the pages as they are shown; where newer ones are under way, as soon as they are shown."""
        if self._content is None or not self._stands(self.print_out) or self._pdf is None:
            return
        pdf, choices = self._pdf, self.panel.choices()
        printer = printer_for(pdf, getattr(choices.options, "colour", True), self._name())
        if not self._printing(printer, pdf.pages, self):
            return
        try:
            if keeps_the_file(printer, pdf):
                self._tell_saved(save_checked(Path(printer.outputFileName()), pdf.data))
            elif self._paint_on(printer, pdf):
                text = self.tr("Sent to “{printer}”.").format(printer=printer.printerName() or printer.docName())
                self.message.tell(text, "good")
        except WorldError as error:
            self.message.tell(error_text(error), "danger")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._product is not None or not self._maker.busy:
                self._tell_product()
            self.thumbnails.retranslate()
            self._share_width()

    def _share_width(self) -> None:
        narrow = self.width() < WIDE
        self._left.setFixedWidth(max(CHOICES_WIDTH[narrow], self.panel.needed_width()))
        self.thumbnails.setFixedWidth(THUMBNAILS_WIDTH[narrow])

    @property
    def _made(self) -> AnyFormat:
        return self._formats[self.panel.choices().kind]

    def _shows(self, made: AnyFormat, sheet_id: str) -> bool:
        """Whether a format can show a sheet of the workshop."""
        assert self._content is not None
        return any(sheet.id == sheet_id for sheet in made.sheets(self._content, self._context.methods))

    def _job(self, content: Content, choices: Choices) -> Job[Options]:
        return job_of(choices, content, self._context.methods, self._context.places.resources, self._today())

    def _name(self) -> str:
        assert self._content is not None
        kind, paper = self._made.name.in_(self._context.language), paper_of(self.panel.choices())
        return f"{safe_name(self._content.workshop.title)} – {kind} {paper or ''}".rstrip()

    def _change_kind(self, kind: str) -> None:
        now = self.panel.choices()
        last = remembered(self._context.settings, self._formats[kind])
        self._offer_sheets(replace(last, language=now.language), now.sheets)

    def _offer_sheets(self, choices: Choices, wanted: Sequence[str]) -> None:
        """Offer the sheets for a kind; of them the wanted ones are chosen, or the first, or all for a document."""
        assert self._content is not None
        sheets = self._formats[choices.kind].sheets(self._content, self._context.methods)
        self.panel.show_workshop(self._content, sheets, self._context.methods)
        whole = self._formats[choices.kind].whole
        chosen = [sheet.id for sheet in sheets if whole or sheet.id in wanted] or [sheet.id for sheet in sheets[:1]]
        self._choose(replace(choices, sheets=tuple(chosen)))

    def _change_paper(self, paper: PaperSize) -> None:
        self._choose(on_paper(self.panel.choices(), paper))

    def _choose(self, choices: Choices) -> None:
        self.panel.show_choices(choices)
        self._make()

    def _make(self) -> None:
        """Begin to make what is chosen now; what was chosen before is not wanted any more."""
        assert self._content is not None
        choices, content = self.panel.choices(), self._content
        made = self._made
        remember(self._context.settings, choices, made)
        self.foot.name_kind(_kind(made))
        self._product = self._remedy = self._next = None
        if self._reason_for_nothing():
            self._maker.forget()
            self._late.stop()
            self._exchange(None)
            self._tell_product()
            return
        job, write = self._job(content, choices), made.write
        self.message.hide()
        self.foot.allow(True)
        self._late.start()
        self._maker.ask(lambda: write(job), lambda product: self._show_product(choices, product))

    def _show_product(self, choices: Choices, product: Product) -> None:
        self._late.stop()
        self._product = product
        pages = product.preview or (product.data if self._made.suffix == PDF else b"")
        self._exchange(OpenPdf(pages) if pages else None)
        if not pages:
            self.foot.allow(True, printable=False)
            self.desk.show_nothing(self.tr("There is no preview of this kind of file. Save it, then open it."))
        self._tell_product()
        self._look_for_remedy(choices, product)
        self.ready.emit()
        if (then := self._next) is not None:
            self._next = None
            then()

    def _look_for_remedy(self, choices: Choices, product: Product) -> None:
        """Where a sheet goes on over further pages, find out on which paper it would not."""
        if not self._made.single or product.pages <= len(choices.sheets) or self._content is None:
            return
        job, write, maker = self._job(self._content, choices), self._formats[choices.kind].write, self._maker
        self._maker.ask(
            lambda: roomier_paper(write, job, product.pages, lambda: not maker.overtaken), self._offer_remedy
        )

    def _offer_remedy(self, paper: PaperSize | None) -> None:
        self._remedy = paper
        if self.desk.findings.isVisibleTo(self.desk):
            self._tell_product()

    def _tell_product(self) -> None:
        """Say what the pages amount to and what is to be known about them."""
        product, choices = self._product, self.panel.choices()
        if product is None or self._content is None:
            self.foot.summary.setText("")
            self.desk.tell_findings("", {})
            self.desk.show_nothing(self._reason_for_nothing())
            return
        paper = paper_of(choices)
        parts: list[str] = [paper] if paper else []
        if product.pages:
            parts.append(self.tr("%n page(s)", None, product.pages))
        if product.note_size is not None:
            notes = sum(len(self._content.on_sheet(sheet)) for sheet in choices.sheets)
            parts.append(self.tr("%n note(s)", None, notes))
        if self._made.suffix == PDF:
            parts.append(self.tr("fonts embedded"))
        self.foot.summary.setText(" · ".join(parts))
        text = "  ".join(finding_text(finding) for finding in product.findings)
        remedies: dict[str, Callable[[], None]] = {}
        if (roomier := self._remedy) is not None:
            remedies[self.tr("Change to {paper}").format(paper=roomier)] = lambda: self._change_paper(roomier)
        self.desk.tell_findings(text, remedies)

    def _reason_for_nothing(self) -> str:
        """Why nothing can be made of the choices; empty if something can."""
        choices = self.panel.choices()
        if self._content is None or not self._made.sheets(self._content, self._context.methods):
            return error_text(self._made.nothing())
        if not choices.sheets:
            return self.tr("Choose at least one sheet on the left.")
        return ""

    def _exchange(self, pdf: OpenPdf | None) -> None:
        """Show other pages (none: an empty desk), and only then let go of the old ones."""
        old, self._pdf = self._pdf, pdf
        self.desk.show_pdf(pdf)
        self.thumbnails.show_pdf(pdf, self.desk.view.page())
        self.foot.allow(pdf is not None)
        if old is not None:
            old.close()

    def _tell_failure(self, error: Exception) -> None:
        self._late.stop()
        self._next = None
        self.foot.tell_saving(False)
        if not isinstance(error, WorldError):
            logging.getLogger(__name__).error("the print centre", exc_info=error)
            error = PagesFailed(problem=f"{type(error).__name__}: {error}")
        if self._product is None:
            self._exchange(None)
            self._tell_product()
        self.message.tell(error_text(error), "danger")

    def _tell_saved(self, saved: Saved) -> None:
        self.foot.tell_saving(False)
        name, folder = saved.path.name, saved.path.parent
        remedies = {self.tr("Open folder"): lambda: _open_folder(folder)}
        if saved.missing:
            text = self.tr("Saved: {name}. What could not be found in it: {texts}. The workshop has it all.")
            self.message.tell(text.format(name=name, texts=" · ".join(saved.missing)), "danger", remedies)
        elif saved.checked:
            text = self.tr("Saved: {name}. Everything was found in it.")
            self.message.tell(text.format(name=name), "good", remedies)
        else:
            self.message.tell(self.tr("Saved: {name}.").format(name=name), "good", remedies)
        self.saved.emit(saved.path)

    def _stands(self, then: Callable[[], None]) -> bool:
        """Whether the pages of the newest choice are there; if they are still being made, `then` follows them."""
        if self.making:
            self._next = then
        return self._product is not None and not self._keeper.busy

    def _paint_on(self, printer: QPrinter, pdf: OpenPdf) -> bool:
        progress = QProgressDialog(self.tr("Printing…"), self.tr("Cancel"), 0, pdf.pages, self)
        progress.setWindowModality(Qt.WindowModality.WindowModal)

        def go_on(done: int, of: int) -> bool:
            progress.setMaximum(of)
            progress.setValue(done)
            return not progress.wasCanceled()

        try:
            return print_pages(pdf, printer, go_on)
        finally:
            progress.deleteLater()

    def _connect(self) -> None:
        self.top.back.connect(self.closed)
        self.panel.changed.connect(self._make)
        self.panel.kind_changed.connect(self._change_kind)
        self.panel.laid_out.connect(self._share_width)
        self.desk.page_shown.connect(self.thumbnails.choose)
        self.thumbnails.page_chosen.connect(self.desk.view.show_page)
        self.foot.save.clicked.connect(self.save)
        self.foot.print.clicked.connect(self.print_out)
        self._late.timeout.connect(lambda: self.foot.summary.setText(self.tr("Preparing the pages…")))
        for worker in (self._maker, self._keeper):
            worker.failed.connect(self._tell_failure)
        keys: Mapping[str, Callable[[], None]] = {
            "Esc": self.closed.emit,
            "Alt+Left": self.closed.emit,
            "Ctrl++": lambda: self.desk.view.zoom(1),
            "Ctrl+=": lambda: self.desk.view.zoom(1),
            "Ctrl+-": lambda: self.desk.view.zoom(-1),
            "Ctrl+0": self.desk.view.fit,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self._left = QFrame()
        self._left.setProperty("frame", "choices")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.panel)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left)
        middle.addWidget(self.desk, 1)
        middle.addWidget(self.thumbnails)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)


def _kind(made: AnyFormat) -> str:
    """What people call a kind of file: PDF, PNG."""
    return made.suffix.removeprefix(".").upper()


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
