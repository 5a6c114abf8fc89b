"""How the whole application looks at this moment: theme, text size and icons, applied to Qt in one place."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from canvasapp.app.settings import SchemeChoice
from canvasapp.ui.look import icons
from canvasapp.ui.look import type as typography
from canvasapp.ui.look.style import QuietStyle
from canvasapp.ui.look.theme import Theme, filled, theme

_PALETTE: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "line"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Highlight, "accent_fill"),
    (QPalette.ColorRole.Accent, "accent_fill"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.BrightText, "on_accent"),
)


class Look(QObject):
    """The theme, the text size and the icons; `changed` follows every change of them.

    Passed to whatever paints. `resources` holds `fonts/` and `icons/`.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        *,
        scheme: SchemeChoice = "system",
        scale: float = 1.0,
        contrast: bool | None = None,
    ) -> None:
        super().__init__()
        self._app, self._icons = app, resources / "icons"
        self._scheme, self.scale, self._contrast = scheme, scale, contrast
        self._template = (Path(__file__).parent / "style.qss").read_text("utf-8")
        self._contrast_template = (Path(__file__).parent / "contrast.qss").read_text("utf-8")
        typography.load_fonts(resources / "fonts")
        app.setStyle(QuietStyle())
        self.theme: Theme = self._wanted()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> SchemeChoice:
        """The user's choice; `system` follows the desktop."""
        return self._scheme

    def choose(
        self,
        *,
        scheme: SchemeChoice | None = None,
        scale: float | None = None,
        contrast: bool | None = None,
    ) -> None:
        """Another scheme, text size (0.9–1.5) or contrast; what is None stays."""
        self._scheme = scheme or self._scheme
        self.scale = self.scale if scale is None else min(max(scale, 0.9), 1.5)
        self._contrast = self._contrast if contrast is None else contrast
        self.theme = self._wanted()
        self._apply()
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role now."""
        return QColor(self.theme.role(role))

    def font(self, style: typography.TypeStyle, *, tabular: bool = False) -> QFont:
        """The font of a type style at the user's text size."""
        return typography.font(style, self.scale, tabular=tabular)

    def icon(self, name: str, role: str = "text") -> QIcon:
        """A Lucide icon in the colour of a role; disabled it takes `line`."""
        return icons.icon(self._icons, name, self.theme.role(role), self.theme.role("line"))

    def paint_icon(self, painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
        """Paint a Lucide icon in `colour` (#RRGGBB)."""
        icons.paint_icon(painter, self._icons, name, colour, rect)

    def _wanted(self) -> Theme:
        hints = self._app.styleHints()
        dark = self._scheme == "dark" or (self._scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        wish = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return theme("dark" if dark else "light", contrast=wish if self._contrast is None else self._contrast)

    def _follow_system(self) -> None:
        if self._scheme == "system" and self._wanted() != self.theme:
            self.theme = self._wanted()
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        self._app.setPalette(palette)
        self._app.setFont(self.font("body"))
        template = self._template + (self._contrast_template if self.theme.contrast else "")
        for style in ("caption", "body", "h3", "h2", "h1", "figure"):
            template = template.replace(f"@{style}@", f"{typography.size_of(style, self.scale):g}pt")
        template = template.replace("@icons@", self._icons.as_posix())
        self._app.setStyleSheet(filled(template, self.theme))
