"""The left side of the library: sections, workbooks at hand, settings."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.app.settings import RECENT, SECTIONS, Section
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import follow, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.side_list import SideEntry, SideList
from canvasapp.ui.look.look import Look

WIDTH = 232

_ICONS: Mapping[Section, str] = {"workshops": "library", "examples": "book-open", "trash": "trash-2"}


class Sidebar(Retranslated, QFrame):
    """`workbook_chosen` brings a path, or None to ask for one."""

    section_chosen = Signal(str)
    workbook_chosen = Signal(object)
    settings_wanted = Signal()
    due_wanted = Signal()
    gallery_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._section: Section = "workshops"
        self._counts: Mapping[Section, int] = dict.fromkeys(SECTIONS, 0)
        self._open: Path | None = None
        self._due = 0
        self.setProperty("frame", "sidebar")
        self.places = SideList(context.look)
        self.foot = SideList(context.look)
        self._lay_out()
        self.places.chosen.connect(self._choose)
        self.places.forgotten.connect(self._forget)
        self.foot.chosen.connect(lambda _entry: self.settings_wanted.emit())
        follow(context.look, self, self._measure)
        self.retranslate()

    def show_state(self, section: Section, counts: Mapping[Section, int], workbook: Path | None, due: int = 0) -> None:
        """Which section is shown, how many cards each has, which workbook is open, and how much is due."""
        self._section, self._counts, self._open, self._due = section, counts, workbook, due
        self._fill()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.places.setAccessibleName(self.tr("Sections and workbooks"))
        self.foot.setAccessibleName(self.tr("Settings"))
        self._fill()

    def name_of(self, workbook: Path) -> str:
        """How a workbook is called: the default one "My library", others by their file."""
        return self.tr("My library") if workbook == self._context.places.library else workbook.stem

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(Mark(self._context.look))
        head.addWidget(text_label("h3", "canvasapp"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(22)
        column.addWidget(self.places, 1)
        column.addWidget(self.foot)

    def _fill(self) -> None:
        names: dict[Section, str] = {
            "workshops": self.tr("All workshops"),
            "examples": self.tr("Examples"),
            "trash": self.tr("Trash"),
        }
        sections = [
            SideEntry(
                "section",
                section,
                names[section],
                f"{names[section]}, {self.tr('%n workshop(s)', None, self._counts[section])}",
                _ICONS[section],
                self._counts[section],
                section == self._section,
            )
            for section in SECTIONS
        ]
        if self._due:
            spoken = self.tr("%n thing(s) due this month", None, self._due)
            sections.insert(1, SideEntry("command", "due", self.tr("Due this month"), spoken, "calendar", self._due))
        gallery = self.tr("Method gallery")
        sections.append(SideEntry("command", "gallery", gallery, gallery, "layers"))
        head = SideEntry("head", "", self.tr("Workbooks"), self.tr("Workbooks"))
        ask = self.tr("Open workbook…")
        last = SideEntry("command", "open", ask, ask, "folder-open")
        self.places.show_entries([*sections, head, *map(self._workbook_entry, self._workbooks()), last])
        settings = self.tr("Settings")
        self.foot.show_entries([SideEntry("command", "settings", settings, settings, "settings")])
        self._measure()

    def _workbooks(self) -> list[Path]:
        """The library, the open one and the recent ones, each once."""
        library = self._context.places.library
        opened = [self._open] if self._open is not None else []
        recent = self._context.settings.get(RECENT)
        return list(dict.fromkeys([library, *(path for path in (*recent, *opened) if path != library)]))

    def _workbook_entry(self, path: Path) -> SideEntry:
        name, is_open = self.name_of(path), path == self._open
        missing = not is_open and path != self._context.places.library and not path.exists()
        notes = (self.tr("open now"),) if is_open else (self.tr("not found"),) if missing else ()
        spoken = ", ".join((name, *notes))
        return SideEntry("workbook", str(path), name, spoken, "database", None, is_open, missing, path)

    def _choose(self, entry: SideEntry) -> None:
        if entry.kind == "section":
            self.section_chosen.emit(entry.id)
        elif entry.id == "gallery":
            self.gallery_wanted.emit()
        elif entry.id == "due":
            self.due_wanted.emit()
        elif entry.path != self._open or entry.path is None:
            self.workbook_chosen.emit(entry.path)

    def _forget(self, entry: SideEntry) -> None:
        if entry.path is not None:
            self._context.settings.forget_recent(entry.path)
            self._fill()

    def _measure(self) -> None:
        self.foot.setFixedHeight(self.foot.natural_height())


class Mark(QWidget):
    """The program's mark: four blocks on the accent."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(24, 24))
        follow(look, self, self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_fill"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        self._look.paint_icon(painter, "layout-grid", self._look.theme.role("on_accent"), QRectF(5, 5, 14, 14))
