"""The editor of statements that are each answered: by a number of a scale, or by one of some words; and why."""

from collections.abc import Callable, Collection, Mapping

from pydantic import JsonValue
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import ElementAnswer, ItemsAnswer, Rated
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.filling.item_edits import set_item
from canvasapp.domain.method.elements import CheckElement, Element, Item, RatingElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import text_label, tool_button
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.editors.ballot_dialog import BallotDialog, vote_button
from canvasapp.ui.sheets.editors.choice_pad import ChoicePad
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells
from canvasapp.ui.sheets.editors.talk_list import TalkList


class ItemsEditor(ElementEditor):
    """Base of the two: statement, answers, and below them the reason, which opens on demand."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, RatingElement | CheckElement)
        self.items = element.items
        self._heads = {group.id: text_label("label") for group in element.groups}
        self.legend = text_label("muted", wrap=True)
        self.lines = {item.id: self._line(item) for item in element.items}
        self._lay_out()
        for line in self.lines.values():
            line.pad.chosen.connect(lambda name, item=line.item: self._choose(item.id, name))
            line.pad.left.connect(lambda way, item=line.item: self._beside(item, way))
            line.reason.refused.connect(self.troubled)
        if self.lines:
            self.setFocusProxy(next(iter(self.lines.values())).pad.buttons[self._ids()[0]])
        self.retranslate()

    def _ids(self) -> tuple[str, ...]:
        """The answers by id."""
        raise NotImplementedError

    def _texts(self) -> dict[str, str]:
        """How the answers are called."""
        raise NotImplementedError

    def _pad(self) -> ChoicePad:
        raise NotImplementedError

    def _value_of(self, name: str) -> JsonValue:
        """What is kept for an answer."""
        raise NotImplementedError

    def _legend(self) -> str:
        """What the answers mean, above all of them; "" where they say it themselves."""
        return ""

    def _with_reasons(self) -> bool:
        """Whether a reason belongs to an answer."""
        return True

    def _line(self, item: Item) -> "_ItemLine":
        line = _ItemLine(item, self._pad(), lambda text: self._keep_reason(item.id, text), self)
        line.ask.setVisible(self._with_reasons())
        line.between.setVisible(isinstance(self.element, RatingElement))
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.legend)
        headed: str | None = None
        for item in self.items:
            if item.group != headed and item.group in self._heads:
                headed = item.group
                column.addSpacing(8)
                column.addWidget(self._heads[item.group])
            column.addWidget(self.lines[item.id])

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        answer = outcome.reading.elements[self.element.id]
        assert isinstance(answer, ItemsAnswer)
        for key, line in self.lines.items():
            line.show_rated(answer.items.get(key, Rated()))

    def retranslate(self) -> None:
        assert isinstance(self.element, RatingElement | CheckElement)
        for group in self.element.groups:
            self._heads[group.id].setText(group.label.in_(self.language))
        self.legend.setText(self._legend())
        self.legend.setVisible(bool(self._legend()))
        for line in self.lines.values():
            line.say(self._texts(), self.language)

    def repaint_look(self) -> None:
        for line in self.lines.values():
            line.stack(self.projected)
            line.pad.updateGeometry()
            for made in line.pad.buttons.values():
                made.updateGeometry()
                made.update()

    def flush(self) -> bool:
        refused = [line for line in self.lines.values() if not line.reason.finish()]
        return not refused

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        for line in self.lines.values():
            line.pad.setEnabled(on)
            line.reason.setReadOnly(not on)
            line.ask.setEnabled(on)

    def go_to(self, row: str) -> None:
        line = self.lines.get(row, next(iter(self.lines.values())))
        line.pad.enter()

    def _choose(self, item: str, name: str) -> None:
        value = self._value_of(name) if name else None
        if not self.submit(set_item(self.value, item, "v", value)):
            self.lines[item].show_again()

    def _keep_reason(self, item: str, text: str) -> bool:
        return self.submit(set_item(self.value, item, "why", text))

    def _beside(self, item: Item, way: int) -> None:
        place = self.items.index(item) + way
        if 0 <= place < len(self.items):
            self.lines[self.items[place].id].pad.enter()


class RatingEditor(ItemsEditor):
    """Statements rated on a scale by click and by digits; a median between two steps stands beside them."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        assert isinstance(element, RatingElement)
        self._scale = element.scale
        self._cells = ScaleCells(context.look)
        self._answer: ElementAnswer = ItemsAnswer()
        super().__init__(element, method, context, language)

    def _lay_out(self) -> None:
        super()._lay_out()
        self.vote, self.talk = vote_button(self.look), TalkList(self)
        self.vote.clicked.connect(lambda: self.open_ballot())
        assert isinstance(self.element, RatingElement)
        if not self.element.votes:
            self.vote.hide()
        column = self.layout()
        assert column is not None
        column.addWidget(self.talk)

    def tools(self) -> tuple[QWidget, ...]:
        return (self.vote,)

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        assert isinstance(self.element, RatingElement)
        self._answer = outcome.reading.elements[self.element.id]
        self.talk.show_votes(self.element, self._answer)

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        self.vote.setEnabled(on)

    def open_ballot(self) -> None:
        """Enter the votes of a group from paper."""
        assert isinstance(self.element, RatingElement)
        if self.flush():
            BallotDialog(self, self.element, lambda: (self.value, self._answer)).open()

    def _ids(self) -> tuple[str, ...]:
        return tuple(str(step) for step in range(self._scale.min, self._scale.max + 1))

    def _texts(self) -> dict[str, str]:
        return {name: name for name in self._ids()}

    def _pad(self) -> ChoicePad:
        return ChoicePad(self._ids(), self, self._cells, self._scale.good)

    def _value_of(self, name: str) -> JsonValue:
        return int(name)

    def _legend(self) -> str:
        if all(item.low is not None and item.high is not None for item in self.items):
            return ""
        low, high = self._scale.low.in_(self.language), self._scale.high.in_(self.language)
        return f"{self._scale.min} {low} – {self._scale.max} {high}"

    def retranslate(self) -> None:
        super().retranslate()
        self.vote.setText(self.tr("Group vote…"))
        self.talk.retranslate()
        for line in self.lines.values():
            low, high = line.item.low or self._scale.low, line.item.high or self._scale.high
            line.say_ends(low.in_(self.language), high.in_(self.language))


