"""The time as the room has it: a computer clock that is set meanwhile changes nothing about it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def steady() -> float:
    """Seconds that only go forward, also while the computer sleeps, whatever its clock is set to."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; elsewhere the monotonic clock does not sleep
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class RoomClock:
    """Begins with the time of the computer, and goes on from there by seconds that only go forward."""

    def __init__(
        self, wall: Callable[[], datetime] = lambda: datetime.now(UTC), seconds: Callable[[], float] = steady
    ) -> None:
        self._began, self._seconds = wall(), seconds
        self._first = seconds()

    def __call__(self) -> datetime:
        """The time now, in UTC."""
        return self._began + timedelta(seconds=self._seconds() - self._first)
