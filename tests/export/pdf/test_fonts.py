"""Which font prints which character."""

import gc
import weakref
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_fonts import font_bytes

from canvasapp.export.pdf.pen.fonts import Face, Font, Fonts, code_of, is_invisible
from canvasapp.export.pdf.pen.pen import Pen

BUNDLED = Path(__file__).parents[3] / "resources" / "fonts"


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(BUNDLED, (), ())


def _names(face: Face, text: str) -> list[tuple[str, str]]:
    return [(Path(font.face.filename).stem if font else "code", part) for font, part in face.stretches(text)]


def test_text_is_cut_where_the_font_changes(fonts: Fonts) -> None:
    assert _names(fonts.bold, "가A😀b") == [
        ("Pretendard-Bold", "가A"),
        ("NotoEmoji-Regular", "😀"),
        ("Pretendard-Bold", "b"),
    ]


def test_all_hangul_latin_greek_cyrillic_and_kana_stand_in_pretendard(fonts: Fonts) -> None:
    text = "".join(map(chr, range(0xAC00, 0xD7A4))) + "Résumé ŵ Ωμέγα жук ひらがな カタカナ €"
    for face in (fonts.regular, fonts.bold):
        assert len(face.stretches(text)) == 1


def test_joiners_and_selectors_have_no_width(fonts: Fonts) -> None:
    assert fonts.regular.width("👨\u200d👩") == pytest.approx(fonts.regular.width("👨👩"), abs=0.002)
    assert fonts.regular.width("a\u00ad\u200b\ufe0fb") == pytest.approx(fonts.regular.width("ab"), abs=0.002)


def test_a_blank_of_any_kind_is_a_blank(fonts: Fonts) -> None:
    assert _names(fonts.regular, "a\u2003b") == [("Pretendard-Regular", "a b")]


@given(st.text(max_size=30))
def test_every_visible_character_stands_in_exactly_one_stretch(text: str) -> None:
    face = _SHARED.regular
    shown = "".join(part for _, part in face.stretches(text))
    visible = "".join(" " if sign.isspace() else sign for sign in text if not is_invisible(sign))
    assert "".join(sign for sign in shown if not is_invisible(sign)) == visible
    assert face.width(text) >= 0


_SHARED = Fonts(BUNDLED, (), ())


def test_fonts_go_with_the_document_they_printed() -> None:
    """And not with some later garbage collection: they hold 20 MB, and every preview has its own."""
    gc.disable()
    try:
        fonts = Fonts(BUNDLED, (), ())
        font = weakref.ref(fonts.regular.first)
        pen = Pen(200, 100, fonts, title="", author="", language="en")
        pen.paragraph(0, 0, ["Readers"], 10, 12)
        pen.end_page()
        assert pen.data().startswith(b"%PDF")
        del fonts, pen
        assert font() is None
    finally:
        gc.enable()


def test_a_missing_character_is_named_and_as_wide_as_its_code() -> None:
    fonts = Fonts(BUNDLED, "a漢", ())
    assert fonts.missing == ("漢",)
    assert _names(fonts.regular, "a漢") == [("Pretendard-Regular", "a"), ("code", "漢")]
    assert fonts.regular.width("漢") > fonts.regular.width(code_of("漢"))


def test_a_character_for_private_use_is_a_code_whatever_fonts_say(tmp_path: Path) -> None:
    (tmp_path / "private.ttf").write_bytes(font_bytes("\ue000"))
    assert Fonts(BUNDLED, "\ue000", [tmp_path]).missing == ("\ue000",)


def test_a_system_font_fills_a_gap(tmp_path: Path) -> None:
    (tmp_path / "han.ttf").write_bytes(font_bytes("漢字"))
    fonts = Fonts(BUNDLED, "漢字", [tmp_path])
    assert fonts.missing == ()
    assert _names(fonts.bold, "漢字") == [("han", "漢字")]


def test_system_fonts_are_read_only_when_something_is_missing() -> None:
    class Forbidden(tuple[Path, ...]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            raise AssertionError("looked for fonts")

    assert Fonts(BUNDLED, "가A😀\u200d \n", Forbidden()).missing == ()


def test_a_font_that_promises_and_cannot_be_read_is_passed(tmp_path: Path) -> None:
    whole = font_bytes("漢字")
    (tmp_path / "a.ttf").write_bytes(whole.replace(b"hhea", b"hhex"))
    (tmp_path / "b.ttf").write_bytes(font_bytes("漢"))
    fonts = Fonts(BUNDLED, "漢字", [tmp_path])
    assert fonts.missing == ("字",)


def test_two_fonts_share_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(font_bytes("漢"))
    (tmp_path / "b.ttf").write_bytes(font_bytes("字"))
    assert Fonts(BUNDLED, "漢字", [tmp_path]).missing == ()


def test_a_font_knows_its_characters() -> None:
    font = Font(BUNDLED / "Pretendard-Regular.ttf")
    assert font.has("가")
    assert not font.has("😀")
    assert font.width("가") > font.width("i")


EMOJI = {
    "farmer": "👩🏽\u200d🌾",
    "family": "👨\u200d👩\u200d👦",
    "flag": "🇯🇵",
    "key": "3\ufe0f\u20e3",
    "heart": "❤\ufe0f",
}


@pytest.mark.parametrize("emoji", EMOJI.values(), ids=EMOJI.keys())
def test_an_emoji_made_of_several_signs_is_one_glyph_and_reads_back_as_them(fonts: Fonts, emoji: str) -> None:
    (run,) = fonts.regular.runs(f"{emoji}")
    assert [glyph.text for glyph in run.glyphs] == [emoji]
    assert fonts.regular.width(emoji) == pytest.approx(run.glyphs[0].advance / 1000)
    assert list(fonts.regular.torn(emoji)) == []


def test_an_emoji_that_no_font_has_in_one_piece_is_named(fonts: Fonts) -> None:
    assert list(fonts.regular.torn("🐖\u200d🚀 and 🇯🇵")) == ["🐖\u200d🚀"]


def test_marks_lie_over_their_letter(fonts: Fonts) -> None:
    marked = fonts.regular.width("q\u0303")
    assert marked == pytest.approx(fonts.regular.width("q"), abs=0.01)


def test_a_font_that_the_system_does_not_give_tells_its_reason_and_its_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        Fonts(tmp_path, "A", ())
    assert str(caught.value.filename) == str(tmp_path / "Pretendard-Regular.ttf")
