"""The poster: filled canvases in landscape, set as large as fits; what does not fit goes on on further pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from canvasapp.domain.method.note_shelf import SHELF_AREA, on_shelf
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.workshop import STATUSES, Sheet
from canvasapp.export.format import Job, Product
from canvasapp.export.paper import PaperOptions
from canvasapp.export.pdf.pen.colours import INK
from canvasapp.export.pdf.pen.line_icons import Icon
from canvasapp.export.pdf.pen.page_resources import PageResources, canvas_of, desk_for, sheets_of, strings_in
from canvasapp.export.pdf.pen.paper_words import (
    CLIENT,
    CONTINUED,
    DATE,
    LEGEND,
    ON_PAGE,
    OVERDUE,
    SHEET,
    SIGN,
    STATUS,
    WORKSHOP,
)
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import (
    Rect,
    draw_block_name,
    draw_heading,
    draw_lines,
    heading_height,
    note_rooms,
)
from canvasapp.export.pdf.poster.note_drawing import draw_slip
from canvasapp.export.pdf.poster.note_fitting import FittedNotes, filled_room, largest_style, reading_finding
from canvasapp.export.pdf.poster.note_layout import (
    Filled,
    Heading,
    NoteFlow,
    NotePiece,
    PaperNoteStyle,
    Slip,
    slip_of,
)
from canvasapp.export.pdf.poster.poster_foot import PosterFoot
from canvasapp.export.pdf.poster.poster_head import Head
from canvasapp.export.pdf.poster.reading_distance import size_for


@dataclass(frozen=True)
class _PosterSection:
    """What goes on on further pages: the notes of a block, or texts that the title block or the legend had to cut."""

    name: str
    icon: str | None
    slips: Sequence[Slip]
    block: str | None = None


@dataclass(frozen=True)
class _Poster:
    """One sheet laid out: its canvas, and the pages behind it.

    `begins` says how many pages after the canvas a block or the shelf goes on, `continued` how many notes of blocks do
    so in all, `shelved` how many are on the shelf.
    """

    sheet: Sheet
    head: Head
    further_head: Head
    foot: PosterFoot
    area: Rect
    style: PaperNoteStyle
    blocks: Mapping[str, Filled]
    further: Sequence[Sequence[Heading | NotePiece]]
    begins: Mapping[str, int]
    continued: int
    shelved: int

    @property
    def pages(self) -> int:
        return 1 + len(self.further)


@dataclass(frozen=True)
class PosterPages:
    """The pages of one sheet, ready to be drawn."""

    desk: PageResources
    poster: _Poster

    @property
    def title(self) -> str:
        """That of the sheet."""
        return self.poster.sheet.title

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.poster.pages

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws them; `first` is the number of the first one of `total` in the file."""
        pen.turn(self.desk.sizes.width, self.desk.sizes.height)
        _draw(self.desk, self.poster, pen, first, total)


def poster(job: Job[PaperOptions], distance: float | None = None) -> Product:
    """The canvas sheets of a job as a PDF, to be read from so many metres. Raises NothingToWrite if it has none."""
    desk = desk_of_poster(job, distance)
    workshop = job.content.workshop
    laid = [poster_pages(desk, sheet) for sheet in sheets_of(job)]
    total = sum(each.pages for each in laid)
    pen = desk.pen(workshop.title, workshop.language)
    page = 1
    for each in laid:
        each.draw(pen, page, total)
        page += each.pages
    posters = [each.poster for each in laid]
    return Product(
        data=pen.data(),
        pages=total,
        findings=(*desk.findings(), *_findings(desk, posters), *_reading_findings(desk, posters, distance)),
        note_size=min(poster.style.size for poster in posters),
    )


def poster_pages(desk: PageResources, sheet: Sheet) -> PosterPages:
    """A canvas sheet laid out."""
    return PosterPages(desk, _lay_out(desk, sheet))