class CheckEditor(ItemsEditor):
    """Statements answered by yes, partly, no, not applicable, or whatever the method has."""

    def _ids(self) -> tuple[str, ...]:
        assert isinstance(self.element, CheckElement)
        return tuple(option.id for option in self.element.options)

    def _texts(self) -> dict[str, str]:
        assert isinstance(self.element, CheckElement)
        return {option.id: option.label.in_(self.language) for option in self.element.options}

    def _pad(self) -> ChoicePad:
        return ChoicePad(self._ids(), self, None, "none")

    def _value_of(self, name: str) -> JsonValue:
        return name

    def _with_reasons(self) -> bool:
        assert isinstance(self.element, CheckElement)
        return self.element.evidence


class _ItemLine(QWidget):
    """One statement with its answers; the reason is a field that opens on demand and stays while something is in it.

    `ends`: the two ends of the scale stand beside the answers, since this statement has words of its own for them.
    """

    def __init__(self, item: Item, pad: ChoicePad, keep: Callable[[str], bool], editor: ElementEditor) -> None:
        super().__init__()
        self.item, self.pad = item, pad
        self._rated = Rated()
        self._steps: Collection[str] = pad.buttons.keys()
        self.label = text_label("body", wrap=True)
        self.low, self.high = text_label("muted", wrap=True), text_label("muted", wrap=True)
        self.low.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.between = text_label("strong")
        self.between.setMinimumWidth(32)
        self.ask = tool_button(editor.look, "message-square-text", small=True, role="muted")
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self._open_reason)
        self.reason = TextField("line", keep)
        self.reason.hide()
        self._own_ends = item.low is not None or item.high is not None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.between, 1, 3)
        self._grid.addWidget(self.ask, 1, 4)
        self._grid.addWidget(self.reason, 2, 0, 1, 5)
        self._grid.addWidget(self.low, 1, 0)
        self._grid.addWidget(self.high, 1, 2)
        self.low.setVisible(self._own_ends)
        self.high.setVisible(self._own_ends)
        if self._own_ends:
            self.label.setProperty("type", "strong")
            self._grid.setColumnStretch(2, 1)
        self.stack(False)

    def stack(self, on: bool) -> None:
        """The statement above its answers, where type is large, or beside them."""
        above = on or self._own_ends
        for part in (self.label, self.pad):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.label, 0 if above else 1, 0, 1, 5 if above else 1)
        if on and not self._own_ends:
            self._grid.addWidget(self.pad, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.pad, 1, 1)

    def say(self, answers: Mapping[str, str], language: Language) -> None:
        """The statement and the answers in the workshop's language."""
        label = self.item.label.in_(language)
        self.label.setText(label)
        self.setToolTip(self.item.help.in_(language) if self.item.help is not None else "")
        self.pad.name_answers(label, answers)
        asked = self.tr("Reason or evidence")
        self.ask.setToolTip(asked)
        self.ask.setAccessibleName(f"{label}: {asked}")
        self.reason.setPlaceholderText(asked)
        self.reason.setAccessibleName(f"{label}: {asked}")

    def say_ends(self, low: str, high: str) -> None:
        """What the lowest and the highest number mean for this statement."""
        self.low.setText(low)
        self.high.setText(high)

    def show_rated(self, rated: Rated) -> None:
        """The answer as it is stored."""
        self._rated = rated
        self.show_again()
        self.reason.show_text(rated.why)
        if rated.why:
            self.reason.show()

    def show_again(self) -> None:
        """The stored answer, whatever was clicked since."""
        value = self._rated.value
        name = value if isinstance(value, str) else f"{value:g}" if value is not None else ""
        self.pad.show_taken(name if name in self._steps else "")
        self.between.setText("" if name in self._steps or not isinstance(value, float) else shown(value, "rating"))

    def _open_reason(self) -> None:
        shown_now = not self.reason.isVisible() or self.reason.dirty or bool(self._rated.why)
        self.reason.setVisible(shown_now)
        if shown_now:
            self.reason.setFocus()
