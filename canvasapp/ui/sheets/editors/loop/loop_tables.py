"""A loop as two plain tables: its nodes, and its arrows."""

from collections.abc import Callable, Sequence
from functools import partial

from pydantic import JsonValue
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import LoopAnswer, LoopLink, LoopNode
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.rounding import MINUS, NOTHING
from canvasapp.domain.filling.cells import CellRefused, TooSmall, exact, number_typed, rating_typed
from canvasapp.domain.filling.loop_edits import (
    LinkKey,
    add_link,
    add_node,
    remove_link,
    remove_node,
    set_link,
    set_node,
)
from canvasapp.domain.filling.shape import plain_number
from canvasapp.domain.method.elements import LoopElement
from canvasapp.domain.model.values import clean_text, new_id
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.grid.grid_commands import Cells, GridCommands
from canvasapp.ui.sheets.editors.grid.grid_model import EMPTY, GridCell, GridColumn, GridRow
from canvasapp.ui.sheets.editors.grid.grid_view import GridView
from canvasapp.ui.sheets.editors.grid_card import carded

Do = Callable[[Callable[[], JsonValue]], bool]
"""Carries out an edit, or tells why it cannot be; False if it was not done."""

_LINK = "→"
_NEEDED = ("source", "target", "sign")


class NotOneOf(CellRefused):
    """A text that is none of the names to choose from."""

    sentence = "“{text}” is none of the names. Choose from the list."


