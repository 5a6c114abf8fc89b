"""Files that are pasted or dropped on an open canvas: their notes come onto it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from canvasapp.app.importing import read_file, require_notes
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.joining import joined_as_notes
from canvasapp.ui.kit.wording import error_text, finding_text
from canvasapp.ui.workshop.open_workshop import OpenWorkshop


def take_in_files(opened: OpenWorkshop, paths: Sequence[Path]) -> None:
    """Put the notes of files on the canvas in front, a step each, and say what found no block."""
    canvas = opened.sheets.canvas()
    if canvas is None:
        return
    methods = opened.context.methods
    for path in paths:
        try:
            incoming = read_file(path, methods, opened.context.vocabulary, method=canvas.method.id)
            require_notes(incoming, path.name, methods)
        except WorldError as error:
            opened.front.report(error_text(error))
            continue
        refused = opened.host.do(joined_as_notes(opened.content, incoming.content, canvas.sheet_id))
        opened.front.report(refused)
        if not refused:
            count = len(incoming.content.notes)
            said = QCoreApplication.translate("incoming_files", "%n note(s) came in from {file}.", None, count)
            sentences = [said.format(file=path.name), *map(finding_text, incoming.findings[:3])]
            tone = "warn" if incoming.findings else "good"
            opened.sheets.signals.told.emit(" ".join(sentences), tone, {})
