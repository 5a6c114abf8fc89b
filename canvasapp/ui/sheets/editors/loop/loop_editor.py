"""The editor of a loop: drawn in its picture by mouse or keyboard, or written into two tables."""

from collections.abc import Callable

from pydantic import JsonValue
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import LoopAnswer
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.filling.loop_edits import add_link, add_node, remove_link, remove_node, set_link, set_node
from canvasapp.domain.method.elements import Element, LoopElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language, new_id
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, follow, text_label
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.empty_hint import EmptyHint
from canvasapp.ui.sheets.editors.grid_card import carded
from canvasapp.ui.sheets.editors.loop.loop_picture import LoopPicture, Picked
from canvasapp.ui.sheets.editors.loop.loop_tables import LoopTables
from canvasapp.ui.sheets.editors.loop.value_bar import Fields, LinkBar, NodeBar
from canvasapp.ui.sheets.editors.popups import NamePopup

PICTURE, TABLES = "picture", "tables"


class LoopEditor(ElementEditor):
    """The picture with the values of what is chosen below it; “Tables” shows the same as two tables."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, LoopElement)
        self.loop = element
        self._outcome: Outcome | None = None
        self._answer = LoopAnswer()
        self.views = Segments((PICTURE, TABLES))
        self.views.choose(PICTURE)
        self.views.chosen.connect(lambda _view: self._switch())
        self.add_node_button, self.add_arrow_button = button(), button()
        self.add_node_button.clicked.connect(lambda: self.ask_node())
        self.add_arrow_button.clicked.connect(lambda: self._begin_arrow())
        self.picture = LoopPicture(self)
        self.picture.picked.connect(lambda _which: self._show_values())
        self.picture.drawn.connect(self._draw)
        self.picture.digit.connect(self._rate)
        self.picture.signed.connect(lambda ends, sign: self._put_link({"sign": sign}))
        self.picture.renamed.connect(self.ask_name)
        self.picture.removed.connect(self._remove)
        self.picture.arming.connect(lambda _on: self._tell_how())
        steps = tuple(map(str, range(element.scale.min, element.scale.max + 1)))
        self.node_bar = NodeBar(self, steps, self._put_node)
        self.link_bar = LinkBar(self, steps, self._put_link, self.troubled.emit)
        self.node_bar.rename.clicked.connect(lambda: self._rename_chosen())
        for bar in (self.node_bar, self.link_bar):
            bar.remove.clicked.connect(lambda: self._remove(self.picture.chosen))
        self.tables = LoopTables(self, element, self._do)
        self.hint = EmptyHint(lambda: self.ask_node())
        self.how = text_label("caption", wrap=True)
        self._lay_out()
        follow(context.look, self, self._paint_icons)
        self._paint_icons()
        self.retranslate()

    def _lay_out(self) -> None:
        self.card = carded(self.picture, self.how, margins=(16, 14, 16, 10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.hint, self.card, self.node_bar, self.link_bar, self.tables):
            column.addWidget(part)

    # What the sheet asks for.

    def tools(self) -> tuple[QWidget, ...]:
        return (self.views, self.add_node_button, self.add_arrow_button)

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        self._outcome = outcome
        answer = outcome.reading.elements[self.element.id]
        assert isinstance(answer, LoopAnswer)
        self._answer = answer
        self._show()

    def retranslate(self) -> None:
        self.views.name_choices(self.tr("Loop as"), {PICTURE: self.tr("Picture"), TABLES: self.tr("Tables")})
        self.add_node_button.setText(self.tr("Node"))
        self.add_node_button.setAccessibleName(self.tr("Add a node"))
        self.add_arrow_button.setText(self.tr("Arrow"))
        self.add_arrow_button.setAccessibleName(self.tr("Draw an arrow"))
        self.picture.setAccessibleName(self.loop.prompt.in_(self.language))
        self._tell_how()
        self._show()

    def repaint_look(self) -> None:
        self.picture.figure.set_zoom(self.font_of("body").pointSizeF() / self.look.font("body").pointSizeF())
        self.picture.place()
        self.picture.updateGeometry()
        self.tables.refit()

    def flush(self) -> bool:
        typed = self.tables.flush()
        return (self.link_bar.finish() if self.link_bar.isVisible() else True) and typed

    def go_to(self, row: str) -> None:
        """`row` is a node, or an arrow as source|target."""
        source, _, target = row.partition("|")
        if self.views.choice() == TABLES:
            self.tables.nodes.go_to(source)
        elif target:
            self.picture.focus((source, target))
        else:
            self.picture.focus(source if source in self.picture.nodes else next(iter(self.picture.nodes), ""))

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        for part in (self.add_node_button, self.add_arrow_button, self.node_bar, self.link_bar):
            part.setEnabled(on)
        self.tables.set_writable(on)

    # What is shown.

    def _show(self) -> None:
        if self._outcome is None:
            return
        self.picture.show_loop(self._outcome.loops[self.element.id], self.loop.prompt)
        self.tables.show_answer(self._answer)
        empty = not self._answer.nodes
        self.hint.tell(
            self.tr("Write the first node: something that can grow or shrink.") if empty else "", self.tr("Add a node")
        )
        self.setFocusProxy(next(iter(self.picture.nodes.values()), self.hint.command))
        self._switch()

    def _switch(self) -> None:
        drawn = self.views.choice() == PICTURE
        self.card.setVisible(drawn and bool(self._answer.nodes))
        self.tables.setVisible(not drawn)
        self.add_arrow_button.setVisible(drawn)
        self._show_values()

    def _show_values(self) -> None:
        """The bar below the picture follows what is chosen."""
        chosen, drawn = self.picture.chosen, self.views.choice() == PICTURE
        node = next((node for node in self._answer.nodes if node.id == chosen), None)
        link = next((link for link in self._answer.links if (link.source, link.target) == chosen), None)
        if node is not None:
            self.node_bar.show_node(node)
        if link is not None:
            self.link_bar.show_link(link, self.picture.name_of(link.source), self.picture.name_of(link.target))
        self.node_bar.setVisible(drawn and node is not None)
        self.link_bar.setVisible(drawn and link is not None)

    def _tell_how(self) -> None:
        self.how.setText(
            self.tr("Arrow keys choose the other node, Enter draws the arrow, Esc leaves off.")
            if self.picture.source
            else self.tr("Drag from node to node, or press Enter on a node, to draw an arrow. Digits rate, F2 renames.")
        )

    def _paint_icons(self) -> None:
        self.add_node_button.setIcon(self.look.icon("plus"))
        self.add_arrow_button.setIcon(self.look.icon("spline"))

    # What is done.

    def _do(self, edit: Callable[[], JsonValue]) -> bool:
        """Submit an edit, or say why it cannot be."""
        try:
            value = edit()
        except WorldError as error:
            self.troubled.emit(error_text(error))
            return False
        self.troubled.emit("")
        return self.submit(value)

    def ask_node(self) -> None:
        """A name for a new node."""
        if not self.writable or not self.flush():
            return
        if self.views.choice() == TABLES:
            self.tables.nodes.go_to(self.tables.nodes.grid.rows[-1].id)
            return
        popup = NamePopup(self, self.tr("New node"), "", self.tr("Add"), self._add_node)
        popup.open_at(self.add_node_button.mapToGlobal(QPoint(0, self.add_node_button.height() + 4)))

    def _add_node(self, label: str) -> bool:
        node = new_id()
        done = self._do(lambda: add_node(self.loop, self.value, node, label))
        if done:
            self.picture.focus(node)
        return done

    def ask_name(self, node: str) -> None:
        """Another name for a node."""
        if not self.writable or node not in self.picture.nodes or not self.flush():
            return
        popup = NamePopup(
            self,
            self.tr("Name of the node"),
            self.picture.name_of(node),
            self.tr("Rename"),
            lambda label: self._do(lambda: set_node(self.loop, self.value, node, {"label": label})),
        )
        popup.open_at(self.picture.nodes[node].mapToGlobal(QPoint(0, self.picture.nodes[node].height() + 6)))

    def _rename_chosen(self) -> None:
        if isinstance(self.picture.chosen, str):
            self.ask_name(self.picture.chosen)

    def _begin_arrow(self) -> None:
        chosen = self.picture.chosen if isinstance(self.picture.chosen, str) else next(iter(self.picture.nodes), "")
        if chosen:
            self.picture.focus(chosen)
            self.picture.arm(chosen)

    def _draw(self, source: str, target: str) -> None:
        if self._do(lambda: add_link(self.loop, self.value, (source, target))):
            self.picture.focus((source, target))

    def _put_node(self, fields: Fields) -> bool:
        node = self.picture.chosen
        if not isinstance(node, str):
            return False
        return self._do(lambda: set_node(self.loop, self.value, node, fields))

    def _put_link(self, fields: Fields) -> bool:
        ends = self.picture.chosen
        if not isinstance(ends, tuple):
            return False
        return self._do(lambda: set_link(self.loop, self.value, ends, fields))

    def _rate(self, which: Picked, number: int) -> None:
        """A digit is the state of a node, the strength of an arrow."""
        scale = self.loop.scale
        if not self.writable:
            return
        if not scale.min <= number <= scale.max:
            self.troubled.emit(self.tr("Type a digit from {low} to {high}.").format(low=scale.min, high=scale.max))
        elif isinstance(which, str):
            self._do(lambda: set_node(self.loop, self.value, which, {"state": number}))
        else:
            self._do(lambda: set_link(self.loop, self.value, which, {"strength": number}))

    def _remove(self, which: Picked | None) -> None:
        if not self.writable or which is None or not self.flush():
            return
        nodes = list(self.picture.nodes)
        if isinstance(which, str):
            place = nodes.index(which)
            neighbour = nodes[place + 1] if place + 1 < len(nodes) else nodes[place - 1]
            done = self._do(lambda: remove_node(self.loop, self.value, which))
        else:
            neighbour = which[0]
            done = self._do(lambda: remove_link(self.loop, self.value, which))
        if done:
            self.picture.focus(neighbour)
