"""What every printed page of one job needs: its sheets, paper, fonts and icons."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from canvasapp.domain.method.method import Canvas, Method
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.format import Job, NothingToWrite, canvas_sheets
from canvasapp.export.paper import PaperOptions
from canvasapp.export.pdf.pen.fonts import Fonts, code_of
from canvasapp.export.pdf.pen.measures import Measures, measures
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.pen.system_fonts import font_folders
from canvasapp.export.pdf.poster.canvas_frame import Icons, icons_in, with_fitting_names


@dataclass(frozen=True)
class PageResources:
    """The things a job is printed with."""

    job: Job[PaperOptions]
    sizes: Measures
    fonts: Fonts
    icons: Icons
    torn: tuple[str, ...] = ()
    """Emoji that no font has as one sign."""

    def say(self, words: Words) -> str:
        """A printed label in the job's language."""
        return words.in_(self.job.language)

    def canvas(self, sheet: Sheet) -> Canvas:
        """The canvas of a sheet."""
        return canvas_of(self.job.methods[sheet.method])

    def pen(self, title: str, language: Language) -> Pen:
        """A pen for a new document."""
        author = self.job.content.workshop.facilitator
        return Pen(self.sizes.width, self.sizes.height, self.fonts, title=title, author=author, language=language)

    def findings(self) -> tuple[Finding, ...]:
        """What is to be said about the fonts."""
        found: list[Finding] = []
        if self.fonts.missing:
            details = {"characters": ", ".join(map(_named, self.fonts.missing))}
            found.append(
                Finding("No font has these characters; they are printed as their codes: {characters}", details)
            )
        if self.torn:
            details = {"signs": ", ".join(self.torn)}
            found.append(Finding("No font has these signs in one piece; they are printed in parts: {signs}", details))
        return tuple(found)


def _named(sign: str) -> str:
    return f"{sign} ({code_of(sign)})" if sign.isprintable() else code_of(sign)


def desk_for(job: Job[PaperOptions], methods: Sequence[Method], texts: Iterable[str]) -> PageResources:
    """The desk for a job that prints `texts`; the names of the blocks of `methods` fit their columns."""
    folders = font_folders() if job.font_folders is None else job.font_folders
    printed = frozenset(texts)
    fonts = Fonts(job.resources / "fonts", set().union(*printed), folders)
    sizes = measures(job.options.paper)
    for method in methods:
        if method.canvas is not None:
            sizes = with_fitting_names(sizes, method.canvas, job.language, fonts.bold)
    torn = sorted({sign for text in printed for sign in fonts.regular.torn(text)})
    return PageResources(job, sizes, fonts, icons_in(job.resources / "icons"), tuple(torn))


def strings_in(value: object) -> Iterator[str]:
    """All strings of a value as it is dumped, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings_in(inner)


def canvas_of(method: Method) -> Canvas:
    """The canvas of a method that `sheets_of` has chosen."""
    assert method.canvas is not None
    return method.canvas


def sheets_of(job: Job[Any]) -> tuple[Sheet, ...]:
    """The canvas sheets a job is about, in order. Raises NothingToWrite if there are none."""
    canvases = canvas_sheets(job.content, job.methods)
    chosen = tuple(sheet for sheet in canvases if not job.sheets or sheet.id in job.sheets)
    if not chosen:
        raise NothingToWrite()
    return chosen
