"""The side of the screen with the guide: one panel a method, shown where it is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from canvasapp.app.settings import GUIDE
from canvasapp.domain.model.values import Language
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.context import Context
from canvasapp.ui.workshop.guide import GuidePanel

_ROOMY = 1400
"""The width of a window that has room for the guide without being asked."""


class GuideSide(QStackedWidget):
    """`closed` when the cross of a panel is pressed."""

    closed = Signal()

    def __init__(self, context: Context, language: Language, *, writable: bool) -> None:
        super().__init__()
        self._context, self._language, self._writable = context, language, writable
        self._panels: dict[str, GuidePanel] = {}
        self.setMinimumWidth(280)
        self.setMaximumWidth(400)

    @property
    def wanted(self) -> bool:
        """Whether the guide is to be seen; at first it is where the window has the width for it."""
        wanted = self._context.settings.get(GUIDE)
        return self.window().width() >= _ROOMY if wanted is None else wanted

    def toggle(self) -> None:
        """Want the guide, or not."""
        self._context.settings.remember(GUIDE, not self.wanted)

    def show_for(self, canvas: CanvasSheet) -> None:
        """Speak of the block in focus of a canvas."""
        panel = self._panel(canvas)
        self.setCurrentWidget(panel)
        panel.show_block(canvas.focus_block)

    def speak(self, language: Language) -> None:
        """Take the content's language."""
        self._language = language
        for panel in self._panels.values():
            panel.speak(language)

    def panel(self) -> GuidePanel:
        """The panel in front."""
        panel = self.currentWidget()
        assert isinstance(panel, GuidePanel)
        return panel

    def _panel(self, canvas: CanvasSheet) -> GuidePanel:
        method = canvas.method
        if method.id not in self._panels:
            look, writable = self._context.look, self._writable
            panel = GuidePanel(method, canvas.focus_block, self._language, look, writable=writable)
            panel.closed.connect(self.closed)
            self._panels[method.id] = panel
            self.addWidget(panel)
        return self._panels[method.id]
