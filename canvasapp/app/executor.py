"""Long work: whoever computes hands it to an executor, and never waits for it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Executor(Protocol):
    """Does work at once, or beside everything else."""

    def __call__(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `task` wherever and whenever it suits, and call `then` with its result in the thread of the caller.

        Tasks of one executor may come to their ends in any order. What a task raises goes past `then`.
        """


def at_once(task: Callable[[], T], then: Callable[[T], None]) -> None:
    """The executor of the command line and of tests: the work is done before it returns."""
    then(task())
