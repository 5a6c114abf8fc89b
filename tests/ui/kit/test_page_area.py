"""A page that scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.page_area import PageArea


class Part(QWidget):
    """As high as it is told, and it remembers the heights that it was given."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.wanted = height
        self.given: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, self.wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.given.append(event.size().height())


def test_a_page_whose_part_grows_squeezes_no_other(qtbot: QtBot) -> None:
    page, first, second = QWidget(), Part(300), Part(200)
    column = QVBoxLayout(page)
    for part in (first, second):
        column.addWidget(part)
    area = PageArea(page, ())
    area.resize(200, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    qtbot.waitUntil(lambda: first.given[-1:] == [300])
    first.given.clear()
    second.wanted = 400
    second.updateGeometry()
    qtbot.waitUntil(lambda: second.given[-1:] == [400])
    assert first.given == []
