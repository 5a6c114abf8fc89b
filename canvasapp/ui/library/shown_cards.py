"""What the library shows: the cards of a section that fit the search, in the order chosen, and how many there are."""

from datetime import date

from canvasapp.app.library import Library
from canvasapp.app.settings import Order, Section
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Language, folded
from canvasapp.ui.library.shipped_examples import ShippedExamples
from canvasapp.ui.library.workshop_cards import WorkshopCard, card_of_example, card_of_summary, in_order


class ShownCards:
    """The three sections of one library, as they were when it was made, and what is `due` in the month of `today`.

    Raises the errors of the store.
    """

    def __init__(self, library: Library, examples: ShippedExamples, language: Language, today: date) -> None:
        self._library, self._examples, self._language = library, examples, language
        picture = library.workbook.thumbnail
        standings = library.standings(today)
        self._workshops = [
            card_of_summary(summary, picture, standings.get(summary.workshop.id)) for summary in library.summaries()
        ]
        self.due = library.due_this_month(today)
        self._trash = [card_of_summary(summary, picture) for summary in library.trash()]

    def count(self, section: Section) -> int:
        """How many cards a section has."""
        return self._examples.count() if section == "examples" else len(self._of(section))

    def cards(self, section: Section, search: str, order: Order) -> list[WorkshopCard]:
        """The cards of a section with `search` in title, client or notes. Raises the errors of the store."""
        found = self._of(section)
        if search.strip():
            ids = self._found_examples(search) if section == "examples" else self._library.search(search)
            found = [card for card in found if card.id in ids]
        return in_order(found, order)

    def _of(self, section: Section) -> list[WorkshopCard]:
        if section == "examples":
            contents = self._examples.contents(self._language)
            return [card_of_example(name, content) for name, content in contents.items()]
        return self._workshops if section == "workshops" else self._trash

    def _found_examples(self, search: str) -> set[str]:
        wanted = folded(search.strip())
        return {
            card_of_example(name, content).id
            for name, content in self._examples.contents(self._language).items()
            if any(wanted in folded(text) for text in _texts(content))
        }


def _texts(content: Content) -> tuple[str, ...]:
    return (content.workshop.title, content.workshop.client, *(note.text for note in content.notes.values()))
