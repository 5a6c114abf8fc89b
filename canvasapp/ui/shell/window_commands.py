"""What the actions of the table do in the window itself, whatever page is in front: settings, language, look, help."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from canvasapp.app.settings import LANGUAGE, SCHEME, SchemeChoice
from canvasapp.ui.dialogs.about_dialog import AboutDialog
from canvasapp.ui.dialogs.keys_dialog import KeysDialog
from canvasapp.ui.dialogs.settings_dialog import SettingsDialog
from canvasapp.ui.kit.context import Context


def window_commands(
    window: QWidget, context: Context, changed: Callable[[str], object]
) -> Mapping[str, Callable[[], object]]:
    """By action id; `changed` hears the key of each setting that was chosen in the dialog."""

    def settings() -> None:
        dialog = SettingsDialog(context, window)
        dialog.changed.connect(changed)
        dialog.exec()

    def other_language() -> None:
        language = "en" if context.language == "ko" else "ko"
        context.settings.remember(LANGUAGE, language)
        context.interface.choose(language)

    def other_scheme() -> None:
        scheme: SchemeChoice = "light" if context.look.theme.name == "dark" else "dark"
        context.settings.remember(SCHEME, scheme)
        context.look.choose(scheme=scheme)

    def keys() -> None:
        KeysDialog(window).exec()

    return {
        "file.settings": settings,
        "file.quit": window.close,
        "help.here": keys,
        "help.keys": keys,
        "help.about": lambda: AboutDialog(context.places.home, window).exec(),
        "view.language": other_language,
        "view.scheme": other_scheme,
    }
