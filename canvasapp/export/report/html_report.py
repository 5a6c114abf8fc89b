"""The report as one HTML file: semantic, readable by screen readers, printable, without scripts."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Any

from canvasapp.domain.engine.results.outcome import NumberResult, VerdictResult
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Note, Workshop
from canvasapp.export.figures.figure import figure_of
from canvasapp.export.figures.figure_png import figure_png
from canvasapp.export.figures.text_style import Style
from canvasapp.export.format import Job, Product
from canvasapp.export.pdf.pen.colours import fill_of
from canvasapp.export.pdf.pen.paper_words import SIGN, STATUS
from canvasapp.export.report.style import document_style
from canvasapp.export.sections.section import FilledCanvas, Heading, Paragraph, Part, Picture, Section, TextTable
from canvasapp.export.sections.sections_of import sections_of

_CONTENTS = Words(en="Contents", ko="차례")
_NO_NOTES = Words(en="No notes", ko="메모 없음")
_WIDTH = 480.0
"""Of figures, in points."""

_CSS = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; color: #1F2328; background: #FFFFFF;
  font: 1rem/1.6 "Pretendard", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans KR", system-ui, sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #1F2328; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
p { margin: .35rem 0; white-space: pre-line; }
p.muted, figcaption, .credit { color: #4A505A; font-size: .9rem; }
p.finding { font-size: 1.15rem; font-weight: 700; }
nav ol { padding-left: 1.5rem; columns: 2 18rem; }
a { color: #14538C; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92rem; }
th, td { border: 1px solid #B4B8BE; padding: .35rem .6rem; text-align: left; vertical-align: top; }
thead th { background: #F0F1F3; }
tbody th { font-weight: 600; }
td.number { text-align: center; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; margin-bottom: .35rem; }
figure img { max-width: 100%; height: auto; }
.canvas { display: grid; gap: 1px; outline: 1px solid #1F2328; margin: .5rem 0; }
.canvas > section { outline: 1px solid #7A7F87; padding: .5rem; min-height: 6rem; }
.canvas h3 { margin: 0 0 .4rem; font-size: .95rem; }
ul.notes { list-style: none; margin: 0; padding: 0; display: grid; gap: .35rem;
  grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
ul.notes li { border: 1px solid; border-radius: 3px; padding: .3rem .45rem; font-size: .85rem; line-height: 1.4;
  color: #1F2328; white-space: pre-line; }
ul.notes .mark { display: block; font-size: .75rem; font-weight: 700; }
@media (max-width: 48rem) { .canvas { display: block; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } main > section { break-before: page; }
  h2, h3 { break-after: avoid; } table, figure, li, .canvas > section { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } @page { margin: 16mm; } }
"""


def html_report(job: Job[Any]) -> Product:
    """The report of a job. Raises NoHandout where there is no sheet."""
    sections = sections_of(job)
    style = document_style(job, sections)
    return Product("\n".join(_document(job, sections, style)).encode())


def _document(job: Job[Any], sections: tuple[Section, ...], style: Style) -> Iterator[str]:
    about, *others = sections
    yield "<!DOCTYPE html>"
    yield f'<html lang="{job.language}">'
    yield '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(about.title)}</title>\n<style>{_CSS}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{escape(about.title)}</h1>"
    for part in about.parts:
        yield from _part(part, style, job.content.workshop, "h2")
    yield "</header>"
    yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{escape(style.say(_CONTENTS))}</h2>\n<ol>'
    for number, section in enumerate(others, start=1):
        yield f'<li><a href="#s{number}">{escape(section.title)}</a></li>'
    yield "</ol>\n</nav>\n<main>"
    for number, section in enumerate(others, start=1):
        yield f'<section aria-labelledby="s{number}">\n<h2 id="s{number}">{escape(section.title)}</h2>'
        if section.finding:
            yield f'<p class="finding">{escape(section.finding)}</p>'
        for part in section.parts:
            yield from _part(part, style, job.content.workshop, "h3")
        yield "</section>"
    yield "</main>\n</body>\n</html>\n"


