"""The results of the example workshops, for the tests of what is made of them."""

from collections.abc import Iterator
from datetime import date

from paper_jobs import METHODS, ROOT

from canvasapp.app.examples import list_examples, load_example
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.results.outcome import AnyResult, Outcome
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Sheet

EXAMPLES = tuple(example.id for example in list_examples(ROOT / "examples"))
TODAY = date(2022, 5, 19)


def sheets_of(language: Language) -> Iterator[tuple[Content, Sheet, Outcome]]:
    """Every sheet of every example with what follows from it."""
    for example in EXAMPLES:
        content = load_example(ROOT / "examples", example, language)
        for sheet in content.sheets:
            yield content, sheet, outcome_in(content, METHODS, sheet.id, TODAY)


def results(language: Language) -> list[AnyResult]:
    """All results of all examples."""
    return [result for _, _, outcome in sheets_of(language) for result in outcome.results.values()]
