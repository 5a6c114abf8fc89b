"""The report as one HTML file: for screen readers, for browsers, and for whoever copies out of it."""

from html.parser import HTMLParser

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.options import Options


class _Reader(HTMLParser):
    """Collects the texts of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _write(job: Job[Options]) -> Product:
    from canvasapp.export.report.html_report import html_report  # noqa: PLC0415  reportlab stays off the start of the program

    return html_report(job)


def _lost(data: bytes, job: Job[Options]) -> tuple[str, ...]:
    from canvasapp.export.sections.found_again import not_found  # noqa: PLC0415
    from canvasapp.export.sections.section import texts_of  # noqa: PLC0415
    from canvasapp.export.sections.sections_of import sections_of  # noqa: PLC0415

    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    return not_found((text for section in sections_of(job) for text in texts_of(section)), "\n".join(reader.texts))


FORMAT = Format(
    id="html",
    suffix=".html",
    name=Words(en="Report (HTML)", ko="보고서(HTML)"),
    write=_write,
    options=Options,
    pages=True,
    place=52,
    sheets=handout_sheets,
    whole=True,
    lost=_lost,
)
