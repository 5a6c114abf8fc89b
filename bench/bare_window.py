"""The floor of the start and of the memory: a bare QMainWindow, painted."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from bench.painted import WhenPainted, say_painted_and_quit


def main() -> int:
    """Show the window, say so after its first paint, end."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    WhenPainted(application, lambda widget: widget is window, say_painted_and_quit)
    window.resize(1440, 900)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
