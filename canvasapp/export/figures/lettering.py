"""The fonts of figures on a screen: loaded once, and more of them when a text needs one."""

from collections.abc import Iterable
from pathlib import Path

from canvasapp.domain.model.values import Language
from canvasapp.export.figures.marks import Text
from canvasapp.export.figures.palette import Palette
from canvasapp.export.figures.text_style import Style
from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.pen.system_fonts import font_folders
from canvasapp.export.pdf.poster.canvas_frame import icons_in


class Lettering:
    """`resources` is the folder with `fonts/` and `icons/`; `folders` hold further fonts (None: the system's)."""

    def __init__(self, resources: Path, folders: tuple[Path, ...] | None = None) -> None:
        self._bundled = resources / "fonts"
        self._folders = font_folders() if folders is None else folders
        self._icons = icons_in(resources / "icons")
        self._known: set[str] = set()
        self._fonts: Fonts | None = None

    def style(self, palette: Palette, languages: tuple[Language, ...], size: float) -> Style:
        """A style with the fonts as they are now; `size` in points."""
        if self._fonts is None:
            self._fonts = Fonts(self._bundled, self._known, self._folders)
        return Style(palette, self._fonts, self._icons, languages, size)

    def learns(self, texts: Iterable[Text]) -> bool:
        """Look for fonts for what `texts` have and no font has had yet. Whether styles made before are out of date."""
        fresh = set().union(*(text.text for text in texts)) - self._known
        self._known |= fresh
        if self._fonts is None or self._fonts.regular.has_all("".join(fresh)):
            return False
        self._fonts = Fonts(self._bundled, self._known, self._folders)
        return True
