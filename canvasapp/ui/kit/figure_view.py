"""Shows a result's figure: the drawing that is printed, as sharp as the screen is."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import AnyResult
from canvasapp.domain.engine.results.sentences import spoken_body
from canvasapp.domain.model.values import Language
from canvasapp.export.figures.figure import figure_of, figure_pdf
from canvasapp.export.figures.lettering import Lettering
from canvasapp.export.figures.marks import Figure
from canvasapp.export.figures.palette import screen_palette
from canvasapp.export.figures.text_style import Style
from canvasapp.ui.kit.open_pdf import POINTS_AN_INCH, OpenPdf
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

_TYPE = 10.0
"""The size of labels at the usual text size, in points of the screen."""

_NARROWEST = 120

_KEPT = 4
"""Figures for so many widths are kept: layouts try some before they decide."""


class FigureView(QWidget):
    """A figure as wide as the widget and as high as it needs.

    `lettering` (the fonts of figures) is shared by all views of a window. `titled` shows the result's name above,
    `helped` below how to read it. Accessible name and description are the result in words.
    """

    def __init__(self, look: Look, lettering: Lettering, *, titled: bool = True, helped: bool = True) -> None:
        super().__init__()
        self._look, self._lettering = look, lettering
        self._titled, self._helped = titled, helped
        self._result: AnyResult | None = None
        self._languages: tuple[Language, ...] = ("en",)
        self._zoom = 1.0
        self._body: int | None = None
        self._figures: dict[int, Figure] = {}
        self._shown: tuple[Figure, float] | None = None
        self._picture = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(look, self, self._draw_anew)

    def show_result(self, result: AnyResult, language: Language) -> None:
        """Show another result, or the same in another language; one that is shown already costs nothing."""
        if result == self._result and self._languages == (language,):
            return
        self._result, self._languages = result, (language,)
        self.setAccessibleName(said(result.title, language))
        self.setAccessibleDescription(spoken_body(result, language))
        self._draw_anew()

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual all type is, for the projector."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._draw_anew()

    def set_body_height(self, pixels: int | None) -> None:
        """How high a map, radar, graph or curve is, in logical pixels; None: as its width suggests."""
        if pixels != self._body:
            self._body = pixels
            self._draw_anew()

    def style_now(self) -> Style:
        """The style that figures have in this look."""
        theme = self._look.theme
        return self._lettering.style(
            screen_palette(theme.roles, theme.heat, theme.gain),
            self._languages,
            _TYPE * self._look.scale * self._zoom,
        )

    def scale(self) -> float:
        """Logical pixels a point."""
        return self.logicalDpiX() / POINTS_AN_INCH

    def figure(self) -> Figure | None:
        """The figure for the widget's width; None before there is a result."""
        return self._figure_for(max(self.width(), _NARROWEST))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        figure = self._figure_for(max(width, _NARROWEST))
        return 0 if figure is None else ceil(figure.height * self.scale())

    def sizeHint(self) -> QSize:
        width = max(self.width(), _NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        figure = self.figure()
        if figure is not None:
            painter = QPainter(self)
            painter.drawImage(0, 0, self._picture_of(figure))
            painter.end()

    def _picture_of(self, figure: Figure) -> QImage:
        """The figure in the pixels of the screen it is on; kept until figure or screen change."""
        ratio = self.devicePixelRatioF()
        if self._shown != (figure, ratio):
            pdf = OpenPdf(figure_pdf(figure, self.style_now()))
            pixels = self.scale() * ratio
            self._picture = pdf.document.render(0, QSize(round(figure.width * pixels), round(figure.height * pixels)))
            self._picture.setDevicePixelRatio(ratio)
            pdf.close()
            self._shown = (figure, ratio)
        return self._picture

    def _figure_for(self, width: int) -> Figure | None:
        """The figure for a width in logical pixels; layouts ask for others than the one that is shown."""
        if self._result is not None and width not in self._figures:
            figure = self._made(self._result, width)
            if self._lettering.learns(figure.texts):
                figure = self._made(self._result, width)
            while len(self._figures) >= _KEPT:
                del self._figures[next(iter(self._figures))]
            self._figures[width] = figure
        return self._figures.get(width)

    def _made(self, result: AnyResult, width: int) -> Figure:
        return figure_of(
            result,
            self.style_now(),
            width / self.scale(),
            titled=self._titled,
            helped=self._helped,
            height=None if self._body is None else self._body / self.scale(),
        )

    def _draw_anew(self) -> None:
        self._figures.clear()
        self.updateGeometry()
        self.update()
