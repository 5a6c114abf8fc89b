"""The report for Word: headings, tables, pictures with their words, contents and page numbers as fields."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Note
from canvasapp.export.figures.figure import figure_of
from canvasapp.export.figures.figure_png import figure_png, page_png
from canvasapp.export.figures.text_style import Style
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.office.packing import repacked
from canvasapp.export.pdf.pen.paper_words import SIGN, STATUS
from canvasapp.export.pdf.poster.poster_pages import poster
from canvasapp.export.report.style import document_style
from canvasapp.export.sections.section import FilledCanvas, Heading, Paragraph, Part, Picture, Section, TextTable
from canvasapp.export.sections.sections_of import sections_of

_CONTENTS = Words(en="Contents", ko="차례")
_PAGE = Words(en="Page ", ko="쪽 ")
_OF = Words(en=" of ", ko=" / ")
_BLOCK = Words(en="Block", ko="블록")
_NOTES = Words(en="Notes", ko="메모")
_WIDEST = 30
"""Of a column, in units of the type size, as far as the others leave it room."""
_EAST_ASIAN = "Malgun Gothic"
_LONGEST = 200_000_000

_NOT_THERE = Finding("It is not there. Choose another one.")
_NO_WORDS = Finding("It is no Word file. Choose a .docx file.")
_MACROS = Finding("It has macros. Save it without macros, as .docx.")
_TOO_LARGE = Finding("It is too large. Take pictures out of it.")


class UnusableDocument(WorldError):
    """A Word file that cannot be a template; `reason` is a finding with what to do."""

    sentence: ClassVar[str] = "The template {file} cannot be used: {reason} Nothing was written."


def docx_report(job: Job[Any], template: Path | None) -> Product:
    """The report of a job in the styles of a template (None: plain ones). Raises UnusableDocument, or NoHandout."""
    sections = sections_of(job)
    document = _opened(template)
    writer = _Writer(document, job, document_style(job, sections), plain=template is None)
    about, *others = sections
    writer.cover(about, [section.title for section in others])
    for section in others:
        writer.section(section)
    writer.number_pages()
    properties, workshop = document.core_properties, job.content.workshop
    properties.title, properties.author, properties.language = workshop.title, workshop.facilitator, job.language
    properties.comments, properties.last_modified_by, properties.revision = "", "canvasapp", 1
    file = BytesIO()
    document.save(file)
    return Product(repacked(file.getvalue()))


def _opened(template: Path | None) -> Any:
    """A document without contents. Raises UnusableDocument."""
    if template is None:
        return Document()
    try:
        if template.stat().st_size > _LONGEST:
            raise UnusableDocument(file=template.name, reason=_TOO_LARGE)
        data = template.read_bytes()
        with ZipFile(BytesIO(data)) as packed:
            if any(name.endswith("vbaProject.bin") for name in packed.namelist()):
                raise UnusableDocument(file=template.name, reason=_MACROS)
        document = Document(BytesIO(data))
    except BadZipFile as error:
        raise UnusableDocument(file=template.name, reason=_NO_WORDS) from error
    except OSError as error:
        raise UnusableDocument(file=template.name, reason=_NOT_THERE) from error
    except (KeyError, ValueError) as error:  # another kind of office file
        raise UnusableDocument(file=template.name, reason=_NO_WORDS) from error
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    return document


class _Writer:
    """Adds sections to a document, in its own styles where it has them."""

    def __init__(self, document: Any, job: Job[Any], style: Style, *, plain: bool) -> None:
        self._document, self._job, self._style = document, job, style
        self._names = {each.name for each in document.styles}
        page = document.sections[0]
        self._width = Emu(page.page_width - page.left_margin - page.right_margin).pt
        if plain:
            for name in ("Normal", "Title", "Heading 1", "Heading 2"):
                _set_east_asian(document.styles[name])
            document.styles["Normal"].font.size = Pt(10.5)

    def cover(self, about: Section, titles: Sequence[str]) -> None:
        """Who, when and what for, what has come out, and the contents, which get their page numbers from Word."""
        self._text(about.title, "Title")
        for part in about.parts:
            self._part(part, level=1)
        self._text(self._style.say(_CONTENTS), "Heading 1")
        _add_field(self._document.add_paragraph(), 'TOC \\o "1-1" \\h \\z', "\n".join(titles))

    def section(self, section: Section) -> None:
        """A section, from a page of its own."""
        self._text(section.title, "Heading 1").paragraph_format.page_break_before = True
        if section.finding:
            self._text(section.finding, "Normal").runs[0].bold = True
        for part in section.parts:
            self._part(part, level=2, title=section.title)

    def number_pages(self) -> None:
        """Page x of y in the foot, unless the template has something there."""
        foot = self._document.sections[0].footer
        if any(paragraph.text for paragraph in foot.paragraphs):
            return
        paragraph = foot.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(self._style.say(_PAGE))
        _add_field(paragraph, "PAGE", "1")
        paragraph.add_run(self._style.say(_OF))
        _add_field(paragraph, "NUMPAGES", "1")

    def _part(self, part: Part, level: int, title: str = "") -> None:
        match part:
            case Heading():
                self._text(part.text, f"Heading {level}")
            case Paragraph():
                self._text(part.text, "List Bullet" if part.role == "bullet" else "Normal")
            case TextTable():
                self._table(part.head, part.rows, part.numeric)
            case Picture():
                self._picture(part)
            case FilledCanvas():
                self._canvas(part, title)

    def _text(self, text: str, style: str) -> Any:
        return self._document.add_paragraph(text, style=style if style in self._names else None)

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool] = ()) -> None:
        """A table whose head stands again on each page."""
        table = self._document.add_table(rows=1 + len(rows), cols=len(head))
        if "Table Grid" in self._names:
            table.style = "Table Grid"
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        widths = self._widths(head, rows)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
        for texts, row in zip((head, *rows), table.rows, strict=True):
            for column, (text, cell) in enumerate(zip(texts, row.cells, strict=True)):
                cell.text, cell.width = text, Pt(widths[column])
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(2)
                for run in paragraph.runs:
                    run.font.size = Pt(9)
                    run.bold = texts is head or None
                if numeric and numeric[column]:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        self._document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _widths(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
        """Columns as wide as their texts want, in points, together as wide as the page."""
        face = self._style.fonts.regular
        wanted = [
            min(max(face.width(line) for text in column for line in text.split("\n")), _WIDEST) + 2
            for column in zip(head, *rows, strict=True)
        ]
        return [self._width * each / sum(wanted) for each in wanted]

    def _picture(self, picture: Picture) -> None:
        """A figure with what it shows as its description."""
        figure = figure_of(picture.result, self._style, min(self._width, 430))
        self._image(figure_png(figure, self._style), figure.width, f"{picture.title}: {picture.told}", picture.title)

    def _canvas(self, filled: FilledCanvas, title: str) -> None:
        """A canvas as it hangs on the wall, then as text."""
        one = replace(self._job.with_options(PosterOptions(data=False)), sheets=(filled.sheet,))
        pages = poster(one).data
        self._image(page_png(pages), self._width, title, title)
        rows = [(filled.names[block], self._said(notes)) for block, notes in filled.notes.items()]
        self._table((self._style.say(_BLOCK), self._style.say(_NOTES)), rows)
        self._text(filled.credit, "Normal")

    def _said(self, notes: Sequence[Note]) -> str:
        say = self._style.say
        return "\n".join(
            f"{note.text} [{note.colour} {SIGN[note.status]} {say(STATUS[note.status])}]" for note in notes
        )

    def _image(self, data: bytes, width: float, described: str, name: str) -> None:
        shape = self._document.add_picture(BytesIO(data), width=Pt(width))
        properties = shape._inline.docPr
        properties.set("descr", described)
        properties.set("name", name)


def _set_east_asian(style: Any) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia"):
        fonts.set(qn(name), _EAST_ASIAN)


def _add_field(paragraph: Any, code: str, shown: str) -> None:
    """A field that Word works out; `shown` stands there until then."""
    for kind in ("begin", "separate", "end"):
        if kind == "separate":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            paragraph.add_run()._r.append(instruction)
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        if kind == "begin":
            mark.set(qn("w:dirty"), "true")
        if kind == "end":
            paragraph.add_run(shown)
        paragraph.add_run()._r.append(mark)
