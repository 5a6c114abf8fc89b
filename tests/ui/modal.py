"""What is done in a dialog that holds the program up while it stands."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

D = TypeVar("D", bound=QDialog)


def in_dialog(kind: type[D], open_it: Callable[[], object], act: Callable[[D], None]) -> None:
    """Open a dialog, do something in it, and wait until it is closed; what fails in it fails the test."""
    failures: list[BaseException] = []

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, kind)
            act(dialog)
        except BaseException as failure:
            failures.append(failure)
        finally:
            if dialog is not None and dialog.isVisible():
                dialog.close()

    QTimer.singleShot(0, go)
    open_it()
    if failures:
        raise failures[0]
