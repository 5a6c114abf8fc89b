"""Faults of the program itself: written to a log and told on the screen, while the program goes on."""

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from canvasapp.private_files import open_private

_LARGEST = 1_000_000
"""Bytes after which the log begins anew."""


class FaultLog:
    """Takes what no one has caught. `tell(log)` is called for each fault; before it is set, the log alone knows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tell: Callable[[Path], None] | None = None
        self._telling = False

    def install(self) -> None:
        """Become the program's excepthook; the one before is still called, so that a terminal shows the fault too."""
        before = sys.excepthook

        def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
            before(kind, fault, trace)
            self.take(kind, fault, trace)

        sys.excepthook = hook

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write a fault down and tell of it; a fault in the telling is only written down."""
        if issubclass(kind, KeyboardInterrupt):
            return
        self._write("".join(traceback.format_exception(kind, fault, trace)))
        if self.tell is not None and not self._telling:
            self._telling = True
            try:
                self.tell(self.path)
            finally:
                self._telling = False

    def _write(self, text: str) -> None:
        try:
            mode = "w" if self.path.exists() and self.path.stat().st_size > _LARGEST else "a"
            with open(self.path, mode, encoding="utf-8", opener=open_private) as log:
                log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{text}\n")
        except OSError:
            pass  # a full disk must not hide the first fault behind a second one
