"""The values of the node or arrow that is chosen in the picture of a loop."""

from collections.abc import Callable, Mapping

from pydantic import JsonValue
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import LoopLink, LoopNode
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.rounding import MINUS
from canvasapp.domain.filling.cells import CellRefused, TooSmall, exact, number_typed
from canvasapp.domain.filling.shape import plain_number
from canvasapp.ui.kit.flow_layout import FlowLayout
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.sheets.editors.choice_pad import ChoicePad
from canvasapp.ui.sheets.editors.element_editor import ElementEditor

Fields = Mapping[str, JsonValue]
COSTS = tuple(map(str, range(1, 6)))
SIGNS = ("+", "-")


class _ValueBar(Retranslated, QFrame):
    """A caption over a name, values beside it, and at the end what can be done with it."""

    def __init__(self, editor: ElementEditor, put: Callable[[Fields], bool]) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self._editor, self._put = editor, put
        self.caption, self.name = text_label("caption"), text_label("strong", wrap=True)
        self.name.setFixedWidth(132)
        self.remove = tool_button(editor.look, "trash-2", small=True)
        self.values, self.tools = FlowLayout(16, 8), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.addLayout(self.values, 1)
        row.addLayout(self.tools)
        self.values.addWidget(_stacked(self.caption, self.name))

    def retranslate(self) -> None:
        """Say the words in the interface's language."""

    def _give(self, field: str, name: str) -> None:
        """A step was taken on a pad, "" when it was taken back."""
        self._put({field: int(name) if name else None})


class NodeBar(_ValueBar):
    """State, cost of a push, hub, misunderstood."""

    def __init__(self, editor: ElementEditor, states: tuple[str, ...], put: Callable[[Fields], bool]) -> None:
        super().__init__(editor, put)
        self.rename = tool_button(editor.look, "pencil", small=True)
        self.state, self.cost = ChoicePad(states, editor, None, "none"), ChoicePad(COSTS, editor, None, "none")
        self._state_label, self._cost_label = text_label("caption"), text_label("caption")
        self.hub, self.misunderstood = QCheckBox(), QCheckBox()
        self.state.chosen.connect(lambda name: self._give("state", name))
        self.cost.chosen.connect(lambda name: self._give("cost", name))
        self.hub.clicked.connect(lambda on: self._put({"hub": on or None}))
        self.misunderstood.clicked.connect(lambda on: self._put({"misunderstood": on or None}))
        self.values.addWidget(_stacked(self._state_label, self.state))
        self.values.addWidget(_stacked(self._cost_label, self.cost))
        self.values.addWidget(_stacked(self.hub, self.misunderstood))
        self.tools.addWidget(self.rename)
        self.tools.addWidget(self.remove)
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Selected node"))
        self._state_label.setText(self.tr("State today"))
        self._cost_label.setText(self.tr("Cost of one push"))
        self.state.name_answers(self.tr("State today"), {name: name for name in self.state.buttons})
        self.cost.name_answers(self.tr("Cost of one push"), {name: name for name in COSTS})
        self.hub.setText(self.tr("Hub"))
        self.misunderstood.setText(self.tr("Misunderstood"))
        _name(self.rename, self.tr("Rename node (F2)"))
        _name(self.remove, self.tr("Remove node (Del)"))

    def show_node(self, node: LoopNode) -> None:
        """The values of a node."""
        self.name.setText(said(node.label, self._editor.language))
        self.state.show_taken("" if node.state is None else f"{node.state:g}")
        self.cost.show_taken("" if node.cost is None else f"{node.cost:g}")
        self.hub.setChecked(node.hub)
        self.misunderstood.setChecked(node.misunderstood)


class LinkBar(_ValueBar):
    """Sign, strength, delay."""

    def __init__(
        self,
        editor: ElementEditor,
        strengths: tuple[str, ...],
        put: Callable[[Fields], bool],
        complain: Callable[[str], object],
    ) -> None:
        super().__init__(editor, put)
        self._complain = complain
        self._delay: float | None = None
        self.sign, self.strength = ChoicePad(SIGNS, editor, None, "none"), ChoicePad(strengths, editor, None, "none")
        self.delay = LineField()
        self.delay.setMaximumWidth(72)
        self.delay.editingFinished.connect(self.finish)
        self._labels = tuple(text_label("caption") for _ in range(3))
        self.sign.chosen.connect(lambda name: self._put({"sign": name or "+"}))
        self.strength.chosen.connect(lambda name: self._give("strength", name))
        for label, field in zip(self._labels, (self.sign, self.strength, self.delay), strict=True):
            self.values.addWidget(_stacked(label, field))
        self.tools.addWidget(self.remove)
        self.retranslate()

    def retranslate(self) -> None:
        texts = (self.tr("More of one makes"), self.tr("Strength"), self.tr("Delay (months)"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.caption.setText(self.tr("Selected arrow"))
        more, less = self.tr("more"), self.tr("less")
        self.sign.name_answers(texts[0], {"+": f"+ {more}", "-": f"{MINUS} {less}"})
        self.strength.name_answers(texts[1], {name: name for name in self.strength.buttons})
        self.delay.setAccessibleName(texts[2])
        _name(self.remove, self.tr("Remove arrow (Del)"))

    def show_link(self, link: LoopLink, source: str, target: str) -> None:
        """The values of an arrow; a delay that is being typed stays."""
        typing = self.delay.hasFocus() and self.delay.isModified()
        self.name.setText(f"{source} → {target}")
        self.sign.show_taken(link.sign)
        self.strength.show_taken("" if link.strength is None else f"{link.strength:g}")
        if not typing:
            self._delay = link.delay
            self.delay.setText("" if link.delay is None else exact(link.delay))

    def finish(self) -> bool:
        """Take the delay that is typed; False if it is none."""
        self.delay.finish_composition()
        try:
            months = number_typed(self.delay.text())
            if months is not None and months < 0:
                raise TooSmall(text=self.delay.text(), low=0)
        except CellRefused as error:
            self.delay.setProperty("error", True)
            self.delay.style().polish(self.delay)
            self._complain(error_text(error))
            return False
        self.delay.setProperty("error", False)
        self.delay.style().polish(self.delay)
        self._complain("")
        self.delay.setModified(False)
        if months == self._delay:
            return True
        return self._put({"delay": None if months is None else plain_number(months)})


def _stacked(*parts: QWidget) -> QWidget:
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return stack


def _name(widget: QWidget, words: str) -> None:
    widget.setToolTip(words)
    widget.setAccessibleName(words)
