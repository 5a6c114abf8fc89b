"""The editor of a table: rows with columns, typed, rated, chosen, computed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pydantic import JsonValue
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from canvasapp.domain.engine.answers.answer_values import Kept, Row, TableAnswer
from canvasapp.domain.engine.answers.names import Computed
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.rounding import NOTHING
from canvasapp.domain.filling.cells import cell_text, cell_typed, computed_text
from canvasapp.domain.filling.shape import as_object, objects
from canvasapp.domain.filling.table_edits import LABEL, has_own_rows, move_rows, remove_rows, set_cells
from canvasapp.domain.method.elements import Column, Element, TableElement
from canvasapp.domain.method.method import Block, Method, canvases
from canvasapp.domain.model.values import Language, clean_text, new_id
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.empty_hint import EmptyHint
from canvasapp.ui.sheets.editors.grid.grid_commands import Cells, GridCommands
from canvasapp.ui.sheets.editors.grid.grid_model import GridCell, GridColumn, GridRow
from canvasapp.ui.sheets.editors.grid.grid_view import GridView
from canvasapp.ui.sheets.editors.grid_card import carded

OF_THE_NOTE = frozenset({"importance", "evidence", "status", "due", "test", "limit", "owner", "result"})
"""Columns of a table over the canvas's notes (`rows_from = "@notes"`) that are kept with the note itself."""


