"""Handouts of all methods, blank and filled, read back and compared with the data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from functools import cache
from itertools import pairwise, product
from typing import Any

import pypdfium2
import pytest
from drawn_pages import drawn, fonts_in, pages, text_of
from example_results import EXAMPLES, TODAY
from paper_jobs import HOSTILE, METHODS, ROOT, job_of, with_options, workshop
from pydantic import JsonValue
from pypdf.generic import ContentStream

from canvasapp.app.examples import load_example
from canvasapp.domain.engine.answers.answer_values import (
    ItemsAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.results.letter_parts import GAP
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.choosing import add_methods
from canvasapp.domain.method.elements import (
    CheckElement,
    Column,
    Element,
    LetterElement,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import VerdictRule
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.values import LANGUAGES, Language, Words
from canvasapp.domain.model.workshop import Answer, Sheet
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.handout import FORMAT
from canvasapp.export.paper import PaperSize
from canvasapp.export.pdf.handout.blank_drawings import starting_paths
from canvasapp.export.pdf.handout.handout_words import WHY

PAPERS: tuple[PaperSize, ...] = ("A4", "Letter")
EXERCISES = [method for method in METHODS.values() if method.canvas is None]
FILLED = [
    (example, number)
    for example in EXAMPLES
    for number in range(len(load_example(ROOT / "examples", example, "en").sheets))
]
MM = 72 / 25.4


def squeezed(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace())


def blank_job(method: Method, language: Language = "en", **options: object) -> Job[Any]:
    return job_of(content_of(workshop(language), (), (), ()), language, method=method.id, **options)


def filled_job(example: str, number: int, language: Language, **options: object) -> Job[Any]:
    content = load_example(ROOT / "examples", example, language)
    sheet = content.sheets[number].id
    return job_of(content, language, sheets=(sheet,), filled=True, today=TODAY, **options)


def blank(method: Method, language: Language = "en", **options: object) -> Product:
    """A blank handout, written once for all that is looked at in it."""
    return _blank(method.id, language, **{"paper": "A4", **options})


@cache
def _blank(method: str, language: Language, **options: object) -> Product:
    return FORMAT.write(blank_job(METHODS[method], language, **options))


@cache
def filled(example: str, number: int, language: Language, paper: PaperSize) -> tuple[Job[Any], Product]:
    """A sheet of an example and its filled handout, written once as well."""
    job = filled_job(example, number, language, paper=paper)
    return job, FORMAT.write(job)


def words_of(data: bytes) -> str:
    """All that is printed, without blanks; what stands around the pieces of a page may come in between."""
    return squeezed("".join(text_of(data)))


def missing(texts: Iterator[str], data: bytes) -> list[str]:
    """The texts that are not printed. A long one may go on on the next page, or in the next column of a row."""
    whole = words_of(data)
    lost = [text for text in dict.fromkeys(map(squeezed, texts)) if text and text not in whole]
    return [text for text in lost if not _in_pieces(text, whole)]


def _in_pieces(text: str, whole: str) -> bool:
    """Whether a text is there in stretches of at least eight signs, as where a page or a row ends in it."""
    while text:
        length = next((n for n in range(len(text), 0, -1) if text[:n] in whole), 0)
        if length < min(8, len(text)):
            return False
        text = text[length:]
    return True


def asked(method: Method, language: Language) -> Iterator[str]:
    """All that a blank handout says."""
    for words in (method.title, method.purpose, method.tip, method.source):
        yield words.in_(language)
    for name in method.blank_parts:
        element = method.element_named(name)
        if getattr(element, "bind", "none") == "notes":
            continue
        yield element.prompt.in_(language)
        for optional in (element.help, element.example, *element.hints):
            if optional is not None:
                yield optional.in_(language)
        for words in labels(element):
            yield words.in_(language)


def labels(element: Element) -> Iterator[Words]:
    """The labels inside an element that a blank handout shows."""
    match element:
        case RatingElement() | CheckElement():
            for item in element.items:
                yield from (words for words in (item.label, item.low, item.high, item.help) if words is not None)
            yield from (group.label for group in element.groups)
            if isinstance(element, CheckElement):
                yield from (option.label for option in element.options)
            else:
                yield from (element.scale.low, element.scale.high)
        case TableElement():
            yield element.row_name
            yield from (row.label for row in element.rows)
            for column in element.columns:
                if column.kind != "calc":
                    yield from (words for words in (column.label, column.help, column.unit) if words is not None)
                    yield from (option.label for option in column.choices)
        case MatrixElement():
            for item in (*element.rows, *element.cols):
                yield from (words for words in (item.label, item.help) if words is not None)
            yield from (group.label for group in element.groups)
            yield from (layer.label for layer in element.layers)
            yield from (element.scale.low, element.scale.high)
        case LoopElement():
            yield from (node.label for node in element.nodes)
        case ModelElement():
            yield from (variable.label for variable in element.vars)
        case LetterElement():
            yield from (part.title for part in element.parts)


def in_cell(column: Column, value: object, language: Language) -> Iterator[str]:
    """What a cell of a table says on paper."""
    option = next((option for option in column.choices if option.id == value), None)
    if option is not None:
        yield option.label.in_(language)
    elif isinstance(value, float):
        yield shown(value, column.format or "plain")
    elif isinstance(value, str) and column.kind == "text":
        yield value


def answered(method: Method, outcome: Outcome, language: Language) -> Iterator[str]:
    """All that a filled handout says of the answers and results."""

    def said(label: Words | str) -> str:
        return label if isinstance(label, str) else label.in_(language)

    for element in method.element:
        answer = outcome.reading.elements[element.id]
        if getattr(element, "bind", "none") == "notes" or element.private:
            continue
        match answer:
            case TextAnswer():
                yield from (answer.text, *answer.lines)
            case ItemsAnswer():
                for rated in answer.items.values():
                    yield rated.why
            case TableAnswer() if isinstance(element, TableElement):
                for row in answer.rows if not answer.preset else ():
                    yield said(row.label)
                    for column in element.columns:
                        yield from in_cell(column, row.cells.get(column.id), language)
            case MatrixAnswer():
                if any(answer.layers.values()):
                    yield from (said(line.label) for line in (*answer.rows, *answer.cols))
                yield from answer.remarks.values()
            case LoopAnswer() if not answer.preset:
                yield from (said(node.label) for node in answer.nodes)
            case ModelAnswer() if not answer.preset:
                for variable in answer.variables:
                    yield from (variable.sym, said(variable.label), said(variable.unit))
                yield from answer.equations
    for letter, parts in outcome.letters.items():
        if letter in method.filled_parts:
            yield from (line for part in parts[language] for line in part.text.split(GAP))
    for name in method.filled_parts:
        if name in outcome.results:
            result = outcome.results[name]
            yield said(result.title)
            yield from (said(words) for words in (result.band, result.help) if words is not None)


def check_pages(data: bytes, count: int) -> None:
    """Fonts are embedded, text is large enough, nothing lies off the page."""
    found = pages(data)
    assert len(found) == count
    for page in found:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        on_page = drawn(page)
        assert min(text.size for text in on_page.texts) >= 9
        assert all(text.x >= 24 and text.x + text.width <= width - 24 for text in on_page.texts)
        assert all(24 <= text.y <= height - 24 for text in on_page.texts)
        assert all(24 <= x <= width - 24 and 24 <= y <= height - 24 for x, y in on_page.points)
        assert not on_page.pictures
    for font in fonts_in(data):
        assert font["/FontDescriptor"]["/FontFile2"].get_data()


@pytest.mark.parametrize(("language", "paper"), list(product(LANGUAGES, PAPERS)))
@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_a_blank_handout_says_all_that_the_method_says(method: Method, language: Language, paper: PaperSize) -> None:
    handout = blank(method, language, paper=paper)
    assert missing(asked(method, language), handout.data) == []
    check_pages(handout.data, handout.pages)
    assert f"1 / {handout.pages}" in text_of(handout.data)[0]


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_a_blank_handout_in_both_languages_says_all_twice(method: Method) -> None:
    handout = blank(method, "ko", both=True)
    assert missing(asked(method, "ko"), handout.data) == []
    assert missing(asked(method, "en"), handout.data) == []
    check_pages(handout.data, handout.pages)


@pytest.mark.parametrize(("language", "paper"), list(product(LANGUAGES, PAPERS)))
@pytest.mark.parametrize(("example", "number"), FILLED)
def test_a_filled_handout_says_all_that_the_team_answered(
    example: str, number: int, language: Language, paper: PaperSize
) -> None:
    job, handout = filled(example, number, language, paper)
    sheet = job.content.sheets[number]
    outcome = outcome_in(job.content, METHODS, sheet.id, TODAY)
    method = METHODS[sheet.method]
    if method.canvas is None:
        assert missing(answered(method, outcome, language), handout.data) == []
    assert squeezed(sheet.title) in words_of(handout.data)
    check_pages(handout.data, handout.pages)


@pytest.mark.parametrize(("example", "number"), FILLED)
def test_the_finding_of_a_filled_handout_stands_on_its_first_page_alone(example: str, number: int) -> None:
    job, handout = filled(example, number, "en", "A4")
    sheet = job.content.sheets[number]
    findings = [rule.id for rule in METHODS[sheet.method].result if isinstance(rule, VerdictRule)]
    if METHODS[sheet.method].canvas is not None or findings[-1] not in METHODS[sheet.method].filled_parts:
        return
    band = outcome_in(job.content, METHODS, sheet.id, TODAY).results[findings[-1]].band
    assert band is not None
    found = [squeezed(text).count(squeezed(band.en)) for text in text_of(handout.data)]
    assert found[0] == 1
    assert sum(found) == 1


def test_black_and_white_is_black_and_white() -> None:
    for number in (3, 4):
        handout = FORMAT.write(filled_job("bookshop-to-ebooks", number, "ko", colour=False))
        for page in pages(handout.data):
            assert all(max(fill) - min(fill) < 20 for fill in drawn(page).fills)


def test_a_handout_without_guides_has_prompts_without_help() -> None:
    method = METHODS["customer-effort"]
    text = words_of(blank(method, guides=False).data)
    for element in map(method.element_named, method.blank_parts):
        assert squeezed(element.prompt.en) in text
        assert element.help is None or squeezed(element.help.en) not in text
        assert element.example is None or squeezed(element.example.en) not in text


def test_boxes_for_digits_have_their_size_and_writing_lines_their_distance() -> None:
    """12 × 9 mm and 9 mm, as a hand needs them."""
    boxes = [
        box
        for box in boxes_of(blank(METHODS["customer-effort"]).data)
        if box == pytest.approx((12 * MM, 9 * MM), abs=0.1)
    ]
    assert len(boxes) == 4 * 3 * 3
    lines = drawn(pages(blank(METHODS["working-backwards"]).data)[0]).lines
    heights = sorted({round(y, 2) for x1, y, x2, y2 in lines if y == y2 and x2 - x1 > 500})
    gaps = [b - a for a, b in pairwise(heights)]
    assert sum(gap == pytest.approx(9 * MM, abs=0.05) for gap in gaps) >= 9


def boxes_of(data: bytes) -> list[tuple[float, float]]:
    """Width and height of the closed outlines of a file's pages."""
    found = []
    for page in pages(data):
        points: list[tuple[float, float]] = []
        for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
            numbers = [float(value) for value in operands if isinstance(value, (int, float))]
            if operator == b"m":
                points = []
            if operator in (b"m", b"l", b"c"):
                points.append((numbers[-2], numbers[-1]))
            if operator == b"h":
                xs, ys = zip(*points, strict=True)
                found.append((max(xs) - min(xs), max(ys) - min(ys)))
    return found


