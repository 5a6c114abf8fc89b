"""The options of one format in the print centre: groups of choices, and under “Also” what is switched on."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.export.format import AnyFormat
from canvasapp.export.options import Declared, Options, applies
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.look.look import Look
from canvasapp.ui.printing.option_fields import OptionField, field_for, owner_of


class OptionRows(QWidget):
    """`changed` after each choice of the user. `groups` are those with a title; `along` are the rows of switches."""

    changed = Signal()

    def __init__(self, made: AnyFormat, look: Look) -> None:
        super().__init__()
        self._declared = made.declared
        self.fields: dict[str, OptionField] = {
            each.field: field_for(each, look, self.changed.emit) for each in self._declared
        }
        self._titles: dict[str, QLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self.along = QWidget()
        self._column, self._also = _column(self, 20), _column(self.along, 8)
        for each in self._declared:
            self._place(each)

    def show_options(self, options: Options, methods: Iterable[Method]) -> None:
        """Put the controls as `options` has it, and show those that matter to sheets of these methods."""
        asked = tuple(methods)
        for each in self._declared:
            self.fields[each.field].show(getattr(options, each.field))
            shown = applies(each.option, options, asked)
            self._rows[each.field].setVisible(shown)
            self.fields[each.field].widget.setVisible(shown)

    def values(self) -> dict[str, object]:
        """What is chosen, by the field of the options."""
        return {name: each.value() for name, each in self.fields.items()}

    def has_along(self) -> bool:
        """Whether anything under “Also” is shown."""
        switches = (each.field for each in self._declared if self._rows[each.field].parentWidget() is self.along)
        return any(not self._rows[name].isHidden() for name in switches)

    def name(self, language: Language) -> None:
        """Say everything in a language."""
        for each in self._declared:
            self.fields[each.field].name(language)
            if each.field in self._titles:
                self._titles[each.field].setText(each.option.title.in_(language))

    def _place(self, each: Declared) -> None:
        field = self.fields[each.field]
        switches = {name: other for name, other in self.fields.items() if not other.titled}
        owner = owner_of(each, switches) if field.titled else None
        if owner is not None:
            self._rows[each.field] = field.widget
            row = self._rows[owner].layout()
            assert isinstance(row, QHBoxLayout)
            row.addWidget(field.widget, 1)
        elif field.titled:
            title = self._titles[each.field] = text_label("label")
            self._rows[each.field] = _stacked(title, field.widget)
            self._column.addWidget(self._rows[each.field])
        else:
            self._rows[each.field] = _row(field.widget)
            self._also.addWidget(self._rows[each.field])


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _stacked(*parts: QWidget) -> QWidget:
    group = QWidget()
    column = _column(group, 8)
    for part in parts:
        column.addWidget(part)
    return group


def _row(part: QWidget) -> QWidget:
    """A row of its own, with room for what hangs on it."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(part)
    return both
