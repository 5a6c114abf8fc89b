"""Crash logs: where a dying program leaves its last words, and whether an earlier one did."""

import faulthandler
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from canvasapp.private_files import make_private_folder, open_private

_KEPT_EMPTY = 7 * 24 * 3600
"""Seconds after which the empty log of another run is cleared away: until then that run may still be going on."""


@dataclass(frozen=True)
class CrashWatch:
    """The log of this run; close it with `end`."""

    path: Path
    log: TextIO

    def end(self) -> None:
        """The program ends as it should: its log is not needed."""
        faulthandler.disable()
        self.log.close()
        self.path.unlink(missing_ok=True)


def watch(folder: Path, run: int) -> CrashWatch:
    """Let faulthandler write into a log of its own in `folder` (made if missing); `run` is the process id."""
    make_private_folder(folder)
    path = folder / f"crash-{run}.log"
    log = open(path, "w", encoding="utf-8", opener=open_private)  # noqa: SIM115  it stays open for the run
    faulthandler.enable(log)
    return CrashWatch(path, log)


def crash_before(folder: Path) -> Path | None:
    """The log of an earlier run that died, now kept under a name of its own; None if all ended as they should."""
    found: Path | None = None
    for path in sorted(folder.glob("crash-*.log")):
        try:
            if path.stat().st_size > 0:
                found = path.replace(path.with_name(f"died-{path.stem.removeprefix('crash-')}-{int(time.time())}.log"))
            elif time.time() - path.stat().st_mtime > _KEPT_EMPTY:
                path.unlink()
        except OSError:  # another run has it open; on Windows it cannot be touched then
            continue
    return found
