"""Settings: declared once, read and kept through the declaration, and never a reason for a failure."""

from pathlib import Path

import pytest

from canvasapp.app import settings as declared
from canvasapp.app.settings import (
    GUIDE,
    LIBRARY_ORDER,
    MOST_RECENT,
    PATTERNS,
    RECENT,
    SHEET_IN_FRONT,
    TEXT_SIZE,
    WINDOW,
    Memory,
    Setting,
    Settings,
    flag,
    print_choice,
)


@pytest.fixture
def store() -> Memory:
    return Memory()


@pytest.fixture
def settings(store: Memory) -> Settings:
    return Settings(store)


def test_what_was_never_kept_is_the_default(settings: Settings) -> None:
    assert (settings.get(PATTERNS), settings.get(GUIDE), settings.get(TEXT_SIZE)) == (False, None, 100)


@pytest.mark.parametrize(
    ("setting", "value"),
    [(PATTERNS, True), (TEXT_SIZE, 135.0), (LIBRARY_ORDER, "client"), (WINDOW, b"\x00\xff"), (GUIDE, False)],
    ids=lambda case: getattr(case, "key", ""),
)
def test_what_is_kept_comes_back_with_its_type(settings: Settings, setting: Setting[object], value: object) -> None:
    settings.remember(setting, value)
    assert settings.get(setting) == value


@pytest.mark.parametrize("setting", [PATTERNS, TEXT_SIZE, LIBRARY_ORDER, WINDOW], ids=lambda setting: setting.key)
def test_what_does_not_fit_reads_as_the_default(store: Memory, settings: Settings, setting: Setting[object]) -> None:
    store.write(setting.key, "of another version")
    assert settings.get(setting) == setting.default


def test_each_workshop_has_its_own(settings: Settings) -> None:
    settings.remember(SHEET_IN_FRONT.of("one"), "a")
    assert (settings.get(SHEET_IN_FRONT.of("one")), settings.get(SHEET_IN_FRONT.of("two"))) == ("a", "")


def test_the_last_workbooks_stand_once_newest_first(settings: Settings) -> None:
    for number in range(MOST_RECENT + 2):
        settings.remember_recent(Path(f"/{number}.canvasbook").absolute())
    settings.remember_recent(Path("/5.canvasbook").absolute())
    recent = settings.get(RECENT)
    assert recent[:2] == (Path("/5.canvasbook").absolute(), Path(f"/{MOST_RECENT + 1}.canvasbook").absolute())
    assert len(recent) == len(set(recent)) == MOST_RECENT
    settings.forget_recent(Path("/5.canvasbook").absolute())
    assert Path("/5.canvasbook").absolute() not in settings.get(RECENT)


def test_a_workbook_that_was_remembered_relatively_is_forgotten(settings: Settings) -> None:
    kept = Path("/kept.canvasbook").absolute()
    settings.remember(RECENT, (Path("relative.canvasbook"), kept))
    assert settings.get(RECENT) == (kept,)


def test_no_key_stands_twice() -> None:
    keys = [setting.key for setting in vars(declared).values() if isinstance(setting, Setting)]
    assert len(keys) == len(set(keys)) > 15
    assert print_choice("poster", "colour", flag, True).key not in keys
