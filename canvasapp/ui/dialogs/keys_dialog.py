"""All keys of the window to read and to search."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.ui.kit.dialog_page import ScrolledForm, dialog_page, foot
from canvasapp.ui.kit.key_list import KeyGroup, KeyRow, key_groups
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import button, clear, key_cap, text_label

WIDTH = 620
_HEIGHT = 560


class KeysDialog(QDialog):
    """A search field over the groups; what is typed narrows the rows by their words or keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._groups = key_groups()
        self.search = LineField()
        self.search.setPlaceholderText(self.tr("Search keys and what they do"))
        self.search.setAccessibleName(self.tr("Search keys and what they do"))
        self.search.shown_changed.connect(self._show)
        form = QWidget()
        self._grid = QGridLayout(form)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing = text_label("body", self.tr("No key does that. Menus have the rest (F10)."), wrap=True)
        done = button("primary")
        done.setText(self.tr("Done"))
        done.clicked.connect(self.accept)
        page: QVBoxLayout = dialog_page(self, WIDTH)
        page.addWidget(text_label("h1", self.tr("Keys")))
        page.addWidget(self.search)
        page.addWidget(self.nothing)
        page.addWidget(ScrolledForm(form), 1)
        page.addLayout(foot(done))
        self._show("")
        self.resize(WIDTH, _HEIGHT)

    def rows(self) -> list[KeyRow]:
        """The rows that are shown."""
        return [row for group in self._found for row in group.rows]

    def _show(self, wanted: str) -> None:
        self._found = [found for group in self._groups if (found := _matching(group, wanted)).rows]
        clear(self._grid)
        for group in self._found:
            first = self._grid.rowCount() == 1
            title = text_label("strong", group.title)
            title.setContentsMargins(0, 0 if first else 10, 0, 2)
            self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 2)
            for row in group.rows:
                at = self._grid.rowCount()
                self._grid.addWidget(key_cap(_native(row.keys)), at, 0, Qt.AlignmentFlag.AlignLeft)
                self._grid.addWidget(text_label("body", row.text, wrap=True), at, 1)
        self.nothing.setVisible(not self._found)


def _matching(group: KeyGroup, wanted: str) -> KeyGroup:
    words = wanted.casefold().split()
    rows = tuple(
        row
        for row in group.rows
        if all(
            word in f"{group.title} {row.text} {' '.join(row.keys)} {_native(row.keys)}".casefold() for word in words
        )
    )
    return KeyGroup(group.title, rows)


def _native(keys: tuple[str, ...]) -> str:
    """Keys as this system writes them; what is no key but a group of them stays as it is."""
    return "   ".join(" … ".join(_one(part) for part in key.split(" … ")) for key in keys)


def _one(key: str) -> str:
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return shown or key
