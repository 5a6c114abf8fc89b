"""Something the user should know about a file that was read, written or checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """A sentence with `{named}` places and their values.

    `sentence` is English and a literal in the source, so that the window can translate it before filling it.
    """

    sentence: str
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.details)
