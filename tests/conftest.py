"""What every test has: a data folder of its own, a screen with nothing on it, and hypothesis as the profile says."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

# Helpers lie beside the tests that use them, each under a name of its own.
TESTS = Path(__file__).parent
sys.path += sorted({str(module.parent) for module in TESTS.rglob("*.py")})

# Before anything imports Qt. A test that needs a real X server sets its own platform in the process it starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: a slow machine is not a failure. The tests that count are the same ones on each machine;
# HYPOTHESIS_PROFILE=thorough looks further, with new examples every time.
settings.register_profile("same", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_collection_finish() -> None:
    """Modules and tests live as long as the run: the collections after each test need not look at them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def screen() -> Iterator[None]:
    """After a test its windows are gone, before the next begins: they would listen on, be painted, and fill the memory.

    A widget that still stands has no parent and is kept by a signal of its own: in the program it would stay for ever.
    """
    yield
    assert gc.isenabled(), "nothing that later tests leave would ever be collected"
    if QApplication.instance() is not None and widgets_left():
        gc.collect()  # what Python owns and only a cycle of references keeps
        left = widgets_left()
        told = [describe(widget) for widget in left]
        for widget in left:  # no matter of the next test
            widget.deleteLater()
        assert told == []


def widgets_left() -> list[QWidget]:
    """The windows and parentless widgets that are still there when all that is to be deleted has been."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return QApplication.topLevelWidgets()


def describe(widget: QWidget) -> str:
    """What is known of a widget, to find where it was made."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.windowTitle()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data, settings and backups of this test alone, also in the processes it starts."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CANVASAPP_HOME", str(folder))
    return folder
