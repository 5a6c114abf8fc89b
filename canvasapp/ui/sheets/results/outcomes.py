"""What follows from each sheet of a workshop: computed once per step, kept, and shared by all that show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from canvasapp.app.settings import CANVAS_AT_HAND, Setting
from canvasapp.domain.engine.answers.answer_values import ElementAnswer, ModelAnswer
from canvasapp.domain.engine.boards import canvas_behind, looks_at_notes
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.offering import Source, offer_behind, source_of
from canvasapp.domain.engine.results.model_analysis import Spread
from canvasapp.domain.engine.results.outcome import Offer, Outcome
from canvasapp.domain.engine.results.progress import steps_done
from canvasapp.domain.engine.results.run_changes import Run
from canvasapp.domain.engine.results.simulation import simulated
from canvasapp.domain.engine.runs import later_runs, run_of, runs_before
from canvasapp.domain.method.elements import ModelElement
from canvasapp.domain.method.method import Block, Canvas, Method
from canvasapp.domain.model.change import Step
from canvasapp.domain.model.workshop import Note, Sheet
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.worker import Worker


@dataclass(slots=True)
class _Simulated:
    """The ranges of a sheet's models, and the answers that they belong to."""

    models: dict[str, ElementAnswer]
    spreads: dict[str, Spread | None]


class Outcomes(QObject):
    """`changed(sheet id)` when a simulation has come to its end and there is more to tell.

    The canvas that offered notes go to is one for the whole workshop: the one that was shown or chosen last.
    """

    changed = Signal(str)

    def __init__(self, context: Context, host: Host, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._context, self._host, self._today = context, host, today
        self._known: dict[str, Outcome] = {}
        self._runs: dict[str, Run | None] = {}
        self._simulated: dict[str, _Simulated] = {}
        self._workers: dict[str, Worker] = {}
        self._looking: dict[str, bool] = {}

    def of(self, sheet_id: str) -> Outcome | None:
        """What follows from a sheet; None if it is not here or its method is not known."""
        sheet = self._sheet(sheet_id)
        method = self._context.methods.get(sheet.method) if sheet is not None else None
        if sheet is None or method is None:
            return None
        if sheet_id not in self._known:
            self._known[sheet_id] = self._computed(sheet, method)
        return self._known[sheet_id]

    def done(self, sheet_id: str) -> frozenset[str]:
        """The steps of a sheet that are done with."""
        sheet, outcome = self._sheet(sheet_id), self.of(sheet_id)
        if sheet is None or outcome is None:
            return frozenset()
        return steps_done(self._context.methods[sheet.method], outcome.reading)

    def follow(self, step: Step) -> None:
        """Forget what a step makes untrue: its answers for their sheet and later runs, notes and the rest for all."""
        content = self._host.content
        touched = {getattr(change.after or change.before, "sheet", "") for change in step.changes}
        kinds = {change.kind for change in step.changes}
        if not kinds <= {"answer", "note"}:
            self._known.clear()
            self._runs.clear()
            return
        if "note" in kinds:
            touched |= {sheet.id for sheet in content.sheets if self._looks_at_notes(sheet)}
        for sheet_id in touched:
            self._runs.pop(sheet_id, None)
        for sheet_id in touched | later_runs(content, frozenset(touched)):
            self._known.pop(sheet_id, None)

    def _looks_at_notes(self, sheet: Sheet) -> bool:
        """Whether what follows from a sheet depends on the notes of a canvas."""
        method = self._context.methods.get(sheet.method)
        if method is None:
            return False
        if method.id not in self._looking:
            self._looking[method.id] = looks_at_notes(method)
        return self._looking[method.id]

    # The canvas.

    @property
    def canvas(self) -> str:
        """The id of the workshop's current canvas; "" if there is none."""
        ids = [sheet.id for sheet in self.canvases()]
        chosen = self._context.settings.get(self._memory)
        return chosen if chosen in ids else ids[0] if ids else ""

    def shown_canvas(self) -> Canvas | None:
        """What the current canvas looks like: its blocks and which of them take what is offered."""
        sheet = self._sheet(self.canvas)
        return self._context.methods[sheet.method].canvas if sheet is not None else None

    def choose_canvas(self, sheet_id: str) -> None:
        """From now on another canvas is the current one; what is not a canvas changes nothing."""
        if sheet_id != self.canvas and sheet_id in {sheet.id for sheet in self.canvases()}:
            self._context.settings.remember(self._memory, sheet_id)

    def canvas_behind(self, sheet_id: str) -> str:
        """The id of the canvas whose notes a sheet looks at, as on paper; "" if there is none."""
        return canvas_behind(self._host.content, self._context.methods, sheet_id) or ""

    def canvases(self) -> tuple[Sheet, ...]:
        """The sheets that take notes."""
        return tuple(sheet for sheet in self._host.content.sheets if self._blocks_of(sheet))

    @property
    def _memory(self) -> Setting[str]:
        return CANVAS_AT_HAND.of(self._host.content.workshop.id)

    def _blocks_of(self, sheet: Sheet) -> tuple[Block, ...]:
        method = self._context.methods.get(sheet.method)
        return method.canvas_blocks if method is not None else ()

    # Where notes come from.

    def offer_behind(self, note: Note) -> Offer | None:
        """The offer that a note came from as its sheet makes it now; None where there is none any more."""
        outcome = self.of(note.origin.sheet) if note.origin is not None else None
        return offer_behind(note, outcome.standing) if outcome is not None else None

    def source(self, note: Note) -> Source | None:
        """How the source of a note stands; None for a note that nobody offered."""
        return source_of(note, self.offer_behind(note)) if note.origin is not None else None

    # Computing.

    def _computed(self, sheet: Sheet, method: Method) -> Outcome:
        known = self._simulated.get(sheet.id)
        spreads = known.spreads if known is not None else {}
        content, methods, today = self._host.content, self._context.methods, self._today()
        runs = runs_before(content, methods, sheet.id, self._run)
        outcome = outcome_in(content, methods, sheet.id, today, runs=runs, spreads=spreads)
        models = {
            element.id: outcome.reading.elements[element.id]
            for element in method.element
            if isinstance(element, ModelElement)
        }
        if models and (known is None or known.models != models):
            self._simulate(sheet.id, method, models)
        return outcome

    def _run(self, sheet: Sheet) -> Run | None:
        """A sheet as an earlier run of its method, computed once until it changes."""
        if sheet.id not in self._runs:
            self._runs[sheet.id] = run_of(self._host.content, self._context.methods, sheet, self._today())
        return self._runs[sheet.id]

    def _simulate(self, sheet_id: str, method: Method, models: dict[str, ElementAnswer]) -> None:
        """Draw the ranges beside the window; those of another answer are not shown any more."""
        self._simulated[sheet_id] = _Simulated(models, {})

        def task() -> dict[str, Spread | None]:
            return {
                name: simulated(element, answer)
                for name, answer in models.items()
                if isinstance(element := method.element_named(name), ModelElement) and isinstance(answer, ModelAnswer)
            }

        def then(spreads: dict[str, Spread | None]) -> None:
            self._simulated[sheet_id] = _Simulated(models, spreads)
            self._known.pop(sheet_id, None)
            self.changed.emit(sheet_id)

        if sheet_id not in self._workers:
            self._workers[sheet_id] = Worker(self)
        self._workers[sheet_id].ask(task, then)

    def _sheet(self, sheet_id: str) -> Sheet | None:
        return next((sheet for sheet in self._host.content.sheets if sheet.id == sheet_id), None)
