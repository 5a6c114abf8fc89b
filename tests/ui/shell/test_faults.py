"""Faults of the program: written down, told, and no end of it."""

from pathlib import Path

from canvasapp.ui.shell.faults import FaultLog


def fault(log: FaultLog, text: str) -> None:
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        log.take(type(error), error, error.__traceback__)


def test_a_fault_is_written_to_the_log_and_told(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "errors.log")
    told: list[Path] = []
    log.tell = told.append
    fault(log, "first")
    fault(log, "second")
    assert told == [log.path, log.path]
    text = log.path.read_text("utf-8")
    assert text.index("RuntimeError: first") < text.index("RuntimeError: second")


def test_a_fault_while_telling_is_not_told_again(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "errors.log")
    calls: list[Path] = []

    def tell(path: Path) -> None:
        calls.append(path)
        fault(log, "inner")

    log.tell = tell
    fault(log, "outer")
    assert len(calls) == 1
    assert "RuntimeError: inner" in log.path.read_text("utf-8")


def test_a_log_that_cannot_be_written_hides_no_fault(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "missing" / "errors.log")
    told: list[Path] = []
    log.tell = told.append
    fault(log, "told all the same")
    assert told == [log.path]


def test_a_log_that_has_grown_large_begins_anew(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "errors.log")
    log.path.write_text("x" * 1_100_000, "utf-8")
    fault(log, "fresh")
    assert log.path.stat().st_size < 10_000
