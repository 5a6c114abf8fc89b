"""Workbook files as the window needs them: a clean copy of one that cannot be trusted."""

from pathlib import Path

from canvasapp.store.clean_copy import clean_copy
from canvasapp.store.errors import StrangeWorkbook as StrangeWorkbook


def clean_copy_beside(path: Path) -> Path:
    """A copy of a workbook with what was entered alone, in its folder; returns where it is.

    Raises the errors of `canvasapp.store.errors`.
    """
    for number in range(1, 1000):
        out = path.with_stem(f"{path.stem} clean" if number == 1 else f"{path.stem} clean {number}")
        if not out.exists():
            break
    clean_copy(path, out)
    return out
