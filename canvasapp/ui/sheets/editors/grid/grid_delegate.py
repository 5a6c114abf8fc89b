"""How the cells of a table are painted, and which editor opens over them."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.composition import focus_without_break
from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_editors import CellDay, CellEditor, CellLine, CellText, End
from canvasapp.ui.sheets.editors.cell_text import draw, height_of
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.grid.grid_model import CELL_ROLE, GridCell, GridColumn, GridModel
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells

PAD_X, PAD_Y = 8, 7
_SIGN = 14
_MOST_UNBROKEN = 150
_WIDEST = 2.0
"""No letter is wider than so many logical pixels per point of its size: shorter texts need no measuring."""


class GridDelegate(QStyledItemDelegate):
    """`ended(editor, index, how)` decides what becomes of an editor that is left."""

    def __init__(
        self,
        look: Look,
        font_of: FontOf,
        view: QTableView,
        ended: Callable[[CellEditor, Index, End], object],
    ) -> None:
        super().__init__(view)
        self._look, self._font_of, self._view, self._ended = look, font_of, view, ended
        self._scale = ScaleCells(look)
        self.language: Language = "en"
        self.typing, self.takes_focus = False, True

    # Sizes.

    def line_height(self) -> int:
        """The height of a row with one line of text."""
        return max(36, QFontMetrics(self._font_of("body")).height() + 2 * PAD_Y + 4)

    def height_for(self, cell: GridCell, column: GridColumn, width: int) -> int:
        """The height that a cell needs in a column `width` wide."""
        font = self._font_of("strong" if column.strong else "body")
        room = width - 2 * PAD_X - (_SIGN + 4 if column.choices or cell.problem else 0)
        if column.kind == "rating" or (len(cell.shown) * font.pointSizeF() * _WIDEST < room and "\n" not in cell.shown):
            return self.line_height()
        return max(self.line_height(), height_of(cell.shown, font, room) + 2 * PAD_Y + 2)

    def height_of_invitation(self, words: str, width: int) -> int:
        """The height that the words in the empty row need."""
        return max(self.line_height(), height_of(words, self._font_of("body"), width - 2 * PAD_X) + 2 * PAD_Y + 2)

    def unbroken(self, column: int) -> int:
        """The width that a column needs so that no number and no word of a choice is broken, up to a limit."""
        model, metrics = self._grid(), QFontMetrics(self._font_of("body"))
        shape = model.columns[column]
        if shape.kind in ("choice", "calc") and shape.choices:
            words = [word for _, words in shape.choices for word in words.split()]
            return min(max(map(metrics.horizontalAdvance, words), default=0) + 2 * PAD_X + _SIGN + 4, _MOST_UNBROKEN)
        if shape.kind in ("number", "calc", "date"):
            longest = max((row.cells[column].shown for row in model.rows), key=len, default="")
            return min(metrics.horizontalAdvance(longest) + 2 * PAD_X + 4, _MOST_UNBROKEN)
        return 0

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Ratings stand in the middle, numbers at the right."""
        shape = self._grid().columns[column]
        if shape.kind == "rating":
            return Qt.AlignmentFlag.AlignHCenter
        number = shape.kind == "number" or (shape.kind == "calc" and not shape.choices)
        return Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft

    def _grid(self) -> GridModel:
        model = self._view.model()
        assert isinstance(model, GridModel)
        return model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = _model(index)
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height_for(model.cell(index), model.column(index), width))

    # Painting.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = _model(index)
        cell: GridCell = index.data(CELL_ROLE)
        column, row = model.column(index), model.rows[index.row()]
        rect = QRect(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and len(self._view.selectedIndexes()) > 1
        painter.fillRect(rect, self._look.colour("accent_soft" if selected else "surface"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column.kind == "rating" and not cell.problem:
            self._paint_rating(painter, rect, cell, column, row.fresh, option)
        else:
            self._paint_words(painter, rect, cell, column, model.invite if row.fresh else "", model.can_write(index))
        if index == self._view.currentIndex():
            self._paint_focus(painter, rect)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRect, cell: GridCell, column: GridColumn, invite: str, writable: bool
    ) -> None:
        inside = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        first = column.strong
        nobodys = cell.sample or (column.kind == "calc" and not cell.overruled)
        role = "danger" if cell.problem else "muted" if nobodys else "text"
        words = cell.shown
        if not words and invite and first:
            words, role = invite, "muted"
        if cell.problem:
            sign = QRectF(inside.right() - _SIGN, inside.top() + 2, _SIGN, _SIGN)
            self._look.paint_icon(painter, "circle-alert", self._look.theme.role("danger"), sign)
            inside.setRight(inside.right() - _SIGN - 4)
        elif column.choices and writable and not invite:
            sign = QRectF(inside.right() - _SIGN, rect.center().y() - _SIGN / 2, _SIGN, _SIGN)
            self._look.paint_icon(painter, "chevron-down", self._look.theme.role("line"), sign)
            inside.setRight(inside.right() - _SIGN - 2)
        painter.setPen(self._look.colour(role))
        font = self._font_of("strong" if first and not invite else "body")
        align = self.alignment(self._grid().columns.index(column))
        draw(painter, QRectF(inside), words, font, align)

    def _paint_rating(
        self,
        painter: QPainter,
        rect: QRect,
        cell: GridCell,
        column: GridColumn,
        fresh: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        if fresh:
            return
        font = self._font_of("strong")
        high = min(rect.height() - 8, round(QFontMetrics(font).height() * 1.7))
        wide = min(rect.width() - 10, round(high * 1.6))
        box = QRectF(0, 0, wide, high)
        box.moveCenter(QRectF(rect).center())
        value = cell.value if isinstance(cell.value, (int, float)) else None
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._scale.paint(painter, box, value, column.good, font, hovered=hovered)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        role = "accent" if self._view.hasFocus() else "line"
        painter.setPen(QPen(self._look.colour(role), 2 if self._view.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)

    # Editing.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model, text = _model(index), str(index.data(Qt.ItemDataRole.EditRole))
        kind, title = model.column(index).kind, model.column(index).title
        where = QPersistentModelIndex(index)

        def ended(how: End) -> None:
            self._ended(editor, where, how)

        editor: CellEditor
        if kind == "date":
            editor = CellDay(parent, self._look, self.language, text, ended)
        elif kind == "number":
            editor = CellLine(parent, text, ended)
        else:
            editor = self._text_editor(parent, text, ended)
        editor.setFont(self._font_of("body"))
        editor.setAccessibleName(title)
        editor.begin(typing=self.typing)
        return editor

    def _text_editor(self, parent: QWidget, text: str, ended: Callable[[End], object]) -> CellText:
        editor = CellText(parent, text, ended)
        editor.set_pixels(QFontInfo(self._font_of("body")).pixelSize())
        editor.textChanged.connect(lambda: _grow(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor got its text when it was made; a repaint must not take away what was typed since."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The editor is read by its view when it is done."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))
        if isinstance(editor, CellText):
            _grow(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The editor knows its keys itself, and takes the focus without a break in what the input method does."""
        if event.type() == QEvent.Type.Show and isinstance(watched, CellEditor) and self.takes_focus:
            focus_without_break(watched)
        return False


def _model(index: Index) -> GridModel:
    model = index.model()
    assert isinstance(model, GridModel)
    return model


def _grow(editor: CellText) -> None:
    """As high as the cell, or as the text if that is higher."""
    editor.resize(editor.width(), max(editor.height(), editor.lines_height() + 2 * PAD_Y))
