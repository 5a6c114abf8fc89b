"""Saving decisions, actions and parked things alone: to read, to compute with, or for a calendar."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canvasapp.app.exporting import write_file
from canvasapp.app.printing import safe_name
from canvasapp.domain.model.content import Content
from canvasapp.export.text.action_calendar import action_calendar
from canvasapp.export.text.markdown_takeaways import takeaway_lines
from canvasapp.export.text.takeaway_table import takeaway_table
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.saving import FileKind, ask_where, last_folder, remember_folder


def save_takeaways(
    parent: QWidget,
    context: Context,
    content: Content,
    today: date,
    where: Callable[[QWidget, str, Path, Sequence[FileKind]], Path | None] = ask_where,
) -> str | None:
    """Ask for a file and write the takeaways of a workshop into it; returns what was saved, None if nothing.

    Raises WorldError where the file cannot be written.
    """
    language = content.workshop.language
    makers: Mapping[str, Callable[[], bytes]] = {
        ".md": lambda: "\n".join(takeaway_lines(content.taken(), language)).encode(),
        ".csv": lambda: takeaway_table(content, language),
        ".ics": lambda: action_calendar(content, today),
    }
    names = {
        ".md": QCoreApplication.translate("takeaways", "Text (Markdown)"),
        ".csv": QCoreApplication.translate("takeaways", "Table (CSV)"),
        ".ics": QCoreApplication.translate("takeaways", "Calendar of actions with a day"),
    }
    kinds = [FileKind(name, suffix) for suffix, name in names.items()]
    title = QCoreApplication.translate("takeaways", "Save decisions and actions")
    path = where(parent, title, last_folder(context.settings) / f"{safe_name(content.workshop.title)}.md", kinds)
    if path is None:
        return None
    write_file(path, makers.get(path.suffix.lower(), makers[".md"])())
    remember_folder(context.settings, path)
    return QCoreApplication.translate("takeaways", "Saved: {name}.").format(name=path.name)
