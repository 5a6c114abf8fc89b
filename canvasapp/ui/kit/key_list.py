"""Every key of the window with what it does, group by group: for the list in Help, and for the page in docs/."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from canvasapp.ui.kit.actions import MENUS, TABLE, action_text
from canvasapp.ui.kit.i18n import QT_TRANSLATE_NOOP

TYPING = QT_TRANSLATE_NOOP("keys", "Typing and moving about")

KEYS_OF_WIDGETS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    QT_TRANSLATE_NOOP("keys", "Make the note; the line is ready for the next"): (("Enter",),),
    QT_TRANSLATE_NOOP("keys", "A new line within the note"): (("Shift+Enter",),),
    QT_TRANSLATE_NOOP("keys", "Next block, previous block in the order of filling in"): (("Tab", "Shift+Tab"),),
    QT_TRANSLATE_NOOP("keys", "From the empty line to the notes"): (("Up",),),
    QT_TRANSLATE_NOOP("keys", "From note to note, from cell to cell"): (("Arrows",),),
    QT_TRANSLATE_NOOP("keys", "Select more notes"): (("Shift+Up", "Shift+Down"),),
    QT_TRANSLATE_NOOP("keys", "Leave what is being edited as it was; leave the projector view"): (("Esc",),),
    QT_TRANSLATE_NOOP("keys", "Larger, smaller notes"): (("Ctrl+Wheel",),),
}
"""What editors and lists do by themselves; everything else is in the table of actions."""


@dataclass(frozen=True)
class KeyRow:
    """Keys as Qt writes them (`Ctrl+1 … Ctrl+9` is a span) and what they do, in the interface's language."""

    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class KeyGroup:
    """Rows under a title, both in the interface's language."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """All keys: those of editors and lists first, then the menus in their order."""
    typing = tuple(
        KeyRow(keys, QCoreApplication.translate("keys", text))
        for text, rows in KEYS_OF_WIDGETS.items()
        for keys in rows
    )
    menus = (
        KeyGroup(QCoreApplication.translate("actions", title), tuple(_rows_of(menu))) for menu, title in MENUS.items()
    )
    return (KeyGroup(QCoreApplication.translate("keys", TYPING), typing), *(group for group in menus if group.rows))


def _rows_of(menu: str) -> Iterator[KeyRow]:
    """The rows of a menu; actions that differ by a number alone are one row."""
    with_keys = [spec for spec in TABLE.values() if spec.menu == menu and spec.keys]
    for _, found in groupby(with_keys, key=lambda spec: spec.id.rstrip("0123456789")):
        specs = list(found)
        if len(specs) == 1:
            yield KeyRow(specs[0].keys, action_text(specs[0].id))
        else:
            span = f"{specs[0].keys[0]} … {specs[-1].keys[0]}"
            numbers = f"{action_text(specs[0].id)} … {action_text(specs[-1].id).rpartition(' ')[2]}"
            yield KeyRow((span,), numbers)
