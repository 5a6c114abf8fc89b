"""What can be done about where a note comes from: follow its source, keep the note as it is, or forget the source."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.offering import keep_own_text, take_source_text, unlink
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.kit.session_host import SessionHost

_SHOWN = 60


def add_origin_actions(menu: QMenu, note: Note, host: SessionHost, tell: Callable[[str], object]) -> None:
    """Add them to a menu for a note that a sheet has offered; `tell` is called with the reason of a refusal."""
    if note.origin is None:
        return
    outcomes = host.session.outcomes
    offer, language = outcomes.offer_behind(note), host.content.workshop.language

    def act(edit: Callable[[], Edit | None]) -> Callable[[], None]:
        def run() -> None:
            reason = host.do(edit())
            if reason:
                tell(reason)

        return run

    menu.addSeparator()
    added: list[QAction] = []
    if offer is not None and outcomes.source(note) == "changed":
        text = said(offer.text, language)
        shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
        update = QCoreApplication.translate("origin_menu", "Take over “{text}”").format(text=shown)
        added.append(menu.addAction(update.replace("&", "&&")))
        added[-1].triggered.connect(act(lambda: take_source_text(host.content, note.id, offer, language)))
        added.append(menu.addAction(QCoreApplication.translate("origin_menu", "Keep ours")))
        added[-1].triggered.connect(act(lambda: keep_own_text(host.content, note.id, offer, language)))
    added.append(menu.addAction(QCoreApplication.translate("origin_menu", "Forget where it comes from")))
    added[-1].triggered.connect(act(lambda: unlink(host.content, note.id)))
    for action in added:
        action.setEnabled(host.writable)
