"""Markdown, both ways: nothing is lost, nothing is dropped in silence, and what can't be read is refused in words."""

import codecs
from pathlib import Path

import pytest
from drafts import METHODS, drafts, job
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.draft import Draft, DraftSheet, drafted
from canvasapp.domain.model.takeaway import TakeawayBody
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import LegendEntry, NoteBody, Origin
from canvasapp.export.format import ReadWorkshop, UnreadableFile
from canvasapp.export.formats.markdown import FORMAT, read, write


def reading(text: str, file: str = "plan.md") -> ReadWorkshop:
    return read(text.encode(), file, METHODS)


def draft_of(text: str) -> Draft:
    return drafted(reading(text).content, METHODS)


def notes_of(text: str) -> list[tuple[str, str]]:
    return [(note.block, note.text) for sheet in draft_of(text).sheets for note in sheet.notes]


def told(text: str) -> list[str]:
    return [str(finding) for finding in reading(text).findings]


def workshop(*texts: str, **fields: object) -> Draft:
    notes = tuple(NoteBody(block="channels", text=text) for text in texts)
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=notes)
    return Draft.model_validate({"title": "Plan", "sheets": (sheet,)} | fields)


@given(drafts, st.sampled_from(LANGUAGES))
def test_a_workshop_comes_back_as_it_was_written(draft: Draft, language: Language) -> None:
    product = write(job(draft, language))
    again = read(product.data, "x.md", METHODS)
    assert drafted(again.content, METHODS) == draft
    unplaced = [str(finding) for finding in again.findings if "remarks" in str(finding)]
    assert unplaced == []


@given(st.one_of(st.binary(), st.text().map(str.encode), drafts.map(lambda draft: write(job(draft)).data[7:])))
def test_any_file_is_read_or_refused_in_words(data: bytes) -> None:
    try:
        found = read(data, "x.md", METHODS)
    except UnreadableFile as error:
        assert "x.md cannot be read: line" in str(error)
    else:
        assert all(map(str, found.findings))


SIGNS = st.sampled_from(
    ["# ", "## ", "### ", "- ", "  ", "\n", "\n\n", "```", "Channels", "zebra", "---", "Client: okapi", "\t"]
)


@given(st.lists(SIGNS, max_size=25).map("".join))
def test_every_word_of_a_file_is_in_the_workshop_or_its_remarks(text: str) -> None:
    try:
        found = reading("# Plan\n" + text)
    except UnreadableFile:
        return
    kept = write(job(drafted(found.content, METHODS))).data.decode()
    for word in ("zebra", "okapi"):
        assert kept.count(word) == text.count(word)


def test_the_simplest_file_is_a_workshop_with_one_canvas() -> None:
    found = reading("# Our plan\n## Customer segments\n- Families\n- Small shops\n## 채널\n- 동네 가게\n")
    assert found.findings == ()
    assert found.content.workshop.title == "Our plan"
    (sheet,) = found.content.sheets
    assert (sheet.method, sheet.title) == ("canvas-walk", "비즈니스 모델")
    assert [note.text for note in found.content.in_block(sheet.id, "customer_segments")] == ["Families", "Small shops"]
    assert [note.text for note in found.content.in_block(sheet.id, "channels")] == ["동네 가게"]


@pytest.mark.parametrize(
    "name", ["Value propositions", "value proposition", "VP", "가치 제안", "가치제안", "**Value**"]
)
def test_a_block_is_known_by_all_its_names(name: str) -> None:
    assert notes_of(f"# P\n## {name}\n- a") == [("value_propositions", "a")]


