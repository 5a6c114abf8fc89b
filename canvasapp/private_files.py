"""Folders and files that only their owner may read: strategies of clients are in them.

On Windows the rights of the user's folder are inherited, which are the same.
"""

import os
from contextlib import suppress
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Make a folder, with those above it that are missing, for its owner alone. One that is there stays as it is.

    Raises OSError.
    """
    for missing in [each for each in reversed(folder.parents) if not each.exists()]:
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)  # refused where a file is in the way


def close_to_others(folder: Path) -> None:
    """Let nobody but the owner into a folder that is there, where the system knows such rights."""
    with suppress(OSError):
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


def open_private(path: str | Path, flags: int) -> int:
    """An opener for `open`: a file that is made is for its owner alone. Raises OSError."""
    return os.open(path, flags, 0o600)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, where none is. Raises OSError."""
    os.close(open_private(path, os.O_CREAT | os.O_WRONLY))


def mode_in(folder: Path) -> int:
    """The rights that a new file gets in a folder: as private as the folder, else what the system's mask leaves.

    Raises OSError.
    """
    return 0o666 if folder.stat().st_mode & 0o077 else 0o600
