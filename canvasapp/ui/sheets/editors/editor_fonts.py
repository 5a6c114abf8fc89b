"""How the parts of an editor are told their fonts: by style, as large as the sheet is shown now."""

from collections.abc import Callable

from PySide6.QtGui import QFont

from canvasapp.ui.look.type import TypeStyle

FontOf = Callable[[TypeStyle], QFont]