def test_the_same_job_gives_the_same_bytes() -> None:
    for job in (blank_job(METHODS["value-chain"], "ko"), filled_job("bookshop-to-ebooks", 4, "ko")):
        assert FORMAT.write(job).data == FORMAT.write(job).data


def answer_sheet(method: str, answers: dict[str, JsonValue], language: Language = "en") -> Job[Any]:
    """A job with one filled sheet."""
    sheet = Sheet(id="sheet", workshop="workshop", method=method, title="Sheet", rank="V")
    kept = [Answer(id=name, sheet=sheet.id, element=name, value=value) for name, value in answers.items()]
    content: Content = content_of(workshop(language), [sheet], (), kept)
    return job_of(content, language, filled=True, today=date(2022, 1, 1))


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\u05e9" not in text and "\u0645" not in text])
def test_hostile_text_is_printed_as_typed(text: str) -> None:
    printable = "".join(sign for sign in text if sign not in "\ue000𐎀𐎁ᚠᚢᚦ")
    row: JsonValue = {"id": "r", "label": printable, "annoys": printable}
    job = answer_sheet("customer-effort", {"segment": {"text": printable}, "journey": {"rows": [row]}})
    handout = FORMAT.write(job)
    plain = "".join(sign for sign in printable if sign not in "\u200d\ufe0f")
    if all(ord(sign) < 0x2600 or "가" <= sign <= "힣" for sign in plain):
        assert missing(iter([plain]), handout.data) == []
    for page in pages(handout.data):
        for each in drawn(page).texts:
            assert each.x + each.width <= float(page.mediabox.width) - 24


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    text = " ".join(f"word{i}" for i in range(2500))
    row: JsonValue = {"id": "r", "label": "long", "annoys": text}
    handout = FORMAT.write(answer_sheet("customer-effort", {"journey": {"rows": [row]}}))
    assert handout.pages > 2
    assert missing((f"word{i}" for i in range(2500)), handout.data) == []
    check_pages(handout.data, handout.pages)


