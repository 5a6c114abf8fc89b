"""The floor of the poster: reportlab alone, drawing the same paragraphs in the same fonts into a PDF of the same size.

`python -m bench.bare_paper TEXTS OUT`; TEXTS holds a JSON list of strings.
"""

import json
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A3, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
COLUMNS, MARGIN, GAP = 5, 34.0, 8.0


def main(texts: str, out: str) -> int:
    """Five columns of paragraphs, page after page."""
    for weight in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Pretendard-{weight}", str(FONTS / f"Pretendard-{weight}.ttf")))
    style = ParagraphStyle("note", fontName="Pretendard-Regular", fontSize=9, leading=12.2)
    width, height = landscape(A3)
    column_width = (width - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
    canvas = Canvas(out, pagesize=(width, height))
    column, top = 0, height - MARGIN
    for text in json.loads(Path(texts).read_text("utf-8")):
        paragraph = Paragraph(escape(text), style)
        _, needed = paragraph.wrap(column_width, height)
        if top - needed < MARGIN:
            column, top = column + 1, height - MARGIN
            if column == COLUMNS:
                canvas.showPage()
                column = 0
        paragraph.drawOn(canvas, MARGIN + column * (column_width + GAP), top - needed)
        top -= needed + GAP
    canvas.save()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
