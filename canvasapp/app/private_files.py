"""Folders and files that only their owner may read: strategies of clients are in them."""

import os
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Make a folder, with those above it that are missing, for its owner alone. One that is there stays as it is.

    Raises OSError. On Windows the rights of the user's folder are inherited, which are the same.
    """
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def open_private(path: Path | str, flags: int) -> int:
    """An opener for `open`: a file that is made is for its owner alone."""
    return os.open(path, flags, 0o600)
