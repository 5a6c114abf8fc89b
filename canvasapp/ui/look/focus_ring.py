"""The ring around the button that has the keyboard focus: two pixels, two pixels outside."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFocusFrame, QWidget


class FocusRing(QObject):
    """Follows the focus of the application. Style sheets draw nothing outside a widget, so a frame above it does.

    Fields, lists and check boxes show their focus themselves; a button that was clicked needs no ring.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # The frame is a child of the window it was in, and may have gone with it.
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.setWidget(None)  # type: ignore[arg-type]  # a button that loses its window would take Qt down
            self._frame.deleteLater()
        self._frame = None
        by_mouse = QApplication.mouseButtons().value != 0
        if isinstance(now, QAbstractButton) and not isinstance(now, QCheckBox) and not by_mouse:
            self._frame = QFocusFrame(now)
            self._frame.setWidget(now)
