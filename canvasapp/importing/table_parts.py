"""A table as parts of an outline: which cells name blocks, and which cells stand under or beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.workshop import STATUSES
from canvasapp.importing.list_signs import without_box
from canvasapp.importing.outline import Aside, TextCell, TextPart, TextTable
from canvasapp.importing.particulars import day_of
from canvasapp.importing.vocabulary import Meanings, Vocabulary

_HEADER = Finding("It is the heading of a column.")
_NO_USE = Finding("Nothing of a note stands in the column “{column}”.")
_MARKS = ("status", "importance", "evidence", "due", "canvas", "method")

Row = tuple[TextCell, ...]
Head = tuple[TextPart, tuple[TextPart, ...], Meanings]
Parts = Iterator[TextPart | Aside]


def parts_of_table(table: TextTable, vocabulary: Vocabulary, inside: bool) -> Parts:
    """The parts of a table, block after block, and an "end".

    A table `inside` a block is its notes, a row each, unless everything in its first row names a block.
    """
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row)]
    if not rows:
        return
    records = _records(rows, vocabulary)
    if records is not None:
        yield from records
    elif inside and not _names_all(rows[0], vocabulary) and not _names_rows(rows, vocabulary):
        yield from _rows_as_items(rows)
    else:
        yield from _NamedGrid(vocabulary).parts(rows)
    yield TextPart("end", table.line, "")


def _records(rows: Sequence[Row], vocabulary: Vocabulary) -> list[TextPart | Aside] | None:
    """The parts of a table with a column of blocks and a column of texts; None if it is no such table."""
    for start, header in enumerate(rows[:5]):
        titles = [cell.text.strip() for cell in header]
        blocks = [place for place, title in enumerate(titles) if title and vocabulary.is_word("block", title)]
        for place in blocks:
            body = rows[start + 1 :]
            texts = [
                at for at, title in enumerate(titles) if at != place and title and vocabulary.is_word("text", title)
            ]
            texts = texts or [at for at, title in enumerate(titles) if at != place and not _role(title, vocabulary)]
            if body and texts and _share(body, place, vocabulary) > 0:
                text = next((at for at in texts if not vocabulary.is_word("more", titles[at])), texts[0])
                return [*_above(rows[:start]), *_record_parts(body, titles, place, text, vocabulary)]
    return None


def _share(rows: Sequence[Row], place: int, vocabulary: Vocabulary) -> float:
    cells = {row[place].text.strip() for row in rows if place < len(row) and row[place].text.strip()}
    named = [text for text in cells if vocabulary.named(text) or vocabulary.is_word("shelf", text)]
    return len(named) / len(cells) if cells else 0


def _record_parts(body: Sequence[Row], titles: Sequence[str], block: int, text: int, vocabulary: Vocabulary) -> Parts:
    roles = {at: _role(title, vocabulary) for at, title in enumerate(titles) if at not in (block, text)}
    name, before = "", TextPart("end", 0, "")
    for row in body:
        line = _line(row)
        cells = [cell.text.strip() for cell in row] + [""] * (len(titles) - len(row))
        name = cells[block] or name
        if not any(cells[at] for at in range(len(cells)) if at != block):
            continue
        known = {role: cells[at] for at, role in roles.items() if role and role != "more" and cells[at]}
        known = {role: value for role, value in known.items() if _fits(role, value, vocabulary)}
        more = [at for at, role in roles.items() if role == "more" or (cells[at] and role not in known)]
        more = [at for at in more if vocabulary.is_word("more", titles[at]) or vocabulary.is_word("text", titles[at])]
        lines = [cells[text], *(cells[at] for at in more if cells[at])]
        scope = _scope(known)
        if (before.text, before.marks) != (name, scope) or before.kind == "end":
            before = TextPart("column", line, name, 1 if scope else 0, marks=scope)
            yield before
        marks = tuple(
            (role, value) for role, value in known.items() if role in ("status", "importance", "evidence", "due")
        )
        if any(lines):
            whole = "\n".join(filter(None, lines))
            yield TextPart("item", line, whole, 1, known.get("colour", ""), marks)
        for at, value in enumerate(cells):
            if value and (at >= len(titles) or not titles[at]):
                yield TextPart("item", line, value, 1, known.get("colour", ""))
            elif value and at in roles and at not in more and roles[at] not in known:
                yield Aside(line, value, Finding(_NO_USE.sentence, {"column": titles[at]}))


def _fits(role: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value says what its column is for; what does not is told, not lost."""
    match role:
        case "colour":
            return vocabulary.is_colour(value)
        case "status":
            return any(value == status or vocabulary.is_word(status, value) for status in STATUSES)
        case "importance" | "evidence":
            return value in ("0", "1", "2", "3", "4", "5")
        case "due":
            return day_of(value) is not None
    return True


