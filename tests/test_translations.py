"""The tool behind `make translations` and `make check` sees every text, and every flaw of a translation."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import translations
from texts import NotALiteral, Text, texts_in

FINDINGS = "from canvasapp.domain.model.finding import Finding\n"


def module(folder: Path, code: str) -> Path:
    path = folder / "module.py"
    path.write_text(code, "utf-8")
    return path


def test_a_plural_is_seen_whatever_counts_it(tmp_path: Path) -> None:
    code = 'QCoreApplication.translate("notes", "%n note(s)", None, len(notes))\nself.tr("%n sheet(s)", n=sheets.count)'
    assert texts_in(module(tmp_path, code)) == {
        Text("notes", "%n note(s)", "", True),
        Text("", "%n sheet(s)", "", True),
    }


def test_the_context_of_tr_is_its_class(tmp_path: Path) -> None:
    code = 'class Bar(QWidget):\n    def build(self):\n        self.tr("Close", "verb")'
    assert texts_in(module(tmp_path, code)) == {Text("Bar", "Close", "verb", False)}


def test_sentences_of_errors_and_findings_are_texts(tmp_path: Path) -> None:
    error = 'class Gone(WorldError):\n    sentence: ClassVar[str] = "{file} " "is gone."\n'
    plain = 'class Full(WorldError):\n    sentence = "{file} is full."\n'
    code = f'{FINDINGS}{error}{plain}Finding("{{sign}} is missing.", d)'
    words = {text.words for text in texts_in(module(tmp_path, code)) if text.context == "sentences"}
    assert words == {"{file} is gone.", "{file} is full.", "{sign} is missing."}


def test_titles_of_settings_are_texts_whatever_their_type(tmp_path: Path) -> None:
    code = 'A = Setting("a", flag, False, title="One")\nB = Setting[Scheme]("b", one_of(*SCHEMES), "c", title="Two")'
    assert {(text.context, text.words) for text in texts_in(module(tmp_path, code))} == {
        ("settings", "One"),
        ("settings", "Two"),
    }


def test_the_sentence_of_an_error_may_become_a_finding(tmp_path: Path) -> None:
    assert texts_in(module(tmp_path, f"{FINDINGS}Finding(error.sentence, error.details)")) == set()


def test_a_widget_may_be_called_a_finding_too(tmp_path: Path) -> None:
    code = "from canvasapp.ui.kit.finding import Finding\nFinding(context)"
    assert texts_in(module(tmp_path, code)) == set()


@pytest.mark.parametrize("code", ['self.tr(f"{n} notes")', 'self.tr("a" + b)', "Finding(text)", 'translate(a, "b")'])
def test_a_text_put_together_at_run_time_is_refused_with_its_line(tmp_path: Path, code: str) -> None:
    with pytest.raises(NotALiteral, match=r"module\.py:2: .* not a literal"):
        texts_in(module(tmp_path, f"{FINDINGS}{code}"))


@pytest.mark.parametrize(
    ("words", "translation", "problems"),
    [
        ("Close", "<translation>닫기</translation>", []),
        ("Close", '<translation type="unfinished">닫기</translation>', ["not translated"]),
        ("Close", "<translation> </translation>", ["not translated"]),
        ("{file} is gone", "<translation>없습니다</translation>", ["lacks a place of the source"]),
        ("{file} is gone", "<translation>{flie} 없음 {file}</translation>", ["has a place that the source lacks"]),
        ("%n note(s)", "<translation><numerusform>메모 %n장</numerusform></translation>", []),
        ("%n note(s)", "<translation><numerusform></numerusform></translation>", ["not translated"]),
    ],
)
def test_a_flaw_of_a_translation_is_named(words: str, translation: str, problems: list[str]) -> None:
    assert list(translations.problems_of_one(words, ET.fromstring(translation))) == problems


def test_what_is_collected_is_what_the_code_has_and_keeps_its_translations(tmp_path: Path) -> None:
    file = tmp_path / "canvasapp_ko.ts"
    texts = {Text("Bar", "Close", "", False), Text("notes", 'a "%n" note\\', "tip", True)}
    translations.collect(texts, file)
    assert translations.read(file).keys() == {text[:3] for text in texts}
    file.write_text(
        file.read_text("utf-8").replace(
            '<translation type="unfinished"></translation>', "<translation>닫기</translation>"
        ),
        "utf-8",
    )
    translations.collect({Text("Bar", "Close", "", False)}, file)
    assert {key: found.text for key, found in translations.read(file).items()} == {("Bar", "Close", ""): "닫기"}


def test_the_english_file_has_plurals_alone(tmp_path: Path) -> None:
    texts = {Text("Bar", "Close", "", False), Text("notes", "%n note(s)", "", True)}
    assert translations.wanted(texts, tmp_path / "canvasapp_en.ts") == {Text("notes", "%n note(s)", "", True)}


def test_a_missing_or_stale_compiled_file_is_a_problem(tmp_path: Path) -> None:
    file, texts = tmp_path / "canvasapp_en.ts", set[Text]()
    translations.collect(texts, file)
    assert any("compiles to" in problem for problem in translations.problems_of(file, texts))
    translations.compile_to(file, file.with_suffix(".qm"))
    assert list(translations.problems_of(file, texts)) == []
