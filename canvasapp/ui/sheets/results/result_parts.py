"""The parts of the results: a sentence that is true now, and a number with what it means."""

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.grounds import how_far
from canvasapp.domain.engine.results.outcome import AnyResult, NumberResult
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.engine.results.sentences import changed
from canvasapp.domain.method.rules import Tone
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import follow, text_label
from canvasapp.ui.kit.wording import badge_text

_SHORT = 5
"""As many signs as a number may have that shares its row."""

TONES: dict[Tone, tuple[str, str]] = {
    "good": ("good", "circle-check"),
    "fair": ("info", "info"),
    "warn": ("warn", "triangle-alert"),
    "bad": ("danger", "circle-alert"),
    "info": ("info", "info"),
}
"""How a tone is shown: the role of its colours, and its icon."""


class ResultSentence(QFrame):
    """The sentence that is true now, in its tone. `wanted_element(id)`: somebody goes to what is missing for it."""

    wanted_element = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._said: tuple[Tone, str, str, Mapping[str, str]] | None = None
        self.wanted = True
        self._icon = QLabel()
        self.text = text_label("body", wrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.text.linkActivated.connect(self.wanted_element)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        follow(context.look, self, self._paint)

    def show_result(self, result: AnyResult, language: Language, *, hidden: bool = False) -> None:
        """Say the verdict; one without a sentence is not there."""
        self.setVisible(self.wanted and result.band is not None and not hidden)
        sentence = said(result.band, language) if result.band is not None else ""
        places = {how_far(missing, language): missing.element for missing in result.missing}
        self._say(result.tone or "info", sentence, said(result.title, language), places)

    def tell(self, sentence: str) -> None:
        """A sentence that is no result; "" hides it."""
        self.setVisible(bool(sentence))
        self._say("info", sentence, "", {})

    def _say(self, tone: Tone, sentence: str, title: str, places: Mapping[str, str]) -> None:
        if (tone, sentence, title, places) != self._said:
            self._said = tone, sentence, title, places
            links = any(name in sentence for name in places)
            keys = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            mouse = Qt.TextInteractionFlag.LinksAccessibleByMouse
            self.text.setTextInteractionFlags(mouse | keys if links else mouse)
            self._paint()

    def _paint(self) -> None:
        if self._said is None:
            return
        tone, sentence, title, places = self._said
        role, icon = TONES[tone]
        self._icon.setPixmap(self._look.icon(icon, role).pixmap(18, 18))
        self.text.setText(linked(emphasised(sentence), places))
        self.setAccessibleName(f"{title}: {sentence}" if title else sentence)
        self.setProperty("tone", role)
        self.style().unpolish(self)
        self.style().polish(self)


def emphasised(text: str) -> str:
    """A text as rich text: of several sentences the first one stands out, since that is what a room reads."""
    found = re.match(r"(.+?[.!?…])\s+(\S.*)", text, re.DOTALL)
    if found is None:
        return escape(text, quote=False)
    first, rest = (escape(part, quote=False) for part in found.groups())
    return f"<b>{first}</b> {rest}"


def linked(rich: str, places: Mapping[str, str]) -> str:
    """A rich text in which each name of a place leads there."""
    for name, place in places.items():
        plain = escape(name, quote=False)
        rich = rich.replace(plain, f'<a href="{escape(place)}">{plain}</a>')
    return rich


class Number(QWidget):
    """A number with its unit, what it means, and whether enough was answered to mean it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._said: tuple[AnyResult, Language, str] | None = None
        self.title = text_label("muted", wrap=True)
        self.value, self.unit = text_label("figure"), text_label("muted")
        self.band, self.badge = text_label("caption", wrap=True), text_label("caption", wrap=True)
        for chip in (self.band, self.badge):
            chip.setProperty("chip", True)
        self.change = text_label("caption", wrap=True)
        self.help, self.reason = text_label("caption", wrap=True), text_label("caption", wrap=True)
        self.reason.setProperty("tone", "warn")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.value)
        row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(row)
        for part in (self.band, self.badge):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        for below in (self.change, self.reason, self.help):
            column.addWidget(below)

    @property
    def is_wide(self) -> bool:
        """Whether the number needs a row of its own."""
        return len(self.value.text()) > _SHORT or bool(self.help.text() or self.reason.text())

    def show_result(self, result: AnyResult, language: Language, reason: str = "") -> None:
        """Show the number; one of which too little is known is grey and means nothing yet.

        `reason` says why there is none although something was answered.
        """
        if not isinstance(result, NumberResult) or (result, language, reason) == self._said:
            return
        self._said = (result, language, reason)
        judged = result.badge != "too_little" and result.value is not None
        self.title.setText(said(result.title, language))
        self.value.setText(shown(result.value, result.form))
        self._set(self.value, "type", "figure" if judged else "grey figure")
        self.unit.setText(self._unit(result, language))
        self.band.setText(said(result.band, language) if result.band is not None and judged else "")
        self.band.setVisible(bool(self.band.text()))
        self._set(self.band, "tone", TONES[result.tone or "info"][0])
        self.badge.setText(badge_text(result.badge))
        self.badge.setVisible(bool(self.badge.text()))
        self.change.setText(self._change(result, language))
        self.change.setVisible(bool(self.change.text()))
        self.help.setText(said(result.help, language) if result.help is not None and result.value is not None else "")
        self.help.setVisible(bool(self.help.text()))
        why = reason or (said(result.empty, language) if result.empty is not None else "")
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        parts = (self.title.text(), self.value.text(), self.unit.text(), self.change.text(), why)
        self.setAccessibleName(" ".join(filter(None, parts)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._said is not None:
            said_now, self._said = self._said, None
            self.show_result(*said_now)

    def _unit(self, result: NumberResult, language: Language) -> str:
        if result.value is None:
            return ""
        if result.unit is not None:
            return said(result.unit, language)
        return f"/{shown(result.full, 'plain')}" if result.full is not None else ""

    def _change(self, result: NumberResult, language: Language) -> str:
        return changed(result, result.change, language) if result.change is not None else ""

    def _set(self, label: QLabel, name: str, value: str) -> None:
        label.setProperty(name, value)
        label.style().unpolish(label)
        label.style().polish(label)
