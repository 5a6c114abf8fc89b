"""Saving a whole workshop as text or data: Markdown to read and write on, JSON to keep everything."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canvasapp.app.exporting import write_file
from canvasapp.app.printing import safe_name
from canvasapp.domain.model.content import Content
from canvasapp.export.format import AnyFormat, Job, formats
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.saving import FileKind, ask_where, last_folder, remember_folder
from canvasapp.ui.kit.wording import finding_text


def export_text(
    parent: QWidget,
    context: Context,
    content: Content,
    *,
    offered: Callable[[], Mapping[str, AnyFormat]] = formats,
    where: Callable[[QWidget, str, Path, Sequence[FileKind]], Path | None] = ask_where,
) -> str | None:
    """Ask for a file, write the workshop into it in the format of its suffix, and say what was saved.

    None if the user did not want to after all. Raises WorldError where the file cannot be written.
    """
    found = {made.suffix: made for made in offered().values() if not made.pages}
    kinds = [FileKind(made.name.in_(context.language), suffix) for suffix, made in found.items()]
    start = last_folder(context.settings) / f"{safe_name(content.workshop.title)}{kinds[0].suffix}"
    title = QCoreApplication.translate("text_export", "Export workshop as text or data")
    path = where(parent, title, start, kinds)
    if path is None:
        return None
    chosen = found.get(path.suffix.lower(), found[kinds[0].suffix])
    language = content.workshop.language
    product = chosen.write(Job(content, context.methods, context.places.resources, language, chosen.options()))
    write_file(path, product.data)
    remember_folder(context.settings, path)
    saved = QCoreApplication.translate("text_export", "Saved: {name}.").format(name=path.name)
    return " ".join([saved, *map(finding_text, product.findings)])