def test_a_long_table_repeats_its_header() -> None:
    rows: list[JsonValue] = [{"id": f"r{i}", "label": f"Moment {i}", "annoys": "waiting"} for i in range(120)]
    handout = FORMAT.write(answer_sheet("customer-effort", {"journey": {"rows": rows}}))
    with_rows = [text for text in text_of(handout.data) if "Moment " in text]
    assert len(with_rows) > 3
    assert all("What annoys or worries" in text for text in with_rows)
    assert missing((f"Moment {i}" for i in range(120)), handout.data) == []


def test_a_wide_matrix_goes_on_below_with_its_rows_named_again() -> None:
    cols: list[JsonValue] = [{"id": f"c{i}", "label": f"Initiative number {i}"} for i in range(24)]
    job = answer_sheet("purpose", {"principles": {"cols": cols}})
    handout = FORMAT.write(job)
    assert missing((f"Initiative number {i}" for i in range(24)), handout.data) == []
    check_pages(handout.data, handout.pages)


def test_answers_that_cannot_be_used_are_printed_all_the_same() -> None:
    job = answer_sheet("customer-effort", {"segment": {"text": 12345}, "gone": {"text": "from an earlier version"}})
    text = words_of(FORMAT.write(job).data)
    assert "12345" in text
    assert "fromanearlierversion" in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ["There is no variable or equation “guests”.", "Low is above high.", "This equation needs its own result."],
        ),
        (
            "ko",
            ["“guests” 변수나 등식이 없습니다.", "낮음이 높음보다 큽니다.", "이 등식은 자기 결과가 있어야 풀립니다."],
        ),
    ],
)
def test_what_is_wrong_with_an_equation_is_printed_in_the_language_of_the_page(
    language: Language, told: list[str]
) -> None:
    model: JsonValue = {
        "vars": [{"sym": "people", "low": 5, "base": 2, "high": 1}],
        "equations": ["rooms = people / guests", "a = b", "b = a"],
    }
    text = words_of(FORMAT.write(answer_sheet("formula-workbench", {"model": model}, language)).data)
    assert [sentence for sentence in told if squeezed(sentence) not in text] == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_blank_wheel_begins_with_arrows_that_are_there(language: Language) -> None:
    element = METHODS["flywheel"].element_named("wheel")
    assert isinstance(element, LoopElement)
    paths = starting_paths(element)
    drawn = [pair for path in paths for pair in pairwise(path)]
    assert sorted(drawn) == sorted((link.source, link.target) for link in element.links)
    names = {node.id: node.label.in_(language) for node in element.nodes}
    text = words_of(blank(METHODS["flywheel"], language).data)
    assert all(squeezed(" → ".join(names[key] for key in path)) in text for path in paths)
    assert {"Growth", "성장"} & set(names.values())


