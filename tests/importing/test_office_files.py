"""Spreadsheets and documents of offices: a sheet a canvas, tables of Word, lists under headings."""

import io
import zipfile
from collections.abc import Sequence

import pytest
from openpyxl import Workbook
from readers import VOCABULARY, notes_in

from canvasapp.importing.found import Found
from canvasapp.importing.reading import read_source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def spreadsheet(**sheets: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        page = book.create_sheet(title.replace("_", " "))
        for row in rows:
            page.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def found_in(data: bytes, file: str) -> Found:
    return read_source(data, file, VOCABULARY).found


def test_each_sheet_whose_header_names_blocks_is_a_canvas() -> None:
    rows = [["Key Partners", "Channels"], ["Mill", "Shop"], [None, "Web"]]
    later = [["Key Partners", "Channels"], ["Two mills", "Web"]]
    found = found_in(spreadsheet(Bakery=rows, Bakery_later=later), "x.xlsx")
    assert [canvas.title for canvas in found.canvases] == ["Bakery", "Bakery later"]
    assert notes_in(found) == {"key_partnerships": ["Mill", "Two mills"], "channels": ["Shop", "Web", "Web"]}


def test_a_column_of_blocks_and_one_of_texts_are_notes_with_their_colours_and_scores() -> None:
    rows = [
        ["구분", "내용", "색상", "중요도"],
        ["고객", "가족", "파랑", 5],
        ["채널", "앱", None, None],
        [None, "전화", None, 2.0],
    ]
    found = found_in(spreadsheet(Sheet1=rows), "x.xlsx")
    assert notes_in(found) == {"customer_segments": ["가족"], "channels": ["앱", "전화"]}
    first, _, last = found.canvases[0].pieces
    assert (first.colour, first.marks, last.marks) == ("파랑", (("importance", "5"),), (("importance", "2"),))


def test_a_sheet_that_is_called_like_a_block_holds_its_notes() -> None:
    found = found_in(spreadsheet(Channels=[["Shop"], ["Web"]], Cost_structure=[["Rent"]]), "x.xlsx")
    assert notes_in(found) == {"channels": ["Shop", "Web"], "cost_structure": ["Rent"]}


def test_a_canvas_drawn_into_cells_is_read_block_by_block() -> None:
    rows = [
        ["Business Model Canvas"],
        ["Key Partners", "Key Activities", "Value Propositions", "Customer Relationships", "Customer Segments"],
        ["Mill", "Bake", "Warm at seven", "By name", "Commuters"],
        [None, "Key Resources", None, "Channels", None],
        [None, "Oven", None, "Counter", None],
        ["Cost Structure", None, None, "Revenue Streams"],
        ["Flour", "Wages", None, "Rolls", "Coffee"],
    ]
    found = found_in(spreadsheet(Canvas=rows), "x.xlsx")
    assert notes_in(found) == {
        "key_partnerships": ["Mill"],
        "key_activities": ["Bake"],
        "value_propositions": ["Warm at seven"],
        "customer_relationships": ["By name"],
        "customer_segments": ["Commuters"],
        "key_resources": ["Oven"],
        "channels": ["Counter"],
        "cost_structure": ["Flour", "Wages"],
        "revenue_streams": ["Rolls", "Coffee"],
    }


def paragraph(text: str, style: str = "", bold: bool = False, listed: bool = False) -> str:
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if listed else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:pPr>{about}</w:pPr><w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(body: str) -> bytes:
    styles = (
        f'<w:styles {W}><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        made.writestr("word/styles.xml", styles)
    return data.getvalue()


def cell(*paragraphs: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def test_a_table_of_word_whose_cells_begin_with_names_is_a_canvas() -> None:
    wide, tall = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    table = (
        "<w:tbl><w:tr>"
        + cell(paragraph("Key Partners", bold=True), paragraph("Mill", listed=True), about=tall)
        + cell(paragraph("Channels", bold=True), paragraph("• Shop"), paragraph("• Web"))
        + "</w:tr><w:tr>"
        + cell("<w:p/>", about="<w:vMerge/>")
        + cell(paragraph("Key Resources", bold=True), paragraph("Oven"))
        + "</w:tr><w:tr>"
        + cell(paragraph("Cost Structure", bold=True), paragraph("Flour"), about=wide)
        + "</w:tr></w:tbl>"
    )
    found = found_in(document(paragraph("Bakery", "Titel") + table), "x.docx")
    assert found.title == "Bakery"
    assert notes_in(found) == {
        "key_partnerships": ["Mill"],
        "channels": ["Shop", "Web"],
        "key_resources": ["Oven"],
        "cost_structure": ["Flour"],
    }


def test_headings_of_word_are_known_in_every_language() -> None:
    body = paragraph("Kundensegmente", "berschrift2") + paragraph("Pendler", listed=True) + paragraph("Schulen")
    assert notes_in(found_in(document(body), "x.docx")) == {"customer_segments": ["Pendler", "Schulen"]}


@pytest.mark.parametrize("file", ["x.xlsx", "x.docx", "x.bin"])
def test_the_content_says_what_it_is_not_the_ending(file: str) -> None:
    found = found_in(spreadsheet(Bakery=[["Channels", "Costs"], ["Shop", "Rent"]]), file)
    assert notes_in(found) == {"channels": ["Shop"], "cost_structure": ["Rent"]}
