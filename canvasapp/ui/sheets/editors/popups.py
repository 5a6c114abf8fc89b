"""Small windows beside what they are about: a step of a scale to choose, a name to type."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from canvasapp.domain.method.elements import Good
from canvasapp.domain.model.values import clean_text
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import button, text_label, tool_button
from canvasapp.ui.sheets.editors.choice_pad import ChoicePad
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells


class Popup(QFrame):
    """Goes away when something else is clicked, or by Esc."""

    def __init__(self, editor: ElementEditor) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("frame", "card")

    def open_at(self, spot: QPoint) -> None:
        """Show it with its top left corner there, moved so that all of it is on the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(spot.x(), screen.right() - self.width())
        top = min(spot.y(), screen.bottom() - self.height())
        self.move(max(left, screen.left()), max(top, screen.top()))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class ScaleChooser(Popup):
    """The steps of a scale side by side; `choose(number)` brings the one that is taken, None for none."""

    def __init__(
        self,
        editor: ElementEditor,
        title: str,
        steps: Mapping[int, str],
        now: float | None,
        good: Good,
        choose: Callable[[int | None], object],
        remark: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(editor)
        self._choose = choose
        self.pad = ChoicePad(tuple(map(str, steps)), editor, ScaleCells(editor.look), good)
        self.pad.name_answers(title, {str(step): str(step) for step in steps})
        self.pad.show_taken("" if now is None else f"{now:g}")
        self.pad.chosen.connect(self._take)
        self.pad.left.connect(lambda _way: self.close())
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(text_label("label", title))
        row = QHBoxLayout()
        row.addWidget(self.pad)
        if remark is not None:
            self.remark = tool_button(editor.look, "message-square-text", small=True)
            self.remark.setAccessibleName(self.tr("Remark (F2)"))
            self.remark.setToolTip(self.tr("Remark (F2)"))
            self.remark.clicked.connect(self.close)
            self.remark.clicked.connect(lambda _checked=False: remark())
            row.addWidget(self.remark)
        column.addLayout(row)
        ends = [words for words in steps.values() if words]
        if len(ends) == 2:
            low, high = (f"{step} {words}" for step, words in steps.items() if words)
            foot = QHBoxLayout()
            foot.addWidget(text_label("caption", low))
            foot.addStretch(1)
            foot.addWidget(text_label("caption", high))
            column.addLayout(foot)
        self.pad.enter()

    def _take(self, name: str) -> None:
        self.close()
        self._choose(int(name) if name else None)


class NamePopup(Popup):
    """A line to type a name into; `take(name)` follows Enter or the button, and False keeps the line open."""

    def __init__(self, editor: ElementEditor, title: str, name: str, command: str, take: Callable[[str], bool]) -> None:
        super().__init__(editor)
        self._take = take
        self.field = LineField()
        self.field.setText(name)
        self.field.setMinimumWidth(260)
        self.field.setAccessibleName(title)
        self.field.selectAll()
        self.field.returnPressed.connect(self._done)
        self.command = button("primary")
        self.command.setText(command)
        self.command.clicked.connect(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(text_label("label", title))
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.command)
        column.addLayout(row)
        self.setFocusProxy(self.field)

    def open_at(self, spot: QPoint) -> None:
        super().open_at(spot)
        self.field.setFocus()

    def _done(self) -> None:
        self.field.finish_composition()
        name = clean_text(self.field.text())
        if name and self._take(name):
            self.close()
