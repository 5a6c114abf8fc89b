"""What the steps of a sheet show one below the other: cards of elements, talks about votes, large pictures."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pydantic import JsonValue
from PySide6.QtWidgets import QWidget

from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.progress import voted_before
from canvasapp.domain.method.method import Method, MethodStep
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.figure_view import FigureView
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.talk_list import TalkList
from canvasapp.ui.sheets.page.editor_table import editor_for
from canvasapp.ui.sheets.page.element_card import ElementCard
from canvasapp.ui.sheets.page.projection import zoom_for
from canvasapp.ui.sheets.results.results_panel import large_pictures


class Shown(NamedTuple):
    """The parts of one step, in their order, and its pictures by the results that they draw."""

    cards: list[ElementCard]
    talks: list[TalkList]
    pictures: Mapping[str, FigureView]


class StepParts:
    """Made when they are first shown, and kept; of other steps than the one that is shown they are hidden."""

    def __init__(
        self,
        method: Method,
        context: Context,
        page: QWidget,
        language: Language,
        connect: Callable[[str, ElementEditor], object],
    ) -> None:
        """`page` is what they stand on; `connect` is called with each editor that is made, by the id of its element."""
        self._method, self._context, self._page, self._language = method, context, page, language
        self._connect = connect
        self._height = 0
        self.cards: dict[str, ElementCard] = {}
        self.pictures: dict[str, FigureView] = {}
        self._talks: dict[str, TalkList] = {}

    def show(self, step: MethodStep) -> Shown:
        """The parts of a step; all others are hidden."""
        elements = {element.id for element in self._method.element}
        cards = [self._card(name) for name in step.show if name in elements]
        for card in self.cards.values():
            card.setVisible(card in cards)
        return Shown(cards, self._talks_of(step), self._pictures_of(step))

    def show_outcome(self, step: MethodStep, answers: Mapping[str, JsonValue], outcome: Outcome) -> None:
        """Show the answers as they are now, and what follows from them, on whatever is not hidden."""
        for name, card in self.cards.items():
            if not card.isHidden():
                card.editor.show_answer(answers.get(name), outcome)
                card.show_outcome(outcome)
        for name, picture in self.pictures.items():
            if not picture.isHidden():
                picture.show_result(outcome.results[name], self._language)
        for name in voted_before(self._method, step):
            element, answer = self._method.element_named(name), outcome.reading.elements[name]
            self._talks[name].show_votes(element, answer)  # type: ignore[arg-type]  # voted_before looks at their kinds

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused anywhere."""
        return not [card for card in self.cards.values() if not card.editor.flush()]

    def speak(self, language: Language) -> None:
        """Take the workshop's language."""
        self._language = language
        for card in self.cards.values():
            card.editor.speak(language)
            card.retranslate()

    def hide_help(self) -> None:
        """Help and examples are for work alone."""
        for card in self.cards.values():
            card.show_help(False)

    def set_type(self, height: int) -> None:
        """The type of a screen `height` logical pixels high; 0: that for work."""
        self._height = height
        for card in self.cards.values():
            card.editor.set_projected(height)
        for picture in self.pictures.values():
            picture.set_zoom(zoom_for(height))

    def _card(self, name: str) -> ElementCard:
        if name not in self.cards:
            editor = editor_for(self._method.element_named(name), self._method, self._context, self._language)
            card = self.cards[name] = ElementCard(editor)
            self._connect(name, editor)
            editor.set_projected(self._height)
            card.setParent(self._page)
        return self.cards[name]

    def _talks_of(self, step: MethodStep) -> list[TalkList]:
        """On a step that only looks back: what the votes of earlier ones leave to talk about."""
        names = voted_before(self._method, step)
        for name in names:
            if name not in self._talks:
                self._talks[name] = TalkList(self._card(name).editor)
                self._talks[name].setParent(self._page)
        for talk in self._talks.values():
            talk.hide()
        return [self._talks[name] for name in names]

    def _pictures_of(self, step: MethodStep) -> Mapping[str, FigureView]:
        """The large pictures of a step, below its elements."""
        shown = large_pictures(self._method, step)
        for name in shown:
            if name not in self.pictures:
                self.pictures[name] = FigureView(self._context.look, self._context.lettering)
                self.pictures[name].set_zoom(zoom_for(self._height))
                self.pictures[name].setParent(self._page)
        for name, picture in self.pictures.items():
            picture.setVisible(name in shown)
        return {name: self.pictures[name] for name in shown}
