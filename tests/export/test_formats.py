"""The formats are found by walking the package; a new one is one module."""

import sys
from pathlib import Path

import pytest

import canvasapp.export.formats
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.export.format import Finding, UnreadableFile, formats


def test_the_text_formats_are_found_and_read_both_ways() -> None:
    found = formats()
    assert found["markdown"].read is not None
    assert found["json"].read is not None
    assert (found["markdown"].suffix, found["json"].suffix) == (".md", ".json")


def test_every_format_is_named_in_both_languages_and_has_a_suffix() -> None:
    for identity, candidate in formats().items():
        assert candidate.id == identity
        assert candidate.suffix.startswith(".")
        assert all(candidate.name.in_(language) for language in LANGUAGES)


def test_a_new_module_in_the_package_is_a_new_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = """
        from canvasapp.domain.model.values import Words
        from canvasapp.export.format import Format, Product
        from canvasapp.export.options import Options
        FORMAT = Format("shout", ".txt", Words(en="Shout", ko="외침"), lambda job: Product(b"HEY"), Options)
    """
    (tmp_path / "shout.py").write_text("\n".join(line.strip() for line in module.splitlines()), encoding="utf-8")
    monkeypatch.setattr(canvasapp.export.formats, "__path__", [*canvasapp.export.formats.__path__, str(tmp_path)])
    monkeypatch.setitem(sys.modules, "canvasapp.export.formats.shout", None)
    monkeypatch.delitem(sys.modules, "canvasapp.export.formats.shout")
    assert formats()["shout"].suffix == ".txt"


def test_a_refusal_names_file_line_and_reason() -> None:
    error = UnreadableFile(file="plan.md", line=3, reason=Finding("No {thing}. Add one.", {"thing": "title"}))
    assert str(error) == "plan.md cannot be read: line 3: No title. Add one. Nothing was imported."
