"""How large the type of a sheet is: as for work, or as large as lets the whole step be seen on a projector."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollBar, QWidget

from canvasapp.ui.kit.page_area import PageArea
from canvasapp.ui.sheets.page.projection import fitting_height, projected_style, zoom_for
from canvasapp.ui.sheets.page.step_parts import StepParts
from canvasapp.ui.sheets.results.results_panel import Results


class SheetType:
    """`height` is that of the screen whose type the sheet has, in logical pixels; 0: the type for work."""

    def __init__(self, sheet: QWidget, area: PageArea, parts: StepParts, results: Results) -> None:
        self._sheet, self._area, self._parts, self._results = sheet, area, parts, results
        self.height = 0

    def show(self, height: int) -> None:
        """Set all type as on a screen of this height; 0: as for work."""
        self.height = height
        style = projected_style(height) if height else ""
        if style != self._sheet.styleSheet():
            self._sheet.setStyleSheet(style)
        self._parts.set_type(height)
        self._results.set_zoom(zoom_for(height))

    def fit(self, height: int, side: QWidget, *, results: bool) -> None:
        """The largest type in which the whole step is in sight on a screen of this height.

        Better without the results at the `side` (where they are wanted: `results`) than not at all; a step that is too
        long for that scrolls, but not sideways.
        """
        for shown in dict.fromkeys((results, False)):
            side.setVisible(shown)
            if fitting_height(height, self.show, lambda: self._fits_wide() and self._fits_high()):
                return
        if not fitting_height(height, self.show, self._fits_wide):
            self.show(height)

    def _fits_wide(self) -> bool:
        """Whether nothing of the step has to be scrolled sideways."""
        for layout in (self._sheet.layout(), self._page()):
            if layout is not None:
                layout.activate()
        return not any(bar.orientation() == Qt.Orientation.Horizontal and bar.maximum() > 0 for bar in self._bars())

    def _page(self) -> QLayout | None:
        page = self._area.widget()
        return page.layout() if page is not None else None

    def _bars(self) -> Iterable[QScrollBar]:
        shown = (card for card in self._parts.cards.values() if not card.isHidden())
        return (bar for card in shown for bar in card.editor.findChildren(QScrollBar))

    def _fits_high(self) -> bool:
        """Whether the step ends above the lower edge."""
        room, layout = self._area.viewport(), self._page()
        return layout is None or layout.totalHeightForWidth(room.width()) <= room.height()
