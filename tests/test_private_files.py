"""What lies in the data folder is for its owner alone; what is written elsewhere follows the system's mask."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from workbooks import add, opened, with_workshop

from canvasapp.app import places as app_places
from canvasapp.app.crashes import watch
from canvasapp.app.exporting import write_file
from canvasapp.app.places import find_places, prepare_home
from canvasapp.app.settings import LANGUAGE, Settings
from canvasapp.app.typed import TypedText
from canvasapp.app.workbooks import SessionId, clean_copy_beside, keep_backup, open_workbook
from canvasapp.ui.kit.settings_file import SettingsFile
from canvasapp.ui.shell.faults import FaultLog

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are inherited there")


@pytest.fixture(autouse=True)
def _usual_mask() -> Iterator[None]:
    """Files and folders that everybody may read, as most systems have it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_everything_in_the_data_folder_is_for_its_owner_alone() -> None:
    places = find_places()
    prepare_home(places)
    crashes = watch(places.home, 1)
    FaultLog(places.home / "errors.log").take(ValueError, ValueError("x"), None)
    store = SettingsFile(places.home / "settings.ini")
    Settings(store).remember(LANGUAGE, "ko")
    store._file.sync()
    TypedText(places.home, "w").keep("what a client said")
    session = SessionId(places.sessions)
    with_workshop(places.library)
    with open_workbook(places.library, places, session=session.text) as workbook:
        keep_backup(workbook, places, date(2026, 3, 2))
        add(opened(workbook), "App")  # type: ignore[arg-type]
    clean_copy_beside(places.library)
    session.release()
    found = {path.relative_to(places.home): rights(path) for path in places.home.rglob("*")}
    assert len(found) == 10
    assert {mode for path, mode in found.items() if (places.home / path).is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if (places.home / path).is_file()} == {0o600}
    assert rights(places.home) == 0o700
    crashes.end()


def test_a_data_folder_of_an_older_program_is_closed_and_a_chosen_one_keeps_its_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for usual in (True, False):
        home = tmp_path / f"home {usual}"
        home.mkdir(mode=0o755)
        monkeypatch.setenv("CANVASAPP_HOME", str(home))
        monkeypatch.setattr(app_places, "_usual_home", lambda home=home, usual=usual: home if usual else tmp_path / "x")
        prepare_home(find_places())
        assert rights(home) == (0o700 if usual else 0o755)


def test_workbooks_and_exports_elsewhere_follow_the_mask(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with_workshop(tmp_path / "team.canvasbook")
    write_file(tmp_path / "poster.pdf", b"%PDF")
    assert {rights(path) for path in tmp_path.iterdir() if path.is_file()} == {0o644}
    os.umask(0o027)
    write_file(tmp_path / "other.pdf", b"%PDF")
    assert rights(tmp_path / "other.pdf") == 0o640
