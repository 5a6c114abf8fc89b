"""Reading a workshop that was written as text or data again, and comparing it."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.draft import drafted
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import Job, ReadWorkshop

Read = Callable[[bytes, str, Mapping[str, Method]], ReadWorkshop]


def lost_entities(read: Read, data: bytes, job: Job[Any]) -> tuple[str, ...]:
    """The notes, and the sheets whose answers, do not come back as they were; what went wrong if nothing does."""
    try:
        back = drafted(read(data, job.content.workshop.title, job.methods).content, job.methods)
    except WorldError as error:
        return (str(error),)
    meant = drafted(job.content, job.methods, job.sheets)
    notes = Counter(note.text for sheet in meant.sheets for note in sheet.notes)
    notes -= Counter(note.text for sheet in back.sheets for note in sheet.notes)
    answers = [sheet.title for sheet in meant.sheets if sheet.answers not in [other.answers for other in back.sheets]]
    rest = [meant.title] if not notes and not answers and back != meant else []
    return (*notes, *answers, *rest)
