"""The language of the interface, switched while the program runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "ko")


def system_language() -> str:
    """`ko` on a Korean desktop, else `en`."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


class Interface:
    """The installed translators of an application; `choose` exchanges them."""

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._installed: list[QTranslator] = []
        self.language = "en"

    def choose(self, language: str) -> None:
        """Speak `language` from now on; every widget hears of it through a LanguageChange event."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        self.language = language if language in LANGUAGES else "en"
        self._install(f"canvasapp_{self.language}", str(self._folder))
        self._install(f"qtbase_{self.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QLocale.setDefault(QLocale(self.language))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for the translations tool, which looks for this name; PySide6's own gives an `object`."""
    return text