@pytest.mark.parametrize(
    "text",
    [
        "# P\n## Channels\n* a\n* b",
        "# P\n## Channels\n+ a\n+ b",
        "# P\n## Channels\n1. a\n2) b",
        "# P\n##Channels\n• a\n• b",
        "# P\r\n## Channels\r\n- a\r\n- b\r\n",
        "P\n=\n\nChannels\n--------\n\n- a\n\n- b\n",
        "# P #\n## Channels ##\n-   a\n-\tb",
        "# P\n## Sheet\n### Channels\n- a\n- b",
    ],
)
def test_the_ways_people_write_markdown_are_understood(text: str) -> None:
    assert draft_of(text).title == "P"
    assert notes_of(text) == [("channels", "a"), ("channels", "b")]
    assert told(text) == []


def test_sheets_stand_under_headings_of_the_first_level_or_over_deeper_blocks() -> None:
    assert [sheet.title for sheet in draft_of("# P\n# Today\n## CS\n- a\n# 2030\n## CS\n- b").sheets] == [
        "Today",
        "2030",
    ]
    assert [sheet.title for sheet in draft_of("# P\n## Today\n### CS\n- a\n## 2030\n### CS\n- b").sheets] == [
        "Today",
        "2030",
    ]


def test_lines_below_a_bullet_belong_to_its_note() -> None:
    text = "# P\n## CH\n- first\n  second\n\n  third\n  - inner\n- next\nlazy\n"
    assert notes_of(text) == [("channels", "first\nsecond\n\nthird\n- inner"), ("channels", "next\nlazy")]


@pytest.mark.parametrize(
    "text",
    [
        "- a list?",
        "# a title?",
        "<b>&amp;</b> & <br>",
        "[B] plan",
        "plan [B]",
        "price [validated]",
        "5~7년, 2~3권",
        "C:\\_temp\\*.txt",
        "snake_case and _this_",
        "first\n- second\n# third\n\n    fourth\\",
        "1. one\n2) two",
        "&#10;",
        "```\ncode\n```",
        "a\tb",
    ],
)
def test_signs_of_markdown_survive_as_typed(text: str) -> None:
    legend = (LegendEntry(letter="A", paper="yellow", meaning="us"), LegendEntry(letter="B", paper="blue"))
    draft = workshop(text, text, title=text, purpose=text, client=text, remarks=text, legend=legend)
    assert drafted(read(write(job(draft)).data, "x.md", METHODS).content, METHODS) == draft


def test_the_file_can_be_read_by_people() -> None:
    note = NoteBody(
        block="channels", text="App", colour="B", status="validated", importance=5, evidence=4, due="2005-09-14"
    )
    legend = (
        LegendEntry(letter="A", paper="yellow", meaning="Us"),
        LegendEntry(letter="B", paper="blue", meaning="You"),
    )
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=(note,), answers={"story": {"pays": "yes"}})
    draft = Draft(title="Plan", client="Lantern Books", day="2005-03-14", legend=legend, sheets=(sheet,))
    lines = write(job(draft)).data.decode().split("\n")
    assert lines[:9] == [
        "# Plan",
        "",
        "- Client: Lantern Books",
        "- Date: 2005-03-14",
        "- Language: English",
        "- Legend A, yellow: Us",
        "- Legend B, blue: You",
        "",
        "# Today",
    ]
    assert "- App [B, validated, importance 5, evidence 4, due 2005-09-14]" in lines
    assert [line for line in lines if line.startswith("## ")][:2] == ["## Customer segments", "## Value propositions"]
    korean = write(job(draft, "ko")).data.decode()
    assert "## 고객 세그먼트" in korean
    assert "- App [B, 검증됨, 중요도 5, 근거 4, 재검증일 2005-09-14]" in korean


