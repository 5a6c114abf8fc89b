"""The columns of a table element on paper: their headers, and how wide each kind is."""

from collections.abc import Sequence

from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.method.elements import Column as Field
from canvasapp.domain.method.elements import TableElement
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.ruled_tables import (
    TableCell,
    TableColumn,
    compact_width,
    label_words,
    least_width,
    words,
)
from canvasapp.export.pdf.handout.signs import DIGIT, digit_box, draw_options, option_width, options_height
from canvasapp.export.pdf.poster.canvas_frame import Rect

_LABEL, _TEXT, _NUMBER, _DATE = 32.0, 26.0, 15.0, 21.0
"""The least width of a column by kind, in millimetres."""

_HEADER = 27.0
"""A header has its column made so wide, in millimetres, rather than take more than two lines."""

_STACKED = 2

_LABEL_SHARE, _TEXT_SHARE = 2.0, 1.3


def shown_fields(element: TableElement, *, filled: bool) -> tuple[Field, ...]:
    """The columns that stand on paper: those that are computed on a filled handout alone."""
    return tuple(field for field in element.columns if filled or field.kind != "calc")


def label_column(paper: Paper, name: Words, *, narrow: bool = False) -> TableColumn:
    """The first column: what a row is about."""
    header = label_words(paper, name, bold=True)
    return TableColumn(header, max(paper.mm(_TEXT if narrow else _LABEL), least_width(paper, header)), _LABEL_SHARE)


def field_column(paper: Paper, field: Field, *, filled: bool, narrow: bool = False) -> TableColumn:
    """The column of a field; `narrow` where not all of them fit: then headers take more lines, and the options of a
    blank handout stand one below the other."""
    header = field_header(paper, field, asking=not filled)
    least = least_width(paper, header) if narrow else compact_width(paper, header, paper.mm(_HEADER))
    if field.kind == "text":
        wide = _NUMBER if narrow and filled else _TEXT
        return TableColumn(header, max(least, paper.mm(wide)), _TEXT_SHARE * field.width)
    if field.kind in ("choice", "blocks") and not filled:
        return TableColumn(header, max(least, _options_width(paper, option_labels(paper, field), narrow=narrow)), 0.15)
    if field.kind in ("choice", "blocks") or field.options:
        longest = max((paper.style.longest_word(text) for text in option_labels(paper, field)), default=0)
        return TableColumn(header, max(least, longest + 2 * paper.pad), 0.5)
    if field.kind == "date":
        return TableColumn(header, max(least, paper.mm(_DATE)), 0.2)
    return TableColumn(
        header, max(least, paper.mm(_NUMBER) if not filled else 0), 0.25 * (field.width if filled else 1)
    )


def least_table_width(paper: Paper, element: TableElement, *, filled: bool) -> float:
    """The width that a table needs so that all its columns stand side by side."""
    fields = shown_fields(element, filled=filled)
    columns = [label_column(paper, element.row_name), *(field_column(paper, f, filled=filled) for f in fields)]
    return sum(column.least for column in columns)


def field_header(paper: Paper, field: Field, *, asking: bool) -> TableCell:
    """The name of a field with its unit or scale; where it is to be filled in with its help."""
    unit = field.unit or (_scale(field) if field.kind == "rating" else None)
    label = field.label if unit is None else joined(joined(field.label, unit, " ("), "", ")")
    notes = [paper.say(field.help)] if asking and paper.guides and field.help is not None else []
    return TableCell((*label_words(paper, label, bold=True).phrases, *words(paper, *notes, muted=True).phrases))


def _scale(field: Field) -> Words:
    """The ends of a rating."""
    low, high = (end if end is not None else usual for end, usual in ((field.min, 0), (field.max, 5)))
    return Words(en=f"{low:g}–{high:g}", ko=f"{low:g}~{high:g}")


def option_labels(paper: Paper, field: Field) -> list[str]:
    """The options of a choice, or the short names of the blocks."""
    if field.kind == "blocks":
        return [block.code for block in paper.offered]
    return [paper.say(option.label) for option in field.choices]


def blank_cell(paper: Paper, field: Field) -> TableCell:
    """What a field looks like before anything is written into it."""
    if field.kind in ("choice", "blocks"):
        options = option_labels(paper, field)
        return options_cell(paper, options)
    if field.kind == "rating":
        return TableCell(
            paint=lambda sketch, rect: _paint_digit(paper, sketch, rect), height=lambda _: paper.mm(DIGIT[1])
        )
    return TableCell()


def options_cell(paper: Paper, options: Sequence[str], chosen: str | None = None) -> TableCell:
    """Options to tick."""

    def paint(sketch: Sketch, rect: Rect) -> None:
        spare = rect.height - options_height(paper, options, rect.width)
        draw_options(sketch, paper, options, rect.x, rect.top + max(0, spare / 2), rect.width, chosen)

    return TableCell(paint=paint, height=lambda width: options_height(paper, options, width))


def _paint_digit(paper: Paper, sketch: Sketch, rect: Rect) -> None:
    left = rect.x + (rect.width - paper.mm(DIGIT[0])) / 2
    digit_box(sketch, paper, left, rect.top + (rect.height - paper.mm(DIGIT[1])) / 2)


def _options_width(paper: Paper, options: Sequence[str], *, narrow: bool) -> float:
    """The width of options in two lines, or one below the other where they are few or there is little room."""
    if not options:
        return 0
    longest = max(option_width(paper, option) for option in options)
    columns = 1 if narrow or len(options) <= _STACKED else -(-len(options) // 2)
    return columns * longest + (columns - 1) * 0.9 * paper.small + 2 * paper.pad + 0.1


def row_label(paper: Paper, label: Label, *, numbered: int | None = None) -> TableCell:
    """The name of a row, with its number where the order matters."""
    if numbered is not None:
        label = joined(f"{numbered}", label, "  ") if label else f"{numbered}"
    return label_words(paper, label, size=paper.body)
