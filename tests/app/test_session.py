"""An open workshop without a window: what is derived from it, for however many who show it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from workbooks import METHODS, opened, with_workshop

from canvasapp.app.executor import at_once
from canvasapp.app.session import Session
from canvasapp.app.typed import TypedText
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Step
from canvasapp.store.sqlite.workbook import SqliteWorkbook

TODAY = date(2026, 3, 31)

MODEL = {"vars": [{"sym": "a", "low": 1, "base": 2, "high": 3}], "equations": ["d = a * 2"]}


class Later:
    """An executor that does its tasks when a test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, task: Callable[[], object], then: Callable[[object], None]) -> None:
        self.waiting.append(lambda: then(task()))

    def work(self) -> None:
        """Do what waits now."""
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[SqliteWorkbook]:
    with_workshop(tmp_path / "one.canvasbook")
    with SqliteWorkbook.open(tmp_path / "one.canvasbook") as workbook:
        yield workbook


@pytest.fixture
def session(workbook: SqliteWorkbook) -> Session:
    return Session(opened(workbook), METHODS, today=lambda: TODAY)


def add(session: Session, method: str) -> str:
    """A sheet of a method; returns its id."""
    session.do(session.start([METHODS[method]]))
    return session.content.sheets[-1].id


def answer(session: Session, sheet: str, element: str, value: object) -> None:
    element_ = METHODS[session.content.sheet(sheet).method].element_named(element)
    session.do(session.answer(sheet, element_, value))  # type: ignore[arg-type]


def with_offer(session: Session) -> str:
    """A sheet that offers a note; returns its id."""
    sheet = add(session, "working-backwards")
    answer(session, sheet, "customer", {"text": "Commuters"})
    return sheet


def known(outcome: Outcome | None) -> Outcome:
    assert outcome is not None
    return outcome


def test_outcomes_have_followed_a_step_before_anybody_else_hears_of_it(session: Session) -> None:
    sheet = add(session, "working-backwards")
    offered: list[int] = []
    session.outcomes.of(sheet)
    session.subscribe(lambda step: offered.append(len(session.offers(sheet))))
    answer(session, sheet, "customer", {"text": "Commuters"})
    assert offered == [1]


def test_two_windows_over_one_session_hear_of_the_same_steps_each_as_long_as_it_wants(session: Session) -> None:
    first: list[Step] = []
    second: list[Step] = []
    end = session.subscribe(first.append)
    session.subscribe(second.append)
    add(session, "working-backwards")
    end()
    add(session, "flywheel")
    assert (len(first), len(second)) == (1, 2)


def test_an_outcome_is_computed_once_until_a_step_makes_it_untrue(session: Session) -> None:
    sheet = with_offer(session)
    outcome = session.outcomes.of(sheet)
    assert session.outcomes.of(sheet) is outcome
    answer(session, sheet, "customer", {"text": "Students"})
    assert session.outcomes.of(sheet) is not outcome


def test_a_sheet_of_a_stranger_has_no_outcome_and_offers_nothing(session: Session) -> None:
    session.do(edits.add_sheet(session.content, "Strange", "method-of-somebody"))
    sheet = session.content.sheets[-1].id
    assert session.outcomes.of(sheet) is None
    assert session.offers(sheet) == () and session.outcomes.done(sheet) == frozenset()
    assert session.outcomes.of("no such sheet") is None


def test_an_offer_that_was_taken_is_open_no_more_and_its_note_has_a_source(session: Session) -> None:
    sheet = with_offer(session)
    (offer,) = session.offers(sheet)
    session.do(session.accept(sheet, {offer: ""}, "A"))
    (note,) = session.content.notes.values()
    assert session.offers(sheet) == ()
    assert session.outcomes.source(note) == "same"
    assert [event.after for event in session.history(note)] == [note]


def test_the_canvas_at_hand_is_the_one_that_was_chosen_last_as_long_as_it_is_there(session: Session) -> None:
    first = session.canvas.id
    second = add(session, "canvas-walk")
    assert session.canvas.id == first
    session.canvas.choose(second)
    session.canvas.choose(add(session, "flywheel"))  # no canvas: nothing changes
    assert session.canvas.id == second
    session.do(edits.remove_sheet(session.content, second))
    assert session.canvas.id == first


def test_removed_notes_can_be_found(session: Session) -> None:
    canvas = session.canvas.id
    session.do(edits.add_notes(session.content, canvas, "channels", ["Shop"]))
    session.do(edits.remove_notes(session.content, list(session.content.notes)))
    assert [one.note.text for one in session.removed(canvas)] == ["Shop"]


class TestSimulation:
    """The ranges of a model are drawn by the executor; nobody waits for them."""

    def model(self, workbook: SqliteWorkbook, run: Later | Callable[..., None]) -> tuple[Session, str]:
        session = Session(opened(workbook), METHODS, run=run, today=lambda: TODAY)  # type: ignore[arg-type]
        sheet = add(session, "formula-workbench")
        answer(session, sheet, "model", MODEL)
        return session, sheet

    def test_an_executor_that_works_at_once_gives_the_whole_outcome(self, workbook: SqliteWorkbook) -> None:
        session, sheet = self.model(workbook, at_once)
        assert known(session.outcomes.of(sheet)).models["model"].spread is not None

    def test_the_outcome_comes_without_ranges_first_and_whoever_listens_hears_of_them(
        self, workbook: SqliteWorkbook
    ) -> None:
        later = Later()
        session, sheet = self.model(workbook, later)
        heard: list[str] = []
        session.outcomes.subscribe(heard.append)
        assert known(session.outcomes.of(sheet)).models["model"].spread is None
        later.work()
        assert heard == [sheet]
        assert known(session.outcomes.of(sheet)).models["model"].spread is not None

    def test_of_answers_that_follow_each_other_only_the_newest_is_told_of(self, workbook: SqliteWorkbook) -> None:
        later = Later()
        session, sheet = self.model(workbook, later)
        heard: list[str] = []
        session.outcomes.subscribe(heard.append)
        session.outcomes.of(sheet)
        answer(session, sheet, "model", {**MODEL, "equations": ["d = a * 3"]})
        session.outcomes.of(sheet)
        assert len(later.waiting) == 1
        later.work()
        assert heard == [] and len(later.waiting) == 1
        later.work()
        assert heard == [sheet]


def test_what_is_typed_anywhere_is_kept_aside_until_the_workshop_is_closed(
    workbook: SqliteWorkbook, tmp_path: Path
) -> None:
    document = opened(workbook)
    session = Session(document, METHODS, typed=TypedText(tmp_path / "home", document.workshop_id))
    session.typed.add(lambda: "in the window")
    ends = session.typed.add(lambda: "on the stage")
    session.typed.keep()
    (file,) = (tmp_path / "home").iterdir()
    assert file.read_text("utf-8") == "in the window\n\non the stage"
    ends()
    session.typed.keep()
    assert file.read_text("utf-8") == "in the window"
    session.end()
    assert not file.exists()


def test_a_session_that_has_ended_hears_of_nothing_any_more(session: Session) -> None:
    sheet = with_offer(session)
    outcome = session.outcomes.of(sheet)
    session.end()
    session.do(edits.set_answer(session.content, sheet, "customer", {"text": "Students"}))
    assert answers_of(session.content, sheet)["customer"] == {"text": "Students"}
    assert session.outcomes.of(sheet) is outcome
