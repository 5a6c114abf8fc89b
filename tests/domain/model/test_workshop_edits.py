"""Edits of a whole workshop: made, copied, described, coloured, thrown away and brought back."""

from datetime import UTC, date, datetime

import pytest
from contents import LEGEND, after, content, ids
from pydantic import ValidationError

from canvasapp.domain.model.change import Label
from canvasapp.domain.model.edits import colour_notes
from canvasapp.domain.model.workshop import LegendEntry, Workshop
from canvasapp.domain.model.workshop_edits import blank, copy_of, creation, describe, put_in_trash, restore, set_legend

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_blank_workshop_has_one_empty_sheet() -> None:
    made = blank(Workshop(id="w", title="Plan"), " Today ", "canvas-walk", 2)
    (sheet,) = made.sheets
    assert (sheet.title, sheet.method, sheet.method_version, sheet.workshop) == ("Today", "canvas-walk", 2, "w")
    assert made.notes == {}


def test_creation_brings_everything_parents_first() -> None:
    here = content(channels=["a"])
    edit = creation(here)
    assert edit.label == Label(action="workshop.create", name="Plan")
    assert all(change.before is None for change in edit.changes)
    assert tuple(change.after for change in edit.changes) == here.entities()


def test_a_copy_has_fresh_identities_and_is_out_of_the_trash() -> None:
    here = content(channels=list("ab"), key_resources=["c"])
    here = after(here, put_in_trash(here.workshop, NOON))
    copy = copy_of(here, " Plan B ")
    assert (copy.workshop.title, copy.workshop.deleted) == ("Plan B", None)
    assert len({e.id for e in copy.entities()} | {e.id for e in here.entities()}) == 2 * len(here.entities())
    assert [note.text for note in copy.in_block(copy.sheets[0].id, "channels")] == ["a", "b"]
    assert {sheet.workshop for sheet in copy.sheets} == {copy.workshop.id}
    assert [answer.value for answer in copy.answers_on(copy.sheets[0].id)] == [{"pays": "yes"}]


def test_particulars_are_cleaned_checked_and_silent_where_nothing_changes() -> None:
    here = content()
    result = after(
        here, describe(here.workshop, title=" 계획 ", client="e\u0301cole\x00", day="2026-03-02", language="ko")
    )
    workshop = result.workshop
    assert (workshop.title, workshop.client, workshop.day, workshop.language) == (
        "계획",
        "école",
        date(2026, 3, 2),
        "ko",
    )
    assert describe(here.workshop, title=" Plan ", purpose=" ") is None
    assert describe(here.workshop, title="  ") is None
    for wrong in ({"language": "fr"}, {"day": "soon"}, {"colour": "red"}):
        with pytest.raises(ValidationError):
            describe(here.workshop, **wrong)


def test_notes_whose_letter_leaves_the_legend_take_its_first_in_the_same_edit() -> None:
    here = content(channels=list("ab"))
    here = after(here, colour_notes(here, ids(here, "b"), "B"))
    edit = set_legend(here, [LegendEntry(letter="C", paper="teal"), LegendEntry(letter="A", paper="blue")])
    result = after(here, edit)
    assert [note.colour for note in result.in_block("one", "channels")] == ["A", "C"]
    assert set_legend(here, LEGEND) is None


@pytest.mark.parametrize(
    "legend",
    [
        [],
        [LegendEntry(letter="A", paper="teal"), LegendEntry(letter="A", paper="blue")],
        [LegendEntry(letter="A", paper="teal"), LegendEntry(letter="B", paper="teal")],
    ],
)
def test_a_legend_has_one_to_six_colours_each_letter_and_paper_once(legend: list[LegendEntry]) -> None:
    with pytest.raises(ValidationError):
        set_legend(content(), legend)


def test_a_letter_that_left_the_legend_reads_as_grey() -> None:
    assert content().workshop.entry("F").paper == "grey"
    assert content().workshop.entry("B").paper == "blue"


def test_the_trash_gives_back_what_it_got() -> None:
    here = content()
    deleted = after(here, put_in_trash(here.workshop, NOON))
    assert deleted.workshop.deleted == NOON
    assert after(deleted, restore(deleted.workshop)) == here
    assert restore(here.workshop) is None
