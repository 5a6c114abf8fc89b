"""Typing as half of the world does: a real input method beside the real window, and no syllable is lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from desktop import Desktop, Window, lacking
from hangul import keys_of
from pydantic import JsonValue
from workbooks import METHODS, library_of, opened

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_sheet
from canvasapp.store.sqlite.workbook import SqliteWorkbook

WORDS = (
    *("독자", "책방", "서점", "종이", "단말기", "출판", "고객", "값", "읽기", "없다"),
    *("앉아", "많은", "꽃집", "의자", "왜냐", "강물", "쌀밥", "가나다라", "한글입력", "뷁"),
)
SPEEDS = (60, 120, 250)
"""Milliseconds between two keys: fast, usual, looking for the key."""

pytestmark = [pytest.mark.story, pytest.mark.xserver]
korean, japanese, latin = (
    pytest.mark.skipif(bool(lacking(engine)), reason=f"not installed: {lacking(engine)}")
    for engine in ("hangul", "anthy", "")
)


@contextmanager
def workshop(folder: Path, method: str = "", engine: str = "hangul") -> Iterator[tuple[Window, Desktop, Path]]:
    """A workshop in its window, with the sheet of a method in front or with its canvas."""
    folder.mkdir(exist_ok=True)
    path = folder / "book.canvasbook"
    with SqliteWorkbook.create(path) as workbook:
        created = library_of(workbook).create("Lantern Books", "ko", None, "Today")
        if method:
            document = opened(workbook, created)
            document.do(add_sheet(document.content, "Exercise", method))
    with Desktop(engine) as desktop:
        window = Window(desktop, path)
        window.wait_for("focus", answer="CardView")
        desktop.press("Return")
        window.wait_for("block", "channels")
        if method:
            desktop.press("ctrl+Next")
        yield window, desktop, path


def turn_to_tables(window: Window, desktop: Desktop, view: str = "") -> None:
    """Go on to the step that has a table; `view` is a button that shows one."""
    steps = 0
    while window.ask("tables") is None and steps < 9:
        spot = window.ask("button", view) if view else None
        if spot is not None:
            desktop.click(spot)
        else:
            desktop.press("alt+Next", pause=300)
        steps += 1
    window.wait_for("tables")


def close(window: Window, desktop: Desktop, path: Path) -> Content:
    """Close the window as a person does; what is in the file then."""
    desktop.press("alt+F4")  # by the window manager
    assert window.ended() == 0
    with SqliteWorkbook.open(path) as workbook:
        return opened(workbook).content


def rows_of(content: Content, element: str) -> list[dict[str, JsonValue]]:
    """The rows that a table of the exercise has in the file."""
    answer = content.answer_to(content.sheets[1].id, element)
    assert answer is not None
    assert isinstance(answer.value, dict)
    return answer.value["rows"]  # type: ignore[return-value]


@korean
def test_a_syllable_in_the_making_is_in_the_file_however_its_note_is_left(tmp_path: Path) -> None:
    with workshop(tmp_path) as (window, desktop, path):
        desktop.click(window.wait_for("block", "customer_segments"))
        desktop.press(*keys_of("독자"), "Tab", *keys_of("전자책"), "ctrl+3", *keys_of("책방"))
        desktop.click(window.ask("block", "key_resources"))
        # With a note selected, letters begin a new one.
        desktop.press(*keys_of("단말기"), "Return", "Up", *keys_of("의자"))
        content = close(window, desktop, path)
    sheet = content.sheets[0].id
    found = {block: [note.text for note in content.in_block(sheet, block)] for block in METHODS["canvas-walk"].blocks}
    assert {block: texts for block, texts in found.items() if texts} == {
        "customer_segments": ["독자"],
        "value_propositions": ["전자책"],
        "channels": ["책방"],
        "key_resources": ["단말기", "의자"],
    }


@korean
def test_a_syllable_in_the_making_is_in_the_file_however_its_cell_is_left(tmp_path: Path) -> None:
    with workshop(tmp_path, "customer-effort") as (window, desktop, path):
        turn_to_tables(window, desktop)
        window.ask("go", 0, 0, "label")
        desktop.press(*keys_of("독자"), "Return", *keys_of("꽃"), "Tab")
        desktop.click(window.ask("cell", 0, 2, "label"))
        desktop.press(*keys_of("서점"))
        desktop.click(window.ask("cell", 0, 1, "annoys"))
        desktop.press("Escape", *keys_of("값"))
        desktop.click(window.ask("cell", 0, 0, "annoys"))
        desktop.press("Escape", *keys_of("뷁"))
        content = close(window, desktop, path)
    rows = rows_of(content, "journey")
    assert [row["label"] for row in rows] == ["독자", "꽃", "서점"]
    assert [row.get("annoys") for row in rows] == ["뷁", "값", None]


PLACES = {"customer-effort": "", "flywheel": "Tables", "formula-workbench": ""}
"""Where typing opens an editor: a table, the nodes of a loop, the variables of a model; with the button to show it."""


@korean
@pytest.mark.timeout(600)
def test_twenty_words_at_three_speeds_typed_straight_onto_cells_are_whole(tmp_path: Path) -> None:
    """Side by side, since most of the time is a person's between two keys."""
    with ThreadPoolExecutor(len(PLACES)) as hands:
        typed = hands.map(lambda method: type_words(tmp_path / method, method, PLACES[method]), PLACES)
        assert list(typed) == [[]] * len(PLACES)


def type_words(folder: Path, method: str, view: str) -> list[tuple[int, tuple[str, ...], list[str]]]:
    """Type all words at all speeds onto the cells of a table; what came out otherwise, with its speed and words."""
    lost = []
    with workshop(folder, method) as (window, desktop, path):
        turn_to_tables(window, desktop, view)
        for pause in SPEEDS:
            for words in (WORDS[:10], WORDS[10:]):
                window.ask("go", 0, 0, "label")
                desktop.press(*(key for word in words for key in (*keys_of(word), "Return")), pause=pause)
                shown = window.ask("shown", 0, "label")[: len(words)]
                if shown != list(words):
                    lost.append((pause, words, shown))
        content = close(window, desktop, path)
    kept = str(content.answers_on(content.sheets[1].id))
    lost += [(0, (word,), []) for word in WORDS[10:] if f"'{word}'" not in kept]
    return lost


@japanese
def test_japanese_typed_straight_onto_a_cell_is_whole(tmp_path: Path) -> None:
    with workshop(tmp_path, "customer-effort", "anthy") as (window, desktop, path):
        turn_to_tables(window, desktop)
        window.ask("go", 0, 0, "label")
        desktop.press(
            *"dokusya", "Return", "Return", *"mise", "Return", *"nokyaku", "Return", "Return", *"tana", pause=90
        )
        desktop.click(window.ask("cell", 0, 0, "annoys"))
        content = close(window, desktop, path)
    assert [row["label"] for row in rows_of(content, "journey")] == ["どくしゃ", "みせのきゃく", "たな"]


@latin
def test_an_accent_typed_straight_onto_a_cell_is_whole(tmp_path: Path) -> None:
    with workshop(tmp_path, "customer-effort", "") as (window, desktop, path):
        turn_to_tables(window, desktop)
        window.ask("go", 0, 0, "label")
        desktop.press("dead_acute", "e", *"tat", "Return", "dead_diaeresis", "u", "Return", *"caf", "dead_acute", "e")
        content = close(window, desktop, path)
    assert [row["label"] for row in rows_of(content, "journey")] == ["état", "ü", "café"]