def test_nodes_without_an_arrow_are_named_too() -> None:
    element = METHODS["flywheel"].element_named("wheel")
    assert isinstance(element, LoopElement)
    assert starting_paths(element.model_copy(update={"links": ()})) == [[node.id] for node in element.nodes]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_head_of_a_layer_runs_into_the_next(language: Language) -> None:
    last = {"en": "Elsewhere", "ko": "대안"}[language]
    page = pypdfium2.PdfDocument(blank(METHODS["customer-effort"], language).data)[0].get_textpage()
    names, whys = (_boxes_of(page, word) for word in (last, WHY.in_(language)))
    assert len(names) == len(whys) == 3
    for (_, name_end, level), (why_start, *_) in zip(names, whys, strict=True):
        assert why_start - name_end >= 3
        assert any(abs(why[2] - level) < 1 for why in whys)


def _boxes_of(page: pypdfium2.PdfTextPage, word: str) -> list[tuple[float, float, float]]:
    """Where a word stands as a head: its left and right end and its height, left to right, in points."""
    search, found = page.search(word, match_whole_word=True), []
    while (at := search.get_next()) is not None:
        boxes = [page.get_charbox(place) for place in range(at[0], at[0] + at[1])]
        found.append((boxes[0][0], boxes[-1][2], round(boxes[0][1])))
    row = max((box[2] for box in found), key=[box[2] for box in found].count)
    return sorted(box for box in found if abs(box[2] - row) <= 1)