def _scope(known: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((role, known[role]) for role in ("canvas", "method") if role in known)


def _role(title: str, vocabulary: Vocabulary) -> str:
    for role in ("colour", *_MARKS, "more", "text"):
        if title and vocabulary.is_word(role, title):
            return "more" if role == "text" else role
    return ""


def _names_all(row: Row, vocabulary: Vocabulary) -> bool:
    cells = [cell.text for cell in row if cell.text.strip()]
    return len(cells) > 1 and all(vocabulary.named(text) for text in cells)


def _names_rows(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Whether each of several rows begins with a name and has something behind it."""
    return len(rows) > 1 and all(
        row[0].parts and vocabulary.named(row[0].text) and any(cell.parts for cell in row[1:]) for row in rows
    )


def _above(rows: Iterable[Row]) -> Parts:
    """What stands above the header of a table: its title, or remarks."""
    for row in rows:
        for cell in row:
            if not cell.covered:
                yield from cell.parts


def _rows_as_items(rows: Sequence[Row]) -> Parts:
    """Each row a note: its first cell, then the others behind the headings of their columns."""
    header, *body = rows
    if not body or max(map(len, rows)) == 1:
        yield from (part for part in _above(rows))
        return
    titles = [cell.text.strip() for cell in header]
    yield Aside(_line(header), " | ".join(filter(None, titles)), _HEADER)
    for row in body:
        cells = [cell.text.strip() for cell in row if not cell.covered]
        shown = [
            f"{titles[at]}: {text}" if at and at < len(titles) and titles[at] else text
            for at, text in enumerate(cells)
            if text
        ]
        yield TextPart("item", _line(row), without_box("\n".join(shown)), 1)


class _NamedGrid:
    """Cells that name blocks above, beside or in front of their notes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._columns: dict[int, int] = {}
        self._names: list[TextPart] = []
        self._notes: dict[int, list[TextPart]] = {}
        self._asides: list[Aside] = []
        self._none = self._rest = self._name(TextPart("column", 0, ""))

    def parts(self, rows: Sequence[Row]) -> Parts:
        """The parts of all rows, those under each name behind it; what stands under none comes first."""
        for number, row in enumerate(rows):
            self._take(row, is_last=number == len(rows) - 1)
        yield from self._asides
        yield from self._notes.get(self._none, ())
        for at, name in enumerate(self._names):
            if at != self._none:
                yield name
                yield from self._notes.get(at, ())

    def _take(self, row: Row, is_last: bool) -> None:
        filled = [place for place, cell in enumerate(row) if cell.parts]
        heads = {place: head for place in filled if (head := self._head(row[place]))}
        pure = [place for place in heads if not heads[place][1] and not row[place].covered]
        if len(pure) == 1 and len(heads) == 1 and len({row[place].parts for place in filled}) > 1:
            self._take_named_row(row, pure[0])
        elif len(filled) == 1 and pure and not is_last:
            self._columns, self._rest = {}, self._name(row[pure[0]].parts[0])
        else:
            self._take_cells(row, heads)

    def _take_named_row(self, row: Row, place: int) -> None:
        """A row with one name: what else is in the row belongs to it, unless columns are named already."""
        if place and place in self._columns:
            self._take_cells(row, {})
            return
        number = self._name(row[place].parts[0])
        for at, cell in enumerate(row):
            if at != place and not cell.covered:
                self._put(number, cell.parts)

    def _take_cells(self, row: Row, heads: Mapping[int, Head]) -> None:
        """A row with the names of columns, or with what stands under them, or with both."""
        pure = [place for place in heads if not heads[place][1]]
        is_header = len(pure) > 1 and len(pure) == len(heads)
        names: dict[object, int] = {}
        if is_header:
            self._columns = {}
        for place, cell in enumerate(row):
            head = heads.get(place) if is_header or not (pure and self._columns) else None
            if head is not None:
                same = tuple(sorted(head[2].items()))
                if same not in names or head[1]:
                    names[same] = self._name(head[0])
                elif not cell.covered:
                    self._asides.append(Aside(head[0].line, head[0].text, _HEADER))
                self._columns[place] = names[same]
                self._put(names[same], () if cell.covered else head[1])
            elif is_header:
                self._columns[place] = self._strange(cell, self._columns.get(place - 1), names)
                self._put(self._columns[place], cell.parts[1:])
            elif not cell.covered and cell.parts:
                self._put(self._columns.get(place, self._rest), cell.parts)
        if is_header:
            last = self._columns[len(row) - 1]
            self._rest = last if last in names.values() else self._none

    def _strange(self, cell: TextCell, beside: int | None, names: Mapping[object, int]) -> int:
        """The column below a cell that names no block: its own; below an empty cell, that of the name on its left."""
        if cell.parts and not cell.covered:
            return self._name(cell.parts[0])
        return beside if beside in names.values() and beside is not None else self._none

    def _head(self, cell: TextCell) -> Head | None:
        """The name at the beginning of a cell, its notes below, and its meaning; None if it begins with no name."""
        first, *rest = cell.parts
        name, _, below = first.text.partition("\n")
        named = self._vocabulary.named(name.strip().rstrip(":："))
        if named is None:
            return None
        notes = [TextPart("text", first.line, line) for line in below.split("\n") if line.strip()]
        return TextPart("column", first.line, name), (*notes, *rest), named.meanings

    def _name(self, part: TextPart) -> int:
        self._names.append(TextPart("column", part.line, part.text))
        return len(self._names) - 1

    def _put(self, number: int, parts: Iterable[TextPart]) -> None:
        self._notes.setdefault(number, []).extend(
            TextPart("item" if part.kind == "text" else part.kind, part.line, part.text, part.level or 1)
            for part in parts
        )


def _line(row: Row) -> int:
    return next((part.line for cell in row for part in cell.parts), 0)
