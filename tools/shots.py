"""The pictures of one screen, taken by `screenshots.py`: each scene in both languages and schemes."""

import sys
import tempfile
from fnmatch import fnmatch
from itertools import product
from pathlib import Path

from components import components
from paper import paper
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from scenes import SCENES
from stage import Stage, picture

from canvasapp.app.places import find_places
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.look.focus_ring import FocusRing
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.theme import SchemeName

SCHEMES: tuple[SchemeName, ...] = ("light", "dark")
PAPER, COMPONENTS = "12-paper", "13-components"


def main(folder: Path, pattern: str) -> None:
    """Take the pictures of the scenes whose names fit `pattern`."""
    qInstallMessageHandler(_pass_on)
    app = QApplication([])
    FocusRing(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name, language, scheme in product(SCENES, LANGUAGES, SCHEMES):
        if fnmatch(name, pattern):
            _save(folder / f"{name}-{language}-{scheme}.png", _shot(app, name, language, scheme))
    for scheme in SCHEMES:
        if fnmatch(COMPONENTS, pattern):
            _save(folder / f"{COMPONENTS}-{scheme}.png", _sheet(app, scheme))
    for language in LANGUAGES:
        if fnmatch(PAPER, pattern):
            _save(folder / f"{PAPER}-{language}.png", paper(language))


def _shot(app: QApplication, name: str, language: Language, scheme: SchemeName) -> QPixmap:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        stage = Stage(app, Path(home), language=language, scheme=scheme, size=app.primaryScreen().size())
        SCENES[name](stage)
        taken = picture(stage.window)
        stage.close()
    return taken


def _sheet(app: QApplication, scheme: SchemeName) -> QPixmap:
    sheet = components(Look(app, find_places().resources, scheme=scheme, contrast=False))
    taken = sheet.grab()
    sheet.close()
    return taken


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Without what a platform that has no screen says of itself."""
    if message and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _save(path: Path, taken: QPixmap) -> None:
    if not taken.save(str(path)):
        raise OSError(f"{path} could not be written")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
