"""What is being typed outlives the program that dies over it."""

import os
from pathlib import Path

from canvasapp.app.typed import SILENCE, TypedText


def die(folder: Path) -> None:
    """The runs until now are dead: their files have not been touched for a while."""
    for path in folder.iterdir():
        before = path.stat().st_mtime - SILENCE - 1
        os.utime(path, (before, before))


def test_what_a_run_that_died_was_typing_is_found_by_the_next(tmp_path: Path) -> None:
    TypedText(tmp_path, "w1").keep("고객이 \n말한 것")
    die(tmp_path)
    again = TypedText(tmp_path, "w1")
    assert list(again.left().values()) == ["고객이 \n말한 것"]
    assert list(again.left().values()) == ["고객이 \n말한 것"]  # until somebody took notice
    again.forget(again.left())
    assert not again.left()
    assert list(tmp_path.iterdir()) == []


def test_the_next_run_in_the_same_process_number_takes_nothing_away(tmp_path: Path) -> None:
    TypedText(tmp_path, "w1").keep("last words")
    die(tmp_path)
    again = TypedText(tmp_path, "w1")
    again.keep("")
    assert list(again.left().values()) == ["last words"]


def test_a_run_that_goes_on_keeps_its_text_to_itself(tmp_path: Path) -> None:
    one, two = TypedText(tmp_path, "w1"), TypedText(tmp_path, "w1")
    one.keep("half a thought")
    assert not two.left()
    die(tmp_path)
    one.keep("half a thought")
    assert not two.left()


def test_what_became_an_edit_is_left_nowhere(tmp_path: Path) -> None:
    one = TypedText(tmp_path, "w1")
    one.keep("half")
    one.keep("half a thought")
    one.keep("")
    assert list(tmp_path.iterdir()) == []


def test_another_workshop_has_nothing_to_do_with_it(tmp_path: Path) -> None:
    TypedText(tmp_path, "w1").keep("text")
    die(tmp_path)
    assert not TypedText(tmp_path, "w2").left()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("a file")
    typed = TypedText(blocked, "w1")
    typed.keep("text")
    assert not typed.left()