def test_takeaways_are_lists_that_people_read() -> None:
    takeaways = (
        TakeawayBody(sort="decision", text="Begin at the stations", who="Anna", vote="11 to 3", day="2026-11-29"),
        TakeawayBody(sort="action", text="Call the station", who="Jun", due="2026-12-04", status="done"),
        TakeawayBody(sort="parked", text="Second-hand books"),
    )
    written = write(job(workshop(takeaways=takeaways))).data.decode()
    assert written.endswith(
        "# Decisions, actions, parking lot\n\n"
        "## Decisions\n\n- Begin at the stations [who: Anna; vote: 11 to 3; noted: 2026-11-29]\n\n"
        "## Actions\n\n- Call the station [who: Jun; until: 2026-12-04; done]\n\n"
        "## Parking lot\n\n- Second-hand books\n"
    )
    korean = write(job(workshop(takeaways=takeaways), "ko")).data.decode()
    assert "# 결정, 할 일, 보류함" in korean
    assert "- Call the station [담당: Jun; 기한: 2026-12-04; 완료]" in korean


def test_takeaways_that_somebody_typed_are_understood() -> None:
    draft = draft_of(
        "# Plan\n## Channels\n- App\n# 결정, 할 일, 보류함\n## Actions\n"
        "- 역에 전화 [담당: 준호; 기한: 2026. 12. 4.]\n- Ask [whom: we know]\n## 보류함\n* later\n"
    )
    assert [(each.sort, each.text, each.who) for each in draft.takeaways] == [
        ("action", "역에 전화", "준호"),
        ("action", "Ask [whom: we know]", ""),
        ("parked", "later", ""),
    ]
    assert str(draft.takeaways[0].due) == "2026-12-04"
    assert draft.remarks == ""


def test_a_sheet_that_is_called_like_the_takeaways_is_a_sheet() -> None:
    sheet = DraftSheet(method="canvas-walk", title="Decisions, actions, parking lot")
    draft = Draft(title="Plan", sheets=(sheet,), takeaways=(TakeawayBody(sort="parked", text="later"),))
    assert draft_of(write(job(draft)).data.decode()) == draft


def test_what_has_no_place_among_the_takeaways_is_kept_in_the_remarks() -> None:
    text = "# Plan\n# Decisions, actions, parking lot\n## Actions\nstray words\n```json takeaways\n[{\n```\n- Call\n"
    draft = draft_of(text)
    assert [each.text for each in draft.takeaways] == ["Call"]
    assert "stray words" in draft.remarks
    assert "json takeaways" in draft.remarks


def test_a_plain_workshop_is_written_without_marks() -> None:
    assert "- one\n- two\n" in write(job(workshop("one", "two"))).data.decode()


def test_only_the_chosen_sheets_are_written() -> None:
    two = Draft(title="P", sheets=tuple(DraftSheet(method="canvas-walk", title=title) for title in ("one", "two")))
    whole = job(two)
    chosen = type(whole)(**{**whole.__dict__, "sheets": (whole.content.sheets[1].id,)})
    assert [sheet.title for sheet in draft_of(write(chosen).data.decode()).sheets] == ["two"]


def test_letters_in_brackets_are_text_where_there_is_no_legend() -> None:
    assert notes_of("# P\n## CH\n- Vitamin [C]") == [("channels", "Vitamin [C]")]
    (note,) = draft_of("# P\n- Legend C, blue: Health\n## CH\n- Vitamin [C]").sheets[0].notes
    assert (note.text, note.colour) == ("Vitamin", "C")


@pytest.mark.parametrize("mark", ["[A, foo]", "[validated, testing]", "[importance 9]", "[due 2005-02-30]", "[]"])
def test_brackets_that_are_no_marks_are_text(mark: str) -> None:
    assert notes_of(f"# P\n- Legend A, blue:\n## CH\n- a {mark}") == [("channels", f"a {mark}")]


def test_an_unknown_heading_is_named_and_kept_in_the_remarks() -> None:
    text = "# P\n## Channels\n- a\n## Risks\n- flood\n- fire\n## Cost\n- b"
    assert notes_of(text) == [("channels", "a"), ("cost_structure", "b")]
    assert told(text) == ["Line 4: there is no block “Risks”; it and what stands under it are kept in the remarks."]
    assert draft_of(text).remarks == "## Risks\n- flood\n- fire"


