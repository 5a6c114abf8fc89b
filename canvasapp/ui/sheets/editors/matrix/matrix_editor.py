"""The editor of a matrix: a heat map that is filled in, with layers, weights, remarks, and lines of one's own."""

from collections.abc import Callable

from pydantic import JsonValue
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from canvasapp.app.settings import DIGIT_GOES_ON
from canvasapp.domain.engine.answers.answer_values import CellKey, MatrixAnswer
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.filling.matrix_edits import (
    MAX_WEIGHT,
    Side,
    add_line,
    layers_of,
    move_line,
    own_lines,
    remove_line,
    rename_line,
    set_cells,
    set_remark,
    set_weight,
)
from canvasapp.domain.method.elements import Element, MatrixElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language, new_id
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, follow, key_cap, text_label
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.sheets.editors.ballot_dialog import BallotDialog, vote_button
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.empty_hint import EmptyHint
from canvasapp.ui.sheets.editors.grid_card import carded
from canvasapp.ui.sheets.editors.matrix.matrix_model import CellPlace, LineView, WeightPlace
from canvasapp.ui.sheets.editors.matrix.matrix_shown import Apparatus, has_weights_of_its_own, matrix_shown
from canvasapp.ui.sheets.editors.matrix.matrix_view import MatrixCommands, MatrixView
from canvasapp.ui.sheets.editors.popups import NamePopup, ScaleChooser
from canvasapp.ui.sheets.editors.scale_legend import ScaleLegend, words_of
from canvasapp.ui.sheets.editors.talk_list import TalkList

_SIDES: tuple[Side, ...] = ("rows", "cols")


