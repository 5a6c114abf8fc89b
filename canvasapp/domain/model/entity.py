"""All kinds of entities that a workbook keeps, as one type."""

from typing import Annotated, Literal

from pydantic import Field

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.domain.model.workshop import Answer, Note, Sheet, Workshop

Entity = Annotated[Workshop | Sheet | Note | Answer | Takeaway | AgendaItem, Field(discriminator="kind")]
EntityKind = Literal["workshop", "sheet", "note", "answer", "takeaway", "agenda_item"]
