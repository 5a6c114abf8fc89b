"""What follows from each sheet of a workshop: computed once per step, kept, and shared by all that show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from canvasapp.app.executor import Executor
from canvasapp.app.listeners import Listeners
from canvasapp.domain.engine.answers.answer_values import ElementAnswer, ModelAnswer
from canvasapp.domain.engine.boards import looks_at_notes
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.offering import Source, offer_behind, source_of
from canvasapp.domain.engine.results.model_analysis import Spread
from canvasapp.domain.engine.results.outcome import Offer, Outcome
from canvasapp.domain.engine.results.progress import steps_done
from canvasapp.domain.engine.results.run_changes import Run
from canvasapp.domain.engine.results.simulation import simulated
from canvasapp.domain.engine.runs import later_runs, run_of, runs_before
from canvasapp.domain.method.elements import ModelElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.change import Step
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.workshop import Note, Sheet

Models = Mapping[str, ElementAnswer]
"""The answers to the models of a sheet, by element."""


@dataclass(frozen=True, slots=True)
class _Simulated:
    """The ranges of a sheet's models, and the answers that they belong to."""

    models: Models
    spreads: Mapping[str, Spread | None]


class Outcomes:
    """Of one workshop. `follow` is to hear of every step first, before anybody who asks what follows from it."""

    def __init__(
        self, content: Callable[[], Content], methods: Mapping[str, Method], run: Executor, today: Callable[[], date]
    ) -> None:
        """`content` gives the workshop as it stands; `run` does the simulations."""
        self._content, self._methods, self._run_beside, self._today = content, methods, run, today
        self._known: dict[str, Outcome] = {}
        self._runs: dict[str, Run | None] = {}
        self._simulated: dict[str, _Simulated] = {}
        self._simulating: set[str] = set()
        self._looking: dict[str, bool] = {}
        self._listeners = Listeners[str]()

    def subscribe(self, listener: Callable[[str], object]) -> Callable[[], None]:
        """`listener` hears the id of a sheet whose simulation has come to its end; the result ends that."""
        return self._listeners.add(listener)

    def of(self, sheet_id: str) -> Outcome | None:
        """What follows from a sheet; None if it is not here or its method is not known.

        What takes long is not waited for: it comes with the next outcome, of which the listeners hear.
        """
        sheet = self._content().find_sheet(sheet_id)
        method = self._methods.get(sheet.method) if sheet is not None else None
        if sheet is None or method is None:
            return None
        if sheet_id not in self._known:
            outcome = self._known[sheet_id] = self._computed(sheet)
            self._simulate(sheet_id, method, outcome)
        if sheet_id not in self._known:  # the executor has worked at once
            self._known[sheet_id] = self._computed(sheet)
        return self._known[sheet_id]

    def done(self, sheet_id: str) -> frozenset[str]:
        """The steps of a sheet that are done with."""
        sheet, outcome = self._content().find_sheet(sheet_id), self.of(sheet_id)
        if sheet is None or outcome is None:
            return frozenset()
        return steps_done(self._methods[sheet.method], outcome.reading)

    def follow(self, step: Step) -> None:
        """Forget what a step makes untrue: its answers for their sheet and later runs, notes and the rest for all."""
        content = self._content()
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
        method = self._methods.get(sheet.method)
        if method is None:
            return False
        if method.id not in self._looking:
            self._looking[method.id] = looks_at_notes(method)
        return self._looking[method.id]

    # Where notes come from.

    def offer_behind(self, note: Note) -> Offer | None:
        """The offer that a note came from as its sheet makes it now; None where there is none any more."""
        outcome = self.of(note.origin.sheet) if note.origin is not None else None
        return offer_behind(note, outcome.standing) if outcome is not None else None

    def source(self, note: Note) -> Source | None:
        """How the source of a note stands; None for a note that nobody offered."""
        return source_of(note, self.offer_behind(note)) if note.origin is not None else None

    # Computing.

    def _computed(self, sheet: Sheet) -> Outcome:
        known = self._simulated.get(sheet.id)
        content, today = self._content(), self._today()
        runs = runs_before(content, self._methods, sheet.id, self._run)
        spreads = known.spreads if known is not None else {}
        return outcome_in(content, self._methods, sheet.id, today, runs=runs, spreads=spreads)

    def _run(self, sheet: Sheet) -> Run | None:
        """A sheet as an earlier run of its method, computed once until it changes."""
        if sheet.id not in self._runs:
            self._runs[sheet.id] = run_of(self._content(), self._methods, sheet, self._today())
        return self._runs[sheet.id]

    def _simulate(self, sheet_id: str, method: Method, outcome: Outcome) -> None:
        """Have the ranges of a sheet's models drawn where they are not, or are those of other answers.

        One simulation of a sheet at a time: while one goes on, the newest answers wait for its end.
        """
        answers = outcome.reading.elements
        models = {e.id: answers[e.id] for e in method.element if isinstance(e, ModelElement)}
        known = self._simulated.get(sheet_id)
        if not models or (known is not None and known.models == models):
            return
        self._simulated[sheet_id] = _Simulated(models, {})
        if sheet_id not in self._simulating:
            self._draw(sheet_id, method, models)

    def _draw(self, sheet_id: str, method: Method, models: Models) -> None:
        def then(spreads: dict[str, Spread | None]) -> None:
            self._simulating.discard(sheet_id)
            wanted = self._simulated[sheet_id].models
            if wanted is not models:
                self._draw(sheet_id, method, wanted)
                return
            self._simulated[sheet_id] = _Simulated(models, spreads)
            self._known.pop(sheet_id, None)
            failures = self._listeners.tell(sheet_id)
            if failures:
                raise ExceptionGroup("listeners failed", failures)

        self._simulating.add(sheet_id)
        self._run_beside(lambda: _drawn(method, models), then)


def _drawn(method: Method, models: Models) -> dict[str, Spread | None]:
    return {
        name: simulated(element, answer)
        for name, answer in models.items()
        if isinstance(element := method.element_named(name), ModelElement) and isinstance(answer, ModelAnswer)
    }
