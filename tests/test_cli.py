"""The command line in this process: what each command does, says, refuses, and leaves alone."""

import gc
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from workbooks import ROOT

from canvasapp import __main__, __version__
from canvasapp.cli import commands, run
from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.store.sqlite.workbook import SqliteWorkbook

Capture = pytest.CaptureFixture[str]


def done(capsys: Capture, *arguments: str | Path) -> str:
    """What a command that works prints on stdout."""
    code = run([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said.out


def refused(capsys: Capture, code: int, *arguments: str | Path) -> str:
    """What a command that fails with `code` says on stderr; it prints nothing on stdout."""
    assert run([str(argument) for argument in arguments]) == code
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.fixture
def book(tmp_path: Path, capsys: Capture) -> Path:
    """A workbook with one workshop from an example."""
    path = tmp_path / "팀 book.canvasbook"
    done(capsys, "new", path, "--example", "bookshop-to-ebooks")
    return path


def listed(capsys: Capture, path: Path) -> list[dict[str, Any]]:
    found = json.loads(done(capsys, "list", path, "--json"))["workshops"]
    assert isinstance(found, list)
    return found


def test_a_new_workbook_is_empty_or_has_the_workshop_that_was_asked_for(tmp_path: Path, capsys: Capture) -> None:
    done(capsys, "new", tmp_path / "empty.canvasbook")
    assert listed(capsys, tmp_path / "empty.canvasbook") == []
    done(capsys, "new", tmp_path / "plan.canvasbook", "--title", "우리 계획", "--language", "ko")
    (workshop,) = listed(capsys, tmp_path / "plan.canvasbook")
    assert (workshop["title"], workshop["language"], workshop["notes"]) == ("우리 계획", "ko", 0)
    assert [sheet["title"] for sheet in workshop["sheets"]] == ["비즈니스 모델"]


def test_an_example_may_get_a_title_of_its_own(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "x.canvasbook"
    done(capsys, "new", path, "--example", "car-showroom", "--title", "Showroom", "--language", "ko")
    (workshop,) = listed(capsys, path)
    assert (workshop["title"], workshop["client"], workshop["notes"]) == ("Showroom", "지방 자동차 딜러", 32)


def test_new_never_touches_a_file_that_is_there(book: Path, capsys: Capture) -> None:
    before = book.read_bytes()
    assert "is already in" in refused(capsys, 1, "new", book, "--title", "Other")
    assert book.read_bytes() == before


def test_new_with_an_unknown_example_or_a_blank_title_makes_nothing(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "x.canvasbook"
    assert "bookshop-to-ebooks, corner-shop-delivery, car-showroom" in refused(capsys, 2, "new", path, "--example", "x")
    assert "needs a title" in refused(capsys, 2, "new", path, "--title", " ")
    assert not path.exists()


def test_the_list_shows_workshops_sheets_and_counts(book: Path, capsys: Capture) -> None:
    lines = done(capsys, "list", book).splitlines()
    assert lines[0].startswith("Online bookshop moves to e-books  [")
    assert lines[1] == "  Lantern Books · 2005-03-14 · en · 38 notes, 7 sheets"
    assert lines[2] == "  - Business model today  (canvas-walk, 38 notes)"
    (workshop,) = listed(capsys, book)
    assert workshop.keys() == {"id", "title", "client", "day", "language", "notes", "sheets"}
    assert workshop["sheets"][0].keys() == {"id", "title", "method", "notes", "answers"}


def test_the_simplest_markdown_is_enough_for_import(book: Path, tmp_path: Path, capsys: Capture) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("# Our plan\n## Customer segments\n- Families\n## 채널\n- 앱\n", encoding="utf-8")
    said = done(capsys, "import", book, plan)
    assert "  Customer segments: 1\n" in said
    assert said.endswith(f"Added “Our plan” with 2 notes to {book}.\n")
    assert [workshop["title"] for workshop in listed(capsys, book)] == ["Our plan", "Online bookshop moves to e-books"]


def test_import_names_what_it_did_not_understand(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# P\n## Channels\n- App\n## Risks\n- flood\n", encoding="utf-8")
    assert run(["import", str(book), str(tmp_path / "plan.md")]) == 0
    said = capsys.readouterr()
    assert said.err == "Line 5: “Risks: flood” is on the shelf. There is no block “Risks”.\n"
    assert "  Channels: 1\n  Shelf: 1\nAdded “P” with 2 notes" in said.out


def test_where_no_note_found_a_block_nothing_is_written(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# P\n## Risks\n- flood\n", encoding="utf-8")
    before = book.read_bytes()
    said = refused(capsys, 1, "import", book, tmp_path / "plan.md")
    assert "plan.md has 1 pieces of text, but none of them stands under a name of a block." in said
    assert book.read_bytes() == before
    assert "  Shelf: 1\n" in done(capsys, "import", "--shelf", book, tmp_path / "plan.md")
    assert listed(capsys, book)[0]["title"] == "P"


def test_a_dry_run_says_what_would_come_in_and_writes_nothing(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# P\n### 1. Channels\nApp\n", encoding="utf-8")
    before = book.read_bytes()
    said = json.loads(done(capsys, "import", "--dry-run", "--json", book, tmp_path / "plan.md"))
    assert (said["title"], said["written"], said["placed"]) == ("P", False, 1)
    assert said["sheets"][0]["blocks"] == {"channels": ["App"]}
    assert "Would add “P” with 1 note" in done(capsys, "import", "--dry-run", book, tmp_path / "plan.md")
    assert book.read_bytes() == before


def test_import_into_a_workshop_adds_canvases_and_into_a_sheet_notes(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "plan.md").write_text("# P\n## Channels\n- App\n", encoding="utf-8")
    (before,) = listed(capsys, book)
    done(capsys, "import", "--into", before["title"], book, tmp_path / "plan.md")
    done(capsys, "import", "--into", f"{before['title']}/{before['sheets'][0]['title']}", book, tmp_path / "plan.md")
    (after,) = listed(capsys, book)
    assert [sheet["notes"] for sheet in after["sheets"]][:1] == [before["sheets"][0]["notes"] + 1]
    assert len(after["sheets"]) == len(before["sheets"]) + 1
    assert "There is no workshop “Nowhere”" in refused(
        capsys, 2, "import", "--into", "Nowhere", book, tmp_path / "plan.md"
    )


@pytest.mark.parametrize("suffix", [".md", ".json"])
def test_what_is_exported_and_imported_is_the_same_workshop(
    suffix: str, book: Path, tmp_path: Path, capsys: Capture
) -> None:
    out, again = tmp_path / f"x{suffix}", tmp_path / f"y{suffix}"
    done(capsys, "export", book, out)
    done(capsys, "new", tmp_path / "other.canvasbook")
    done(capsys, "import", tmp_path / "other.canvasbook", out)
    done(capsys, "export", tmp_path / "other.canvasbook", again)
    assert again.read_bytes() == out.read_bytes()


def test_the_first_import_of_a_day_leaves_a_backup(book: Path, home: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# P\n## CH\n- a\n", encoding="utf-8")
    for _ in range(2):
        done(capsys, "import", book, tmp_path / "plan.md")
    (backup,) = (home / "backups").iterdir()
    assert len(listed(capsys, backup)) == 1


def test_a_file_that_cannot_be_imported_is_refused_and_the_workbook_stays(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    before = book.read_bytes()
    (tmp_path / "bad.json").write_text('{\n"format": ]', encoding="utf-8")
    (tmp_path / "odd.bin").write_bytes(b"\0\1\2" * 50)
    assert "bad.json cannot be read: line 2:" in refused(capsys, 1, "import", book, tmp_path / "bad.json")
    assert "none.md is not in" in refused(capsys, 1, "import", book, tmp_path / "none.md")
    assert "odd.bin cannot be read: It is no text" in refused(capsys, 1, "import", book, tmp_path / "odd.bin")
    (tmp_path / "folder.md").mkdir()
    assert "folder.md" in refused(capsys, 1, "import", book, tmp_path / "folder.md")
    assert book.read_bytes() == before


def test_answers_that_cannot_be_used_are_imported_and_named(book: Path, tmp_path: Path, capsys: Capture) -> None:
    items = [f"{name}{number}" for name in ("love", "size", "ret", "last") for number in (1, 2)]
    cells = {f"{item}|{idea}": 9 for item in items for idea in "abc"}
    ideas = [{"id": idea, "label": f"Idea {idea}"} for idea in "abc"]
    sheets = [
        {"method": "day-one-pulse", "title": "Pulse", "answers": {"pulse": {"speed": {"v": 9}, "bar": {"v": "x"}}}},
        {"method": "dream-business", "title": "Dreams", "answers": {"traits": {"cols": ideas, "cells": {"v": cells}}}},
    ]
    workshop = {"title": "Out of range", "sheets": sheets}
    document = {"format": "canvasapp-workshop", "version": 1, "workshop": workshop}
    (tmp_path / "odd.json").write_text(json.dumps(document), encoding="utf-8")
    assert run(["import", str(book), str(tmp_path / "odd.json")]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "“Pulse”, Speed: 9 is not between 0 and 5; it is kept, but not used. Type a number in between."
    assert told[1].startswith("“Pulse”, Hiring: A number is expected here.")
    assert len(told) == 21
    assert told[-1] == "More answers are kept, but not used: 6. Their sheets name them."


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("poster.pdf", [], b"%PDF"),
        ("poster.PDF", ["--paper", "a1", "--language", "ko"], b"%PDF"),
        ("blank.pdf", ["--as", "handout", "--no-guides"], b"%PDF"),
        ("x.md", ["--language", "ko"], "# Online bookshop moves to e-books\n\n- 고객사".encode()),
        ("x.json", [], b'{\n  "format": "canvasapp-workshop"'),
        ("x.txt", ["--as", "markdown", "--sheet", "flywheel"], b"# Online"),
    ],
)
def test_exports_follow_the_suffix_and_leave_the_workbook_as_it_was(
    name: str, options: list[str], begins: bytes, book: Path, tmp_path: Path, capsys: Capture
) -> None:
    before = (book.read_bytes(), book.stat().st_mtime_ns, sorted(tmp_path.iterdir()))
    out = tmp_path / name
    assert done(capsys, "export", book, out, *options).startswith(f"Wrote {out}")
    assert out.read_bytes().startswith(begins)
    assert (book.read_bytes(), book.stat().st_mtime_ns) == before[:2]
    assert sorted(tmp_path.iterdir()) == sorted([*before[2], out])


def test_a_sheet_is_chosen_by_title_or_id(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (workshop,) = listed(capsys, book)
    out = tmp_path / "x.md"
    for wanted in (workshop["sheets"][4]["id"], "Flywheel", " FLYWHEEL "):
        done(capsys, "export", book, out, "--sheet", wanted, "--workshop", workshop["id"])
        headings = [line for line in out.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
        assert headings == ["# Online bookshop moves to e-books", "# Flywheel"]


def test_where_there_are_several_wrong_use_names_them(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n# Today\n## CH\n- a\n# 2030\n## CH\n- b\n", encoding="utf-8")
    done(capsys, "import", book, tmp_path / "plan.md")
    out = tmp_path / "x.pdf"
    several = refused(capsys, 2, "export", book, out)
    assert "choose with --workshop: Plan, Online bookshop moves to e-books." in several
    sheets = refused(capsys, 2, "export", book, out, "--workshop", "Plan")
    assert "There are several sheets for Poster; choose with --sheet: Today, 2030." in sheets
    unknown = refused(capsys, 2, "export", book, out, "--workshop", "Plam")
    assert "There is no workshop “Plam”" in unknown
    assert "there are Plan, Online bookshop moves to e-books." in unknown
    assert not out.exists()
    done(capsys, "export", book, out, "--workshop", "plan", "--sheet", "2030")
    done(capsys, "import", book, tmp_path / "plan.md")
    twice = refused(capsys, 2, "export", book, out, "--workshop", "Plan")
    assert all(f"Plan [{one['id']}]" in twice for one in listed(capsys, book) if one["title"] == "Plan")


def test_wrong_options_are_wrong_use(book: Path, tmp_path: Path, capsys: Capture) -> None:
    assert "say --as what" in refused(capsys, 2, "export", book, tmp_path / "x.odt")
    misfit = refused(capsys, 2, "export", book, tmp_path / "x.md", "--paper", "A3")
    assert "--paper is for poster, " in misfit
    assert "not for markdown" in misfit
    cards = refused(capsys, 2, "export", book, tmp_path / "x.pdf", "--as", "cards", "--paper", "A0")
    assert "--paper A0 is not for cards; say A4 or Letter" in cards
    assert "A5" in refused(capsys, 2, "export", book, tmp_path / "x.pdf", "--paper", "A5")
    assert "There is no sheet “Flywheel” for Poster" in refused(
        capsys, 2, "export", book, tmp_path / "x.pdf", "--sheet", "Flywheel"
    )
    assert "Did you mean 'examples'" in refused(capsys, 2, "exmaples")
    done(capsys, "new", tmp_path / "empty.canvasbook")
    assert "There is no workshop in empty.canvasbook." in refused(
        capsys, 2, "export", tmp_path / "empty.canvasbook", tmp_path / "x.pdf"
    )


def test_a_workshop_without_a_canvas_has_no_poster(book: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n# Wheel\n- Method: flywheel\n", encoding="utf-8")
    done(capsys, "import", book, tmp_path / "plan.md")
    said = refused(capsys, 1, "export", book, tmp_path / "x.pdf", "--workshop", "Plan")
    assert said == "There is no canvas in this workshop to export. Add a canvas sheet first.\n"


def test_the_workbook_itself_is_never_overwritten(book: Path, tmp_path: Path, capsys: Capture) -> None:
    before = book.read_bytes()
    assert "never replaces one" in refused(capsys, 1, "export", book, book, "--as", "json")
    assert "already in" in refused(capsys, 1, "backup", book, book)
    assert book.read_bytes() == before


def test_check_says_what_is_wrong_and_changes_nothing(book: Path, tmp_path: Path, capsys: Capture) -> None:
    assert done(capsys, "check", book) == f"{book} is a sound workbook.\n"
    broken = tmp_path / "broken.canvasbook"
    broken.write_bytes(book.read_bytes()[:5000])
    assert "broken.canvasbook is damaged or incomplete." in refused(capsys, 1, "check", broken)
    assert broken.read_bytes() == book.read_bytes()[:5000]
    assert "none.canvasbook is not in" in refused(capsys, 1, "check", tmp_path / "none.canvasbook")


def test_backup_copies_a_workbook(book: Path, tmp_path: Path, capsys: Capture) -> None:
    done(capsys, "backup", book, tmp_path / "copy.canvasbook")
    assert listed(capsys, tmp_path / "copy.canvasbook") == listed(capsys, book)


def test_what_a_stranger_put_into_a_workbook_stays_behind_in_a_clean_copy(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    titles = [one["title"] for one in listed(capsys, book)]
    with closing(sqlite3.connect(book)) as tool:
        tool.execute("CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM note; END")
    (tmp_path / "plan.md").write_text("# Plan\n", encoding="utf-8")
    assert "backup --clean" in refused(capsys, 1, "import", book, tmp_path / "plan.md")
    copy = tmp_path / "clean.canvasbook"
    done(capsys, "backup", "--clean", book, copy)
    assert [one["title"] for one in listed(capsys, copy)] == titles


def test_a_workbook_of_an_older_program_is_read_as_it_is(home: Path, tmp_path: Path, capsys: Capture) -> None:
    book = tmp_path / "old.canvasbook"
    book.write_bytes((ROOT / "tests" / "data" / "schema-1.canvasbook").read_bytes())
    before = book.read_bytes()
    assert "온라인 서점의 전자책 도전" in done(capsys, "list", book)
    run(["results", str(book)])
    assert "온라인 서점의 전자책 도전" in capsys.readouterr().out
    title = next(one["title"] for one in listed(capsys, book) if one["language"] == "ko")
    done(capsys, "export", book, tmp_path / "old.md", "--workshop", title)
    assert book.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["old.canvasbook", "old.md"]
    (tmp_path / "plan.md").write_text("# Plan\n## Channels\n- App\n", encoding="utf-8")
    done(capsys, "import", book, tmp_path / "plan.md")
    assert any("schema-1" in path.name for path in (home / "backups").iterdir())


def test_the_examples_are_listed_with_their_ids(capsys: Capture) -> None:
    said = done(capsys, "examples")
    assert (
        "bookshop-to-ebooks  (38 notes, 7 sheets)\n  Online bookshop moves to e-books\n  온라인 서점의 전자책 도전\n"
        in said
    )


@pytest.mark.parametrize("command", ["list", "import", "export", "check", "backup"])
def test_a_file_that_is_no_workbook_is_one_sentence(command: str, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "x.md").write_text("# P\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a workbook\n" * 100, encoding="utf-8")
    extra = {"import": [tmp_path / "x.md"], "export": [tmp_path / "o.pdf"], "backup": [tmp_path / "c"]}.get(command, [])
    said = refused(capsys, 1, command, tmp_path / "notes.txt", *extra)
    assert said == "notes.txt is not a workbook. It was left as it is. Choose a file that canvasapp made.\n"


def test_a_title_with_line_breaks_stays_on_its_line(book: Path, tmp_path: Path, capsys: Capture) -> None:
    with SqliteWorkbook.open(book) as workbook:
        before = workbook.workshops()[0].workshop
        after = before.model_copy(update={"title": "two\nlines"})
        edit = Edit(label=Label(action="workshop.edit"), changes=(Change(before=before, after=after),))
        workbook.write(edit, before.id, author="", time=workbook.workshops()[0].changed)
    assert done(capsys, "list", book).startswith("two lines  [")


def test_the_start_knows_every_command() -> None:
    assert set(commands.commands) == __main__.COMMANDS


def fresh(code: str) -> subprocess.CompletedProcess[str]:
    """A new process, since what this one has imported is not what the program imports."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)


def test_importing_the_command_line_does_not_import_qt() -> None:
    heavy = "[name for name in ('PySide6', 'reportlab', 'pypdf', 'alembic') if name in sys.modules]"
    code = f"import sys, canvasapp.cli; print({heavy})"
    assert fresh(code).stdout == "[]\n"


def test_the_version_needs_nothing_but_the_start() -> None:
    code = (
        "import sys; sys.argv = ['canvasapp', '--version']; from canvasapp.__main__ import main; main();"
        "print([name for name in ('click', 'pydantic', 'sqlalchemy', 'PySide6') if name in sys.modules])"
    )
    assert fresh(code).stdout == f"canvasapp {__version__}\n[]\n"


def test_the_window_starts_with_qt_alone() -> None:
    heavy = "[name for name in ('click', 'pydantic', 'sqlalchemy', 'reportlab') if name in sys.modules]"
    assert fresh(f"import sys, canvasapp.__main__, canvasapp.ui.shell.start; print({heavy})").stdout == "[]\n"


def test_a_canvas_is_opened_without_what_draws_figures_and_pages() -> None:
    heavy = "[name for name in ('reportlab', 'pypdf', 'PySide6.QtPdf', 'alembic') if name in sys.modules]"
    assert (
        fresh(f"import sys, canvasapp.ui.shell.build, canvasapp.ui.workshop.workshop_page; print({heavy})").stdout
        == "[]\n"
    )


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], None),
        (["--with-examples"], None),
        (["book.canvasbook"], "book.canvasbook"),
        (["./list"], "./list"),
        (["some folder/book"], "some folder/book"),
        (["--with-examples", "book.canvasbook"], "book.canvasbook"),
    ],
)
def test_anything_but_a_command_opens_the_window(
    arguments: list[str], window: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path | None, bool]] = []

    def run_window(workbook: Path | None, *, with_examples: bool) -> int:
        opened.append((workbook, with_examples))
        assert not gc.isenabled()
        gc.enable()  # as the real one does when the window stands
        return 7

    monkeypatch.setattr("canvasapp.ui.shell.start.run", run_window)
    monkeypatch.setattr(sys, "argv", ["canvasapp", *arguments])
    assert __main__.main() == 7
    assert opened == [(Path(window) if window else None, "--with-examples" in arguments)]


@pytest.mark.parametrize(
    "arguments", [["list"], ["lisst"], ["--help"], ["a.canvasbook", "b.canvasbook"], ["--nothing"]]
)
def test_commands_options_and_typos_go_to_the_command_line(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(sys, "argv", ["canvasapp", *arguments])
    assert __main__.main() == (0 if arguments == ["--help"] else 2)
    said = capsys.readouterr()
    assert "Usage: canvasapp" in said.out + said.err
