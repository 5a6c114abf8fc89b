"""Damaged files of every kind: they are read or refused, never a crash, and never changed."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from workbooks import ROOT

from canvasapp.domain.model.errors import WorldError
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.schema import SCHEMA
from canvasapp.store.sqlite.workbook import SqliteWorkbook

WHOLE = (ROOT / "tests" / "data" / f"schema-{SCHEMA}.canvasbook").read_bytes()
PAGE = 4096
Damage = Callable[[bytearray, random.Random], bytes]


def flipped(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 4, 64))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def flipped_header(data: bytearray, chance: random.Random) -> bytes:
    data[chance.randrange(100)] = chance.randrange(256)
    return bytes(data)


def flipped_page_heads(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(3):
        data[chance.randrange(len(data) // PAGE) * PAGE + chance.randrange(60)] = chance.randrange(256)
    return bytes(data)


def truncated(data: bytearray, chance: random.Random) -> bytes:
    return bytes(data[: chance.randrange(len(data))])


def truncated_at_a_page(data: bytearray, chance: random.Random) -> bytes:
    return bytes(data[: chance.randrange(len(data) // PAGE) * PAGE])


def with_a_hole(data: bytearray, chance: random.Random) -> bytes:
    start, length = chance.randrange(len(data)), chance.choice((16, PAGE, 3 * PAGE))
    data[start : start + length] = bytes(len(data[start : start + length]))
    return bytes(data)


def shuffled(data: bytearray, chance: random.Random) -> bytes:
    pages = [data[i : i + PAGE] for i in range(0, len(data), PAGE)]
    i, j = chance.sample(range(len(pages)), 2)
    pages[i], pages[j] = pages[j], pages[i]
    return b"".join(pages)


def overwritten(data: bytearray, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    data[start : start + 2000] = chance.randbytes(len(data[start : start + 2000]))
    return bytes(data)


def continued(data: bytearray, chance: random.Random) -> bytes:
    return bytes(data) + chance.randbytes(chance.choice((1, PAGE)))


def read_all(path: Path) -> bool:
    """Read all a user can see; whether the file was accepted all through."""
    try:
        with SqliteWorkbook.open(path) as workbook:
            for summary in (*workbook.workshops(), *workbook.workshops(deleted=True)):
                workbook.thumbnail(summary.workshop.id)
                workbook.load(summary.workshop.id)
                workbook.history(summary.workshop.id)
                workbook.steps_after(summary.workshop.id, 0)
            workbook.search("가게")
            workbook.data_version()
    except WorldError as error:
        assert str(error)
        return False
    return True


@pytest.mark.parametrize(
    "damage",
    [
        flipped,
        flipped_header,
        flipped_page_heads,
        truncated,
        truncated_at_a_page,
        with_a_hole,
        shuffled,
        overwritten,
        continued,
    ],
)
def test_a_damaged_file_is_read_or_refused_but_never_changed(tmp_path: Path, damage: Damage) -> None:
    path = tmp_path / "book.canvasbook"
    refused = 0
    for seed in range(60):
        data = damage(bytearray(WHOLE), random.Random(seed))
        path.write_bytes(data)
        refused += not read_all(path)
        findings = check(path)
        assert path.read_bytes() == data, seed
        assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [path.name], seed
        assert all(str(finding) for finding in findings)
    assert damage in (flipped, flipped_header, continued) or refused > 20


def test_the_undamaged_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "book.canvasbook"
    path.write_bytes(WHOLE)
    assert read_all(path)
    assert check(path) == ()
