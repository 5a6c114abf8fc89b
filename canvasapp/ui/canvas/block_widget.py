"""One block of a canvas: its name and count, its notes, its hint when empty, and the line for the next note."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from canvasapp.domain.method import Block, Element
from canvasapp.domain.values import Language
from canvasapp.ui.canvas.block_model import BlockModel
from canvasapp.ui.canvas.block_view import BlockView
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.note_editor import InputLine
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.look import Look
from canvasapp.ui.parts import ElidedLabel, key_cap, reading_label, set_reading, text_label
from canvasapp.ui.type import pixel_font

PADDING = 8
SCROLL_BAR = 12


class BlockWidget(QFrame):
    """Draws and lays out; `focused` when the block takes the focus, `pressed` when its ground is clicked."""

    focused = Signal(str)
    pressed = Signal(str)
    text_pasted = Signal(str, QMimeData)
    submitted = Signal(str)

    def __init__(
        self, block: Block, guide: Element, number: int, model: BlockModel, host: Host, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.block, self.guide, self.number = block, guide, number
        self._look, self._host = look, host
        self.model = model
        self.in_focus = False
        self.projected = False
        self.style_now: NoteStyle | None = None
        self.name = ElidedLabel("")
        self.name.setParent(self)
        self.count = text_label("caption")
        self.count.setParent(self)
        self.key = key_cap(str(number))
        self.key.setParent(self)
        self.hint = reading_label("muted")
        self.hint.setParent(self)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.view = BlockView(host, look, self)
        self.view.setModel(model)
        self.input = InputLine(self, self._submit)
        self.input.setVisible(host.writable)
        self.trouble = QLabel(self)
        self.trouble.setProperty("tone", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.input.resized.connect(self.place)
        self.input.refused.connect(self._tell)
        self.input.textChanged.connect(self.trouble.hide)
        self.input.pasted.connect(lambda data: self.text_pasted.emit(self.block.id, data))
        self.view.verticalScrollBar().valueChanged.connect(self._show_count)
        self.view.background_clicked.connect(lambda: self.pressed.emit(self.block.id))
        for watched in (self.view, self.input):
            watched.installEventFilter(self)

    def speak(self, language: Language) -> None:
        """Take the words of the content's language."""
        name = self.block.name.in_(language)
        self.model.name = name
        self.name.setText(name)
        self.name.setToolTip(name)
        set_reading(self.hint, self.guide.prompt.in_(language))
        self.input.setPlaceholderText(self.tr("Add a note"))
        self.input.setAccessibleName(self.tr("New note in {block}").format(block=name))
        self._show_count()
        self.update()

    def take_style(self, style: NoteStyle, projected: bool) -> None:
        """Draw notes in `style` from now on."""
        self.style_now = style
        if self.projected != projected:
            self.projected = projected
            self._colour_name()
        self.view.notes.signs = not projected
        self.input.set_pixels(style.pixels)
        self.place()

    def inner_width(self, width: int | None = None) -> int:
        """The width for notes in a block `width` wide."""
        return (self.width() if width is None else width) - 2 * PADDING

    def head_height(self) -> int:
        """The height of the row with the name."""
        return self.style_now.head if self.style_now is not None else 24

    def wanted_height(self, style: NoteStyle, width: int, limit: int, *, with_line: bool = False) -> int:
        """The height the whole block wants in `style` at `width`; counting stops once it is above `limit`.

        `with_line`: with room for the line for the next note.
        """
        line = _line_height(style, 1) if with_line and self._host.writable else 0
        return style.head + 2 * PADDING + line + self._notes_height(style, self.inner_width(width), limit)

    def _notes_height(self, style: NoteStyle, width: int, limit: int) -> int:
        notes, columns = self.model.notes, style.columns(width)
        rows = -(-len(notes) // columns)
        if rows * (style.min_height + style.gap) > limit:
            return rows * (style.min_height + style.gap)
        note_width = style.note_width(width)
        heights = [style.note_height(note.text, note_width) for note in notes]
        lines = [max(heights[i : i + columns]) + style.gap for i in range(0, len(heights), columns)]
        return sum(lines)

    def place(self) -> None:
        """Lay out the parts in the block's rectangle."""
        style = self.style_now
        if style is None:
            return
        width, head = self.inner_width(), style.head
        icon = round(style.head_pixels * 1.25)
        self.name.setFont(pixel_font(style.head_pixels, bold=True))
        counted = max(self.count.sizeHint().width(), 24) + 6 if self._shows_count() else 4
        self.name.setGeometry(PADDING + icon + 8, 4, width - icon - 8 - counted, head)
        self.count.setGeometry(self.width() - PADDING - 74, 4, 70, head)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.key.adjustSize()
        self.key.move(self.width() - PADDING - 2 - self.key.width(), 4 + (head - self.key.height()) // 2)
        top = 4 + head + 2
        room = max(self.height() - top - 4, 0)
        typing = self.shows_input()
        line = _line_height(style, self.input.line_count()) if typing else 0
        line = min(line, max(room // 2, 30)) if typing else 0
        wanted = self._notes_height(style, width, room)
        notes = min(wanted, room - line)
        # The bar is set by what is known here: as needed, QListView keeps room for it and breaks its columns.
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.view.setVerticalScrollBarPolicy(always if wanted > notes else never)
        bar = SCROLL_BAR - PADDING if wanted > notes else 0
        self.view.take_style(style, width - bar)
        self.view.setGeometry(PADDING - 2, top - 2, width - bar + max(style.gap, SCROLL_BAR) + 4, max(notes, 0) + 2)
        self.view.setVisible(bool(self.model.notes))
        below = top + max(notes, 0)
        if typing:
            self.input.setGeometry(PADDING, below + 1, width, line)
        else:  # always there, so that it can take the focus, but out of sight
            self.input.setGeometry(PADDING, min(below, self.height()), width, 0)
        self.hint.setGeometry(PADDING + 6, top + (line + 8 if typing else 2), width - 8, room - line)
        self.trouble.setGeometry(PADDING, below + line + 2, width, 44)
        self._show_count()

    def shows_input(self) -> bool:
        """The line is shown where the focus is, and where something is left in it."""
        here = self.input.hasFocus() or (self.in_focus and not self.projected)
        return self._host.writable and (here or not self.input.empty)

    def refresh(self) -> None:
        """Notes came or went."""
        self.place()
        self.update()

    def _show_count(self) -> None:
        count = len(self.model.notes)
        shown = self._fully_visible()
        text = self.tr("{shown} of {count}").format(shown=shown, count=count) if shown < count else str(count)
        self.count.setText(text)
        empty = count == 0
        self.count.setVisible(self._shows_count())
        self.key.setVisible(empty and not self.projected)
        self.hint.setVisible(empty and not self.shows_input() and not self.projected)
        self.view.setAccessibleName(self.tr("{block}, %n note(s)", "", count).format(block=self.model.name))

    def _shows_count(self) -> bool:
        """The projector shows a count only where notes are out of sight."""
        return bool(self.model.notes) and not (self.projected and self._fully_visible() == len(self.model.notes))

    def _fully_visible(self) -> int:
        count, style = len(self.model.notes), self.style_now
        if style is None or count == 0 or self._notes_height(style, self.inner_width(), 10**6) <= self.view.height():
            return count
        area = self.view.viewport().rect()
        first = self.view.indexAt(QPoint(area.left() + 8, area.top() + 8)).row()
        shown = 0
        for row in range(max(first, 0), count):
            rect = self.view.visualRect(self.model.index(row))
            if rect.top() > area.bottom():
                break
            shown += area.top() <= rect.top() + 2 and rect.bottom() - style.gap <= area.bottom() + 1
        return shown

    def _submit(self, text: str) -> str:
        self._refusal = ""
        self.submitted.emit(text)
        return self._refusal

    def refuse(self, reason: str) -> None:
        """Answer to `submitted`: the note was not kept, for this reason."""
        self._refusal = reason

    def _tell(self, reason: str) -> None:
        self.trouble.setText(reason)
        self.trouble.show()
        self.trouble.raise_()

    def set_in_focus(self, focus: bool) -> None:
        """Draw the block as the one in focus, or not."""
        if self.in_focus != focus:
            self.in_focus = focus
            self._colour_name()
            self.refresh()

    def _colour_name(self) -> None:
        self.name.setProperty("tone", "accent" if self.in_focus and not self.projected else "")
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.block.id)
        elif event.type() == QEvent.Type.FocusOut and watched is self.input:
            self.place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.block.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        style = self.style_now
        if style is None:
            return
        role = "accent" if self.in_focus and not self.projected else "muted"
        size = round(style.head_pixels * 1.25)
        spot = QRectF(PADDING + 2, 4 + (style.head - size) / 2, size, size)
        self._look.paint_icon(painter, self.block.icon, self._look.theme.role(role), spot)
        if self.in_focus and not self.projected:
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(QRect(1, 1, self.width() - 2, self.height() - 2))


def _line_height(style: NoteStyle, lines: int) -> int:
    """The height of the input line with its frame, for so many lines of text."""
    return round(lines * style.pixels * style.line) + 2 * style.pad + 10
