"""Line icons in the colour of their role, sharp at every pixel ratio."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FALLBACK = "layout-grid"
_STROKE = 1.75


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    path = folder / f"{name}.svg"
    if not path.exists():
        path = folder / f"{FALLBACK}.svg"
    return path.read_text("utf-8").replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


class _LucideEngine(QIconEngine):
    """Paints one SVG with `currentColor` replaced: Qt would paint it black."""

    def __init__(self, source: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._source, self._colour, self._disabled = source, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        renderer = QSvgRenderer(QByteArray(self._source.replace("currentColor", colour).encode()))
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        renderer.render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._picture(size, mode, state)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Since Qt 6.8 the size comes in logical pixels here.
        picture = self._picture(size * scale, mode, state)
        picture.setDevicePixelRatio(scale)
        return picture

    def _picture(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _LucideEngine(self._source, self._colour, self._disabled)


def icon(folder: Path, name: str, colour: str, disabled: str) -> QIcon:
    """The Lucide icon `name` from `folder` in `colour` (#RRGGBB); a name that is not there gives the grid icon."""
    return QIcon(_LucideEngine(_source(folder, name), colour, disabled))


def paint_icon(painter: QPainter, folder: Path, name: str, colour: str, rect: QRectF) -> None:
    """Paint the icon `name` in `colour` into `rect` (logical pixels)."""
    _renderer(folder, name, colour).render(painter, rect)


@lru_cache(maxsize=512)
def _renderer(folder: Path, name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(folder, name).replace("currentColor", colour).encode()))
