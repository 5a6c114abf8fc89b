"""Which steps can be undone and redone: two lists, replayed from the log, so that they survive closing the program."""

from collections.abc import Iterable

from canvasapp.domain.model.change import StepHead


class History:
    """The undo and the redo list of one session in one workshop.

    A session undoes its own steps, and those of workbooks that are older than sessions; what others do meanwhile is
    theirs. `left_out` are the numbers of steps that somebody stepped over.
    """

    def __init__(
        self, heads: Iterable[StepHead] = (), session: str = "", left_out: frozenset[int] = frozenset()
    ) -> None:
        self._session = session
        self.left_out = left_out
        self._done: list[StepHead] = []
        self._undone: list[StepHead] = []
        for head in heads:
            self.follow(head)

    def follow(self, head: StepHead) -> None:
        """Take note of a step that was written. `fixed` steps (creating, deleting …) are never undone."""
        own = head.session in (self._session, "")
        if head.kind == "do" and own and head.number not in self.left_out:
            self._done.append(head)
            self._undone.clear()
        elif head.kind == "undo":
            _move(head.target, self._done, self._undone if own else [])
        elif head.kind == "redo":
            _move(head.target, self._undone, self._done if own else [])

    def leave_out(self, head: StepHead) -> None:
        """A step stays as it is: undo and redo go on with the one before it."""
        self.left_out |= {head.number}
        for heads in (self._done, self._undone):
            _move(head.number, heads, [])

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
