"""Decisions, actions and parked things: written down, changed, carried over, and taken back."""

from datetime import date

import pytest
from contents import after, content, ids

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import remove_notes, remove_sheet
from canvasapp.domain.model.takeaway import TAKEAWAY_SORTS, Takeaway, TakeawayBody, TakeawaySort, TakeawaySource
from canvasapp.domain.model.takeaway_edits import (
    add_takeaway,
    carry_over,
    edit_takeaway,
    overdue,
    remove_takeaways,
    set_takeaway_status,
)
from canvasapp.domain.model.workshop import Workshop
from canvasapp.domain.model.workshop_edits import copy_of

TODAY = date(2026, 11, 29)


def taken(before: Content, *texts: str, sort: TakeawaySort = "action", **fields: object) -> Content:
    for text in texts:
        body = TakeawayBody.model_validate({"sort": sort, "text": text} | fields)
        before = after(before, add_takeaway(before, body))
    return before


def only(content: Content) -> Takeaway:
    (found,) = content.takeaways.values()
    return found


@pytest.mark.parametrize("sort", TAKEAWAY_SORTS)
def test_each_sort_is_written_down_behind_the_others_of_its_sort(sort: TakeawaySort) -> None:
    before = taken(taken(content(), "first", "second", sort=sort), "elsewhere", sort="parked")
    edit = add_takeaway(before, TakeawayBody(sort=sort, text=" 셋\x07 ", who=" Jun "))
    assert edit is not None
    assert edit.label.action == f"{sort}.add"
    found = after(before, edit).taken(sort)
    assert [each.text for each in found if each.text != "elsewhere"] == ["first", "second", "셋"]
    assert found[-1].who == "Jun"


def test_a_takeaway_always_says_something() -> None:
    before = taken(content(), "call")
    assert add_takeaway(before, TakeawayBody(sort="action", text=" \n")) is None
    assert edit_takeaway(before, only(before).id, TakeawayBody(sort="action", text="")) is None


def test_an_edit_keeps_identity_and_place_and_is_silent_over_nothing() -> None:
    before = taken(content(), "a", "b")
    first, second = before.taken()
    wanted = TakeawayBody(sort="action", text="a, today", who="Mina", due=TODAY)
    result = after(before, edit_takeaway(before, first.id, wanted))
    assert result.taken()[0] == first.model_copy(update={"text": "a, today", "who": "Mina", "due": TODAY})
    assert edit_takeaway(before, second.id, TakeawayBody(sort="action", text=" b ")) is None


def test_what_was_parked_becomes_an_action_behind_the_other_actions() -> None:
    before = taken(taken(content(), "second-hand books", sort="parked"), "call", "ask")
    parked = before.taken("parked")[0]
    result = after(before, edit_takeaway(before, parked.id, TakeawayBody(sort="action", text="Try second-hand books")))
    assert [each.text for each in result.taken("action")] == ["call", "ask", "Try second-hand books"]
    assert result.taken("action")[-1].id == parked.id


def test_several_are_done_or_removed_in_one_edit() -> None:
    before = taken(content(), "a", "b", "c")
    some = [each.id for each in before.taken()[:2]]
    done = set_takeaway_status(before, some, "done")
    assert done is not None
    assert (done.label.action, done.label.count) == ("takeaway.status", 2)
    assert [each.status for each in after(before, done).taken()] == ["done", "done", "open"]
    assert set_takeaway_status(before, some, "open") is None
    assert [each.text for each in after(before, remove_takeaways(before, some)).taken()] == ["c"]
    assert remove_takeaways(before, []) is None


def test_an_open_action_is_overdue_from_the_day_after_its_day() -> None:
    before = taken(content(), "late", due=date(2026, 11, 28))
    before = taken(taken(before, "later", due=date(2026, 11, 1)), "today", due=TODAY)
    before = taken(taken(before, "done", due=date(2026, 1, 1), status="done"), "whenever")
    before = taken(before, "decided", sort="decision", due=date(2026, 1, 1))
    assert [each.text for each in overdue(before, TODAY)] == ["later", "late"]


def test_what_was_left_open_is_carried_over_once_with_where_it_comes_from() -> None:
    earlier = taken(content(), "call", who="Jun", source=TakeawaySource(sheet="one", text="stations"))
    old = Workshop(id="old", title="Spring review", day=date(2026, 11, 22))
    left = only(earlier).model_copy(update={"workshop": "old"})
    result = after(content(), carry_over(content(), [(old, left)]))
    new = only(result)
    assert (new.text, new.who, new.source, new.workshop) == ("call", "Jun", None, "w")
    assert new.id != left.id
    assert new.carried is not None
    assert (new.carried.workshop, new.carried.takeaway) == ("old", left.id)
    assert (new.carried.title, new.carried.day) == ("Spring review", date(2026, 11, 22))
    assert carry_over(result, [(old, left)]) is None


def test_a_takeaway_stays_when_its_note_or_its_sheet_goes() -> None:
    before = content(channels=["stations"])
    (note,) = ids(before, "stations")
    before = taken(before, "begin there", sort="decision", source=TakeawaySource(sheet="one", note=note))
    for edit in (remove_notes(before, [note]), remove_sheet(before, "one")):
        assert after(before, edit).taken() == before.taken()


def test_a_copy_of_the_workshop_points_to_its_own_notes() -> None:
    before = content(channels=["stations"])
    (note,) = ids(before, "stations")
    before = taken(before, "begin there", source=TakeawaySource(sheet="one", note=note, text="stations"))
    copy = copy_of(before, "Copy")
    found = only(copy)
    assert found.source is not None
    assert found.workshop == copy.workshop.id
    assert copy.notes[found.source.note].text == "stations"
    assert found.source.sheet == copy.notes[found.source.note].sheet
    assert found.id not in before.takeaways
