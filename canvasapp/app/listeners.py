"""Those who want to hear of something."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Functions that are called with each piece of news, in the order in which they came."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], object]] = []

    def add(self, listener: Callable[[T], object]) -> Callable[[], None]:
        """`listener` hears of everything from now on; the result ends that, however often it is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def tell(self, news: T) -> list[Exception]:
        """Tell everybody, even if one of them fails; returns what they raised."""
        failures: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(news)
            except Exception as failure:
                failures.append(failure)
        return failures
