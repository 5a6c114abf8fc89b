"""The world's faults: each says in one sentence what happened, what is safe and what to do, and can be translated."""

from typing import ClassVar


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
