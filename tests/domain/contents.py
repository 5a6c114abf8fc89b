"""Contents for the tests of the domain: a workshop in memory, and what an edit makes of it."""

from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.edits import add_to_blocks
from canvasapp.domain.model.workshop import Answer, LegendEntry, Sheet, Workshop

LEGEND = (LegendEntry(letter="A", paper="yellow", meaning="readers"), LegendEntry(letter="B", paper="blue"))


def content(**blocks: list[str]) -> Content:
    """A workshop of two canvases, "one" with these notes and an answer, "two" empty."""
    workshop = Workshop(id="w", title="Plan", legend=LEGEND)
    sheets = [
        Sheet(id=name, workshop="w", method="canvas-walk", title=name.title(), rank=rank)
        for name, rank in (("one", "V"), ("two", "k"))
    ]
    answers = [Answer(id="answer", sheet="one", element="story", value={"pays": "yes"})]
    empty = content_of(workshop, sheets, (), answers)
    return after(empty, add_to_blocks(empty, "one", blocks)) if blocks else empty


def after(before: Content, edit: Edit | None) -> Content:
    """The content after an edit, which must change something; what is derived is as if built anew."""
    assert edit is not None
    assert before.fits(edit.changes)
    result = before.apply(edit.changes)
    assert result == content_of(
        result.workshop,
        result.sheets,
        result.notes.values(),
        result.answers.values(),
        result.takeaways.values(),
        result.agenda,
    )
    assert result.apply(edit.inverse().changes) == before
    return result


def texts(content: Content, block: str, sheet: str = "one") -> list[str]:
    return [note.text for note in content.in_block(sheet, block)]


def ids(content: Content, *wanted: str) -> list[str]:
    """The ids of the notes with these texts, in the order of the texts."""
    by_text = {note.text: note.id for note in content.notes.values()}
    return [by_text[text] for text in wanted]
