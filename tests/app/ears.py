"""A listener that keeps what it heard."""

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Step


class Ear:
    """A listener that keeps what it heard."""

    def __init__(self, document: Document) -> None:
        self.heard: list[Step] = []
        self.stop = document.subscribe(self.heard.append)

    @property
    def labels(self) -> list[tuple[str, str]]:
        return [(step.kind, step.label.action) for step in self.heard]
