"""The id of a run: found again by the next one, and never had by two that live at once."""

import subprocess
import sys
from pathlib import Path

from canvasapp.store.sqlite.session_id import SessionId


def test_the_next_run_has_the_id_of_the_one_before(tmp_path: Path) -> None:
    first = SessionId(tmp_path / "home" / "sessions")
    text = first.text
    first.release()
    first.release()
    assert SessionId(tmp_path / "home" / "sessions").text == text


def test_runs_at_once_have_different_ids_and_each_is_found_again(tmp_path: Path) -> None:
    runs = [SessionId(tmp_path) for _ in range(3)]
    ids = [run.text for run in runs]
    assert len(set(ids)) == 3
    for run in runs:
        run.release()
    assert [SessionId(tmp_path).text for _ in range(1)] == ids[:1]


def test_a_run_that_was_killed_lets_go_of_its_id(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from canvasapp.store.sqlite.session_id import SessionId;"
        "kept = SessionId(Path(sys.argv[1])); print(kept.text, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        theirs = other.stdout.readline().strip()
        mine = SessionId(tmp_path)
        assert mine.text != theirs
        other.kill()
        other.wait()
    mine.release()
    assert SessionId(tmp_path).text == theirs


def test_where_nothing_can_be_kept_a_run_has_an_id_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    one, other = SessionId(tmp_path / "file"), SessionId(tmp_path / "file")
    assert len(one.text) == 32 and one.text != other.text


def test_a_file_that_is_no_database_is_left_and_the_id_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "session-1.db").write_bytes(b"no database at all" * 100)
    assert len(SessionId(tmp_path).text) == 32
    assert (tmp_path / "session-1.db").read_bytes() == b"no database at all" * 100