def test_stray_text_is_named_and_kept_in_the_remarks() -> None:
    text = "stray\n\n# P\n- Date: soon\n\nA paragraph\nof two lines.\n\n## Channels\n- a\n\ntail"
    assert draft_of(text).remarks == "stray\n- Date: soon\nA paragraph\nof two lines.\ntail"
    assert [finding.details["line"] for finding in reading(text).findings] == [1, 4, 12]
    assert "Line 12: “tail” has no place on a canvas" in told(text)[2]


def test_remarks_that_were_kept_come_back_without_a_word() -> None:
    once = draft_of("# P\n## Risks\n- flood\n")
    again = read(write(job(once)).data, "x.md", METHODS)
    assert again.findings == ()
    assert drafted(again.content, METHODS) == once


def test_answers_that_are_no_json_are_kept_in_the_remarks() -> None:
    text = "# P\n# Today\n```json answers\n{oops\n```\n## CH\n- a"
    assert "{oops" in draft_of(text).remarks
    assert len(told(text)) == 1


def test_where_a_note_came_from_is_found_again_by_its_words() -> None:
    origin = Origin(sheet="1", rule="fix", row="r1", text="Free returns")
    draft = workshop("Free returns", "Telephone")
    (sheet,) = draft.sheets
    notes = (sheet.notes[0].model_copy(update={"origin": origin}), sheet.notes[1])
    draft = draft.model_copy(update={"sheets": (sheet.model_copy(update={"notes": notes}),)})
    text = write(job(draft)).data.decode()
    moved = text.replace("- Free returns", "- Counter\n- Free returns")
    assert [note.origin for note in draft_of(moved).sheets[0].notes] == [None, origin, None]
    assert told(text.replace("- Free returns", "- Returns")) == [
        "Line 30: there is no note “Free returns” above; where it came from and how it is tried is not known any more."
    ]


@pytest.mark.parametrize("day", ["2005-03-14", "2005. 3. 14.", "2005/3/14"])
def test_a_day_is_understood_as_people_write_it(day: str) -> None:
    assert str(draft_of(f"# P\n- Date: {day}\n## CH\n").day) == "2005-03-14"


def test_a_file_without_a_title_is_called_after_its_name() -> None:
    found = reading("## Channels\n- a", "가게 계획.md")
    assert found.content.workshop.title == "가게 계획"
    assert [str(finding) for finding in found.findings] == [
        "The file names no workshop; it is called “가게 계획” after the file."
    ]


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "# 계획\n## 채널\n- 앱".encode(),
        "# 계획\n## 채널\n- 앱".encode("utf-16"),
        codecs.BOM_UTF16_BE + "# 계획\n## 채널\n- 앱".encode("utf-16-be"),
    ],
)
def test_files_with_a_byte_order_mark_are_read(data: bytes) -> None:
    found = read(data, "x.md", METHODS)
    assert found.content.workshop.title == "계획"
    assert [note.text for note in found.content.notes.values()] == ["앱"]


def test_decomposed_hangul_is_composed() -> None:
    import_text = "# P\n## \u110e\u1162\u1102\u1165\u11af\n- \u1100\u1161"
    assert notes_of(import_text) == [("channels", "가")]


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        ("# Plan\n\n## 채널\n".encode("cp949"), 3, "not written in UTF-8"),
        (b"# a\n\x00", 2, "not a text file"),
        (b"", 1, "neither a"),
        (b"just words\n- and a list", 1, "neither a"),
        (codecs.BOM_UTF16_LE + b"#\x00\n\x00\x00", 2, "not written in UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_line_and_reason(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, "x.md", METHODS)
    assert caught.value.details["line"] == line
    assert reason in str(caught.value)
    assert str(caught.value).endswith("Nothing was imported.")


def test_the_format_says_what_it_is() -> None:
    assert (FORMAT.id, FORMAT.suffix, FORMAT.name.ko) == ("markdown", ".md", "마크다운")
    assert Path(f"x{FORMAT.suffix}").suffix == ".md"
