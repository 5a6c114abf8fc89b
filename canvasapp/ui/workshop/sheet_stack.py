"""The sheets of a workshop, one in front: made when they are first shown, following every step."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from canvasapp.app.settings import PATTERNS, REDUCE_MOTION
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.change import Step
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.unsaved_texts import UnsavedText
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.results.outcomes import Outcomes
from canvasapp.ui.sheets.unknown_sheet import UnknownSheet

if TYPE_CHECKING:
    from canvasapp.ui.sheets.page.sheet_page import MethodSheet


class SheetStack(QStackedWidget):
    """Signals are those of the canvases: `focus_changed(block id)`, `picked`, `sized`, `told(text, tone, remedies)`,
    `files_wanted(paths)`, `menu_wanted(global position)`; and of the sheets of methods: `note_wanted(note id)`,
    `block_wanted(block id)`."""

    focus_changed = Signal(str)
    picked = Signal()
    sized = Signal()
    told = Signal(str, str, object)
    files_wanted = Signal(list)
    menu_wanted = Signal(QPoint)
    note_wanted = Signal(str)
    block_wanted = Signal(str)

    def __init__(self, context: Context, host: Host) -> None:
        super().__init__()
        self._context, self._host = context, host
        self._pages: dict[str, CanvasSheet | MethodSheet | UnknownSheet] = {}
        self._walks: dict[str, MethodSheet] = {}
        self._walking: set[str] = set()
        self.outcomes = Outcomes(context, host)
        self._projected = False
        self.current = ""

    def canvas(self) -> CanvasSheet | None:
        """The canvas in front; None if the sheet in front is not one."""
        page = self._in_front()
        return page if isinstance(page, CanvasSheet) else None

    def method_sheet(self) -> "MethodSheet | None":
        """The sheet of a method in front, or the steps of a canvas; None if neither is."""
        page = self._in_front()
        return None if page is None or isinstance(page, CanvasSheet | UnknownSheet) else page

    @property
    def walking(self) -> bool:
        """Whether the canvas in front is shown by its steps."""
        return self.current in self._walking

    def walk(self, on: bool) -> None:
        """Show the steps of the canvas in front, or the canvas itself again."""
        if on and isinstance(self._pages.get(self.current), CanvasSheet):
            self._walking.add(self.current)
        else:
            self._walking.discard(self.current)
        self.show_sheet(self.current)

    def _in_front(self) -> "CanvasSheet | MethodSheet | UnknownSheet | None":
        return self._walks[self.current] if self.walking else self._pages.get(self.current)

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""
        self.current = sheet_id
        self.outcomes.choose_canvas(sheet_id)
        if sheet_id not in self._pages:
            self._pages[sheet_id] = self._made(sheet_id)
            self.addWidget(self._pages[sheet_id])
        if self.walking and sheet_id not in self._walks:
            method = self._context.methods[self._host.content.sheet(sheet_id).method]
            self._walks[sheet_id] = self._method_sheet(method, sheet_id)
            self.addWidget(self._walks[sheet_id])
        page = self._in_front()
        assert page is not None
        sheet = self.method_sheet()
        if sheet is not None:
            sheet.catch_up()
        self.setCurrentWidget(page)

    def _made(self, sheet_id: str) -> "CanvasSheet | MethodSheet | UnknownSheet":
        method = self._context.methods.get(self._host.content.sheet(sheet_id).method)
        if method is None:
            return UnknownSheet(self._host, sheet_id)
        return self._method_sheet(method, sheet_id) if method.canvas is None else self._canvas(method, sheet_id)

    def _method_sheet(self, method: Method, sheet_id: str) -> "MethodSheet":
        # Figures bring reportlab and QtPdf with them, 13 MB that a workshop of canvases does not need.
        from canvasapp.ui.sheets.page.sheet_page import MethodSheet  # noqa: PLC0415

        sheet = MethodSheet(method, sheet_id, self._host, self._context, self.outcomes, self._context.lettering)
        sheet.told.connect(lambda reason: self.told.emit(reason, "danger", {}))
        sheet.note_wanted.connect(self.note_wanted)
        sheet.block_wanted.connect(self.block_wanted)
        sheet.project(self._projected)
        return sheet

    def _canvas(self, method: Method, sheet_id: str) -> CanvasSheet:
        canvas = CanvasSheet(method, sheet_id, self._host, self._context)
        canvas.speak(self._host.content.workshop.language)
        self._take_choices(canvas)
        canvas.focus_changed.connect(self.focus_changed)
        canvas.picked.connect(self.picked)
        canvas.sized.connect(self.sized)
        canvas.menu_wanted.connect(self.menu_wanted)
        canvas.commands.told.connect(self.told)
        canvas.commands.files_wanted.connect(self.files_wanted)
        canvas.project(self._projected)
        return canvas

    def follow(self, step: Step) -> list[UnsavedText]:
        """Take over a step. Returns what was being typed on sheets that are gone; they are still in the stack, until
        `drop_gone`."""
        self.outcomes.follow(step)
        there = {sheet.id for sheet in self._host.content.sheets}
        drafts: list[UnsavedText] = []
        for sheet_id, page in self._all():
            if sheet_id in there:
                page.follow(step)
            elif isinstance(page, CanvasSheet):
                drafts += page.take_drafts()
            elif not isinstance(page, UnknownSheet):
                self._save_typed(page)
        if any(change.kind == "workshop" for change in step.changes):
            for canvas in self._canvases():
                canvas.speak(self._host.content.workshop.language)
        return drafts

    def drop_gone(self) -> None:
        """Remove the pages of sheets that are no longer in the workshop."""
        there = {sheet.id for sheet in self._host.content.sheets}
        for pages in (self._pages, self._walks):
            for sheet_id in pages.keys() - there:
                page = pages.pop(sheet_id)
                self.removeWidget(page)
                page.deleteLater()
        self._walking &= there

    def flush(self) -> str:
        """Keep what is still being typed. Returns the id of a sheet where that was refused, "" if nowhere."""
        refused = [sheet_id for sheet_id, page in self._all() if not page.flush()]
        return refused[0] if refused else ""

    def typed(self) -> str:
        """All texts that are being typed anywhere and are not kept yet, one below the other. Disturbs none of them."""
        fields = (field.toPlainText() for field in self.findChildren(TextField) if field.dirty)
        return "\n\n".join(chain(*(canvas.typed() for canvas in self._canvases()), fields))

    def project(self, on: bool) -> None:
        """As the projector shows the canvases, or as for work."""
        self._projected = on
        for _, page in self._all():
            page.project(on)

    def light(self, note_ids: frozenset[str] | None) -> None:
        """Keep only these notes bright on the sheet in front (None: all); on the others all are."""
        for canvas in self._canvases():
            canvas.light(note_ids if canvas.sheet_id == self.current else None)

    def arrange(self) -> None:
        """The look or the choices changed: measure and paint anew."""
        for canvas in self._canvases():
            self._take_choices(canvas)
            canvas.arrange()

    def _take_choices(self, canvas: CanvasSheet) -> None:
        settings = self._context.settings
        canvas.choose(patterns=settings.get(PATTERNS), motion=not settings.get(REDUCE_MOTION))

    def _save_typed(self, sheet: "MethodSheet") -> None:
        """What was being typed on the sheet of a method that is gone has no place any more, but is not lost."""
        typed = sheet.typed()
        if typed:
            self.told.emit(
                self.tr("The sheet is gone. What you were typing on it can be copied and pasted elsewhere."),
                "warn",
                {self.tr("Copy"): lambda: QApplication.clipboard().setText(typed)},
            )

    def _all(self) -> "Iterator[tuple[str, CanvasSheet | MethodSheet | UnknownSheet]]":
        """All pages with the ids of their sheets."""
        return chain(self._pages.items(), self._walks.items())

    def _canvases(self) -> Iterator[CanvasSheet]:
        return (page for page in self._pages.values() if isinstance(page, CanvasSheet))
