"""What notes and takeaways say of other things by their ids, said again where those have other names."""

from collections.abc import Mapping

from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySource
from canvasapp.domain.model.workshop import NoteBody, Origin, Trial


def moved_links(note: NoteBody, sheets: Mapping[str, str], notes: Mapping[str, str]) -> dict[str, object]:
    """A note's origin and its replacement where sheets and notes have these other names, as an update."""
    return {**moved_origin(note, sheets), **moved_replacement(note, notes)}


def moved_origin(note: NoteBody, sheets: Mapping[str, str]) -> dict[str, Origin]:
    """The note's origin where its sheet has another name, as an update; a sheet that is not among them has none."""
    if note.origin is None:
        return {}
    return {"origin": note.origin.model_copy(update={"sheet": sheets.get(note.origin.sheet, "")})}


def moved_replacement(note: NoteBody, notes: Mapping[str, str]) -> dict[str, Trial]:
    """The note's trial where the note that replaced it has another name, as an update; one that is not among `notes`
    has replaced nothing."""
    if note.trial is None or not note.trial.replaced_by:
        return {}
    return {"trial": note.trial.model_copy(update={"replaced_by": notes.get(note.trial.replaced_by, "")})}


def moved_source(
    takeaway: TakeawayBody, sheets: Mapping[str, str], notes: Mapping[str, str]
) -> dict[str, TakeawaySource]:
    """A takeaway's source where sheets and notes have these other names, as an update; one whose sheet or note is not
    among them keeps what it said."""
    source = takeaway.source
    if source is None:
        return {}
    names = {"sheet": sheets.get(source.sheet, ""), "note": notes.get(source.note, "")}
    return {"source": source.model_copy(update=names)}
