"""The commands about methods and results: the golden numbers, lists, checks, and what they refuse."""

import contextlib
import io
import json
import time
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from golden import BOOKS, CARS, GOLDEN, OFFERED, SHOPS
from pydantic import JsonValue
from pypdf import PdfReader
from workbooks import ROOT

from canvasapp.app.document import Document
from canvasapp.app.examples import load_example
from canvasapp.app.library import Library
from canvasapp.app.method_library import method_files
from canvasapp.app.places import find_places
from canvasapp.cli import run
from canvasapp.domain.model.edits import add_sheet, set_answer
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.store.sqlite.workbook import SqliteWorkbook

Capture = pytest.CaptureFixture[str]
Data = dict[str, Any]

STARTER = ROOT / "resources" / "starter" / "method.toml"


def done(capsys: Capture, *arguments: str | Path) -> str:
    """What a command that works prints on stdout."""
    code = run([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said.out


def refused(capsys: Capture, code: int, *arguments: str | Path) -> str:
    """What a command that fails with `code` says on stderr."""
    assert run([str(argument) for argument in arguments]) == code
    return capsys.readouterr().err


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with the three examples in both languages, each with a sheet for looking again at its notes."""
    path = tmp_path_factory.mktemp("books") / "all.canvasbook"
    places = find_places({"CANVASAPP_HOME": str(path.parent / "home")})
    methods = method_files(places)
    with SqliteWorkbook.create(path) as workbook:
        library = Library(workbook, methods, "tests")
        for name in (BOOKS, SHOPS, CARS):
            for language in LANGUAGES:
                content = load_example(places.examples, name, language)
                if not any(sheet.method == "model-recheck" for sheet in content.sheets):
                    content = content.apply(add_sheet(content, "Look again", "model-recheck").changes)
                library.add(content)
    return path


@cache
def sheets_of(path: Path, name: str, language: Language) -> dict[str, Data]:
    """The sheets of an example by method, as `results --json` prints them; those that look again 120 days later."""
    content = load_example(ROOT / "examples", name, language)
    day = content.workshop.day
    assert day is not None
    found: dict[str, Data] = {}
    for today in (day + timedelta(days=120), day):
        title = content.workshop.title
        said = _json(path, "--workshop", title, "--on", today.isoformat(), "--language", "en")
        again = {sheet["method"]: sheet for sheet in said["workshops"][0]["sheets"]}
        found = {method: found[method] if method == "model-recheck" and found else again[method] for method in again}
    return found


def _json(path: Path, *arguments: str) -> Data:
    """What `results --json` prints, without the fixtures of a test: several tests share it."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert run(["results", str(path), "--json", *arguments]) == 0
    said = json.loads(out.getvalue())
    assert isinstance(said, dict)
    return said


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}".removesuffix(".0")


def printed(result: Data) -> str:
    """A result as the golden list has it."""
    band = f" ({result['band']})" if result["band"] else ""
    items = result.get("items", [])
    match result["view"]:
        case "number":
            return number(result["value"]) + band
        case "bars":
            return ", ".join(_ranked(item) for item in items[: result["top"] or None])
        case "radar":
            return ", ".join(
                f"{item['label']}{' / ' + item['series'] if item['series'] else ''} {number(item['value'])}"
                for item in items
            )
        case "curve":
            return ", ".join(f"{number(item['x'])}:{number(item['y'])}" for item in result["points"])
        case "tornado":
            improve = sorted((item for item in items if item["improve"] is not None), key=lambda item: -item["improve"])
            swings = ", ".join(f"{item['sym']} {number(item['swing'])}" for item in items[:4])
            first = ", ".join(f"{item['sym']} {number(item['improve'])}" for item in improve[:3])
            return (
                f"base {number(result['base'])}, range {number(result['low'])}…{number(result['high'])}, quality "
                f"{result['quality']:.2f}; swing: {swings}; improve first: {first}"
            )
        case "graph":
            return (
                f"closed={result['closed']}, reinforcing {len(result['reinforcing'])}, "
                f"braking {len(result['braking'])}, main = {' → '.join(result['main'])}"
            )
    assert result["view"] == "verdict"
    return str(result["band"])


def _ranked(item: Data) -> str:
    rank = f" (#{item['rank']})" if item["rank"] else ""
    return f"{item['label']} {number(item['value'])}{rank}"


def numbers(value: Any) -> Iterator[float]:
    """All numbers in a result, in their order."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner)
    elif isinstance(value, (int, float)):
        yield value


@pytest.mark.parametrize(("name", "method", "result", "expected"), GOLDEN, ids=lambda part: str(part)[:24])
def test_the_golden_results_come_through_the_command_line(
    books: Path, name: str, method: str, result: str, expected: str
) -> None:
    found = printed(sheets_of(books, name, "en")[method]["results"][result])
    cut = result in ("notes_per_block", "riskiest", "radar")  # lists that are cut after their first entries
    expected = expected.partition(", bottleneck")[0]
    assert found.startswith(expected) if cut else found == expected


@pytest.mark.parametrize(("name", "method"), dict.fromkeys(case[:2] for case in GOLDEN), ids=str)
def test_the_korean_workshops_give_the_same_numbers(books: Path, name: str, method: str) -> None:
    english, korean = (sheets_of(books, name, language)[method]["results"] for language in LANGUAGES)
    assert english.keys() == korean.keys()
    for result in english:
        assert list(numbers(korean[result])) == list(numbers(english[result])), result
        assert korean[result]["tone"] == english[result]["tone"]


@pytest.mark.parametrize(("key", "count"), OFFERED.items(), ids=str)
def test_as_many_notes_are_offered_as_the_golden_list_says(books: Path, key: tuple[str, str], count: int) -> None:
    for language in LANGUAGES:
        offered = sheets_of(books, key[0], language)[key[1]]["offered"]
        assert len([offer for offer in offered if not offer["rule"].startswith("lines:")]) == count
        assert all(set(offer) == {"rule", "row", "block", "text"} and offer["text"] for offer in offered)


def test_numbers_are_not_rounded(books: Path) -> None:
    stages = sheets_of(books, BOOKS, "en")["customer-effort"]["results"]["by_stage"]["items"]
    assert stages[0]["value"] == pytest.approx(140 / 3, abs=1e-12)


def test_titles_and_labels_are_in_the_language_that_was_asked_for(books: Path) -> None:
    title = load_example(ROOT / "examples", BOOKS, "en").workshop.title
    said = _json(books, "--workshop", title, "--sheet", "Customer effort", "--language", "ko")
    (sheet,) = said["workshops"][0]["sheets"]
    assert sheet["results"]["effort_today"]["band"] == "느껴짐"
    assert {item["label"] for item in sheet["results"]["by_cost"]["items"]} == {"금전", "시간", "심리"}


def test_results_for_people_are_sentences_and_leave_the_workbook_alone(books: Path, capsys: Capture) -> None:
    before = books.read_bytes()
    title = load_example(ROOT / "examples", BOOKS, "en").workshop.title
    said = done(capsys, "results", books, "--workshop", title, "--sheet", "Customer effort")
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    assert lines[2].startswith("Finding: No breaking point")
    assert "Effort per stage today: Order 46.7; Use 40; Dispose 40; Search 26.7" in lines
    assert "+ Channels: Wireless delivery within a minute" in lines
    assert "Working backwards" not in said
    assert books.read_bytes() == before


def test_a_sheet_must_be_one_of_one_workshop(books: Path, capsys: Capture) -> None:
    assert "several workshops" in refused(capsys, 2, "results", books, "--sheet", "Customer effort")
    title = load_example(ROOT / "examples", BOOKS, "en").workshop.title
    assert "no sheet “Moon”" in refused(capsys, 2, "results", books, "--workshop", title, "--sheet", "Moon")


def test_an_empty_workbook_has_no_results(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "empty.canvasbook"
    done(capsys, "new", path)
    assert json.loads(done(capsys, "results", path, "--json")) == {"workshops": []}


def test_a_sheet_whose_method_is_not_here_is_named_and_left_out(tmp_path: Path, home: Path, capsys: Capture) -> None:
    path = tmp_path / "x.canvasbook"
    done(capsys, "new", path, "--title", "Week")
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        document.do(add_sheet(document.content, "Weather", "weather"))
    assert run(["results", str(path), "--json"]) == 0
    said = capsys.readouterr()
    assert "“Weather” was left out: its method “weather” is not here" in said.err
    assert [sheet["method"] for sheet in json.loads(said.out)["workshops"][0]["sheets"]] == ["canvas-walk"]


def test_what_cannot_be_used_is_named_in_the_messages(tmp_path: Path, home: Path, capsys: Capture) -> None:
    path = tmp_path / "x.canvasbook"
    done(capsys, "new", path, "--title", "Week")
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        document.do(add_sheet(document.content, "Effort", "customer-effort"))
        sheet = document.content.sheets[-1].id
        document.do(set_answer(document.content, sheet, "effort", {"cells": {"search|time": {"today": 17}}}))
    (_, effort) = json.loads(done(capsys, "results", path, "--json"))["workshops"][0]["sheets"]
    assert effort["messages"], "a rating of 17 is told"
    assert "! Search / Time: A number is expected here." in done(capsys, "results", path)
    assert effort["results"]["effort_today"]["value"] is None


def test_hostile_cells_end_at_once_and_keep_no_other_sheet_closed(tmp_path: Path, home: Path, capsys: Capture) -> None:
    path = tmp_path / "x.canvasbook"
    done(capsys, "new", path, "--title", "Week")
    nested = "1<(" * 18 + "1" + ")<1" * 18
    equations: list[JsonValue] = [f"a = {nested}", "b = round(1e14, 15)", "c = ½", "d = 9**64**64", "e = d"]
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        document.do(add_sheet(document.content, "Formula", "formula-workbench"))
        formula = document.content.sheets[-1].id
        document.do(set_answer(document.content, formula, "model", {"vars": [], "equations": equations}))
        document.do(add_sheet(document.content, "Pulse", "day-one-pulse"))
        pulse = document.content.sheets[-1].id
        document.do(set_answer(document.content, pulse, "pulse", {"face": {"v": 4}}))
    begun = time.process_time()
    said = done(capsys, "results", path)
    assert time.process_time() - begun < 10
    assert "“½” can be read in two ways" in said
    assert "Day 1 pulse: 80, too little to judge" in said


def test_all_methods_and_programmes_are_listed_in_both_languages(capsys: Capture) -> None:
    english, korean = done(capsys, "methods"), done(capsys, "methods", "--language", "ko")
    assert english.count(" min)") == 26
    assert "Customer effort map" in english
    assert "고객 노력 지도" in korean
    assert "First canvas (half day)" in english


def test_own_methods_are_listed_and_bad_files_stop_nothing(home: Path, capsys: Capture) -> None:
    own = home / "methods"
    own.mkdir(parents=True)
    done(capsys, "methods", "new", own / "team-energy.toml")
    (own / "broken.toml").write_text('format = 1\nid = "x"\ncolour = "red"\n', encoding="utf-8")
    assert run(["methods"]) == 0
    said = capsys.readouterr()
    assert "team-energy" in said.out
    assert "your own" in said.out
    assert "broken.toml: line 3: colour: " in said.err


def test_a_new_method_file_passes_its_check_and_is_named_after_the_file(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "Our Team!.toml"
    done(capsys, "methods", "new", path)
    assert 'id = "our-team"' in path.read_text(encoding="utf-8")
    assert "is a sound method" in done(capsys, "methods", "check", path)
    korean = tmp_path / "팀.toml"
    done(capsys, "methods", "new", korean)
    assert "is a sound method" in done(capsys, "methods", "check", korean)


def test_a_new_canvas_file_passes_its_check_and_begins_a_workshop(tmp_path: Path, home: Path, capsys: Capture) -> None:
    own = home / "methods"
    own.mkdir(parents=True)
    done(capsys, "methods", "new", "--canvas", own / "harbour-map.toml")
    assert "sound method" in done(capsys, "methods", "check", own / "harbour-map.toml")
    path = tmp_path / "w.canvasbook"
    done(capsys, "new", path, "--title", "Harbour", "--method", "harbour-map", "--language", "ko")
    assert "(harbour-map, 0 notes)" in done(capsys, "list", path)


def test_only_a_canvas_begins_a_workshop(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "w.canvasbook"
    assert "canvas-walk, lean-canvas" in refused(capsys, 2, "new", path, "--title", "W", "--method", "flywheel")
    assert "--title" in refused(capsys, 2, "new", path, "--method", "swot")
    assert not path.exists()


def test_an_unknown_icon_and_an_unknown_block_are_findings_of_the_check(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "m.toml"
    done(capsys, "methods", "new", file)
    text = file.read_text(encoding="utf-8")
    text = text.replace('icon = "sun"', 'icon = "sum"').replace('["key_activities"]', '["key_activity"]', 1)
    file.write_text(text, encoding="utf-8")
    said = refused(capsys, 1, "methods", "check", file)
    assert "There is no icon “sum”. Others are: sun" in said
    assert "There is no block “key_activity”" in said


def test_a_new_method_file_never_replaces_one(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("mine", encoding="utf-8")
    assert "is already in" in refused(capsys, 1, "methods", "new", path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_check_tells_all_mistakes_at_once_each_with_its_place(tmp_path: Path, capsys: Capture) -> None:
    text = STARTER.read_text(encoding="utf-8")
    for old, new in (
        ('lead = "facilitator"', 'lead = "chief"'),
        ('kind="rating"', 'kind="stars"'),
        (', ko="어느 팀인가요?"', ""),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    lines = refused(capsys, 1, "methods", "check", path).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("x.toml: line ") for line in lines)
    rows = text.splitlines()
    told = [rows[int(line.split("line ")[1].split(":")[0]) - 1] for line in lines]
    assert [any(mark in row for row in told) for mark in ("chief", "stars", "Which team")] == [True, True, True]


def test_programmes_are_checked_as_programmes(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "programmes.toml"
    begin, words = '[[programme]]\nid = "monday"\n', 'title = {en="M", ko="월"}\nfor_whom = {en="All", ko="모두"}\n'
    file.write_text(f'format = 1\n{begin}{words}methods = ["flywheel"]\n', encoding="utf-8")
    done(capsys, "methods", "check", file)
    file.write_text(f'format = 1\n{begin}{words}methods = ["flywheel", "wheel"]\n{begin}{words}', encoding="utf-8")
    told = refused(capsys, 1, "methods", "check", file)
    assert "programme 2, methods: This is missing. Add it." in told
    again = f'{begin}{words}methods = ["flywheel"]\n'
    file.write_text(f'format = 1\n{begin}{words}methods = ["wheel"]\n{again}', encoding="utf-8")
    told = refused(capsys, 1, "methods", "check", file)
    assert "line 6: programme 1, methods: There is no method “wheel”. Correct the name, or add its file." in told
    assert "line 8: programme 2, id: The id “monday” stands twice." in told
    assert "canvas-walk.toml" not in told


def test_a_file_in_the_shape_of_the_examples_makes_a_workshop(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "mine.toml"
    text = (ROOT / "examples" / "showroom.toml").read_text(encoding="utf-8")
    file.write_text(text.replace('en="Family car showroom"', 'en="My showroom"', 1), encoding="utf-8")
    path = tmp_path / "x.canvasbook"
    done(capsys, "new", path, "--example", file)
    assert "My showroom" in done(capsys, "list", path)
    bad = tmp_path / "bad.toml"
    bad.write_text("id = ", encoding="utf-8")
    other = tmp_path / "y.canvasbook"
    assert "bad.toml" in refused(capsys, 1, "new", other, "--example", bad)
    assert "missing.toml" in refused(capsys, 1, "new", other, "--example", tmp_path / "missing.toml")
    assert not other.exists()


def pages_of(path: Path) -> str:
    """The text of a PDF without blanks."""
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_the_blank_handout_of_a_method_needs_no_workbook(tmp_path: Path, home: Path, capsys: Capture) -> None:
    out = tmp_path / "effort.pdf"
    said = done(capsys, "export", "--method", "customer-effort", out, "--language", "ko", "--paper", "Letter")
    assert said.startswith(f"Wrote {out}")
    page = PdfReader(out).pages[0]
    assert sorted(map(float, page.mediabox[2:])) == [612, 792]
    assert "고객노력지도" in pages_of(out)
    assert not home.exists(), "nothing of the user's is made for it"


def test_a_handout_speaks_both_languages_if_asked(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "both.pdf"
    done(capsys, "export", "--method", "flywheel", out, "--both-languages")
    assert "플라이휠" in pages_of(out)
    assert "Flywheel" in pages_of(out)


def test_behind_a_blank_handout_come_the_facilitator_s_sheet_and_vote_cards(tmp_path: Path, capsys: Capture) -> None:
    plain, more = tmp_path / "plain.pdf", tmp_path / "more.pdf"
    done(capsys, "export", "--method", "day-one-pulse", plain)
    done(capsys, "export", "--method", "day-one-pulse", more, "--facilitator", "--start", "09:30", "--vote-cards")
    assert len(PdfReader(more).pages) >= len(PdfReader(plain).pages) + 2
    assert "09:30" in pages_of(more)


def test_a_sheet_is_written_blank_or_filled(tmp_path: Path, capsys: Capture) -> None:
    book, filled, blank = tmp_path / "x.canvasbook", tmp_path / "filled.pdf", tmp_path / "blank.pdf"
    done(capsys, "new", book, "--example", CARS)
    sheet = ("--as", "handout", "--sheet", "Customer effort")
    done(capsys, "export", book, filled, *sheet, "--filled")
    done(capsys, "export", book, blank, *sheet, "--blank")
    assert "Customersgiveupat" in pages_of(filled)
    assert "breakingpoint(5)" not in pages_of(blank)


def test_private_answers_are_on_paper_only_if_asked(tmp_path: Path, capsys: Capture) -> None:
    book, plain, private = tmp_path / "x.canvasbook", tmp_path / "plain.pdf", tmp_path / "private.pdf"
    done(capsys, "new", book, "--example", CARS)
    handout = ("--as", "handout", "--filled", "--sheet", "Would you recommend it?")
    done(capsys, "export", book, plain, *handout)
    done(capsys, "export", book, private, *handout, "--private")
    assert "Myfather:hisshowroom" in pages_of(private)
    assert "Myfather" not in pages_of(plain)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--method", "weather", "x.pdf"], "no method “weather”"),
        (["--method", "flywheel", "a.canvasbook", "x.pdf"], "OUT alone"),
        (["--method", "flywheel", "x.pdf", "--filled"], "the blank handout of a method and nothing else"),
        (["x.pdf"], "workbook and OUT"),
        (["a.canvasbook", "x.md", "--both-languages"], "is for handout, not for markdown"),
        (["a.canvasbook", "x.pdf", "--filled"], "is for handout, not for poster"),
        (["--method", "flywheel", "x.docx"], "call OUT x.pdf"),
        (["--method", "flywheel", "x.pdf", "--start", "09:00"], "add --facilitator"),
        (["--method", "recommend-test", "x.pdf", "--private"], "add --filled"),
        (["a.canvasbook", "x.md", "--private"], "is for handout, not for markdown"),
        (["a.canvasbook", "x.pdf", "--as", "handout", "--filled", "--vote-cards"], "says nothing beside --filled"),
    ],
)
def test_what_says_nothing_about_a_handout_is_wrong_use(
    arguments: list[str], reason: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert reason in refused(capsys, 2, "export", *arguments)
    assert list(tmp_path.iterdir()) == []
