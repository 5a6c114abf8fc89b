"""Putting everything into the painted window: methods, pages, the workbook."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from canvasapp.app.author import login_name
from canvasapp.app.library import Library
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places
from canvasapp.app.settings import Settings
from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.look.look import Look
from canvasapp.ui.shell.navigation import Navigation
from canvasapp.ui.shell.window import MainWindow


def build(
    window: MainWindow,
    look: Look,
    settings: Settings,
    places: Places,
    interface: Interface,
    workbook: Path | None,
    *,
    with_examples: bool,
    died: Path | None,
) -> Navigation | None:
    """Build the screens and open `workbook` (None: the one of last time, else the library).

    `with_examples` fills an empty library with the example workshops; `died` is the log of a crash to tell of.
    None where the program's own files cannot be used, which has been told then.
    """
    try:
        methods = method_files(places)
    except WorldError as error:
        QMessageBox.critical(window, "canvasapp", error_text(error))
        return None
    context = Context(look, settings, places, interface, methods)
    navigation = Navigation(window, context, login_name())
    navigation.open_first(workbook, (lambda library: _put_examples(library, context)) if with_examples else None)
    if died is not None:
        navigation.tell_of_crash(died)
    return navigation


def _put_examples(library: Library, context: Context) -> None:
    if library.summaries() or library.trash() or library.workbook.read_only:
        return
    # Only where an empty library is filled: the models of the example files are not built for nothing.
    from canvasapp.app.examples import list_examples, load_example  # noqa: PLC0415

    for example in list_examples(context.places.examples):
        library.add(load_example(context.places.examples, example.id, context.language), "workshop.create")
