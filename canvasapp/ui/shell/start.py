"""The start of the window: first an empty frame on the screen, then everything else."""

import gc
import importlib
import linecache
import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from canvasapp.app.crashes import crash_before, watch
from canvasapp.app.places import find_places, prepare_home
from canvasapp.app.settings import CONTRAST, LANGUAGE, SCHEME, TEXT_SIZE, WINDOW, Settings
from canvasapp.ui.kit.enter_key import EnterKey
from canvasapp.ui.kit.i18n import Interface, system_language
from canvasapp.ui.kit.settings_file import SettingsFile
from canvasapp.ui.look.focus_ring import FocusRing
from canvasapp.ui.look.look import Look
from canvasapp.ui.shell.faults import FaultLog
from canvasapp.ui.shell.window import USUAL, MainWindow

_SELDOM = 10_000, 20, 50
"""When Python looks for unreachable cycles. As it comes it would do so with every edit, and find nothing; now and then
it would go through everything there is, which stops the window for a tenth of a second."""


def run(workbook: Path | None, *, with_examples: bool = False) -> int:
    """Open the window on `workbook` (None: the last one, or the library) and stay until it is closed.

    `with_examples` puts the example workshops into a library that is empty. Returns the exit code.
    """
    places = find_places()
    prepare_home(places)
    died, crashes = crash_before(places.home), None
    with suppress(OSError):  # a home that cannot be written: the library says so in words when it is opened
        crashes = watch(places.home, os.getpid())
    faults = FaultLog(places.home / "errors.log")
    faults.install()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("canvasapp")
    app.setDesktopFileName("canvasapp")
    settings = Settings(SettingsFile(places.home / "settings.ini"))
    interface = Interface(app, places.resources / "i18n")
    interface.choose(settings.get(LANGUAGE) or system_language())
    look = Look(
        app,
        places.resources,
        scheme=settings.get(SCHEME),
        scale=settings.get(TEXT_SIZE) / 100,
        contrast=settings.get(CONTRAST) or None,
    )
    FocusRing(app)
    EnterKey(app)
    window = MainWindow()
    _restore(window, settings.get(WINDOW))
    window.closing.connect(lambda: settings.remember(WINDOW, bytes(window.saveGeometry().data())))

    def open_pages() -> None:
        # Only now, with the window on the screen: SQLAlchemy and pydantic take longer to load than all of Qt.
        _load_layers()
        from canvasapp.ui.shell.build import build  # noqa: PLC0415

        try:
            screens = build(window, look, settings, places, interface, workbook, with_examples=with_examples, died=died)
            if screens is None:
                app.exit(1)
            else:
                faults.tell = screens.tell_of_fault
        finally:
            gc.freeze()
            gc.set_threshold(*_SELDOM)
            gc.enable()

    window.first_painted.connect(lambda: QTimer.singleShot(0, open_pages))
    window.show()
    code = app.exec()
    if crashes is not None:
        crashes.end()
    return code


def _load_layers() -> None:
    """Import what the screens stand on, a layer at a time, and let go of the sources behind it.

    PySide looks for its name in the source of every imported module, and linecache would keep 20 MB of them.
    """
    for module in ("canvasapp.domain.model.workshop", "canvasapp.app.workbooks", "canvasapp.ui.shell.build"):
        importlib.import_module(module)
        linecache.clearcache()


def _restore(window: MainWindow, geometry: bytes) -> None:
    if geometry:
        window.restoreGeometry(geometry)
        # Closed in front of the room: the next start is for work.
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        return
    room = window.screen().availableGeometry().size()
    if room.width() <= USUAL.width() or room.height() <= USUAL.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
