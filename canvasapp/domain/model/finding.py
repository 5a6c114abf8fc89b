"""Something the user should know about a file that was read, written or checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canvasapp.domain.model.values import Language, Words


@dataclass(frozen=True)
class Finding:
    """A sentence with `{named}` places and their values.

    `sentence` is English and a literal in the source, so that the window can translate it before filling it.
    """

    sentence: str
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.details)

    def in_(self, language: Language) -> "Finding":
        """The same with the words of methods among its details in one language; its sentence stays as it is."""
        said = {name: value.in_(language) for name, value in self.details.items() if isinstance(value, Words | Finding)}
        return Finding(self.sentence, {**self.details, **said})
