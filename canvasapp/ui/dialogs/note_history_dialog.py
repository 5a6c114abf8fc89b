"""The history of a note to read: when, who, from what to what, and the evidence in words."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser

from canvasapp.domain.model.note_history import Event
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Note, Trial
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text, status_text


class NoteHistory(Retranslated, QTextBrowser):
    """Shows events, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[Event] = ()
        self._texts_of: Mapping[str, str] = {}
        self._language: Language = "en"
        self.setTabChangesFocus(True)
        self.retranslate()

    def show_events(self, events: Sequence[Event], texts: Mapping[str, str], language: Language) -> None:
        """Show what happened; `texts` of other notes by their ids, dates as the language writes them."""
        self._events, self._texts_of, self._language = events, texts, language
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(self.tr("What happened to this note"))
        parts = [self._event(event) for event in self._events]
        self.setHtml("".join(parts) or f"<p>{escape(self.tr('Nothing is known of earlier days.'))}</p>")

    def _event(self, event: Event) -> str:
        moment = event.time.astimezone()
        head = " · ".join(filter(None, (f"{day_text(moment.date(), self._language)}, {moment:%H:%M}", event.author)))
        undone = f" · {self.tr('taken back')}" if event.undone else ""
        lines = "<br>".join(escape(line) for line in self._lines(event.before, event.after))
        return f"<p><b>{escape(head)}{escape(undone)}</b><br>{lines}</p>"

    def _lines(self, before: Note | None, after: Note | None) -> Iterator[str]:
        """A line for each thing that is another one now."""
        if after is None:
            yield self.tr("removed")
            return
        if before is None:
            yield self.tr("written: “{text}”").format(text=after.text)
        elif before.text != after.text:
            yield self.tr("“{old}” → “{new}”").format(old=before.text, new=after.text)
        if before is not None and before.block != after.block:
            yield self.tr("moved to another block")
        if before is not None and before.status != after.status:
            yield f"{status_text(before.status)} → {status_text(after.status)}"
        for title, old, new in self._scores(before, after):
            if old != new:
                yield f"{title}: {_score(old)} → {_score(new)}" if before is not None else f"{title}: {_score(new)}"
        if after.due is not None and (before is None or before.due != after.due):
            yield self.tr("look again on {day}").format(day=day_text(after.due, self._language))
        old_trial = before.trial if before is not None and before.trial is not None else Trial()
        for name, title in self._texts().items():
            text = getattr(after.trial or Trial(), name)
            if text != getattr(old_trial, name):
                yield f"{title}: {text or '–'}"
        other = after.trial.replaced_by if after.trial is not None else ""
        if other and other != old_trial.replaced_by:
            text = self._texts_of.get(other, "")
            yield self.tr("replaced by “{text}”").format(text=text) if text else self.tr("replaced by another note")

    def _scores(self, before: Note | None, after: Note) -> tuple[tuple[str, int | None, int | None], ...]:
        return (
            (self.tr("the model depends on it"), before.importance if before else None, after.importance),
            (self.tr("evidence"), before.evidence if before else None, after.evidence),
        )

    def _texts(self) -> dict[str, str]:
        return {
            "test": self.tr("test"),
            "limit": self.tr("we believe it if"),
            "owner": self.tr("owner"),
            "result": self.tr("what came out"),
            "prompted": self.tr("prompted by"),
        }


def _score(score: int | None) -> str:
    return "–" if score is None else f"{score}"
