"""The time of the room: what is done to the clock of the computer changes nothing about it."""

from datetime import UTC, datetime, timedelta

from canvasapp.app.room_clock import RoomClock, steady


def test_the_time_goes_on_by_steady_seconds_whatever_the_computer_says() -> None:
    wall, seconds = [datetime(2026, 11, 29, 9, tzinfo=UTC)], [100.0]
    clock = RoomClock(lambda: wall[0], lambda: seconds[0])
    began = clock()
    seconds[0] += 90
    wall[0] -= timedelta(hours=3)
    assert clock() - began == timedelta(seconds=90)


def test_steady_seconds_never_go_back() -> None:
    assert steady() <= steady()
