"""A draft: a workshop without identities."""

from pathlib import Path

from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.draft import Draft, DraftSheet, drafted, made
from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySource
from canvasapp.domain.model.workshop import Answer, LegendEntry, Note, NoteBody, Sheet, Workshop
from canvasapp.store.method_files import load_methods

METHODS = load_methods(Path(__file__).parents[3] / "resources" / "methods")


def test_a_draft_has_the_notes_block_after_block_in_fill_in_order() -> None:
    sheet = Sheet(id="s", workshop="w", method="canvas-walk", title="Today", rank="V")
    places = [("cost_structure", "b"), ("customer_segments", "c"), ("strange", "d"), ("customer_segments", "a")]
    notes = [Note(id=rank, sheet="s", block=block, rank=rank, text=f"{block} {rank}") for block, rank in places]
    content = content_of(
        Workshop(id="w", title="Plan", client="Lantern Books"),
        [sheet],
        notes,
        [Answer(id="a", sheet="s", element="story", value={"pays": "yes"})],
    )
    draft = drafted(content, METHODS)
    assert (draft.title, draft.client) == ("Plan", "Lantern Books")
    assert [note.text for note in draft.sheets[0].notes] == [
        "customer_segments a",
        "customer_segments c",
        "cost_structure b",
        "strange d",
    ]
    assert draft.sheets[0].answers == {"story": {"pays": "yes"}}


def test_only_the_named_sheets_are_in_the_draft() -> None:
    sheets = [Sheet(id=title, workshop="w", method="canvas-walk", title=title, rank=title) for title in "abc"]
    content = content_of(Workshop(id="w", title="Plan"), sheets, (), ())
    assert [sheet.title for sheet in drafted(content, METHODS, ["c", "a"]).sheets] == ["a", "c"]
    assert len(drafted(content, METHODS).sheets) == 3


def test_a_content_that_is_made_twice_shares_no_identity() -> None:
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=(NoteBody(block="channels", text="App"),))
    draft = Draft(title="Plan", sheets=(sheet,))
    once, twice = made(draft), made(draft)
    assert not {entity.id for entity in once.entities()} & {entity.id for entity in twice.entities()}
    assert drafted(once, METHODS) == drafted(twice, METHODS) == draft


def test_texts_are_cleaned_and_notes_without_one_are_not_made() -> None:
    notes = tuple(NoteBody(block="channels", text=text) for text in (" \u1100\u1161\x07 ", "\n", "b"))
    legend = (LegendEntry(letter="A", paper="blue", meaning=" us "),)
    draft = Draft(title=" Plan ", legend=legend, sheets=(DraftSheet(method="canvas-walk", title="T", notes=notes),))
    content = made(draft)
    assert content.workshop.title == "Plan"
    assert content.workshop.legend[0].meaning == "us"
    assert [note.text for note in content.in_block(content.sheets[0].id, "channels")] == ["가", "b"]


def test_a_draft_says_everything_that_the_entities_say() -> None:
    assert set(Workshop.model_fields) - set(Draft.model_fields) == {"kind", "id", "deleted"}
    assert set(Sheet.model_fields) - set(DraftSheet.model_fields) == {"kind", "id", "workshop", "rank"}
    assert set(Note.model_fields) - set(NoteBody.model_fields) == {"kind", "id", "sheet", "rank"}


def test_takeaways_go_with_the_sheet_on_which_they_came_up() -> None:
    sheets = tuple(DraftSheet(method="canvas-walk", title=title) for title in "ab")
    sources = [TakeawaySource(sheet="1", text="x"), TakeawaySource(sheet="2"), None]
    takeaways = tuple(TakeawayBody(sort="parked", text=f"{n}", source=source) for n, source in enumerate(sources))
    content = made(Draft(title="Plan", sheets=sheets, takeaways=takeaways))
    assert drafted(content, METHODS).takeaways == takeaways
    (alone,) = drafted(content, METHODS, [content.sheets[1].id]).takeaways
    assert (alone.text, alone.source) == ("1", TakeawaySource(sheet="1"))


def test_takeaways_without_a_text_are_not_made() -> None:
    draft = Draft(title="Plan", takeaways=(TakeawayBody(sort="action", text=" \n"),))
    assert made(draft).takeaways == {}
