"""The world's faults: each says in one sentence what happened, what is safe and what to do, and can be translated."""

from pathlib import Path
from typing import ClassVar, Self


class WorldError(Exception):
    """Something outside the program is not as it should be; the user is told in words, never with a traceback.

    `sentence` is English with `{named}` places; `details` fill them. The window translates `sentence` and fills it
    after that; `str()` gives the English text.
    """

    sentence: ClassVar[str] = "{problem}"

    def __init__(self, **details: object) -> None:
        super().__init__(*details.values())
        self.details = details

    def __str__(self) -> str:
        return self.sentence.format(**self.details)


class WorkbookError(WorldError):
    """Something about a workbook is not as it should be. All of these take `file` (the name to show) and `folder`."""

    @classmethod
    def at(cls, path: Path, **details: object) -> Self:
        """The error for the file at `path`."""
        return cls(file=path.name, folder=str(path.parent), **details)
