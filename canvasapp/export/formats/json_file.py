"""JSON, both ways: a whole workshop without loss, in the versioned form that the published schema describes."""

from collections.abc import Mapping
from typing import Literal, NoReturn

from pydantic import ValidationError

from canvasapp.domain.method.method import Method
from canvasapp.domain.method.plain_reasons import place_of, reason_of
from canvasapp.domain.model.draft import Draft, drafted
from canvasapp.domain.model.values import Value, Words
from canvasapp.export.format import Finding, Format, Job, Product, ReadWorkshop, UnreadableFile
from canvasapp.export.options import Options
from canvasapp.export.text.decoding import reading_of, text_of
from canvasapp.export.text.read_again import lost_entities
from canvasapp.export.text.strict_json import TOO_DEEP, NotJson, line_of, parsed, written

NAME: Literal["canvasapp-workshop"] = "canvasapp-workshop"
VERSION: Literal[1] = 1


class WorkshopFile(Value):
    """A workshop as canvasapp exchanges it: particulars, legend, and the sheets with their notes and answers."""

    format: Literal["canvasapp-workshop"]
    version: Literal[1]
    workshop: Draft


def write(job: Job[Options]) -> Product:
    """The sheets of a job as JSON, in UTF-8."""
    file = WorkshopFile(format=NAME, version=VERSION, workshop=drafted(job.content, job.methods, job.sheets))
    return Product(written(file.model_dump(mode="json")).encode())


def read(data: bytes, file: str, methods: Mapping[str, Method]) -> ReadWorkshop:
    """The workshop in a JSON file, with fresh identities: what is imported twice is there twice.

    Raises UnreadableFile, with the line, for what is not JSON, not a workshop, or of a newer version.
    """
    text = text_of(data, file)
    try:
        return reading_of(_workshop(text, file), file, methods)
    except NotJson as error:
        _refuse(file, error.line, error.reason)
    except RecursionError:
        _refuse(file, 1, TOO_DEEP)


def schema() -> str:
    """The JSON Schema of the file, as it is published in `resources/schema/workshop-1.schema.json`."""
    return written({"$schema": "https://json-schema.org/draft/2020-12/schema"} | WorkshopFile.model_json_schema())


def _workshop(text: str, file: str) -> Draft:
    document = parsed(text)
    if not isinstance(document, dict) or document.get("format") != NAME:
        _refuse(file, 1, Finding("It is JSON, but not a workshop of canvasapp. Choose another file."))
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        reason = Finding(
            "It has version {version}, this canvasapp reads up to version {known}. Update canvasapp first.",
            {"version": version, "known": VERSION},
        )
        _refuse(file, line_of(text, ("version",)), reason)
    try:
        return WorkshopFile.model_validate(document).workshop
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        details = {"place": place_of(first["loc"]), "problem": reason_of(first)}
        _refuse(file, line_of(text, first["loc"]), Finding("{place}: {problem}", details))


def _refuse(file: str, line: int, reason: Finding) -> NoReturn:
    raise UnreadableFile(file=file, line=line, reason=reason)


FORMAT = Format(
    id="json",
    suffix=".json",
    name=Words(en="JSON", ko="JSON"),
    write=write,
    options=Options,
    read=read,
    lost=lambda data, job: lost_entities(read, data, job),
    place=210,
)