def _part(part: Part, style: Style, workshop: Workshop, heading: str) -> Iterator[str]:
    match part:
        case Heading():
            yield f"<{heading}>{escape(part.text)}</{heading}>"
        case Paragraph(role="bullet"):
            yield f"<p>•&nbsp;{escape(part.text)}</p>"
        case Paragraph():
            kind = ' class="muted"' if part.role == "muted" else ""
            yield f"<p{kind}>{escape(part.text)}</p>"
        case TextTable():
            yield from _table(part)
        case Picture(result=NumberResult() | VerdictResult()):
            yield f"<p><strong>{escape(part.title)}:</strong> {escape(part.told)}</p>"
        case Picture():
            yield from _figure(part, style)
        case FilledCanvas():
            yield from _canvas(part, style, workshop)


def _table(table: TextTable) -> Iterator[str]:
    numeric = table.numeric or (False,) * len(table.head)
    yield (
        "<table>\n<thead><tr>"
        + "".join(f'<th scope="col">{escape(text)}</th>' for text in table.head)
        + "</tr></thead>"
    )
    yield "<tbody>"
    for first, *others in table.rows:
        kinds = (' class="number"' if number else "" for number in numeric[1:])
        cells = "".join(f"<td{kind}>{escape(text)}</td>" for kind, text in zip(kinds, others, strict=True))
        yield f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _figure(picture: Picture, style: Style) -> Iterator[str]:
    figure = figure_of(picture.result, style, _WIDTH, titled=False)
    data = b64encode(figure_png(figure, style)).decode()
    size = f'width="{figure.width * 4 / 3:.0f}" height="{figure.height * 4 / 3:.0f}"'
    yield f"<figure>\n<figcaption>{escape(picture.title)}</figcaption>"
    yield f'<img alt="{escape(picture.told)}" {size} src="data:image/png;base64,{data}">\n</figure>'


def _canvas(filled: FilledCanvas, style: Style, workshop: Workshop) -> Iterator[str]:
    """The blocks in fill-in order, which is that of reading; where there is room, in their places."""
    canvas = filled.canvas
    rows = " ".join(f"minmax(min-content, {share}fr)" for share in canvas.rows)
    columns = f"repeat({canvas.columns}, 1fr)"
    yield f'<div class="canvas" style="grid-template-columns: {columns}; grid-template-rows: {rows}">'
    for block in canvas.block:
        cell = block.cell
        place = f"grid-column: {cell.column + 1} / span {cell.columns}; grid-row: {cell.row + 1} / span {cell.rows}"
        yield f'<section style="{place}">'
        yield from _notes(filled.names[block.id], filled.notes[block.id], style, workshop)
        yield "</section>"
    yield "</div>"
    for block_id in filled.notes.keys() - canvas.ids:
        yield from _notes(filled.names[block_id], filled.notes[block_id], style, workshop)
    yield f'<p class="credit">{escape(filled.credit)}</p>'


def _notes(name: str, notes: tuple[Note, ...], style: Style, workshop: Workshop) -> Iterator[str]:
    yield f"<h3>{escape(name)}</h3>"
    if not notes:
        yield f'<p class="muted">{escape(style.say(_NO_NOTES))}</p>'
        return
    yield '<ul class="notes">'
    for note in notes:
        fill = fill_of(workshop.entry(note.colour), colour=True)
        meaning = workshop.entry(note.colour).meaning
        said = f"{note.colour} {meaning}".strip() + f" · {SIGN[note.status]} {style.say(STATUS[note.status])}"
        text = f"<s>{escape(note.text)}</s>" if note.status == "invalidated" else escape(note.text)
        mark = f'<span class="mark" style="color: {fill.ink}">{escape(said)}</span>'
        yield f'<li style="background: {fill.paper}; border-color: {fill.ink}">{text}{mark}</li>'
    yield "</ul>"