def test_a_private_answer_is_printed_only_where_it_is_asked_for() -> None:
    job = answer_sheet("recommend-test", {"person": {"text": "My father Dongsoo"}})
    assert "Dongsoo" not in words_of(FORMAT.write(job).data)
    assert "Dongsoo" in words_of(FORMAT.write(with_options(job, private=True)).data)


def test_an_empty_sheet_says_that_there_are_no_answers() -> None:
    for method in EXERCISES:
        handout = FORMAT.write(answer_sheet(method.id, {}, "ko"))
        check_pages(handout.data, handout.pages)


def test_a_filled_canvas_is_its_poster_and_what_else_was_answered() -> None:
    job = filled_job("bookshop-to-ebooks", 0, "en")
    text = words_of(FORMAT.write(job).data)
    for note in job.content.on_sheet(job.sheets[0]):
        assert squeezed(note.text) in text
    story = METHODS["canvas-walk"].element_named("story")
    assert squeezed(story.prompt.en) in text


def test_the_facilitators_sheet_runs_by_the_clock() -> None:
    method = METHODS["customer-effort"]
    handout = blank(method, facilitator=True, start=time(9, 30))
    plain = blank(method)
    sheet = squeezed("".join(text_of(handout.data)[plain.pages :]))
    for times in ("09:30–09:45", "09:45–10:00", "10:00–10:10", "10:10–10:25"):
        assert times in sheet
    for step in method.step:
        assert squeezed(step.title.en) in sheet
        assert squeezed(step.say.en) in sheet
    for case in method.case:
        assert squeezed(case.label.en) in sheet
    check_pages(handout.data, handout.pages)


def test_the_facilitators_sheets_of_several_methods_follow_each_other_by_the_clock() -> None:
    methods = [METHODS["day-one-pulse"], METHODS["rival-watch"]]
    empty = content_of(workshop("en"), (), (), ())
    content = empty.apply(add_methods(empty, methods).changes)
    job = job_of(content, "en", facilitator=True, start=time(23, 0))
    text = words_of(FORMAT.write(job).data)
    assert "23:00–23:10" in text
    assert "23:45–23:50" in text
    assert "00:15–00:30" in text


