"""Ranges of a spreadsheet as text: cells parted by tabs, rows by line ends, quoted where they contain either."""

import csv
import io
from collections.abc import Sequence


def range_of(text: str) -> list[list[str]]:
    """The cells of a copied range; a line end behind the last row makes no row."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return list(csv.reader(io.StringIO(plain.removesuffix("\n")), dialect="excel-tab"))
    except csv.Error:  # a quote that never ends, say: then the quotes are text
        return [line.split("\t") for line in plain.removesuffix("\n").split("\n")]


def range_text(rows: Sequence[Sequence[str]]) -> str:
    """Cells as a spreadsheet takes them."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()
