"""The picture of a loop, in which nodes and arrows can be reached: the figure below, a button over each of them."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.domain.engine.results.outcome import GraphResult
from canvasapp.domain.filling.loop_edits import LinkKey
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.graph import height_below, link_places, node_places, pill_places
from canvasapp.ui.kit.figure_view import FigureView
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.loop.loop_places import MARGIN, at_least, scaled
from canvasapp.ui.sheets.editors.loop.loop_sentences import spoken_link, spoken_node

Picked = str | LinkKey
"""A node by its id, an arrow by its two ends."""

_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class LoopPicture(QWidget):
    """`picked` (Picked) when a node or arrow is taken; `drawn` (source, target) when an arrow is drawn.

    `digit(Picked, number)`, `signed(LinkKey, sign)`, `renamed(node)` and `removed(Picked)` are what keys ask for. An
    arrow is drawn by dragging from node to node; or Enter starts it at a node, arrow keys choose the other one, and
    Enter draws it (Esc leaves it).
    """

    picked = Signal(object)
    drawn = Signal(str, str)
    digit = Signal(object, int)
    signed = Signal(object, str)
    renamed = Signal(str)
    removed = Signal(object)
    arming = Signal(bool)

    def __init__(self, editor: ElementEditor) -> None:
        super().__init__()
        self._editor = editor
        self.figure = FigureView(editor.look, editor.context.lettering, titled=False, helped=False)
        self.figure.setParent(self)
        self.figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._loop = LoopFindings()
        self.nodes: dict[str, NodeButton] = {}
        self.links: dict[LinkKey, LinkButton] = {}
        self.pills: dict[str, QRect] = {}
        self.chosen: Picked | None = None
        self.source = ""
        self.target = ""
        self.pointer: QPoint | None = None
        self._over = _Overlay(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_loop(self, loop: LoopFindings, title: Words) -> None:
        """Show a loop; what had the focus keeps it as long as it is there."""
        language = self._editor.language
        self.figure.show_result(GraphResult(id=self._editor.element.id, title=title, loop=loop), language)
        self._loop = loop
        ids, ends = [node.id for node in loop.nodes], [(link.source, link.target) for link in loop.links]
        for gone in [key for key in self.nodes if key not in ids]:
            _discard(self.nodes.pop(gone))
        for gone_link in [key for key in self.links if key not in ends]:
            _discard(self.links.pop(gone_link))
        for node in loop.nodes:
            if node.id not in self.nodes:
                self.nodes[node.id] = NodeButton(self, node.id)
            self.nodes[node.id].say(spoken_node(loop, node, language))
        for link in loop.links:
            key = (link.source, link.target)
            if key not in self.links:
                self.links[key] = LinkButton(self, key)
            self.links[key].say(spoken_link(loop, link, language))
        if self.source not in self.nodes:
            self.disarm()
        if self.chosen is not None and not self._is_there(self.chosen):
            self.choose(None)
        self._order_tabs()
        self.place()
        self.updateGeometry()

    def choose(self, which: Picked | None) -> None:
        """Take a node or an arrow."""
        self.chosen = which
        self._over.update()
        self.picked.emit(which)

    def focus(self, which: Picked) -> None:
        """Give the keyboard to a node or an arrow."""
        found = self.nodes.get(which) if isinstance(which, str) else self.links.get(which)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    # Drawing an arrow.

    def arm(self, source: str) -> None:
        """Begin an arrow at a node; the first other node is proposed."""
        others = [key for key in self.nodes if key != source]
        if others and self._editor.writable:
            self.source, self.target = source, others[0]
            self._over.update()
            self.arming.emit(True)

    def disarm(self) -> None:
        """Leave off drawing."""
        if self.source:
            self.source = self.target = ""
            self.pointer = None
            self._over.update()
            self.arming.emit(False)

    def draw_to(self, target: str) -> None:
        """End the arrow at a node."""
        source = self.source
        self.disarm()
        if source and target:
            self.drawn.emit(source, target)

    def drag(self, source: str, at: QPoint) -> None:
        """The pointer goes with the button held down from a node."""
        if not self._editor.writable:
            return
        self.source, self.pointer = source, at
        under = self._node_at(at)
        self.target = under if under != source else ""
        self._over.update()

    def drop(self, at: QPoint) -> None:
        """The button is let go: over another node the arrow is drawn."""
        target = self._node_at(at)
        if target and target != self.source:
            self.draw_to(target)
        else:
            self.disarm()

    # Keys.

    def key(self, at: Picked, event: QKeyEvent) -> bool:
        """What a key means on a node or an arrow; False if nothing."""
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key in _WAYS:
            self._go(at, _WAYS[key])
        elif text.isdigit():
            self.digit.emit(at, int(text))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(at)
        elif key == Qt.Key.Key_F2 and isinstance(at, str):
            self.renamed.emit(at)
        elif isinstance(at, tuple) and text in ("+", "-"):
            self.signed.emit(at, text)
        elif isinstance(at, str) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.draw_to(self.target) if self.source else self.arm(at)
        elif key == Qt.Key.Key_Escape and self.source:
            self.disarm()
        else:
            return False
        return True

    def _go(self, at: Picked, way: tuple[int, int]) -> None:
        """To the nearest node (or, while drawing, target) in a direction."""
        here = self.target if self.source else at
        button = self.nodes.get(here) if isinstance(here, str) else self.links.get(here)
        if button is None:
            return
        found = self._nearest(button.geometry().center(), way, {self.source} if self.source else set())
        if found and self.source:
            self.target = found
            self._over.update()
        elif found:
            self.focus(found)

    def _nearest(self, start: QPoint, way: tuple[int, int], without: set[str]) -> str:
        best, distance = "", float("inf")
        for key, button in self.nodes.items():
            gap = button.geometry().center() - start
            along = gap.x() * way[0] + gap.y() * way[1]
            aside = abs(gap.x() * way[1]) + abs(gap.y() * way[0])
            if key not in without and along > 4 and along + 2 * aside < distance:
                best, distance = key, along + 2 * aside
        return best

    # Places.

    def place(self) -> None:
        """Put the buttons where the figure has nodes and words."""
        self.figure.set_body_height(self._body(self.width()))
        scale, width = self.figure.scale(), self.width() - 2 * MARGIN
        self.figure.setGeometry(MARGIN, MARGIN, width, self.height() - 2 * MARGIN)
        style, points, high = self.figure.style_now(), width / scale, self._body(self.width()) / scale
        for key, rect in node_places(self._loop, style, points, high).items():
            self.nodes[key].setGeometry(scaled(rect, scale))
        for ends, rect in link_places(self._loop, style, points, high).items():
            self.links[ends].setGeometry(at_least(scaled(rect, scale)))
        pills = pill_places(self._loop, style, points, high)
        self.pills = {key: scaled(rect, scale) for key, rect in pills.items()}
        self._over.setGeometry(self.rect())
        self._over.raise_()

    def hasHeightForWidth(self) -> bool:
        return True

    def _body(self, width: int) -> int:
        """The height of the ring: leaves room below it for the values of what is chosen, but every node has its own."""
        scale, line = self.figure.scale(), QFontMetrics(self._editor.font_of("body")).height()
        rows = 17 + 2 * max(len(self.nodes) - 8, 0)
        below = height_below(self._loop, self.figure.style_now(), (width - 2 * MARGIN) / scale) * scale
        return max(round(0.42 * width), line * rows) + round(below)

    def heightForWidth(self, width: int) -> int:
        self.figure.set_body_height(self._body(width))
        return self.figure.heightForWidth(width - 2 * MARGIN) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        return QSize(self.figure.sizeHint().width(), self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.disarm()

    def _node_at(self, at: QPoint) -> str:
        return next((key for key, button in self.nodes.items() if button.geometry().contains(at)), "")

    def _is_there(self, which: Picked) -> bool:
        return which in self.nodes if isinstance(which, str) else which in self.links

    def _order_tabs(self) -> None:
        """Each node, then the arrows that leave it."""
        before: QWidget | None = None
        for key, button in self.nodes.items():
            for widget in (button, *(link for ends, link in self.links.items() if ends[0] == key)):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget

    # Words.

    def name_of(self, node: str) -> str:
        """The name of a node in the workshop's language."""
        return said(self._loop.label(node), self._editor.language)


