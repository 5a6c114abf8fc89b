"""The examples that come with the program, as the library screen asks for them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Language

if TYPE_CHECKING:
    from canvasapp.app.examples import ExampleSummary


class ShippedExamples:
    """The workshops that come with the program, read when someone first looks at them: most starts never do."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[Language, dict[str, Content]] = {}

    @cached_property
    def summaries(self) -> "tuple[ExampleSummary, ...]":
        """What there is. Raises BadExample."""
        # Here and below: the models of the example files are not built before someone looks at an example.
        from canvasapp.app.examples import list_examples  # noqa: PLC0415

        return list_examples(self._folder)

    def count(self) -> int:
        """How many there are: one a file."""
        return len(list(self._folder.glob("*.toml")))

    def contents(self, language: Language) -> dict[str, Content]:
        """All of them by id, to look at. Raises BadExample."""
        if language not in self._contents:
            self._contents[language] = {one.id: self.fresh(one.id, language) for one in self.summaries}
        return self._contents[language]

    def fresh(self, example_id: str, language: Language) -> Content:
        """One of them with identities of its own, to put into a workbook. Raises BadExample."""
        from canvasapp.app.examples import load_example  # noqa: PLC0415

        return load_example(self._folder, example_id, language)