def test_without_a_start_the_facilitators_sheet_counts_from_zero() -> None:
    text = words_of(blank(METHODS["customer-effort"], facilitator=True).data)
    assert "0:00–0:15" in text
    assert "Beginat" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_matrix_with_groups_stands_on_one_page(language: Language) -> None:
    method = METHODS["dream-business"]
    first = squeezed(text_of(blank(method, language).data)[0])
    traits = method.element_named("traits")
    assert isinstance(traits, MatrixElement)
    assert all(squeezed(row.label.in_(language)) in first for row in traits.rows)


def test_no_group_s_name_stands_alone_at_the_end_of_a_page() -> None:
    traits = METHODS["dream-business"].element_named("traits")
    assert isinstance(traits, MatrixElement)
    for page in text_of(blank(METHODS["dream-business"], "ko", both=True).data):
        for group in traits.groups:
            rows = [row.label.ko for row in traits.rows if row.group == group.id]
            name = f"{group.label.ko} · {group.label.en}"
            assert name not in page or squeezed(rows[0]) in squeezed(page)


def vote_pages(method: Method, language: Language) -> list[str]:
    handout = blank(method, language, vote_cards=True)
    return [squeezed(text) for text in text_of(handout.data)[blank(method, language).pages :]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vote_that_needs_two_cards_has_both_on_one_page_with_every_item_once(language: Language) -> None:
    method = METHODS["day-one-pulse"]
    (cards,) = vote_pages(method, language)
    pulse = method.element_named("pulse")
    assert isinstance(pulse, RatingElement)
    for number, item in enumerate(pulse.items, start=1):
        assert f"{number}{squeezed(item.label.in_(language))}" in cards
    assert cards.index("2/2") < cards.index(f"9{squeezed(pulse.items[8].label.in_(language))}"), "eight and seven"


def test_a_vote_that_fits_one_card_stands_twice_on_a_page() -> None:
    method = METHODS["long-horizon"]
    (cards,) = vote_pages(method, "ko")
    conviction = method.element_named("conviction")
    assert isinstance(conviction, RatingElement)
    for item in conviction.items:
        assert cards.count(squeezed(item.label.ko)) == 2


def test_a_vote_on_what_the_team_names_itself_has_a_grid_with_boxes() -> None:
    method = METHODS["dream-business"]
    with_cards, plain = (boxes_of(blank(method, vote_cards=votes).data) for votes in (True, False))
    digits = [box for box in with_cards if box == pytest.approx((12 * MM, 9 * MM), abs=0.1)]
    assert len(digits) == 2 * 8 * 4 + len([box for box in plain if box == pytest.approx((12 * MM, 9 * MM), abs=0.1)])
    (cards,) = vote_pages(method, "en")
    assert cards.count("Customerstellotherswithoutbeingasked") == 2


def test_a_vote_on_cells_with_layers_says_which_is_voted_on() -> None:
    (cards,) = vote_pages(METHODS["customer-effort"], "en")
    effort = METHODS["customer-effort"].element_named("effort")
    assert isinstance(effort, MatrixElement)
    assert cards.count(squeezed("".join(layer.label.en for layer in effort.layers))) == 2
    assert cards.count("1Search/Money") == 2


def test_methods_without_votes_have_no_vote_cards() -> None:
    method = METHODS["untold-story"]
    assert blank(method, vote_cards=True).pages == blank(method).pages


def test_all_sheets_of_a_workshop_are_one_file_with_numbered_pages() -> None:
    content = load_example(ROOT / "examples", EXAMPLES[0], "en")
    handout = FORMAT.write(replace(job_of(content, filled=True, today=TODAY)))
    texts = text_of(handout.data)
    assert len(texts) == handout.pages
    for sheet in content.sheets:
        assert any(squeezed(sheet.title) in squeezed(text) for text in texts)
    assert f"{handout.pages} / {handout.pages}" in texts[-1]
