"""The entities a workbook keeps: workshop, sheet, note and answer.

Each is a body (what the team said) with an identity and a place; files without identities carry the bodies alone.
"""

from datetime import date, datetime, time
from typing import Annotated, Literal

from pydantic import Field, JsonValue, SerializerFunctionWrapHandler, field_validator, model_serializer

from canvasapp.domain.model.values import Language, Value

Paper = Literal["amber", "yellow", "coral", "pink", "green", "blue", "teal", "violet", "grey"]
PAPERS: tuple[Paper, ...] = ("amber", "yellow", "coral", "pink", "green", "blue", "teal", "violet", "grey")

Letter = Literal["A", "B", "C", "D", "E", "F"]
LETTERS: tuple[Letter, ...] = ("A", "B", "C", "D", "E", "F")

LEGEND_ORDER: tuple[Paper, ...] = ("yellow", "blue", "green", "grey", "coral", "violet")
"""Papers in the order in which a new legend takes them: the first four are told apart by all eyes."""

Status = Literal["assumption", "testing", "validated", "invalidated"]
STATUSES: tuple[Status, ...] = ("assumption", "testing", "validated", "invalidated")

Score = Annotated[int, Field(ge=0, le=5)]


class LegendEntry(Value):
    """One colour of the legend: its letter is its identity, the paper its colour, the meaning the team's words."""

    letter: Letter
    paper: Paper
    meaning: str = ""


class WorkshopBody(Value):
    """What is said about a workshop; `begins` and `ends` are times of its day, where it is held."""

    title: str
    purpose: str = ""
    client: str = ""
    facilitator: str = ""
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    language: Language = "en"
    money: str = ""
    remarks: str = ""
    legend: tuple[LegendEntry, ...] = Field(
        default=(LegendEntry(letter="A", paper="yellow"),), min_length=1, max_length=6
    )

    @field_validator("legend")
    @classmethod
    def _each_letter_and_paper_once(cls, legend: tuple[LegendEntry, ...]) -> tuple[LegendEntry, ...]:
        if len({entry.letter for entry in legend}) < len(legend):
            raise ValueError("a letter stands twice in the legend")
        if len({entry.paper for entry in legend}) < len(legend):
            raise ValueError("a colour stands twice in the legend")
        return legend


class Workshop(WorkshopBody):
    """A session with a team."""

    kind: Literal["workshop"] = "workshop"
    id: str
    deleted: datetime | None = None

    def entry(self, letter: Letter) -> LegendEntry:
        """The legend's entry for `letter`; a letter that is not in the legend reads as shared grey."""
        for entry in self.legend:
            if entry.letter == letter:
                return entry
        return LegendEntry(letter=letter, paper="grey")


class SheetBody(Value):
    """The title of a sheet and the method it follows."""

    method: str
    method_version: Annotated[int, Field(ge=1, lt=2**31)] = 1
    title: str


class Sheet(SheetBody):
    """One filled-in copy of a method in a workshop."""

    kind: Literal["sheet"] = "sheet"
    id: str
    workshop: str
    rank: str


class Origin(Value):
    """Where a note comes from that was offered by a sheet: the rule and the row of the offer, and its text then.

    `sheet` is the sheet's id; in files, which have no ids, its number among the sheets (from 1), or nothing where that
    sheet is not in the file.
    """

    sheet: str
    rule: str
    row: str
    text: str


class Trial(Value):
    """How an assumption is tried: the cheapest test, what would be believed, who does it, and what came out.

    `prompted` is what made the team look again before the day; `replaced_by` the id of the note that stands in the
    place of a disproved one (in files, which have no ids, its place: "2.7" is the seventh note of the second sheet).
    """

    test: str = ""
    limit: str = ""
    owner: str = ""
    result: str = ""
    prompted: str = ""
    replaced_by: str = ""

    @model_serializer(mode="wrap")
    def _without_what_came_later(self, whole: SerializerFunctionWrapHandler) -> dict[str, str]:
        """Workbooks and files that were written before these fields were there stay as they are, sign by sign."""
        return {name: text for name, text in whole(self).items() if text or name not in ("prompted", "replaced_by")}


class NoteBody(Value):
    """One idea, in a block; `author` is who wrote it on paper, where that is known and may be."""

    block: str
    text: str
    colour: Letter = "A"
    status: Status = "assumption"
    importance: Score | None = None
    evidence: Score | None = None
    due: date | None = None
    origin: Origin | None = None
    trial: Trial | None = None
    author: str = ""

    @property
    def is_replaced(self) -> bool:
        """Whether another note stands in the place of this disproved one, so that nothing depends on it any more."""
        return self.status == "invalidated" and self.trial is not None and bool(self.trial.replaced_by)


class Note(NoteBody):
    """One idea in a block of a sheet."""

    kind: Literal["note"] = "note"
    id: str
    sheet: str
    rank: str


class Answer(Value):
    """The value of one element of a sheet that is not a note."""

    kind: Literal["answer"] = "answer"
    id: str
    sheet: str
    element: str
    value: JsonValue
