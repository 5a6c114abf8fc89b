"""PDFs that carry their workshop: it comes back whole, or nothing of it is in the file."""

import zlib
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from paper_jobs import METHODS, example_job, job_with, poster_of, with_options
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, StreamObject, TextStringObject

from canvasapp.domain.model.draft import drafted
from canvasapp.export.carrying import NAME, UnreadablePdf, carried
from canvasapp.export.format import UnreadableFile
from canvasapp.export.formats import handout, poster
from canvasapp.export.formats.poster import PosterOptions

BOOKSHOP = example_job(language="ko")


def streams(data: bytes) -> bytes:
    """All that is in a PDF: every stream unpacked, what its pages read as, and its properties."""
    reader = PdfReader(BytesIO(data))
    found = [data, str(reader.metadata).encode(), str(reader.outline).encode()]
    found += ["".join(page.extract_text().split()).encode() for page in reader.pages]
    for number in range(1, reader.trailer["/Size"]):  # type: ignore[operator]
        thing = reader.get_object(number)
        if isinstance(thing, StreamObject):
            found.append(thing.get_data())
    return b"\n".join(found)


def shapes_of(text: str) -> list[bytes]:
    """How a text may stand in a file."""
    return [
        text.encode(),
        "".join(text.split()).encode(),
        text.encode("utf-16-be"),
        text.encode("utf-16-be").hex().upper().encode(),
    ]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_workshop_comes_back_equal_in_every_entity(language: str) -> None:
    job = example_job(language=language)  # type: ignore[arg-type]
    one = replace(job, sheets=(job.content.sheets[0].id,))
    back = carried(poster.FORMAT.write(one.with_options(PosterOptions())).data, "poster.pdf", METHODS)
    assert drafted(back.content, METHODS) == drafted(job.content, METHODS)
    assert back.findings == ()


def test_a_filled_handout_carries_it_too_and_a_blank_one_never() -> None:
    filled = handout.FORMAT.write(with_options(BOOKSHOP, filled=True))
    assert drafted(carried(filled.data, "x.pdf", METHODS).content, METHODS) == drafted(BOOKSHOP.content, METHODS)
    blank = handout.FORMAT.write(with_options(BOOKSHOP, filled=False))
    with pytest.raises(UnreadablePdf, match="No workshop is in it"):
        carried(blank.data, "x.pdf", METHODS)


def test_without_data_no_byte_of_other_sheets_is_in_the_file() -> None:
    first, *others = BOOKSHOP.content.sheets
    job = replace(BOOKSHOP, sheets=(first.id,))
    shown = poster.FORMAT.write(job.with_options(PosterOptions(data=False))).data
    everything = streams(shown)
    for text in (
        BOOKSHOP.content.workshop.title,
        first.title,
        *(note.text for note in BOOKSHOP.content.on_sheet(first.id)),
    ):
        assert any(shape in everything for shape in shapes_of(text))  # what is there is found
    texts = [sheet.title for sheet in others]
    texts += [str(answer.value) for sheet in others for answer in BOOKSHOP.content.answers_on(sheet.id)]
    printed = " ".join(note.text for note in BOOKSHOP.content.on_sheet(first.id))
    hidden = [text for text in texts if text not in printed]
    assert len(hidden) > 10
    assert not [text for text in hidden if any(shape in everything for shape in shapes_of(text))]
    assert NAME.encode() not in everything
    with_it = streams(poster.FORMAT.write(job.with_options(PosterOptions())).data)
    assert all(sheet.title.encode() in with_it for sheet in others)


def test_the_pages_are_the_same_with_and_without() -> None:
    job = job_with(["one", "둘"], "ko")
    bare = PdfReader(BytesIO(poster_of(with_options(job, data=False)).data))
    whole = PdfReader(BytesIO(poster_of(job).data))
    assert whole.metadata == bare.metadata
    assert [page.extract_text() for page in whole.pages] == [page.extract_text() for page in bare.pages]
    assert len(whole.outline) == len(bare.outline) == 1


def test_the_same_job_gives_the_same_bytes() -> None:
    assert poster_of(BOOKSHOP).data == poster_of(BOOKSHOP).data


def with_attachment(content: bytes, description: str | None = None) -> bytes:
    """A poster whose workshop was put in the place of another by some program."""
    writer = PdfWriter(clone_from=BytesIO(poster_of(job_with(["note"])).data))
    (embedded,) = writer.attachment_list
    stream = embedded.pdf_object["/EF"]["/F"].get_object()  # type: ignore[index]
    stream.set_data(content)
    if description is not None:
        embedded.description = TextStringObject(description)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_changed_workshop_is_refused() -> None:
    with pytest.raises(UnreadablePdf, match=r"x\.pdf cannot be opened again: The workshop in it was changed"):
        carried(with_attachment(b'{"format": "canvasapp-workshop"}'), "x.pdf", METHODS)


def test_what_is_no_workshop_is_refused_with_its_reason() -> None:
    deep = b"[" * 100_000
    with pytest.raises(UnreadableFile, match=r"too deeply|not JSON"):
        carried(with_attachment(deep, f"sha256:{sha256(deep).hexdigest()}"), "x.pdf", METHODS)


def test_a_workshop_of_a_newer_version_says_so() -> None:
    newer = b'{"format": "canvasapp-workshop", "version": 9}'
    with pytest.raises(UnreadableFile, match="has version 9"):
        carried(with_attachment(newer, f"sha256:{sha256(newer).hexdigest()}"), "x.pdf", METHODS)


def test_a_workshop_that_unpacks_to_no_end_is_refused_without_unpacking_it() -> None:
    writer = PdfWriter(clone_from=BytesIO(poster_of(job_with(["note"])).data))
    (embedded,) = writer.attachment_list
    packed = zlib.compressobj(9)
    bomb = b"".join(packed.compress(b"[" * 10_000_000) for _ in range(50)) + packed.flush()
    stream = embedded.pdf_object["/EF"]["/F"].get_object()  # type: ignore[index]
    assert isinstance(stream, DecodedStreamObject | StreamObject)
    stream._data = bomb
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    file = BytesIO()
    writer.write(file)
    with pytest.raises(UnreadablePdf, match="longer than 64 megabytes"):
        carried(file.getvalue(), "x.pdf", METHODS)


@pytest.mark.parametrize("keep", [10, 500, 5000])
def test_a_pdf_that_was_cut_off_is_refused(keep: int) -> None:
    data = poster_of(job_with(["note"])).data[:keep]
    with pytest.raises(UnreadablePdf):
        carried(data, "x.pdf", METHODS)
