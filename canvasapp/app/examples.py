"""The example workshops that come with the program: what there is, and one of them in either language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from pydantic import Field, JsonValue, model_validator

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language, Value, Words
from canvasapp.domain.model.workshop import LegendEntry, Letter, NoteBody, Paper, Score, Status
from canvasapp.store.toml_file import load_toml


class BadExample(WorldError):
    sentence: ClassVar[str] = (
        "The example file {file} cannot be used: {place}: {reason} The workshops are safe. "
        "Correct the file, or install canvasapp again."
    )


class UnknownExample(WorldError):
    sentence: ClassVar[str] = "There is no example “{example}”. Nothing was made. Choose one of: {examples}."


@dataclass(frozen=True)
class ExampleSummary:
    """What a list of examples shows: titles and a summary in both languages, and how much is in it."""

    id: str
    title: Words
    client: Words
    summary: Words
    notes: int
    sheets: int


def list_examples(folder: Path) -> tuple[ExampleSummary, ...]:
    """The examples of a folder, by the name of their file. Raises BadExample."""
    return tuple(
        ExampleSummary(
            id=example.id,
            title=example.title,
            client=example.client,
            summary=example.summary,
            notes=len(example.note),
            sheets=len(example.sheet),
        )
        for example in _examples(folder)
    )


def load_example(folder: Path, example_id: str, language: Language) -> Content:
    """An example as a workshop in `language`, with fresh identities each time. Raises UnknownExample, BadExample."""
    examples = {example.id: example for example in _examples(folder)}
    if example_id not in examples:
        raise UnknownExample(example=example_id, examples=", ".join(examples))
    return made(_draft(examples[example_id], language))


def read_example(path: Path, language: Language) -> Content:
    """The workshop of a file in the shape of the examples, in `language`. Raises BadExample."""
    return made(_draft(load_toml(path, _Example, BadExample), language))


class _ExampleEntry(Value):
    letter: Letter
    paper: Paper
    meaning: Words


class _Sheet(Value):
    method: str
    title: Words


class _Note(Value):
    id: str
    block: str
    colour: Letter
    status: Status
    importance: Score | None = None
    evidence: Score | None = None
    due: date | None = None
    text: Words


class _Example(Value):
    """An example file. The notes are those of its first sheet; `answers` are by method and element."""

    id: str
    date: date
    title: Words
    client: Words
    facilitator: Words
    money: Words
    summary: Words
    legend: tuple[_ExampleEntry, ...] = Field(min_length=1, max_length=6)
    sheet: tuple[_Sheet, ...] = Field(min_length=1)
    note: tuple[_Note, ...]
    answers: dict[str, dict[str, JsonValue]]

    @model_validator(mode="after")
    def _all_answers_have_a_sheet(self) -> "_Example":
        methods = [sheet.method for sheet in self.sheet]
        homeless = sorted(set(self.answers) - set(methods))
        if homeless:
            raise ValueError(f"answers without a sheet: {', '.join(homeless)}")
        if len(set(methods)) < len(methods):
            raise ValueError("two sheets of one method")
        return self

    @model_validator(mode="after")
    def _all_letters_are_in_the_legend(self) -> "_Example":
        strange = sorted({note.colour for note in self.note} - {entry.letter for entry in self.legend})
        if strange:
            raise ValueError(f"letters that are not in the legend: {', '.join(strange)}")
        return self


def _examples(folder: Path) -> Iterable[_Example]:
    return (load_toml(path, _Example, BadExample) for path in sorted(folder.glob("*.toml")))


def _draft(example: _Example, language: Language) -> Draft:
    canvas, *others = (
        DraftSheet(
            method=sheet.method,
            title=sheet.title.in_(language),
            answers={key: _spoken(value, language) for key, value in example.answers.get(sheet.method, {}).items()},
        )
        for sheet in example.sheet
    )
    notes = tuple(
        NoteBody(text=note.text.in_(language), **note.model_dump(exclude={"id", "text"})) for note in example.note
    )
    return Draft(
        title=example.title.in_(language),
        purpose=example.summary.in_(language),
        client=example.client.in_(language),
        facilitator=example.facilitator.in_(language),
        day=example.date,
        language=language,
        money=example.money.in_(language),
        legend=tuple(
            LegendEntry(letter=entry.letter, paper=entry.paper, meaning=entry.meaning.in_(language))
            for entry in example.legend
        ),
        sheets=(canvas.model_copy(update={"notes": notes}), *others),
    )


def _spoken(value: JsonValue, language: Language) -> JsonValue:
    """A value with every `{en, ko}` in it replaced by the text in `language`; all else as it stands."""
    if isinstance(value, dict):
        if value.keys() == {"en", "ko"}:
            return value[language]
        return {key: _spoken(inner, language) for key, inner in value.items()}
    if isinstance(value, list):
        return [_spoken(inner, language) for inner in value]
    return value
