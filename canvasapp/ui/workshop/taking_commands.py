"""Keeping a decision, an action or a parked thing from whatever is at hand: a note, an answer, a text."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySort, TakeawaySource
from canvasapp.domain.model.takeaway_edits import add_takeaway
from canvasapp.domain.model.values import clean_text
from canvasapp.ui.kit.composition import composing
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.takeaways.takeaway_words import CARRY, source_text
from canvasapp.ui.workshop.open_workshop import OpenWorkshop


def taking_commands(opened: OpenWorkshop) -> Mapping[str, Callable[[], object]]:
    """The commands that keep something, by action id, and the way to what was kept."""
    return {
        "take.decide": partial(take, opened, "decision"),
        "take.act": partial(take, opened, "action"),
        "take.park": partial(take, opened, "parked"),
        "view.takeaways": partial(opened.sheets.signals.takeaway_wanted.emit, ""),
    }


def offer_left_open(opened: OpenWorkshop) -> None:
    """Say in a workshop that has kept nothing yet what earlier ones of the same client have left open."""
    if opened.content.takeaways or not opened.host.writable:
        return
    left = opened.read(opened.session.document.left_open)
    if left:
        signals = opened.sheets.signals
        told = QCoreApplication.translate("takeaways", "%n thing(s) left open in earlier workshops", None, len(left))
        look = QCoreApplication.translate("takeaways", "Carry over…")
        signals.told.emit(told, "info", {look: partial(signals.takeaway_wanted.emit, CARRY)})


def take(opened: OpenWorkshop, sort: TakeawaySort) -> None:
    """Ask for a takeaway that begins with what is at hand, and keep it with where it came up."""
    text, source = at_hand(opened)
    known = set(opened.content.takeaways)

    def keep(wanted: TakeawayBody) -> str:
        return opened.host.do(add_takeaway(opened.content, wanted))

    body = TakeawayBody(sort=sort, text=text, source=source, day=opened.session.today())
    origin = source_text(opened.content, source)
    TakeawayDialog(opened.context, body, keep, origin, new=True, parent=opened.window).exec()
    signals = opened.sheets.signals
    for kept in opened.content.takeaways.keys() - known:
        told = QCoreApplication.translate("takeaways", "Kept among the decisions and actions.")
        show = QCoreApplication.translate("takeaways", "Show")
        signals.told.emit(told, "good", {show: partial(signals.takeaway_wanted.emit, kept)})


def at_hand(opened: OpenWorkshop) -> tuple[str, TakeawaySource]:
    """The text that is selected or has the keyboard, and the note or element it belongs to."""
    focus, canvas, steps = QApplication.focusWidget(), opened.sheets.canvas(), opened.sheets.steps()
    text = clean_text(_text_in(focus))
    source = TakeawaySource(sheet=opened.sheets.current, text=text)
    if canvas is not None:
        notes = canvas.commands.selected()
        editing = isinstance(focus, QPlainTextEdit | QLineEdit) and bool(text)
        if notes and not editing:
            text = "\n".join(note.text for note in notes)
        if notes:
            source = source.model_copy(update={"note": notes[0].id, "text": notes[0].text})
    elif steps is not None:
        source = source.model_copy(update={"element": steps.element_in_focus()})
    return text, source


def _text_in(widget: QWidget | None) -> str:
    """What is selected in a field, or all of it; in a table or a list, the cell or row that has the keyboard."""
    if isinstance(widget, QPlainTextEdit):
        chosen = widget.textCursor().selectedText().replace("\u2029", "\n")
        return chosen or widget.toPlainText() + composing(widget)
    if isinstance(widget, QLineEdit):
        return widget.selectedText() or widget.text()
    if isinstance(widget, QAbstractItemView):
        shown = widget.currentIndex().data()
        return shown if isinstance(shown, str) else ""
    return ""