class TableEditor(ElementEditor):
    """`note_edited` brings the id of a note and {field: value} where a table over notes says something about a note."""

    note_edited = Signal(str, object)

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, TableElement)
        self.table = element
        self._methods = context.methods
        self._blocks = {block.id: block for found in context.methods.values() for block in found.canvas_blocks}
        own = has_own_rows(element)
        commands = GridCommands(
            write=self._write,
            move=self._move if own else None,
            remove=self._remove if own else None,
            most=element.max_rows,
        )
        self.view = GridView(context.look, self.font_of, commands, new_id)
        self.view.complained.connect(self.troubled)
        self.hint = EmptyHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = carded(self.view)
        column.addWidget(self.card)
        column.addWidget(self.hint)
        self.setFocusProxy(self.view)
        self._outcome: Outcome | None = None
        self._only: tuple[str, ...] = ()
        self.retranslate()

    # What the sheet asks for.

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        self._outcome = outcome
        self._show()

    def show_columns(self, ids: Sequence[str]) -> None:
        """The columns that the step at hand is about; all of them where it names none."""
        if tuple(ids) != self._only:
            self._only = tuple(ids)
            self._show()

    def retranslate(self) -> None:
        self.view.cells.language = self.language
        self.view.setAccessibleName(self.table.prompt.in_(self.language))
        self.view.setAccessibleDescription(
            self.tr("Type to fill in a cell, Tab goes on, Esc leaves the table. Alt+arrows move a row, Del removes it.")
        )
        self._show()

    def repaint_look(self) -> None:
        self.view.fit()
        self.view.viewport().update()

    def flush(self) -> bool:
        return self.view.flush()

    def go_to(self, row: str) -> None:
        self.view.go_to(row)

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        self.view.grid.set_writable(on)
        self._show()

    # What is shown.

    def _show(self) -> None:
        if self._outcome is None:
            return
        answer = self._outcome.reading.elements[self.element.id]
        assert isinstance(answer, TableAnswer)
        adding = self.writable and has_own_rows(self.table) and len(answer.rows) < self.table.max_rows
        name = self.table.row_name.in_(self.language)
        invite = self.tr("New: {name}").format(name=name) if adding else ""
        self.view.show_rows(self._columns(), list(self._rows(answer)), invite)
        self.hint.tell(self._empty_words() if not answer.rows and not has_own_rows(self.table) else "")
        self.card.setVisible(bool(answer.rows) or has_own_rows(self.table))

    def _empty_words(self) -> str:
        source = self.table.rows_from
        if source == "@notes":
            return self.tr("The rows are the notes of the canvas. Write notes there first.")
        if source == "@blocks":
            return self.tr("The rows are the blocks of the canvas. Add a canvas to the workshop first.")
        title = self.method.element_named(source).prompt.in_(self.language) if source is not None else ""
        return self.tr("The rows are those of “{title}”. Fill that in first.").format(title=title)

    def _columns(self) -> tuple[GridColumn, ...]:
        own, say = has_own_rows(self.table), self.language
        first = GridColumn(
            LABEL,
            "text",
            self.table.row_name.in_(say),
            (lambda text: clean_text(text) or None) if own else None,
            width=3,
            strong=True,
        )
        return (first, *(self._column(column) for column in self._shown_columns()))

    def _shown_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.table.columns if not self._only or column.id in self._only)

    def _blocks_to_choose(self) -> tuple[Block, ...]:
        """The blocks of the canvas that the sheet looks at; where there is none, those of the first there could be."""
        there = self._outcome.reading.blocks if self._outcome is not None else ()
        first = canvases(self._methods)[:1]
        return there or tuple(block for canvas in first for block in canvas.canvas_blocks)

    def _column(self, column: Column) -> GridColumn:
        blocks = self._blocks_to_choose()
        choices = tuple((option.id, option.label.in_(self.language)) for option in column.choices)
        if column.kind == "blocks":
            choices = tuple((block.id, block.name.in_(self.language)) for block in blocks)
        return GridColumn(
            column.id,
            column.kind,
            column.label.in_(self.language),
            (lambda text: cell_typed(column, text, blocks)) if column.is_filled_in else None,
            width=column.width,
            unit=column.unit.in_(self.language) if column.unit is not None else "",
            good=column.good,
            choices=choices,
            low=column.scale[0],
            high=column.scale[1],
            help=column.help.in_(self.language) if column.help is not None else "",
            decides=column.decides,
        )

    def _rows(self, answer: TableAnswer) -> Iterator[GridRow]:
        assert self._outcome is not None
        computed = self._outcome.computed.get(self.element.id, {})
        stored = {str(row.get("id")): row for row in objects(as_object(self.value).get("rows"))}
        reasons = _reasons(self._outcome.reading.kept, self.element.id, self.language)
        for row in answer.rows:
            name = said(row.label, self.language)
            cells = [GridCell(name, name, name or None)]
            for column in self._shown_columns():
                raw = stored.get(row.id, {}).get(column.id)
                if column.kind == "calc":
                    cells.append(_computed(column, computed.get(row.id, {}).get(column.id), raw, self.language))
                else:
                    place = f"{name} / {column.label.in_(self.language)}"
                    cells.append(self._cell(column, row, raw, reasons.get(place, "")))
            yield GridRow(row.id, tuple(cells))

    def _cell(self, column: Column, row: Row, raw: JsonValue, reason: str) -> GridCell:
        cell = row.cells.get(column.id)
        if cell is None and raw is not None and reason:  # kept, but not used: it stays in sight
            return GridCell(str(raw), str(raw), raw, reason)
        text = cell_text(column, cell, self.language, self._blocks)
        value: JsonValue
        match cell:
            case tuple():
                value = [*cell]
            case date():
                value = cell.isoformat()
            case _:
                value = cell
        return GridCell(NOTHING if column.kind == "rating" and cell is None else text, text, value)

    # What is done.

    def _write(self, cells: Cells, before: str | None) -> bool:
        if self.table.rows_from == "@notes":
            about = {key: value for key, value in cells.items() if key[1] in OF_THE_NOTE}
            if about:
                return self._write_notes(about) and self._write(
                    {k: v for k, v in cells.items() if k not in about}, None
                )
        return self.submit(set_cells(self.table, self.value, cells, before)) if cells else True

    def _write_notes(self, cells: Cells) -> bool:
        """What is said about notes is kept with the notes."""
        self._refused = ""
        by_note: dict[str, dict[str, JsonValue]] = {}
        for (note, field), value in cells.items():
            by_note.setdefault(note, {})[field] = value
        for note, fields in by_note.items():
            self.note_edited.emit(note, fields)
        return not self._refused

    def _move(self, ids: Sequence[str], before: str | None) -> bool:
        return self.submit(move_rows(self.table, self.value, ids, before))

    def _remove(self, ids: Sequence[str]) -> bool:
        return self.submit(remove_rows(self.table, self.value, ids))


def _computed(column: Column, computed: Computed | None, raw: JsonValue, language: Language) -> GridCell:
    """A computed cell; where the team has overruled the rule, with what the rule says."""
    if computed is None:
        return GridCell()
    words = computed_text(column, computed, language)
    overruled = isinstance(raw, str) and computed.option is not None and raw == computed.option.id
    if overruled and computed.proposed is not None and computed.proposed != computed.option:
        words = f"{words} ({computed.proposed.label.in_(language)})"
    return GridCell(words, words, raw if overruled else None, overruled=overruled)


def _reasons(kept: Sequence[Kept], element: str, language: Language) -> Mapping[str, str]:
    """Why values of this element cannot be used, by the words of their place."""
    return {said(found.place, language): finding_text(found.reason) for found in kept if found.element == element}
