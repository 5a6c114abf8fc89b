"""What every editor of an element has in common: it shows an answer and tells each finished edit."""

from pydantic import JsonValue
from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import Element
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.type import TypeStyle, pixel_font, size_of

PROJECTED = 2.4
"""How much larger than in work all type is on a projector of 1080 logical pixels; it follows the window's height."""

SMALLEST_PROJECTED = 20.0
"""No type on a projector is smaller, in logical pixels."""


class ElementEditor(Retranslated, QWidget):
    """Base of the editors. `edited` brings the element's whole new answer (JSON) after ONE finished edit; `troubled` a
    sentence that is to stand below the editor ("" takes it back), such as why a cell does not take what was typed.

    What the sheet does with it: it writes the step and calls `show_answer` with the answer as it then stands, or, where
    that was refused, `refuse` with the reason in words, and shows the reason below the editor. Both happen before
    `edited.emit` returns; `submit` makes that a result. An editor that is refused keeps what was typed on the screen.
    """

    edited = Signal(object)
    troubled = Signal(str)

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        """`language` is the workshop's: that of the method's labels. The editor's own texts go through tr()."""
        super().__init__()
        self.element, self.method, self.context, self.language = element, method, context, language
        self.look = context.look
        self.value: JsonValue = None
        self.writable = True
        self.projected_height = 0
        self._refused = ""
        follow(context.look, self, self.repaint_look)

    # What an editor brings.

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        """Show the stored answer (None: nothing answered yet) and what follows from it.

        `outcome.reading.elements[element.id]` is the same answer typed, with rows that come from elsewhere;
        `outcome.computed`, `.letters`, `.loops`, `.models` bring what is derived. Called after every step, by
        whomever it was made: it must be cheap where nothing changed, keep focus and selection, and never disturb
        what is being typed. Overrides call this first.
        """
        self.value = value

    def retranslate(self) -> None:
        """Say the words in the interface's language and the labels in the workshop's."""

    def repaint_look(self) -> None:
        """The look, the projection or the size of type changed: measure and paint again."""
        self.update()

    def flush(self) -> bool:
        """Finish what is still being typed. False if that was refused; the text is then still there."""
        return True

    def go_to(self, row: str) -> None:
        """Bring the focus to a row, item or cell by its key (as in an offer's origin); unknown keys to the first."""
        self.setFocus()

    def tools(self) -> tuple[QWidget, ...]:
        """Buttons that the sheet puts at the right end of the element's prompt (weights, group vote, picture …)."""
        return ()

    # What an editor is given.

    def submit(self, value: JsonValue) -> bool:
        """Tell a finished edit; one that changes nothing is silent. True if it was taken, False if it was refused."""
        if value == self.value:
            return True
        self._refused = ""
        self.edited.emit(value)
        return not self._refused

    def refuse(self, reason: str) -> None:
        """What was told by `edited` could not be written; `reason` says why."""
        self._refused = reason

    def speak(self, language: Language) -> None:
        """The workshop's language from now on."""
        self.language = language
        self.retranslate()

    def set_writable(self, on: bool) -> None:
        """Whether anything can be typed; overrides call this first."""
        self.writable = on

    def set_projected(self, height: int) -> None:
        """For the projector: type that is read from the back of a room, as on a screen `height` logical pixels high;
        0: for work."""
        if height != self.projected_height:
            self.projected_height = height
            self.repaint_look()

    @property
    def projected(self) -> bool:
        """Whether the projector shows it."""
        return self.projected_height > 0

    def font_of(self, style: TypeStyle) -> QFont:
        """The font of a type style, as large as the sheet shows it now: for what paints itself."""
        if not self.projected:
            return self.look.font(style, tabular=True)
        made = pixel_font(projected_pixels(style, self.projected_height), bold=self.look.font(style).bold())
        made.setFeature(QFont.Tag("tnum"), 1)
        return made


def projected_pixels(style: TypeStyle, height: int) -> float:
    """The height of a type style on a projector whose window is `height` logical pixels high."""
    return max(SMALLEST_PROJECTED, size_of(style) * 96 / 72 * PROJECTED * height / 1080)
