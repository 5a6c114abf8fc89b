"""Sources made to keep a reader busy are refused or read at once, with a sentence, and nothing is changed."""

import io
import time
import zipfile

import pytest
from readers import METHODS, VOCABULARY

from canvasapp.app.importing import read_bytes
from canvasapp.domain.model.errors import WorldError

LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
)
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def archive(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return data.getvalue()


HOSTILE: dict[str, tuple[str, bytes]] = {
    "five megabytes": ("x.md", b"- x\n" * 1_250_000),
    "a million lines": ("x.txt", b"a\n" * 1_000_000),
    "brackets in Markdown": ("x.md", b"## Channels\n- " + b"[" * 100_000 + b"]" * 100_000),
    "links that never end": ("x.md", b"## Channels\n" + b"[a](" * 50_000),
    "comments that never end": ("x.md", b"## Channels\n- " + b"<!--" * 60_000),
    "tags that never end": ("x.md", b"## Channels\n" + b"<a " * 100_000),
    "quotes in quotes": ("x.md", b"## Channels\n" + b">" * 100_000 + b" x"),
    "stars": ("x.md", b"## Channels\n- " + b"*a " * 60_000),
    "lists in lists": ("x.md", b"## Channels\n" + b"".join(b"  " * n + b"- x\n" for n in range(1500))),
    "brackets in JSON": ("x.json", b"[" * 100_000 + b"]" * 100_000),
    "objects in objects": ("x.json", b'{"channels":' * 50_000 + b"1" + b"}" * 50_000),
    "half a character": ("x.json", b'{"channels":["\\ud800"]}'),
    "two hundred thousand texts": ("x.json", b'{"channels":[' + b'"x",' * 200_000 + b'"x"]}'),
    "laughs in HTML": ("x.html", LAUGHS.encode() + b"<html><h2>Channels</h2><p>&a9;</p>"),
    "sections that never end": ("x.html", b"<html><h2>Channels</h2>" + b"<![CDATA[" * 200_000),
    "comments in HTML": ("x.html", b"<html><h2>Channels</h2>" + b"<!--" * 200_000),
    "tables in tables": ("x.html", b"<html><h2>Channels</h2>" + b"<table><tr><td>" * 40_000),
    "spans": ("x.html", b"<table>" + b"<tr>" + b"<td colspan=99999 rowspan=99999>x</td>" * 3000),
    "only carriage returns": ("x.md", b"# P\r## Channels\r- a\r"),
    "commas": ("x.csv", b"Channels,Costs\n" + b"," * 2_000_000),
    "quotes": ("x.csv", b"Channels,Costs\n" + b'"' * 500_000),
    "noise": ("x.txt", bytes(range(256)) * 4000),
    "a spreadsheet of three hundred megabytes": (
        "x.xlsx",
        archive(**{"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": SHEET.encode() + b" " * 300_000_000}),
    ),
    "laughs in a document": ("x.docx", archive(**{"word/document.xml": LAUGHS.encode() + b"<a>&a9;</a>"})),
    "half a spreadsheet": ("x.xlsx", archive(**{"xl/workbook.xml": b"<workbook"})),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_or_read_at_once(name: str) -> None:
    file, data = HOSTILE[name]
    begun = time.process_time()
    try:
        incoming = read_bytes(data, file, METHODS, VOCABULARY)
    except WorldError as error:
        assert "Nothing was" in str(error)
    else:
        assert len(incoming.content.notes) < 10_000
    assert time.process_time() - begun < 4, "two seconds on a machine that does nothing else"
