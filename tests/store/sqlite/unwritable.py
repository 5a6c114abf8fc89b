"""Files and folders that may not be written, also by the administrator, as whom some machines run the tests."""

import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """`path` without the right to write to it, for as long as the block runs; skips the test where that can't be."""
    mode = path.stat().st_mode
    path.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    sealed = os.access(path, os.W_OK) and _chattr("+i", path)
    try:
        if os.access(path, os.W_OK):
            pytest.skip("no right can be taken from this user on this file system")
        yield
    finally:
        if sealed:
            _chattr("-i", path)
        path.chmod(mode)


def _chattr(flag: str, path: Path) -> bool:
    try:
        return subprocess.run(["chattr", flag, path], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False
