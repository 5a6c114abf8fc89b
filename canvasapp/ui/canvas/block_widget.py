"""One block of a canvas: its name and count, its notes, its hint when empty, and the line for the next note."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from canvasapp.domain.method.method import Area
from canvasapp.domain.model.tracking import confidence
from canvasapp.domain.model.values import Language, Words
from canvasapp.ui.canvas.block_head import BlockHead
from canvasapp.ui.canvas.block_model import BlockModel
from canvasapp.ui.canvas.block_view import BlockView
from canvasapp.ui.canvas.corners import NO_CORNERS, RADIUS, outline
from canvasapp.ui.canvas.hint import Hint
from canvasapp.ui.canvas.note_editor import InputLine
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.kit.composition import focus_without_break
from canvasapp.ui.kit.error_line import ErrorLine
from canvasapp.ui.kit.host import Host
from canvasapp.ui.kit.swatch import Swatch
from canvasapp.ui.look.look import Look

PADDING = 8
SCROLL_BAR = 12
_FRAME = 10
"""Border and padding of the input line, above and below together."""
_EDGE = 7
"""Border and padding of the input line at its left."""


class BlockWidget(QFrame):
    """Draws and lays out. Signals: `focused` when the block takes the focus, `pressed` when its ground is clicked,
    `menu_wanted` (global position), `pasted` into its line."""

    focused = Signal(str)
    pressed = Signal(str)
    menu_wanted = Signal(QPoint)
    pasted = Signal(str, QMimeData)

    def __init__(
        self,
        block: Area,
        prompt: Words,
        number: int,
        model: BlockModel,
        host: Host,
        look: Look,
        submit: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        """`prompt` is what an empty block says, `number` its place in fill-in order from 1; `submit` makes a note of a
        text and returns "" or why it was refused."""
        super().__init__(parent)
        self.block, self.number, self._words = block, number, prompt
        self._look, self._host = look, host
        self._language: Language = "en"
        self.model = model
        self.in_focus = False
        self.projected = False
        self.style_now: NoteStyle | None = None
        self.corners = NO_CORNERS
        self._target = False
        self._overflows = False
        self._add_parts(submit)
        self._connect()
        self.setAcceptDrops(host.writable)

    def _add_parts(self, submit: Callable[[str], str]) -> None:
        self.head = BlockHead(self.block, self.number, self._look, self)
        self.head.move(PADDING, 4)
        self.hint = Hint(self)
        self.view = BlockView(self._host, self._look, self)
        self.view.setModel(self.model)
        self.input = InputLine(self, submit)
        self.input.setVisible(self._host.writable)
        self.colour = Swatch(self._host.content.workshop.legend[0], self._look, parent=self)
        self.colour.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.trouble = ErrorLine(self._look, self)

    def _connect(self) -> None:
        self.input.textChanged.connect(self._typed)
        self.input.refused.connect(self.tell)
        self.input.pasted.connect(lambda data: self.pasted.emit(self.block.id, data))
        view = self.view
        view.verticalScrollBar().valueChanged.connect(self._show_count)
        view.laid_out.connect(self._show_count)
        view.typed.connect(self.type_on)
        view.background_clicked.connect(lambda: self.pressed.emit(self.block.id))
        view.menu_wanted.connect(self.menu_wanted)
        view.dragged_over.connect(self._show_target)
        view.notes.refused.connect(self.tell)
        view.notes.typed.connect(lambda: self.trouble.tell(""))
        view.notes.grown.connect(self._grown)
        view.notes.closed.connect(self._closed)
        model = self.model
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            changed.connect(self._show_confidence)
        for watched in (view, self.input):
            watched.installEventFilter(self)

    def type_on(self, event: QEvent) -> None:
        """What was typed while a note was selected, or nothing, begins a new note: in the line, without a break."""
        if self._host.writable:
            if self.input.isVisible():
                focus_without_break(self.input)
            QCoreApplication.sendEvent(self.input, event)
            if not self.input.hasFocus():  # on the projector the line comes with its first letter
                focus_without_break(self.input)

    def speak(self, language: Language) -> None:
        """Take the words of the content's language."""
        self._language = language
        name = self.block.name.in_(language)
        self.model.name = name
        self.head.say_name(name)
        self._show_confidence()
        self.hint.say(self._words.in_(language))
        self._prompt()
        self.input.setAccessibleName(self.tr("New note in {block}").format(block=name))
        self._show_count()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak(self._language)
            self.place()

    # Sizes and places.

    def take_style(self, style: NoteStyle, projected: bool) -> None:
        """Draw notes in `style` from now on."""
        self.style_now = style
        if self.projected != projected:
            self.projected = projected
            self._show_confidence()
        self.head.light(self.in_focus and not projected)
        self.view.notes.signs = not projected
        self.trouble.project(style.mark if projected else 0)
        self.input.set_pixels(style.pixels, style.line)
        self.place()

    def inner_width(self, width: int | None = None) -> int:
        """The width for notes in a block `width` wide."""
        return (self.width() if width is None else width) - 2 * PADDING

    def wanted_height(self, style: NoteStyle, width: int, limit: int, *, with_line: bool = False) -> int:
        """The height the whole block wants in `style` at `width`; counting stops once it is above `limit`.

        `with_line`: with room for the line for the next note.
        """
        line = _line_height(style, 1) if with_line and self._host.writable else 0
        return style.head + 2 * PADDING + line + self._notes_height(style, self.inner_width(width), limit)

    def _notes_height(self, style: NoteStyle, width: int, limit: int) -> int:
        notes, columns, note_width = self.model.notes, style.columns(width), style.note_width(width)
        height = 0
        for first in range(0, len(notes), columns):
            row = notes[first : first + columns]
            height += max(self.view.notes.note_height(note, style, note_width) for note in row) + style.gap
            if height > limit:
                break
        return height

    def place(self) -> None:
        """Lay out the parts in the block's rectangle."""
        style = self.style_now
        if style is None:
            return
        width, head = self.inner_width(), style.head
        self.head.take_style(style, width)
        top = 4 + head + 2
        room = max(self.height() - top - 4, 0)
        typing = self.shows_input()
        line = _line_height(style, self.input.line_count()) if typing else 0
        line = min(line, max(room // 2, 30)) if typing else 0
        wanted = self._notes_height(style, width, room + style.gap)
        self._overflows = wanted - style.gap > room - line  # the gap below the last note is nobody's
        notes = room - line if self._overflows else wanted
        # The bar is set by what is known here: as needed, QListView keeps room for it and breaks its columns.
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.view.setVerticalScrollBarPolicy(always if self._overflows else never)
        bar = SCROLL_BAR if self._overflows else 0
        narrower = width - (style.gap + 6 if bar else 0)
        # Every column of notes has a gap at its right, the last one too; a list that is not wider breaks its columns.
        place = QRect(PADDING - 2, top - 2, narrower + style.gap + 2 + bar, max(notes, 0) + 2)
        counted_later = self.view.take_style(style, narrower, place) and self._overflows
        below = top + max(min(notes, room - line), 0)
        if typing:
            self.input.setGeometry(PADDING, below + 1, width, line)
        else:  # always there, so that it can take the focus, but out of sight
            self.input.setGeometry(PADDING, min(below, self.height()), width, 0)
        self._place_colour(style, typing)
        self.hint.setGeometry(PADDING + 6, top + (line + 8 if typing else 2), width - 8, max(room - line - 6, 0))
        self._place_trouble()
        if not counted_later:
            self._show_count()

    def _place_colour(self, style: NoteStyle, typing: bool) -> None:
        """The colour that the next note will have, at the right end of the line, where there is a choice."""
        workshop = self._host.content.workshop
        shown = typing and len(workshop.legend) > 1
        self.colour.setVisible(shown)
        self.input.setViewportMargins(style.indent - _EDGE, style.pad, style.side if shown else 0, 0)
        self._prompt()
        entry = workshop.entry(self._host.next_colour)
        colour = self.tr("Colour {colour}").format(colour=f"{entry.letter} {entry.meaning}".strip()) if shown else ""
        self.input.setAccessibleDescription(self.trouble.sentence or colour)
        if shown:
            self.colour.show_entry(entry, style.mark)
            line = self.input.geometry()
            first = (_line_height(style, 1) - self.colour.height()) // 2
            self.colour.move(line.right() - style.side // 2 - self.colour.width() // 2, line.top() + first)
            self.colour.raise_()

    def _place_trouble(self) -> None:
        editor = self.view.notes.editor
        if self.trouble.isHidden():
            return
        if editor is None:
            self.trouble.stand_under(self.input.geometry())
        else:
            pad = self.style_now.pad if self.style_now is not None else 0
            bottom = editor.mapTo(self, editor.rect().bottomLeft()).y() + pad
            self.trouble.stand_under(QRect(PADDING, bottom, self.inner_width(), 1))

    @property
    def is_wanted(self) -> bool:
        """Whether it is to be seen on its canvas."""
        return True

    def shows_input(self) -> bool:
        """The line is shown where the focus is, and where something is left in it."""
        here = self.input.hasFocus() or (self.in_focus and not self.projected)
        return self._host.writable and (here or not self.input.empty)

    def refresh(self) -> None:
        """Notes came or went."""
        self.place()
        self.update()

    def _typed(self) -> None:
        self.trouble.tell("")
        self.place()

    def _grown(self) -> None:
        self.place()
        self.view.fit_editor()

    def _closed(self) -> None:
        self.trouble.tell("")
        self.place()
        self.view.scheduleDelayedItemsLayout()

    def _show_confidence(self) -> None:
        """The ring of the block; the projector shows none."""
        sure = None if self.projected else confidence(self.model.notes, date.today())
        self.head.say_confidence(sure)
        self.view.setAccessibleDescription(self.head.toolTip())

    def _show_count(self) -> None:
        """How many notes there are, and how many of them are in sight; the projector speaks of the latter alone."""
        count, shown = len(self.model.notes), self._fully_visible()
        if shown < count:
            text = self.tr("{shown} of {count}").format(shown=shown, count=count)
        else:
            text = str(count) if count and not self.projected else ""
        self.head.say_count(text, key=count == 0 and not self.projected)
        self.hint.setVisible(count == 0 and not self.shows_input() and not self.projected)
        self.view.setAccessibleName(self.tr("{block}, %n note(s)", "", count).format(block=self.model.name))

    def _fully_visible(self) -> int:
        count, style = len(self.model.notes), self.style_now
        if style is None or not self._overflows:
            return count
        area, shown = self.view.viewport().rect(), 0
        first = self.view.indexAt(QPoint(area.left() + 8, area.top() + 8)).row()
        for row in range(max(first, 0), count):
            paper = self.view.notes.note_rect(self.view.visualRect(self.model.index(row)))
            if paper.top() > area.bottom():
                break
            shown += paper.top() >= 0 and paper.bottom() <= area.bottom()
        return shown

    # What is typed.

    def tell(self, reason: str) -> None:
        """Say under the editor that is open, else under the line, why a text was not kept."""
        self.trouble.tell(reason)
        self._place_trouble()
        (self.view.notes.editor or self.input).setAccessibleDescription(reason)

    def take_up(self, text: str, reason: str) -> None:
        """Put a text whose note is gone into the line, and say why."""
        self.input.take_up(text)
        self.place()
        self.tell(reason)

    # Focus, drags, painting.

    def set_in_focus(self, focus: bool) -> None:
        """Draw the block as the one in focus, or not."""
        if self.in_focus != focus:
            self.in_focus = focus
            self.head.light(focus and not self.projected)
            self.refresh()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.block.id)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and watched is self.input:
            self._prompt()
            self.place()
        return False

    def _prompt(self) -> None:
        """What the line says while it is empty: that it is there, or how to write in it."""
        words = self.tr("One idea at a time") if self.input.hasFocus() else f"+  {self.tr('Add a note')}"
        room = self.input.viewport().width() - 4
        shown = self.input.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        if shown != self.input.placeholderText():  # Qt would break it into a second line that is not there
            self.input.setPlaceholderText(shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.block.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.model.canDropMimeData(event.mimeData(), event.proposedAction(), -1, 0, self.model.index(-1)):
            event.acceptProposedAction()
            self._show_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Below the notes is behind the last one."""
        self._show_target(False)
        if self.model.dropMimeData(event.mimeData(), event.dropAction(), -1, 0, self.model.index(-1)):
            event.acceptProposedAction()

    def _show_target(self, target: bool) -> None:
        self._target = target
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, whole = self._look.colour("accent_soft" if self._target else "surface"), QRectF(self.rect())
        painter.fillPath(outline(whole, RADIUS - 1, self.corners), ground)
        if self._target or (self.in_focus and not self.projected):
            pen = QPen(self._look.colour("accent"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawPath(outline(whole.adjusted(1, 1, -1, -1), RADIUS - 2, self.corners))


def _line_height(style: NoteStyle, lines: int) -> int:
    """The height of the input line with its frame, for so many lines of text."""
    return round(lines * style.pixels * style.line) + 2 * style.pad + _FRAME
