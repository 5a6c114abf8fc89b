"""Text in cells is broken between words."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from canvasapp.ui.sheets.editors.cell_text import height_of, words_of


def test_a_line_may_end_behind_a_middle_dot(qapp: QApplication) -> None:
    assert words_of("제조·생산 단계") == ["제조·", "생산", "단계"]
    font = QFont()
    room = max(map(QFontMetrics(font).horizontalAdvance, words_of("제조·생산"))) + 2
    assert height_of("제조·생산", font, room) == height_of("제조· 생산", font, room)
