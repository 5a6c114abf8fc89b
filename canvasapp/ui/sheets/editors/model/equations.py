"""The equations of a model, one a line, with what is wrong shown below the place while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from canvasapp.domain.engine.results.model_analysis import Equation
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.sheets.editors.cell_text import draw, height_of
from canvasapp.ui.sheets.editors.element_editor import ElementEditor

_TEXT_AT = 11
"""Where the text of a field begins, in logical pixels."""


class EquationList(QWidget):
    """`finish_all(texts)` keeps the equations and says whether that was done; `check(texts)` reads them as typed."""

    def __init__(
        self,
        editor: ElementEditor,
        keep: Callable[[Sequence[str]], bool],
        check: Callable[[Sequence[str]], Sequence[Equation]],
    ) -> None:
        super().__init__()
        self._editor, self._keep, self._check = editor, keep, check
        self._finishing = False
        self.lines: list[EquationLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.writable = True
        self.show_texts(())

    def show_texts(self, texts: Sequence[str]) -> None:
        """The stored equations; a line that is being typed stays as it is."""
        wanted = [*texts, ""] if self.writable else [*texts]
        typing = next((line for line in self.lines if line.dirty), None)
        if typing is not None and len(wanted) != len(self.lines):
            return
        while len(self.lines) > len(wanted):
            gone = self.lines.pop()
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        while len(self.lines) < len(wanted):
            self._add()
        for line, text in zip(self.lines, wanted, strict=True):
            line.show_text(text)
        self.retranslate()
        self.judge()

    def finish(self) -> bool:
        """Keep what is typed; False if that was refused."""
        if self._finishing:
            return True
        for line in self.lines:
            line.field.finish_composition()
        if not any(line.dirty for line in self.lines):
            return True
        self._finishing = True
        typed = [line.field.text() for line in self.lines]
        for line in self.lines:
            line.known = line.field.text().strip()
        kept = self._keep(typed)
        self._finishing = False
        if not kept:
            for line in self.lines:
                line.known = ""
        return kept

    def judge(self) -> None:
        """Say below each line what is wrong with it as it is typed now."""
        texts = [line.field.shown_text() for line in self.lines]
        found = iter(self._check([text for text in texts if text.strip()]))
        for line, text in zip(self.lines, texts, strict=True):
            line.show_equation(next(found, None) if text.strip() else None)

    def set_writable(self, on: bool) -> None:
        """Whether anything can be typed."""
        self.writable = on
        for line in self.lines:
            line.field.setReadOnly(not on)

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        for number, line in enumerate(self.lines, start=1):
            line.field.setAccessibleName(self.tr("Equation {number}").format(number=number))
            line.field.setPlaceholderText(
                self.tr("New equation: name = expression") if line is self.lines[-1] and self.writable else ""
            )

    def _add(self) -> None:
        line = EquationLine(self._editor)
        line.field.setReadOnly(not self.writable)
        line.field.shown_changed.connect(lambda _text: self.judge())
        line.left.connect(self.finish)
        line.entered.connect(lambda: self._enter(line))
        line.moved.connect(lambda way: self._go(line, way))
        self.lines.append(line)
        self._column.addWidget(line)

    def _enter(self, line: "EquationLine") -> None:
        if self.finish():
            self._go(line, 1)

    def _go(self, line: "EquationLine", way: int) -> None:
        place = self.lines.index(line) + way if line in self.lines else -1
        if 0 <= place < len(self.lines):
            self.lines[place].field.setFocus(Qt.FocusReason.TabFocusReason)


class EquationLine(QWidget):
    """A field, the value that the equation has, and below it what is wrong, with a mark at the place."""

    entered = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self, editor: ElementEditor) -> None:
        super().__init__()
        self.known = ""
        self.field = _EquationField()
        self.value = text_label("strong")
        self.value.setMinimumWidth(110)
        self.problem = _Problem(editor)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.field, 1)
        row.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.field.entered.connect(self.entered)
        self.field.left.connect(self.left)
        self.field.moved.connect(self.moved)
        self.field.abandoned.connect(lambda: self.field.setText(self.known))

    @property
    def dirty(self) -> bool:
        """Whether something is typed that is not kept yet."""
        return bool(self.field.composing) or self.field.text().strip() != self.known

    def show_text(self, text: str) -> None:
        """The stored equation; what is being typed stays."""
        if self.dirty and self.field.hasFocus():
            return
        self.known = text.strip()
        if self.field.text().strip() != self.known:
            self.field.setText(self.known)

    def show_equation(self, equation: Equation | None) -> None:
        """What the equation says: its value, or its problem at the column where it is."""
        problem = equation.problem if equation is not None else None
        value = equation.value if equation is not None else None
        self.value.setText("" if value is None else f"= {shown(value)}")
        words = finding_text(problem) if problem is not None else ""
        at = 0
        if equation is not None and problem is not None:
            before = self.field.shown_text()[: max(equation.column - 1, 0)]
            at = QFontMetrics(self.field.font()).horizontalAdvance(before)
        self.problem.tell(words, _TEXT_AT + at)
        self.field.setProperty("error", bool(words))
        self.field.style().polish(self.field)
        self.field.setAccessibleDescription(words)


class _EquationField(LineField):
    """Enter keeps, Esc takes back, Up and Down go to the neighbours."""

    entered = Signal()
    left = Signal()
    moved = Signal(int)
    abandoned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self.composing:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.abandoned.emit()
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Problem(QWidget):
    """A mark that points at a place, and a sentence below it."""

    def __init__(self, editor: ElementEditor) -> None:
        super().__init__()
        self._editor, self._words, self._at = editor, "", 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence."""
        return self._words

    def tell(self, words: str, at: int) -> None:
        """Show a sentence ("" : none) with its mark `at` logical pixels from the left."""
        if (words, at) == (self._words, self._at):
            return
        self._words, self._at = words, at
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return height_of(self._words, self._editor.font_of("caption"), width - _TEXT_AT) + 10

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._editor.look.colour("danger"))
        at = min(self._at, self.width() - 8) + 3
        painter.drawPolygon(QPolygonF([QPointF(at, 1), QPointF(at + 4, 6), QPointF(at - 4, 6)]))
        painter.setPen(self._editor.look.colour("danger"))
        room = QRectF(_TEXT_AT, 7, self.width() - _TEXT_AT, self.height() - 7)
        draw(painter, room, self._words, self._editor.font_of("caption"), middle=False)
        painter.end()