class MatrixEditor(ElementEditor):
    """The grid in a card, below it the scale; weights, votes and new lines are buttons beside the prompt."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, MatrixElement)
        self.table = element
        self._outcome: Outcome | None = None
        commands = MatrixCommands(self._put_number, self._put_weight, self._put_remark, element.remarks)
        self.view = MatrixView(context.look, self.font_of, commands)
        self.view.digits_go_on = lambda: context.settings.get(DIGIT_GOES_ON) and element.scale.max <= 9
        self.view.complained.connect(self.troubled)
        self.view.chooser_wanted.connect(self.open_chooser)
        self.view.menu_wanted.connect(self._open_menu)
        for header in (self.view.across, self.view.down):
            header.named.connect(lambda place, rect, header=header: self._rename(self._side_of(header), place, rect))
            header.menu_wanted.connect(
                lambda place, spot, header=header: self._open_line_menu(self._side_of(header), place, spot)
            )
        self.weights = button()
        self.weights.setCheckable(True)
        self.weights.toggled.connect(lambda _on: self._show())
        self.vote = vote_button(context.look)
        self.vote.clicked.connect(lambda: self.open_ballot())
        self.adders: dict[Side, QPushButton] = {side: button() for side in _SIDES}
        for side, adder in self.adders.items():
            adder.clicked.connect(lambda _checked=False, side=side: self._ask_line(side))
        self._hide_tools_without_use()
        self.hint = EmptyHint(lambda: self._ask_line("cols" if own_lines(element, "cols") else "rows"))
        self.talk = TalkList(self)
        self._lay_out()
        self.setFocusProxy(self.view)
        follow(context.look, self, self._paint_icons)
        self._paint_icons()
        self.retranslate()

    def _hide_tools_without_use(self) -> None:
        """What this element does not offer; it has its place on the sheet all the same, and goes with it."""
        offered = {self.adders[side] for side in _SIDES if own_lines(self.table, side)}
        offered |= {tool for tool, on in ((self.weights, self.table.weights), (self.vote, self.table.votes)) if on}
        for tool in set(self.tools()) - offered:
            tool.hide()

    def _lay_out(self) -> None:
        self.legend = ScaleLegend(self, self.table.scale)
        self._keys = text_label("caption")
        self._caps = (key_cap(str(self.table.scale.min)), key_cap(str(self.table.scale.max)))
        self.card = carded(self.view, margins=(14, 8, 10, 10))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.legend, 1)
        for cap in (self._caps[0], text_label("caption", "–"), self._caps[1], self._keys):
            foot.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        foot.setContentsMargins(2, 0, 2, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.card, self._foot, self.talk, self.hint):
            column.addWidget(part)

    # What the sheet asks for.

    def tools(self) -> tuple[QWidget, ...]:
        return (*self.adders.values(), self.weights, self.vote)

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        self._outcome = outcome
        self._show()

    def retranslate(self) -> None:
        say, element = self.language, self.table
        self.view.setAccessibleName(element.prompt.in_(say))
        self.view.setAccessibleDescription(
            self.tr("Digits rate a cell, Enter opens the steps, F2 a remark, Backspace clears, Esc leaves the grid.")
        )
        self.weights.setText(self.tr("Weights"))
        self.vote.setText(self.tr("Group vote…"))
        for side, adder in self.adders.items():
            adder.setText(self._line_name(side))
            adder.setToolTip(self.tr("Add: {name}").format(name=self._line_name(side)))
            adder.setAccessibleName(adder.toolTip())
        self._keys.setText(self.tr("type"))
        self.legend.say(say)
        self.talk.retranslate()
        self._show()

    def repaint_look(self) -> None:
        self.view.fit()
        self.view.viewport().update()
        self.legend.updateGeometry()
        self.legend.update()

    def flush(self) -> bool:
        return self.view.flush()

    def go_to(self, row: str) -> None:
        """`row` is a cell as row|column, a row, or a column."""
        first, _, second = row.partition("|")
        answer = self._answer()
        rows, cols = [line.id for line in answer.rows], [line.id for line in answer.cols]
        cell = (first, second or (cols[0] if cols else ""))
        if first not in rows and first in cols and rows:
            cell = (rows[0], first)
        if self.flush():
            self.view.go_to(cell, layers_of(self.table)[0])

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        self.view.writable = on
        for made in (self.vote, *self.adders.values()):
            made.setEnabled(on)

    # What is shown.

    def _answer(self) -> MatrixAnswer:
        answer = self._outcome.reading.elements[self.element.id] if self._outcome is not None else None
        return answer if isinstance(answer, MatrixAnswer) else MatrixAnswer()

    def _show(self) -> None:
        if self._outcome is None:
            return
        answer = self._answer()
        weighed = self.weights.isChecked()
        words = Apparatus(weight=self.tr("Weight"), foot=self.tr("Score and rank"))
        now = matrix_shown(self.table, self.method, self._outcome, self.language, weighed, words)
        self.view.show_matrix(now)
        self.legend.explain(now)
        self.view.updateGeometry()
        marked = has_weights_of_its_own(self.table, answer)
        self.weights.setText(self.tr("Weights (set)") if marked else self.tr("Weights"))
        empty = not answer.rows or not answer.cols
        self.card.setVisible(not empty)
        self._foot.setVisible(not empty)
        self.vote.setEnabled(self.writable and not empty)
        self.talk.show_votes(self.table, answer)
        self._tell_what_is_missing(answer if empty else None)

    def _tell_what_is_missing(self, answer: MatrixAnswer | None) -> None:
        if answer is None:
            self.hint.tell("")
            return
        side: Side = "rows" if not answer.rows else "cols"
        source = self.table.rows_from if side == "rows" else self.table.cols_from
        if source is not None and not source.startswith("@"):
            title = self.method.element_named(source).prompt.in_(self.language)
            self.hint.tell(self.tr("The lines are those of “{title}”. Fill that in first.").format(title=title))
            return
        name = self._line_name(side)
        adds = self.writable and own_lines(self.table, side)
        self.hint.tell(self.tr("Add the first one: {name}").format(name=name), f"+ {name}" if adds else "")

    def _line_name(self, side: Side) -> str:
        words = self.table.row_name if side == "rows" else self.table.col_name
        if words is not None:
            return words.in_(self.language)
        return self.tr("Row") if side == "rows" else self.tr("Column")

    def _paint_icons(self) -> None:
        self.weights.setIcon(self.look.icon("scale"))
        for adder in self.adders.values():
            adder.setIcon(self.look.icon("plus"))

    # Numbers.

    def _put_number(self, place: CellPlace, number: int | None) -> bool:
        return self.submit(set_cells(self.table, self.value, {(place.cell, place.layer): number}))

    def _put_weight(self, place: WeightPlace, weight: int | None) -> bool:
        return self.submit(set_weight(self.table, self.value, place.side, place.line.id, weight))

    def _put_remark(self, cell: CellKey, text: str) -> bool:
        return self.submit(set_remark(self.value, cell, text))

    def open_chooser(self, index: QModelIndex) -> None:
        """The steps to choose from, below the number."""
        place, say = self.view.matrix.place(index), self.language
        if not isinstance(place, (CellPlace, WeightPlace)):
            return
        rect = self.view.visualRect(index)
        spot = self.view.viewport().mapToGlobal(
            QPoint(rect.left() - 8, round(self.view.cells.box(rect, index).bottom()) + 4)
        )
        if isinstance(place, WeightPlace):
            steps = dict.fromkeys(range(MAX_WEIGHT + 1), "")
            title, now = f"{self.tr('Weight')}: {place.line.label}", place.line.weight
            popup = ScaleChooser(self, title, steps, now, "none", lambda step: self._put_weight(place, step))
        else:
            scale = self.table.scale
            steps = words_of(scale, say)
            popup = ScaleChooser(
                self,
                self._title_of(place),
                steps,
                self.view.matrix.number(place),
                scale.good,
                lambda step: self._put_number(place, step),
                (lambda: self.view.open_remark(index)) if self.table.remarks else None,
            )
        popup.open_at(spot)

    def _title_of(self, place: CellPlace) -> str:
        now = self.view.matrix.shown
        lines = {line.id: line.label for line in (*now.down, *now.across)}
        names = [lines.get(place.cell[0], ""), lines.get(place.cell[1], ""), dict(now.layers)[place.layer]]
        return " · ".join(name for name in names if name)

    def open_ballot(self) -> None:
        """Enter the votes of a group from paper."""
        if self._outcome is not None and self.flush():
            BallotDialog(self, self.table, lambda: (self.value, self._answer())).open()

    # Rows and columns.

    def _side_of(self, header: object) -> Side:
        across: Side = "rows" if self.view.matrix.shown.turned else "cols"
        other: Side = "cols" if across == "rows" else "rows"
        return across if header is self.view.across else other

    def _line(self, side: Side, place: int) -> LineView:
        now = self.view.matrix.shown
        return (now.across if self._side_of(self.view.across) == side else now.down)[place]

    def _do(self, edit: Callable[[], JsonValue]) -> bool:
        """Submit an edit of lines, or say why it cannot be."""
        try:
            value = edit()
        except WorldError as error:
            self.troubled.emit(error_text(error))
            return False
        self.troubled.emit("")
        return self.submit(value)

    def _ask_line(self, side: Side, before: str | None = None) -> None:
        if not self.writable or not self.flush():
            return
        title = self.tr("New: {name}").format(name=self._line_name(side))
        popup = NamePopup(
            self,
            title,
            "",
            self.tr("Add"),
            lambda label: self._do(lambda: add_line(self.table, self.value, side, new_id(), label, before)),
        )
        anchor = self.adders[side] if self.adders[side].isVisible() else self
        popup.open_at(anchor.mapToGlobal(QPoint(0, anchor.height() + 4 if anchor is not self else 0)))

    def _rename(self, side: Side, place: int, rect: QRect) -> None:
        if not self.writable or not own_lines(self.table, side) or not self.flush():
            return
        line = self._line(side, place)
        popup = NamePopup(
            self,
            self.tr("Name"),
            line.label,
            self.tr("Rename"),
            lambda label: self._do(lambda: rename_line(self.table, self.value, side, line.id, label)),
        )
        popup.open_at(rect.bottomLeft())

    def _open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        """The menu of a cell: its remark, and its row and column where they are the team's own."""
        place = self.view.matrix.place(index)
        if not self.writable or not isinstance(place, CellPlace):
            return
        menu = self._menu()
        if self.table.remarks:
            menu.addAction(f"{self.tr('Remark…')}\tF2").triggered.connect(lambda: self.view.open_remark(index))
        menu.addAction(f"{self.tr('Clear')}\t⌫").triggered.connect(lambda: self._put_number(place, None))
        places = {self._side_of(self.view.across): place.group, self._side_of(self.view.down): index.row()}
        for side in _SIDES:
            if own_lines(self.table, side):
                self._add_line_actions(menu, side, places[side])
        menu.popup(spot)

    def _open_line_menu(self, side: Side, place: int, spot: QPoint) -> None:
        if self.writable and own_lines(self.table, side) and self.flush():
            menu = self._menu()
            self._add_line_actions(menu, side, place)
            menu.popup(spot)

    def _add_line_actions(self, menu: QMenu, side: Side, place: int) -> None:
        line, now = self._line(side, place), self.view.matrix.shown
        lines = now.across if self._side_of(self.view.across) == side else now.down
        header = self.view.across if self._side_of(self.view.across) == side else self.view.down
        after = lines[place + 2].id if place + 2 < len(lines) else None

        def renamed() -> None:
            rect = header.line_rect(place)
            self._rename(side, place, QRect(header.viewport().mapToGlobal(rect.topLeft()), rect.size()))

        def moved(before: str | None) -> Callable[[], object]:
            return lambda: self._do(lambda: move_line(self.table, self.value, side, line.id, before))

        menu.addSection(line.label)
        menu.addAction(self.tr("Rename…")).triggered.connect(renamed)
        before = menu.addAction(self.tr("Move forward"))
        before.setEnabled(place > 0)
        before.triggered.connect(moved(lines[place - 1].id))
        behind = menu.addAction(self.tr("Move back"))
        behind.setEnabled(place + 1 < len(lines))
        behind.triggered.connect(moved(after))
        removal = menu.addAction(self.tr("Remove"))
        removal.triggered.connect(lambda: self._do(lambda: remove_line(self.table, self.value, side, line.id)))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
