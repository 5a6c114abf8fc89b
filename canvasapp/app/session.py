"""One open workshop and everything that is derived from it, without a window: whatever shows a workshop holds one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from pydantic import JsonValue

from canvasapp.app.canvas_at_hand import CanvasAtHand
from canvasapp.app.document import Document
from canvasapp.app.executor import Executor, at_once
from canvasapp.app.outcomes import Outcomes
from canvasapp.app.room_clock import RoomClock
from canvasapp.app.settings import Memory, Settings
from canvasapp.app.typed import BeingTyped, TypedText
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.offering import accept, still_open
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.engine.runs import run_again, start_methods, with_numbers_kept
from canvasapp.domain.filling.answering import answer_edit, judgement
from canvasapp.domain.method.elements import Element
from canvasapp.domain.method.method import Method
from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Edit, Step
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.note_history import Event, Removed, history_of, removed_from
from canvasapp.domain.model.tracking import track_all
from canvasapp.domain.model.workshop import Letter, Note


class Session:
    """Several windows may hold one session; each subscribes for itself.

    What it composes: `document` (content, edits, undo), `outcomes` (of its sheets), `canvas` (the one at hand), `typed`
    (what is no edit yet). Whatever reads the log or writes raises the errors of the document.
    """

    def __init__(
        self,
        document: Document,
        methods: Mapping[str, Method],
        settings: Settings | None = None,
        run: Executor = at_once,
        today: Callable[[], date] = date.today,
        typed: TypedText | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        """`settings` remember the canvas at hand (None: only as long as this lives); `run` does long work; `typed` is
        where what is being typed is kept aside (None: nowhere); `now` tells the time of the room (None: a clock of
        its own)."""
        self.document, self.methods, self.today = document, methods, today
        self.now: Callable[[], datetime] = now or RoomClock()
        self.outcomes = Outcomes(lambda: document.content, methods, run, today)
        self.canvas = CanvasAtHand(lambda: document.content, methods, settings or Settings(Memory()))
        self.typed = BeingTyped(typed)
        self._unsubscribe = document.subscribe(self.outcomes.follow)

    def end(self) -> None:
        """The workshop is closed."""
        self.typed.end()
        self._unsubscribe()

    @property
    def content(self) -> Content:
        """The workshop as it stands."""
        return self.document.content

    @property
    def writable(self) -> bool:
        """Whether the workbook may be written."""
        return not self.document.read_only

    def subscribe(self, listener: Callable[[Step], None]) -> Callable[[], None]:
        """`listener` hears of every step from now on, when `outcomes` have followed it; the result ends that."""
        return self.document.subscribe(listener)

    def do(self, edit: Edit | None) -> Step | None:
        """Make an edit; None does nothing."""
        return self.document.do(edit)

    # What is known of sheets and notes.

    def method_of(self, sheet_id: str) -> Method | None:
        """The method of a sheet; None if it is not known."""
        return self.methods.get(self.content.sheet(sheet_id).method)

    def offers(self, sheet_id: str) -> tuple[Offer, ...]:
        """The notes that a sheet offers and nobody has taken or refused."""
        outcome = self.outcomes.of(sheet_id)
        return still_open(self.content, sheet_id, outcome.offered) if outcome is not None else ()

    def history(self, note: Note) -> tuple[Event, ...]:
        """What happened to a note, newest first."""
        return history_of(note.id, self.document.steps_about(note.id))

    def removed(self, sheet_id: str) -> tuple[Removed, ...]:
        """The notes that were removed from a sheet, the last one first."""
        return removed_from(self.content, sheet_id, self.document.removals())

    # Edits that need more than the content.

    def answer(self, sheet_id: str, element: Element, value: JsonValue) -> Edit | None:
        """A new answer, with the notes that its triggers touch; None if it changes nothing."""
        canvas = self.canvas.behind(sheet_id)
        return answer_edit(self.content, sheet_id, element, value, canvas, self.today())

    def accept(self, sheet_id: str, texts: Mapping[Offer, str], colour: Letter) -> Edit | None:
        """Notes of a sheet's offers on the canvas at hand; a blank text stands for the one that is offered.

        None if there is no canvas.
        """
        language, canvas = self.content.workshop.language, self.canvas.shown()
        if canvas is None:
            return None
        said_texts = {offer: text or said(offer.text, language) for offer, text in texts.items()}
        return accept(self.content, sheet_id, said_texts, self.canvas.id, canvas, language, colour)

    def judge(self, note_id: str, fields: Mapping[str, JsonValue]) -> Edit | None:
        """What a table over notes says of one of them; None for a note that is gone. Raises NotYet."""
        return judgement(self.content, note_id, fields, self.today())

    def track(self, note_ids: Sequence[str], wanted: Note, new: str) -> Edit | None:
        """How sure notes are, with the text of a new one in the place of the first ("": none). Raises NotYet."""
        return track_all(self.content, note_ids, wanted, new, self.today())

    def start(self, methods: Sequence[Method], programme: str = "") -> Edit:
        """A sheet for each of the methods; the runs before keep their numbers."""
        return start_methods(self.content, methods, programme, self.methods, self.today())

    def run_again(self, sheet_id: str) -> Edit:
        """An empty sheet of the same method behind its last one."""
        return run_again(self.content, sheet_id, self.methods, self.today())

    def duplicate(self, sheet_id: str, title: str) -> Edit:
        """A copy of a sheet under another title; the runs before keep their numbers."""
        return with_numbers_kept(
            self.content, self.methods, edits.duplicate_sheet(self.content, sheet_id, title), self.today()
        )
