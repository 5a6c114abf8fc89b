"""Which sheets go on paper: a list with check boxes and the number of notes of each sheet."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.workshop import Sheet
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

ROW = 32
MOST_ROWS = 8
_ID = Qt.ItemDataRole.UserRole


class SheetList(QTreeWidget):
    """`chosen` after the user checked or unchecked a sheet."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setProperty("checks", True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._tell)
        follow(look, self, self._paint)

    def show_sheets(self, sheets: Sequence[Sheet], content: Content) -> None:
        """List `sheets` with the number of their notes, none of them checked."""
        self.blockSignals(True)
        self.clear()
        for sheet in sheets:
            item = QTreeWidgetItem(self, [sheet.title])
            item.setData(0, _ID, sheet.id)
            item.setData(1, _ID, len(content.on_sheet(sheet.id)))
            item.setToolTip(0, sheet.title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)
        self.blockSignals(False)
        self.retranslate()

    def check(self, ids: Collection[str]) -> None:
        """Check the sheets with these ids and no others; nothing is announced."""
        self.blockSignals(True)
        for item in self._items():
            item.setCheckState(0, Qt.CheckState.Checked if item.data(0, _ID) in ids else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def checked(self) -> tuple[str, ...]:
        """The ids of the checked sheets, in their order."""
        return tuple(item.data(0, _ID) for item in self._items() if item.checkState(0) == Qt.CheckState.Checked)

    def retranslate(self) -> None:
        """Say the counts in the interface's language."""
        self.blockSignals(True)
        self.setAccessibleName(self.tr("Sheets to include"))
        for item in self._items():
            notes = item.data(1, _ID)
            count = self.tr("%n note(s)", None, notes) if notes else ""  # exercises have none
            item.setText(1, count)
            item.setFirstColumnSpanned(not count)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (item.text(0), count))))
        self.blockSignals(False)
        self._paint()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _tell(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.chosen.emit()

    def _paint(self) -> None:
        self.blockSignals(True)
        row = round(ROW * max(1, self._look.scale))
        muted: QColor = self._look.colour("muted")
        for item in self._items():
            item.setSizeHint(0, QSize(0, row))
            item.setForeground(1, muted)
            item.setFont(1, self._look.font("caption", tabular=True))
        self.blockSignals(False)
        self.setFixedHeight(row * max(1, min(self.topLevelItemCount(), MOST_ROWS)))
        self.viewport().update()