class LoopTables(QWidget):
    """Both tables; a new arrow is kept back until both of its ends are chosen."""

    def __init__(self, editor: ElementEditor, element: LoopElement, do: Do) -> None:
        super().__init__()
        self._editor, self._element, self._do = editor, element, do
        self._answer = LoopAnswer()
        self._begun: dict[str, JsonValue] = {}
        self.node_title, self.link_title = text_label("strong"), text_label("strong")
        of_nodes = GridCommands(self._write_nodes, None, self._remove_nodes, element.max_nodes)
        of_links = GridCommands(self._write_links, None, self._remove_links, element.max_nodes**2)
        self.nodes = GridView(editor.look, editor.font_of, of_nodes, new_id)
        self.links = GridView(editor.look, editor.font_of, of_links, new_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.node_title, carded(self.nodes), self.link_title, carded(self.links)):
            column.addWidget(part)
        for view in (self.nodes, self.links):
            view.complained.connect(editor.troubled)

    def show_answer(self, answer: LoopAnswer) -> None:
        """The nodes and arrows as they stand."""
        self._answer = answer
        adding = self._editor.writable
        full = len(answer.nodes) >= self._element.max_nodes
        self.node_title.setText(self.tr("Nodes"))
        self.link_title.setText(self.tr("Arrows"))
        self.nodes.setAccessibleName(self.tr("Nodes"))
        self.links.setAccessibleName(self.tr("Arrows"))
        invite = self.tr("New node") if adding and not full else ""
        self.nodes.show_rows(self._node_columns(), [self._node_row(node) for node in answer.nodes], invite)
        rows = [self._link_row(link) for link in answer.links]
        begun = self._begun_cells() if self._begun else None
        self.links.show_rows(self._link_columns(), rows, self.tr("New arrow: from") if adding else "", begun)

    def flush(self) -> bool:
        """Finish what is being typed."""
        return self.nodes.flush() and self.links.flush()

    def set_writable(self, on: bool) -> None:
        """Whether anything can be typed."""
        for view in (self.nodes, self.links):
            view.grid.set_writable(on)

    def refit(self) -> None:
        """The size of type has changed."""
        for view in (self.nodes, self.links):
            view.fit()
            view.viewport().update()

    # Nodes.

    def _node_columns(self) -> tuple[GridColumn, ...]:
        scale, yes = self._element.scale, self._yes()
        rate, cost = partial(rating_typed, low=scale.min, high=scale.max), partial(rating_typed, low=1, high=5)
        choose = partial(_named, yes)
        return (
            GridColumn("label", "text", self.tr("Node"), lambda text: clean_text(text) or None, width=3, strong=True),
            GridColumn("state", "rating", self.tr("State today"), rate, good="high", low=scale.min, high=scale.max),
            GridColumn("cost", "rating", self.tr("Cost of one push"), cost, good="none", low=1),
            GridColumn("hub", "choice", self.tr("Hub"), choose, choices=yes),
            GridColumn("misunderstood", "choice", self.tr("Misunderstood"), choose, choices=yes),
        )

    def _node_row(self, node: LoopNode) -> GridRow:
        name = said(node.label, self._editor.language)
        yes = self._yes()[0][1]
        checks = [GridCell(yes, yes, "yes") if on else EMPTY for on in (node.hub, node.misunderstood)]
        return GridRow(node.id, (GridCell(name, name, name), _rated(node.state), _rated(node.cost), *checks))

    def _yes(self) -> tuple[tuple[str, str], ...]:
        return (("yes", self.tr("yes")),)

    def _write_nodes(self, cells: Cells, before: str | None) -> bool:
        known = {node.id for node in self._answer.nodes}

        def edit() -> JsonValue:
            value = self._editor.value
            for (node, name), field in cells.items():
                if node not in known:
                    value = add_node(self._element, value, node, "")
                    known.add(node)
                stored = field == "yes" or None if name in ("hub", "misunderstood") else field
                value = set_node(self._element, value, node, {name: stored})
            return value

        return self._do(edit)

    def _remove_nodes(self, ids: Sequence[str]) -> bool:
        return self._do(lambda: _each(remove_node, self._element, self._editor.value, ids))

    # Arrows.

    def _link_columns(self) -> tuple[GridColumn, ...]:
        scale = self._element.scale
        names = tuple((node.id, said(node.label, self._editor.language)) for node in self._answer.nodes)
        signs = (("+", self.tr("+ more")), ("-", self.tr("{minus} less").format(minus=MINUS)))
        rate = partial(rating_typed, low=scale.min, high=scale.max)
        return (
            GridColumn(
                "source", "choice", self.tr("From"), partial(_named, names), width=3, choices=names, strong=True
            ),
            GridColumn("target", "choice", self.tr("To"), partial(_named, names), width=3, choices=names),
            GridColumn("sign", "choice", self.tr("More of one makes"), partial(_named, signs), choices=signs),
            GridColumn("strength", "rating", self.tr("Strength"), rate, good="high", low=scale.min, high=scale.max),
            GridColumn("delay", "number", self.tr("Delay (months)"), _months),
        )

    def _link_row(self, link: LoopLink) -> GridRow:
        ends = [self._name_cell(key) for key in (link.source, link.target)]
        delay = "" if link.delay is None else exact(link.delay)
        last = GridCell(delay, delay, link.delay)
        return GridRow(
            f"{link.source}{_LINK}{link.target}", (*ends, self._sign_cell(link.sign), _rated(link.strength), last)
        )

    def _name_cell(self, key: JsonValue) -> GridCell:
        names = {node.id: said(node.label, self._editor.language) for node in self._answer.nodes}
        return GridCell(names[key], names[key], key) if isinstance(key, str) and key in names else EMPTY

    def _sign_cell(self, sign: JsonValue) -> GridCell:
        words = self.tr("+ more") if sign == "+" else self.tr("{minus} less").format(minus=MINUS)
        return GridCell(words, words, sign) if sign in ("+", "-") else EMPTY

    def _begun_cells(self) -> tuple[GridCell, ...]:
        begun, delay = self._begun, self._begun.get("delay")
        strength = begun.get("strength")
        shown_delay = exact(delay) if isinstance(delay, (int, float)) else ""
        return (
            self._name_cell(begun.get("source")),
            self._name_cell(begun.get("target")),
            self._sign_cell(begun.get("sign")),
            _rated(float(strength) if isinstance(strength, (int, float)) else None),
            GridCell(shown_delay, shown_delay, delay),
        )

    def _write_links(self, cells: Cells, before: str | None) -> bool:
        by_row: dict[str, dict[str, JsonValue]] = {}
        for (row, name), field in cells.items():
            by_row.setdefault(row, {})[name] = field
        begun: dict[str, JsonValue] = {}
        drawn: list[LinkKey] = []

        def edit() -> JsonValue:
            value = self._editor.value
            for row, fields in by_row.items():
                known = self._ends(row)
                if known is not None:
                    kept = {name: field for name, field in fields.items() if name not in _NEEDED or field}
                    value = set_link(self._element, value, known, kept)
                    continue
                link = {name: field for name, field in {**self._begun, **fields}.items() if field is not None}
                source, target = link.get("source"), link.get("target")
                if isinstance(source, str) and isinstance(target, str):
                    value = add_link(self._element, value, (source, target), link)
                    drawn.append((source, target))
                else:
                    begun.update(link)
            return value

        if not self._do(edit):
            return False
        self._begun = begun
        self.show_answer(self._answer)
        if drawn:
            self.links.go_to(_LINK.join(drawn[-1]), "strength")
        return True

    def _remove_links(self, ids: Sequence[str]) -> bool:
        ends = [found for row in ids if (found := self._ends(row)) is not None]
        return self._do(lambda: _each(remove_link, self._element, self._editor.value, ends))

    def _ends(self, row: str) -> LinkKey | None:
        found = (link for link in self._answer.links if f"{link.source}{_LINK}{link.target}" == row)
        return next(((link.source, link.target) for link in found), None)


def _each(edit: Callable[..., JsonValue], element: LoopElement, value: JsonValue, keys: Sequence[object]) -> JsonValue:
    for key in keys:
        value = edit(element, value, key)
    return value


def _rated(value: float | None) -> GridCell:
    return GridCell(NOTHING) if value is None else GridCell(f"{value:g}", f"{value:g}", value)


def _months(text: str) -> JsonValue:
    number = number_typed(text)
    if number is not None and number < 0:
        raise TooSmall(text=text.strip(), low=0)
    return None if number is None else plain_number(number)


def _named(choices: Sequence[tuple[str, str]], text: str) -> JsonValue:
    """The id of the choice that a pasted text names."""
    wanted = clean_text(text).casefold()
    if not wanted:
        return None
    for key, words in choices:
        if wanted in (key.casefold(), words.casefold()):
            return key
    raise NotOneOf(text=text.strip())