class _Reachable(QAbstractButton):
    """Something of the picture that takes focus, clicks and keys; the figure below shows it."""

    def __init__(self, picture: LoopPicture, which: Picked) -> None:
        super().__init__(picture)
        self._picture, self._which = picture, which
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._click)
        self.show()

    def say(self, words: str) -> None:
        """What a screen reader says, and the tool tip."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _click(self) -> None:
        self._picture.choose(self._which)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._picture.source:
            self._picture.choose(self._which)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picture.key(self._which, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the focus and of what is chosen is painted above everything."""


class NodeButton(_Reachable):
    """A node: a click takes it, a drag begins an arrow."""

    def __init__(self, picture: LoopPicture, node: str) -> None:
        super().__init__(picture, node)
        self.node = node
        self._pressed: QPoint | None = None

    def _click(self) -> None:
        if self._picture.source and self._picture.source != self.node:
            self._picture.draw_to(self.node)
        else:
            self._picture.disarm()
            super()._click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self._picture.source:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        far = self._pressed is not None and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far:
            self.setDown(False)
            self._picture.drag(self.node, self.mapToParent(at))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._pressed = self._picture.pointer is not None, None
        if dragged:
            self._picture.drop(self.mapToParent(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self._picture.renamed.emit(self.node)


class LinkButton(_Reachable):
    """The words of an arrow."""


class _Overlay(QWidget):
    """What is painted above the figure: what is chosen, and the arrow that is being drawn."""

    def __init__(self, picture: LoopPicture) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        picture, painter = self._picture, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = picture._editor.look.colour("accent")
        chosen = picture.chosen
        button: QWidget | None = None
        if isinstance(chosen, str):
            button = picture.nodes.get(chosen)
        elif chosen is not None:
            button = picture.links.get(chosen)
        if button is not None:
            if isinstance(chosen, str) and chosen in picture.pills:  # the word on its edge stays in front
                painter.setClipRegion(QRegion(self.rect()) - QRegion(picture.pills[chosen]))
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(QRectF(button.geometry()).adjusted(-5, -5, 5, 5), 9, 9)
            painter.setClipping(False)
        if picture.source in picture.nodes:
            self._paint_new_arrow(painter, picture, QPen(accent, 2.5))
        painter.end()

    def _paint_new_arrow(self, painter: QPainter, picture: LoopPicture, pen: QPen) -> None:
        start = QPointF(picture.nodes[picture.source].geometry().center())
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        target = picture.nodes.get(picture.target)
        end = QPointF(target.geometry().center()) if target is not None else QPointF(picture.pointer or start.toPoint())
        painter.drawLine(start, end)
        if target is not None:
            painter.setPen(QPen(pen.color(), 3))
            painter.drawRoundedRect(QRectF(target.geometry()).adjusted(-4, -4, 4, 4), 8, 8)


def _discard(button: QWidget) -> None:
    button.hide()
    button.setParent(None)
    button.deleteLater()