def desk_of_poster(job: Job[PaperOptions], distance: float | None = None) -> PageResources:
    """The desk with fonts for all that a job's poster says, whose notes may be as large as a `distance` in metres asks.

    Raises NothingToWrite if there are no canvas sheets.
    """
    workshop, sheets = job.content.workshop, sheets_of(job)
    methods = [job.methods[method] for method in dict.fromkeys(sheet.method for sheet in sheets)]
    texts = [workshop.title, workshop.client, *(entry.meaning for entry in workshop.legend)]
    texts += [text for sheet in sheets for text in (sheet.title, *(n.text for n in job.content.on_sheet(sheet.id)))]
    for method in methods:
        texts += strings_in(canvas_of(method).model_dump())
    texts += strings_in(SHELF_AREA.name.model_dump())
    desk = desk_for(job, methods, texts)
    if distance is None:
        return desk
    ceiling = max(desk.sizes.ceiling, size_for(distance, desk.fonts))
    return replace(desk, sizes=replace(desk.sizes, ceiling=ceiling))


def _reading_findings(desk: PageResources, posters: Sequence[_Poster], distance: float | None) -> list[Finding]:
    """Whether the notes can be read from a distance."""
    if distance is None:
        return []
    found = []
    for each in posters:
        rooms = note_rooms(desk.canvas(each.sheet), each.area, desk.sizes)
        fitted = FittedNotes(each.sheet, each.style.size, each.continued == 0, rooms, _slips(desk, each.sheet))
        found.append(reading_finding(desk, fitted, distance))
    return found


def _findings(desk: PageResources, posters: Sequence[_Poster]) -> list[Finding]:
    """What is to be said about the type of the notes, and about those that go on on further pages."""
    found = []
    page = 1
    for each in posters:
        details = {
            "sheet": each.sheet.title,
            "size": f"{each.style.size:g}",
            "paper": desk.job.options.paper,
            "count": each.continued,
            "page": page + 1,
        }
        if each.continued:
            found.append(
                Finding(
                    "“{sheet}” does not fit on one page of {paper}. Notes that go on from page {page}: {count}", details
                )
            )
        elif each.style.size == desk.sizes.floor:
            found.append(Finding("“{sheet}”: all notes fit, in {size} pt, the smallest size for {paper}.", details))
        if each.shelved:
            details |= {"count": each.shelved, "page": page + each.begins[SHELF]}
            found.append(Finding("“{sheet}”: notes on its shelf, on page {page}: {count}", details))
        page += each.pages
    return found


def _lay_out(desk: PageResources, sheet: Sheet) -> _Poster:
    sizes, fonts = desk.sizes, desk.fonts
    slips = _slips(desk, sheet)
    canvas = desk.canvas(sheet)
    fields = _fields(desk)
    head = Head(sheet.title, fields, sizes, fonts.regular, fonts.bold)
    title = desk.say(CONTINUED).format(name=sheet.title)
    further_head = Head(title, fields, sizes, fonts.regular, fonts.bold)
    foot = _foot(desk, sheet, slips)
    gap = sizes.small
    top = sizes.margin + head.height + gap
    area = Rect(sizes.margin, top, sizes.inner_width, sizes.bottom - foot.height - gap - top)
    rooms = note_rooms(canvas, area, sizes)
    style = largest_style(desk, slips, rooms)
    blocks = {block: filled_room(slips[block], style, room, sizes) for block, room in rooms.items()}
    known = [_PosterSection(desk.say(b.name), b.icon, blocks[b.id].rest, b.id) for b in canvas.block]
    shelf = _PosterSection(desk.say(SHELF_AREA.name), SHELF_AREA.icon, slips[SHELF], SHELF)
    sections = [*known, shelf, *_cut_texts(desk, sheet, head, foot, fields)]
    flow = NoteFlow(
        style,
        sizes.margin,
        sizes.inner_width,
        sizes.margin + further_head.height + gap + sizes.pad,
        sizes.bottom - foot.height - gap,
        heading_height(sizes),
    )
    begins = {
        section.block: flow.add(section.name, section.icon, section.slips) for section in sections if section.slips
    }
    return _Poster(
        sheet=sheet,
        head=head,
        further_head=further_head,
        foot=foot,
        area=area,
        style=style,
        blocks=blocks,
        further=flow.pages,
        begins={block: 1 + page for block, page in begins.items() if block is not None},
        continued=sum(len(filled.rest) for filled in blocks.values()),
        shelved=len(shelf.slips),
    )


