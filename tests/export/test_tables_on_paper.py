"""Tables on filled handouts: rows in the order that the method asks for, and no room for what nobody said."""

from typing import Any

from drawn_pages import pages, text_of
from paper_jobs import METHODS, ROOT, job_of

from canvasapp.app.examples import load_example
from canvasapp.domain.method.choosing import add_methods
from canvasapp.domain.model.change import Change
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import set_answer
from canvasapp.export.pdf.handout.handout_pages import handouts


def sheet_of(method: str, **answers: Any) -> tuple[Content, str]:
    """The bookshop with a sheet of a method, and its id."""
    content = load_example(ROOT / "examples", "bookshop-to-ebooks", "en")
    content = content.apply(add_methods(content, [METHODS[method]]).changes)
    sheet = content.sheets[-1].id
    for element, value in answers.items():
        edit = set_answer(content, sheet, element, value)
        assert edit is not None
        content = content.apply(edit.changes)
    return content, sheet


def printed(content: Content, sheet: str) -> bytes:
    return handouts(job_of(content, "en", sheets=(sheet,), filled=True)).data


def test_the_claims_stand_with_the_riskiest_first() -> None:
    content, sheet = sheet_of("model-recheck")
    text = " ".join(" ".join(text_of(printed(content, sheet))).split())
    after_the_bars = text[text.index("Judge the notes on the canvas.") :]
    first, last = "Device engineers we do not have yet", "Our online shop with one-click order"
    assert after_the_bars.index(first) < after_the_bars.index("Price per download") < after_the_bars.index(last)


def test_rows_without_a_number_come_last_in_their_order() -> None:
    content, sheet = sheet_of("model-recheck")
    unknown = next(note for note in content.notes.values() if note.text.startswith("Device engineers"))
    content = replace_note(content, unknown.id)
    text = " ".join(" ".join(text_of(printed(content, sheet))).split())
    after_the_bars = text[text.index("Judge the notes on the canvas.") :]
    assert after_the_bars.index("Our online shop") < after_the_bars.index("Device engineers")


def replace_note(content: Content, note_id: str) -> Content:
    """The content in which nobody knows how much depends on a note."""
    note = content.notes[note_id]
    return content.apply((Change(before=note, after=note.model_copy(update={"importance": None})),))


def test_a_column_in_which_nobody_wrote_is_as_wide_as_its_name() -> None:
    row = {"id": "r", "label": "A fix", "owner": "Jun"}
    there = widths(*sheet_of("customer-effort", fixes={"rows": [row | {"side": "A side effect worth a few words"}]}))
    gone = widths(*sheet_of("customer-effort", fixes={"rows": [row]}))
    assert gone["Owner, date"] - gone["Side effects"] < 0.6 * (there["Owner, date"] - there["Side effects"])


def widths(content: Content, sheet: str) -> dict[str, float]:
    """Where the last two columns of the table of fixes begin, by their names; a name may take two lines."""
    found: dict[str, float] = {}

    def visit(text: str, _cm: object, matrix: list[float], _font: object, _size: object) -> None:
        for name in ("Side effects", "Owner, date"):
            if text.strip() and name.startswith(text.strip()):
                found[name] = matrix[4]

    for page in pages(printed(content, sheet)):
        page.extract_text(visitor_text=visit)
    return found
