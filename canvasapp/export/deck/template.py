"""The client's template, or a plain one: its layouts, the room on its slides, and whether it can be used."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.export.pdf.poster.canvas_frame import Rect

WIDTH, HEIGHT = 960.0, 540.0
"""A slide of our own, in points: 16 to 9."""

_MARGIN = 36.0
_GAP = 8.0
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_LONGEST = 200_000_000

_NOT_THERE = Finding("It is not there. Choose another one.")
_NO_SLIDES = Finding("It is no PowerPoint file. Choose a .pptx or .potx file.")
_MACROS = Finding("It has macros. Save it without macros, as .pptx or .potx.")
_NO_LAYOUT = Finding("It has no layout with a title. Add one to its master.")
_TOO_LARGE = Finding("It is too large. Take pictures out of it.")


class UnusableTemplate(WorldError):
    """A template of which no deck can be made; `reason` is a finding with what to do."""

    sentence: ClassVar[str] = "The template {file} cannot be used: {reason} Nothing was written."


@dataclass(frozen=True)
class SlideTemplate:
    """An empty presentation with the layouts of the title slide and of all others.

    `own_east_asian` says that its theme names a font for Korean.
    """

    presentation: Any
    cover: Any
    inner: Any
    own_east_asian: bool

    @property
    def width(self) -> float:
        """Of a slide, in points."""
        return float(Emu(self.presentation.slide_width).pt)

    @property
    def height(self) -> float:
        """Of a slide, in points."""
        return float(Emu(self.presentation.slide_height).pt)

    def room(self) -> Rect:
        """The room below the title of an inner slide."""
        title = _title(self.inner)
        left = max(Emu(title.left).pt, 0.02 * self.width)
        top = Emu(title.top + title.height).pt + _GAP
        if top > 0.6 * self.height:  # the title stands at the foot
            top, bottom = _MARGIN, Emu(title.top).pt - _GAP
        else:
            bottom = min((Emu(each.top).pt for each in _feet(self.inner)), default=self.height - _MARGIN / 2)
        return Rect(left, top, self.width - 2 * left, bottom - top)


def open_template(path: Path | None) -> SlideTemplate:
    """A template without its slides; a plain one for None. Raises UnusableTemplate."""
    if path is None:
        return _described(_plain(), own_east_asian=False)
    try:
        if path.stat().st_size > _LONGEST:
            raise UnusableTemplate(file=path.name, reason=_TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        raise UnusableTemplate(file=path.name, reason=_NOT_THERE) from error
    try:
        presentation = Presentation(BytesIO(_as_presentation(data, path)))
    except UnusableTemplate:
        raise
    except Exception as error:  # python-pptx fails in many ways on what is none
        raise UnusableTemplate(file=path.name, reason=_NO_SLIDES) from error
    _remove_slides(presentation)
    if not any(_title(layout) is not None for layout in presentation.slide_layouts):
        raise UnusableTemplate(file=path.name, reason=_NO_LAYOUT)
    theme = _theme_fonts(presentation)
    return _described(presentation, own_east_asian=bool(theme))


def _described(presentation: Any, *, own_east_asian: bool) -> SlideTemplate:
    layouts = [layout for layout in presentation.slide_layouts if _title(layout) is not None]
    covers = [each for each in layouts if _title(each).placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE]
    inner = min(layouts, key=lambda layout: (layout in covers[:1], len(_bodies(layout))))
    return SlideTemplate(presentation, covers[0] if covers else inner, inner, own_east_asian)


def _as_presentation(data: bytes, path: Path) -> bytes:
    """A .potx as a .pptx, which differ in one word. Raises UnusableTemplate for what has macros, or is neither."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            types = packed.read("[Content_Types].xml")
            if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in packed.namelist()):
                raise UnusableTemplate(file=path.name, reason=_MACROS)
            if sum(entry.file_size for entry in packed.infolist()) > 5 * _LONGEST:
                raise UnusableTemplate(file=path.name, reason=_TOO_LARGE)
            if _TEMPLATE.encode() not in types:
                return data
            out = BytesIO()
            with ZipFile(out, "w") as renamed:
                for entry in packed.infolist():
                    inside = packed.read(entry)
                    if entry.filename == "[Content_Types].xml":
                        inside = inside.replace(_TEMPLATE.encode(), _MAIN.encode())
                    renamed.writestr(entry, inside)
            return out.getvalue()
    except (BadZipFile, KeyError, OSError, RuntimeError) as error:
        raise UnusableTemplate(file=path.name, reason=_NO_SLIDES) from error


def _plain() -> Any:
    """The empty presentation of python-pptx, made wide; its title stands at the left, and small."""
    presentation = Presentation()
    stretch = Pt(WIDTH) / presentation.slide_width
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for holder in (presentation.slide_master, *presentation.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.spPr.find(qn("a:xfrm")) is not None:
                shape.left, shape.width = round(shape.left * stretch), round(shape.width * stretch)
    for holder in (presentation.slide_master, presentation.slide_layouts[5]):
        title = _title(holder)
        title.left, title.top, title.width, title.height = Pt(_MARGIN), Pt(20), Pt(WIDTH - 2 * _MARGIN), Pt(44)
    styles = presentation.slide_master._element.find(qn("p:txStyles")).find(qn("p:titleStyle"))
    level = styles.find(qn("a:lvl1pPr"))
    level.set("algn", "l")
    level.find(qn("a:defRPr")).set("sz", "2600")
    return presentation


def _remove_slides(presentation: Any) -> None:
    """Takes the slides of a template out; their parts are not written, since nothing leads to them."""
    ids = presentation.slides._sldIdLst
    for each in list(ids):
        presentation.part.drop_rel(each.get(qn("r:id")))
        ids.remove(each)


def _title(layout: Any) -> Any:
    return next((each for each in layout.placeholders if each.placeholder_format.type in _TITLES), None)


def _bodies(layout: Any) -> list[Any]:
    outside = (*_TITLES, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    return [each for each in layout.placeholders if each.placeholder_format.type not in outside]


def _feet(layout: Any) -> list[Any]:
    kinds = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    return [each for each in layout.placeholders if each.placeholder_format.type in kinds]


def _theme_fonts(presentation: Any) -> str:
    """The font for East-Asian text that the theme of the master names; empty for none."""
    from lxml import etree  # noqa: PLC0415  comes with python-pptx, which is loaded when a deck is made

    found = (rel for rel in presentation.slide_master.part.rels.values() if rel.reltype.endswith("/theme"))
    part = next((rel.target_part for rel in found), None)
    if part is None:
        return ""
    font = etree.fromstring(part.blob).find(f".//{qn('a:minorFont')}/{qn('a:ea')}")
    return "" if font is None else str(font.get("typeface", ""))