def _slips(desk: PageResources, sheet: Sheet) -> dict[str, list[Slip]]:
    """The slips of a sheet by block: those of its canvas in fill-in order, then those of its shelf."""
    content, today, canvas = desk.job.content, desk.job.today, desk.canvas(sheet)
    notes = {block.id: content.in_block(sheet.id, block.id) for block in canvas.block}
    notes[SHELF] = on_shelf(content, sheet.id, canvas.ids)
    return {block: [slip_of(note, today) for note in found] for block, found in notes.items()}


def _fields(desk: PageResources) -> list[tuple[str, str]]:
    workshop = desk.job.content.workshop
    day = day_in_words(workshop.day, desk.job.language) if workshop.day is not None else ""
    fields = ((WORKSHOP, workshop.title), (CLIENT, workshop.client), (DATE, day))
    return [(desk.say(label), value) for label, value in fields if value]


def _foot(desk: PageResources, sheet: Sheet, slips: Mapping[str, Sequence[Slip]]) -> PosterFoot:
    printed = [slip for found in slips.values() for slip in found]
    signs: list[tuple[str | Icon, str]] = [
        (SIGN[status], desk.say(STATUS[status]))
        for status in STATUSES
        if any(slip.status == status for slip in printed)
    ]
    clock = desk.icons("clock")
    if clock is not None and any(slip.overdue for slip in printed):
        signs.append((clock, desk.say(OVERDUE)))
    legend = desk.job.content.workshop.legend
    return PosterFoot(
        legend,
        signs,
        desk.say(desk.canvas(sheet).credit),
        desk.sizes,
        desk.fonts.regular,
        desk.job.options.colour,
    )


def _cut_texts(
    desk: PageResources, sheet: Sheet, head: Head, foot: PosterFoot, fields: Sequence[tuple[str, str]]
) -> list[_PosterSection]:
    """Texts that are shortened above or below the canvas, in full."""
    texts = {"": (desk.say(SHEET), sheet.title)} | {label: (label, value) for label, value in fields}
    sections = [_PosterSection(name, None, [Slip(text)]) for name, text in (texts[label] for label in head.cut)]
    legend = desk.job.content.workshop.legend
    meanings = [Slip(f"{entry.letter}: {entry.meaning}") for entry in legend if entry.letter in foot.cut]
    return [*sections, _PosterSection(desk.say(LEGEND), None, meanings)]


def _draw(desk: PageResources, poster: _Poster, pen: Pen, first: int, total: int) -> None:
    sizes, sheet = desk.sizes, poster.sheet
    pen.bookmark(sheet.title)
    poster.head.draw(pen)
    canvas = desk.canvas(sheet)
    draw_lines(pen, sizes, canvas, poster.area)
    rooms = note_rooms(canvas, poster.area, sizes)
    for block in canvas.block:
        room = rooms[block.id]
        draw_block_name(pen, sizes, block, room, desk.job.language, desk.icons)
        for piece in poster.blocks[block.id].pieces:
            placed = piece._replace(x=room.x + piece.x, top=room.top + piece.top)
            _draw_slip(desk, poster, pen, placed)
        if block.id in poster.begins:
            text = desk.say(ON_PAGE).format(page=first + poster.begins[block.id])
            x = room.x + room.width - pen.face(bold=True).width(text) * sizes.small
            top = room.top + room.height - sizes.small * 1.2
            pen.paragraph(x, top, (text,), sizes.small, sizes.small * 1.2, bold=True)
    poster.foot.draw(pen, _number(first, total))
    pen.end_page()
    for number, items in enumerate(poster.further, first + 1):
        poster.further_head.draw(pen)
        y = sizes.margin + poster.further_head.height + sizes.small
        pen.line(sizes.margin, y, sizes.width - sizes.margin, y, colour=INK, thickness=sizes.frame_line)
        for item in items:
            if isinstance(item, Heading):
                name = desk.say(CONTINUED).format(name=item.name) if item.again else item.name
                icon = desk.icons(item.icon) if item.icon is not None else None
                draw_heading(pen, sizes, sizes.margin, item.top, name, icon)
            else:
                _draw_slip(desk, poster, pen, item)
        poster.foot.draw(pen, _number(number, total))
        pen.end_page()


def _draw_slip(desk: PageResources, poster: _Poster, pen: Pen, piece: NotePiece) -> None:
    draw_slip(pen, piece, poster.style, desk.job.content.workshop, desk.job.options.colour, desk.icons("clock"))


def _number(page: int, total: int) -> str:
    return f"{page} / {total}" if total > 1 else ""
