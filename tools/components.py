"""The parts of the window in all their states on one sheet: notes, buttons, fields, findings, scales, papers."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFocusFrame,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from stage import settle

from canvasapp.domain.method.elements import Good
from canvasapp.domain.model.workshop import LETTERS, PAPERS, LegendEntry, Note, Paper, Status
from canvasapp.ui.canvas.note_painter import NoteState, paint_note
from canvasapp.ui.canvas.note_style import densities
from canvasapp.ui.kit.field_error import FieldError
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.kit.swatch import Swatch
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells

WIDTH = 800
_NOTE = QSize(196, 52)
_CELL = QSize(44, 44)
GOODS: tuple[Good, ...] = ("low", "high")

_NOTES: tuple[tuple[str, tuple[str, Status, Paper, NoteState]], ...] = (
    ("rest, assumption", ("Any book within 60 seconds", "assumption", "yellow", NoteState())),
    ("testing", ("Rights for digital editions", "testing", "blue", NoteState())),
    ("validated", ("One-click order", "validated", "green", NoteState())),
    ("hover", ("Price per download", "assumption", "yellow", NoteState(hovered=True))),
    ("selected + focus", ("Hundreds of books", "assumption", "blue", NoteState(selected=True, focused=True))),
    ("selected, not focused", ("Hundreds of books", "assumption", "blue", NoteState(selected=True))),
    ("invalidated", ("Staff always know the history", "invalidated", "grey", NoteState())),
    ("overdue", ("140 shops in reach", "validated", "grey", NoteState(overdue=True))),
    ("dimmed", ("Wider choice", "validated", "yellow", NoteState(dimmed=True))),
    ("place left while dragged", ("", "assumption", "yellow", NoteState(away=True))),
    ("patterns", ("Free reading at the counter", "testing", "coral", NoteState(banded=True))),
    ("source changed", ("Written price", "assumption", "teal", NoteState(source="changed"))),
)


def components(look: Look) -> QWidget:
    """The sheet, shown."""
    sheet = QFrame()
    sheet.setFixedWidth(WIDTH)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(36, 28, 36, 36)
    column.setSpacing(8)
    focused: list[QWidget] = []
    for title, part in (
        ("Notes", _grid(3, ((name, _note(look, *note)) for name, note in _NOTES))),
        ("Buttons", _grid(5, _buttons(look, focused))),
        ("Fields", _grid(4, _fields(look))),
        ("Findings", _row(_findings(look))),
        ("Heat (low is good) and gain (high is good)", _row(_steps(look))),
        ("Papers", _row(_papers(look))),
        ("Choice", _row(_choices())),
    ):
        column.addSpacing(10)
        column.addWidget(text_label("h3", title))
        column.addWidget(part)
    sheet.show()
    sheet.setFocus()
    settle()
    for widget in sheet.findChildren(QWidget):
        if widget.property("hovered"):
            _hover(widget)
    for widget in focused:
        QFocusFrame(sheet).setWidget(widget)
    settle()
    return sheet


def _hover(widget: QWidget) -> None:
    """Let a widget believe that the pointer is over it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle, none = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, middle, middle, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, moved)
    widget.update()


class _Painted(QWidget):
    """A widget that is one call of a painting function."""

    def __init__(self, size: QSize, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._paint = paint
        self.setFixedSize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(QPainter(self))


def _note(look: Look, text: str, status: Status, paper: Paper, state: NoteState) -> QWidget:
    note = Note(id=text, sheet="", rank="a", block="", text=text, colour="A", status=status, due=date(2005, 9, 14))
    entry = LegendEntry(letter="A", paper=paper)
    rect = QRect(4, 4, _NOTE.width(), _NOTE.height())
    return _Painted(
        QSize(_NOTE.width() + 8, _NOTE.height() + 10),
        lambda painter: paint_note(painter, rect, note, entry, state, densities(1)[1], look),
    )


def _buttons(look: Look, focused: list[QWidget]) -> Iterable[tuple[str, QWidget]]:
    for state in ("rest", "hover", "pressed", "focus", "disabled"):
        yield state, _button("primary", "Save", state, focused)
    for state in ("plain", "hover", "pressed", "focus", "disabled"):
        plain = _button("plain", "Print", state, focused)
        plain.setIcon(look.icon("printer"))
        yield state, plain
    yield "quiet", _button("quiet", "Add all", "rest", focused)
    danger = _button("danger", "Delete", "rest", focused)
    danger.setIcon(look.icon("trash-2", "danger"))
    yield "danger", danger


def _button(kind: str, text: str, state: str, focused: list[QWidget]) -> QPushButton:
    made = button(kind)
    made.setText(text)
    made.setProperty("hovered", state == "hover")
    made.setDown(state == "pressed")
    made.setEnabled(state != "disabled")
    if state == "focus":
        focused.append(made)
    return made


def _fields(look: Look) -> Iterable[tuple[str, QWidget]]:
    empty, filled, wrong, disabled = (LineField() for _ in range(4))
    empty.setPlaceholderText("Client")
    filled.setText("Lantern Books")
    filled.setProperty("hovered", True)
    wrong.setText("12 x")
    disabled.setText("A3")
    disabled.setEnabled(False)
    complaint = FieldError(look, wrong)
    complaint.say("Type 0 to 5")
    complaint.show_if(True)
    yield "empty", empty
    yield "hover", filled
    yield "error", _column(wrong, complaint)
    yield "disabled", disabled


def _findings(look: Look) -> Iterable[QWidget]:
    for tone, text in (
        ("good", "Light journey"),
        ("info", "Rate half of the cells"),
        ("warn", "Heaviest stage: order"),
        ("danger", "Breaking point at use"),
    ):
        bar = MessageBar(look)
        bar.tell(text, tone)
        yield bar


def _steps(look: Look) -> Iterable[QWidget]:
    cells = ScaleCells(look)
    for good in GOODS:
        for value in range(6):
            yield _Painted(_CELL, partial(_paint_step, cells, value, good, look.font("h3", tabular=True)))


def _paint_step(cells: ScaleCells, value: int, good: Good, font: QFont, painter: QPainter) -> None:
    cells.paint(painter, QRectF(0, 0, _CELL.width(), _CELL.height()), value, good, font)


def _papers(look: Look) -> Iterable[QWidget]:
    for number, paper in enumerate(PAPERS):
        entry = LegendEntry(letter=LETTERS[number % len(LETTERS)], paper=paper)
        yield _column(Swatch(entry, look, 28), text_label("caption", paper))


def _choices() -> Iterable[QWidget]:
    segments = Segments(("blank", "filled"))
    segments.name_choices("Handout", {"blank": "Blank", "filled": "Filled"})
    segments.choose("blank")
    yield segments
    for text, on in (("Legend", True), ("Crop marks", False)):
        box = QCheckBox(text)
        box.setChecked(on)
        yield box
    for tone, text in (("good", "Validated"), ("warn", "2 overdue"), ("danger", "Disproved"), ("info", "Provisional")):
        chip = text_label("caption", text)
        chip.setProperty("chip", True)
        chip.setProperty("tone", tone)
        yield chip


def _grid(columns: int, parts: Iterable[tuple[str, QWidget]]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 4, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(10)
    for number, (name, widget) in enumerate(parts):
        cell = _column(text_label("caption", name), widget)
        grid.addWidget(cell, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
    return box


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(4, 4, 4, 4)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    return box


def _row(widgets: Iterable[QWidget]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(4, 4, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return box
