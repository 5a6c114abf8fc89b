"""The sheets of a workshop, one in front: made when they are first shown, following every step."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from canvasapp.app.settings import PATTERNS, REDUCE_MOTION
from canvasapp.domain.model.change import Step
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.canvas.unsaved_texts import UnsavedText
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.workshop.sheet_makers import MAKERS, Kind, kind_of
from canvasapp.ui.workshop.sheet_signals import SheetSignals
from canvasapp.ui.workshop.sheet_view import SheetView, StepsView


class SheetStack(QStackedWidget):
    """`signals` are those of all its pages. A canvas has two of them: itself, and its steps."""

    def __init__(self, context: Context, host: SessionHost) -> None:
        super().__init__()
        self._context, self._host = context, host
        self.signals = SheetSignals(self)
        self._pages: dict[tuple[str, Kind], SheetView] = {}
        self._kinds: dict[str, Kind] = {}
        self._walking: set[str] = set()
        self._projected = False
        self.current = ""

    def in_front(self) -> SheetView | None:
        """The page in front; None before the first."""
        return self._pages.get(self._key(self.current))

    def canvas(self) -> CanvasSheet | None:
        """The canvas in front; None if the page in front is not one."""
        page = self.in_front()
        return page.canvas if page is not None else None

    def with_canvas(self, act: Callable[[CanvasSheet], object]) -> None:
        """Do something with the canvas in front, if there is one."""
        canvas = self.canvas()
        if canvas is not None:
            act(canvas)

    def steps(self) -> StepsView | None:
        """The steps in front, of a method or of a canvas; None if the page in front has none."""
        page = self.in_front()
        return page.steps if page is not None else None

    @property
    def on_canvas_sheet(self) -> bool:
        """Whether the sheet in front is a canvas, even where its steps are shown."""
        return self._kinds.get(self.current) == "canvas"

    @property
    def walking(self) -> bool:
        """Whether the canvas in front is shown by its steps."""
        return self.current in self._walking

    def walk(self, on: bool) -> None:
        """Show the steps of the canvas in front, or the canvas itself again."""
        if on and self.on_canvas_sheet:
            self._walking.add(self.current)
        else:
            self._walking.discard(self.current)
        self.show_sheet(self.current)

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""
        self.current = sheet_id
        self._host.session.canvas.choose(sheet_id)
        self._kinds.setdefault(sheet_id, kind_of(self._host.session.method_of(sheet_id)))
        key = self._key(sheet_id)
        if key not in self._pages:
            page = self._pages[key] = MAKERS[key[1]](self._context, self._host, sheet_id, self.signals)
            if page.canvas is not None:
                self._take_choices(page.canvas)
            page.project(self._projected)
            self.addWidget(page.widget)
        self._pages[key].catch_up()
        self.setCurrentWidget(self._pages[key].widget)
        if self.isVisible():
            self.lay_out()

    def lay_out(self) -> None:
        """Lay out at once what waits for it, so that nothing is painted or typed into before it has its place."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _key(self, sheet_id: str) -> tuple[str, Kind]:
        return sheet_id, "steps" if sheet_id in self._walking else self._kinds.get(sheet_id, "unknown")

    def follow(self, step: Step) -> list[UnsavedText]:
        """Take over a step. Returns what was being typed on sheets that are gone and can become notes elsewhere; their
        pages are still in the stack, until `drop_gone`."""
        there = {sheet.id for sheet in self._host.content.sheets}
        drafts: list[UnsavedText] = []
        for page in self._pages.values():
            if page.sheet_id in there:
                page.follow(step)
                continue
            taken = page.take_drafts()
            drafts += taken
            if not taken:
                self._save_typed(page.typed())
        return drafts

    def drop_gone(self) -> None:
        """Remove the pages of sheets that are no longer in the workshop."""
        there = {sheet.id for sheet in self._host.content.sheets}
        for key in [key for key in self._pages if key[0] not in there]:
            widget = self._pages.pop(key).widget
            self.removeWidget(widget)
            widget.deleteLater()
        self._walking &= there

    def flush(self) -> str:
        """Keep what is still being typed. Returns the id of a sheet where that was refused, "" if nowhere."""
        refused = [page.sheet_id for page in self._pages.values() if not page.flush()]
        return refused[0] if refused else ""

    def typed(self) -> str:
        """All texts that are being typed anywhere and are not kept yet, one below the other. Disturbs none of them."""
        return "\n\n".join(text for page in self._pages.values() if (text := page.typed()))

    def project(self, on: bool) -> None:
        """As the projector shows the sheets, or as for work."""
        self._projected = on
        for page in self._pages.values():
            page.project(on)

    def light(self, note_ids: frozenset[str] | None) -> None:
        """Keep only these notes bright on the sheet in front (None: all); on the others all are."""
        for canvas in self._canvases():
            canvas.blocks.light(note_ids if canvas.sheet_id == self.current else None)

    def arrange(self) -> None:
        """The look or the settings changed: measure and paint the canvases anew."""
        for canvas in self._canvases():
            self._take_choices(canvas)
            canvas.arrange()

    def _take_choices(self, canvas: CanvasSheet) -> None:
        settings = self._context.settings
        canvas.blocks.choose(patterns=settings.get(PATTERNS), motion=not settings.get(REDUCE_MOTION))

    def _canvases(self) -> Iterator[CanvasSheet]:
        return (page.canvas for page in self._pages.values() if page.canvas is not None)

    def _save_typed(self, typed: str) -> None:
        """What was being typed on a sheet that is gone has no place any more, but is not lost."""
        if typed:
            self.signals.told.emit(
                self.tr("The sheet is gone. What you were typing on it can be copied and pasted elsewhere."),
                "warn",
                {self.tr("Copy"): lambda: QApplication.clipboard().setText(typed)},
            )
