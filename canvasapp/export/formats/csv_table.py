"""A table for spreadsheets as text (CSV): one row a note, in UTF-8 with a mark, so that Excel knows it."""

import codecs
import csv
import io

from canvasapp.domain.model.draft import drafted
from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product
from canvasapp.export.options import Options
from canvasapp.export.text.note_rows import CANVAS, COLUMNS, METHOD, harmless, note_rows


def write(job: Job[Options]) -> Product:
    """The notes of all sheets of a job, with the names of their canvases and methods in front."""
    draft = drafted(job.content, job.methods, job.sheets)
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([words.in_(job.language) for words in (CANVAS, METHOD, *COLUMNS)])
    for sheet in draft.sheets:
        for row in note_rows(sheet, job.methods, draft.legend, job.language):
            table.writerow(map(harmless, (sheet.title, sheet.method, *row.cells)))
    return Product(codecs.BOM_UTF8 + text.getvalue().encode())


FORMAT = Format(
    id="csv",
    suffix=".csv",
    name=Words(en="Table (CSV)", ko="표(CSV)"),
    write=write,
    options=Options,
    place=230,
)
