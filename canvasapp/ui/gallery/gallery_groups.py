"""The left side of the gallery: groups of methods with their counts, the user's own, and programmes."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from canvasapp.app.method_library import Catalogue
from canvasapp.domain.method.method import GROUPS, Method, Programme
from canvasapp.ui.gallery.group_names import group_text
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.side_list import SideEntry, SideList

WIDTH = 236

_ICONS: Mapping[str, str] = {
    "canvas": "layout-grid",
    "customer": "users",
    "model": "route",
    "growth": "trending-up",
    "operations": "workflow",
    "renewal": "sun",
}


class Place(NamedTuple):
    """What the gallery shows: `all`, `own`, `problems`, or with its name a `group` or a `programme`."""

    kind: str = "all"
    name: str = ""


EVERYTHING = Place()


class GalleryGroups(Retranslated, QFrame):
    """`chosen` brings the place to show."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._catalogue: Catalogue | None = None
        self._place = EVERYTHING
        self.setProperty("frame", "sidebar")
        self.setFixedWidth(WIDTH)
        self.list = SideList(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 16, 11, 12)
        column.addWidget(self.list)
        self.list.chosen.connect(lambda entry: self.chosen.emit(Place(*entry.id.partition(":")[::2])))
        self.retranslate()

    def show_catalogue(self, catalogue: Catalogue, place: Place) -> None:
        """Show what there is, with that place as the one that is looked at."""
        self._catalogue, self._place = catalogue, place
        self._fill()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.list.setAccessibleName(self.tr("Groups and programmes"))
        self._fill()

    def _fill(self) -> None:
        if self._catalogue is None:
            return
        methods = self._catalogue.methods
        entries = [self._section(EVERYTHING, self.tr("All methods"), "layers", len(methods))]
        for group in GROUPS:
            count = sum(method.group == group for method in methods.values())
            entries.append(self._section(Place("group", group), group_text(group), _ICONS[group], count))
        own = self._context.methods.own
        entries.append(self._section(Place("own"), self.tr("Your own"), "file-plus", len(own)))
        if self._catalogue.problems:
            files = {problem.file for problem in self._catalogue.problems}
            title = self.tr("Methods with problems")
            entries.append(self._section(Place("problems"), title, "triangle-alert", len(files)))
        head = self.tr("Programmes")
        entries.append(SideEntry("head", "", head, head))
        entries += [self._programme(programme, methods) for programme in self._catalogue.programmes]
        self.list.show_entries(entries)

    def _section(self, place: Place, title: str, icon: str, count: int) -> SideEntry:
        spoken = f"{title}, {self.tr('%n method(s)', None, count)}"
        return SideEntry("section", ":".join(place), title, spoken, icon, count, place == self._place)

    def _programme(self, programme: Programme, methods: Mapping[str, Method]) -> SideEntry:
        place = Place("programme", programme.id)
        title, length = name_and_length(programme.title.in_(self._context.language))
        count = self.tr("%n method(s)", None, len(programme.methods))
        below = " · ".join(part for part in (length, count) if part)
        return SideEntry(
            "section", ":".join(place), title, f"{title}, {below}", active=place == self._place, below=below
        )


def name_and_length(title: str) -> tuple[str, str]:
    """The title of a programme without the length that stands in brackets behind it, and that length."""
    match = re.fullmatch(r"(.*?)\s*\(([^()]*)\)", title)
    return (match[1], match[2]) if match else (title, "")
