"""Which steps can be undone and redone: two lists, replayed from the log, so that they survive closing the program."""

from collections.abc import Iterable

from canvasapp.domain.model.change import StepHead


class History:
    """The undo and the redo list of one workshop."""

    def __init__(self, heads: Iterable[StepHead] = ()) -> None:
        self._done: list[StepHead] = []
        self._undone: list[StepHead] = []
        for head in heads:
            self.follow(head)

    def follow(self, head: StepHead) -> None:
        """Take note of a step that was written. `fixed` steps (creating, deleting …) are never undone."""
        if head.kind == "do":
            self._done.append(head)
            self._undone.clear()
        elif head.kind == "undo":
            _move(head.target, self._done, self._undone)
        elif head.kind == "redo":
            _move(head.target, self._undone, self._done)

    @property
    def to_undo(self) -> StepHead | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> StepHead | None:
        """The step that redo would bring again."""
        return self._undone[-1] if self._undone else None


def _move(number: int | None, source: list[StepHead], goal: list[StepHead]) -> None:
    for place in reversed(range(len(source))):
        if source[place].number == number:
            goal.append(source.pop(place))
            return
