"""A document over a workbook that is no file: it needs neither a path nor to be the only writer."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import pytest
from workbooks import add, retext, texts, ticking

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Change, Edit, Step, StepHead
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import colour_notes
from canvasapp.domain.model.values import new_id
from canvasapp.domain.model.workshop import Workshop
from canvasapp.domain.model.workshop_edits import blank
from canvasapp.store.errors import ChangedSince, Conflict, OtherHistory


class Server:
    """One workshop and its log, in memory; numbers of steps have gaps, as where other workshops are written too."""

    def __init__(self) -> None:
        self.content = blank(Workshop(id="w", title="Lantern Books"), "Today", "canvas-walk")
        self.log: list[Step] = []
        self.append(Edit.model_construct(label={"action": "workshop.create"}, changes=()), kind="fixed")

    def append(self, edit: Edit, **fields: Any) -> Step:
        number = len(self.log) * 3 + 1
        facts = {"author": "", "session": "", "time": datetime(2026, 3, 2)} | fields
        self.log.append(Step(number=number, id=new_id(), workshop="w", label=edit.label, changes=edit.changes, **facts))
        self.content = self.content.apply(edit.changes)
        return self.log[-1]


class Connection:
    """What one participant has open; it satisfies what a document asks of a workbook."""

    read_only = False
    path = None

    def __init__(self, server: Server, session: str) -> None:
        self.server, self.session = server, session

    def load(self, workshop_id: str) -> Content:
        return self.server.content

    def write(self, edit: Edit, workshop_id: str, *, last: StepHead, **fields: Any) -> Step:
        if not self.knows(last):
            raise OtherHistory
        changes = tuple(self._now(edit.changes))
        edit = Edit(label=edit.label, changes=changes)
        return self.server.append(edit, session=self.session, **fields)

    def _now(self, changes: Iterable[Change]) -> Iterable[Change]:
        for change in changes:
            now = self.server.content.notes.get(change.id)
            found = change if now == change.before else change.rebased(now) if now is not None else None
            if found is None:
                raise Conflict(file="the workshop", folder="")
            yield found

    def history(self, workshop_id: str) -> tuple[StepHead, ...]:
        return tuple(self.server.log)

    def knows(self, step: StepHead) -> bool:
        return any((each.number, each.id) == (step.number, step.id) for each in self.server.log)

    def step(self, number: int) -> Step:
        return next(step for step in self.server.log if step.number == number)

    def steps_after(self, workshop_id: str, number: int) -> tuple[Step, ...]:
        return tuple(step for step in self.server.log if step.number > number)

    def data_version(self) -> int:
        return len(self.server.log)


@pytest.fixture
def server() -> Server:
    return Server()


def joined(server: Server, name: str) -> Document:
    return Document(Connection(server, name), "w", name, ticking())  # type: ignore[arg-type]


def test_two_who_write_at_once_see_each_others_steps_and_undo_their_own(server: Server) -> None:
    mina, jun = joined(server, "mina"), joined(server, "jun")
    note = add(mina, "App")[0]
    jun.refresh()
    retext(mina, note, "App and telephone")
    jun.do(colour_notes(jun.content, [note.id], "B"))
    mina.refresh()
    assert mina.content == jun.content == server.content
    assert (server.content.notes[note.id].text, server.content.notes[note.id].colour) == ("App and telephone", "B")
    mina.undo()
    assert (server.content.notes[note.id].text, server.content.notes[note.id].colour) == ("App", "B")
    with pytest.raises(ChangedSince):
        mina.undo()
    jun.undo()
    mina.undo()
    jun.refresh()
    assert texts(mina) == texts(jun) == []


def test_another_history_is_told(server: Server) -> None:
    document = joined(server, "mina")
    add(document, "App")
    fresh = Server()
    fresh.append(Edit.model_construct(label={"action": "note.add"}, changes=()), kind="do")
    fresh.append(Edit.model_construct(label={"action": "note.add"}, changes=()), kind="do")
    server.log, server.content = fresh.log, fresh.content
    with pytest.raises(OtherHistory):
        document.refresh()
    assert texts(document) == []
