"""Values put into words of the interface."""

import pytest
from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model.finding import Finding
from canvasapp.export.format import UnreadableFile
from canvasapp.ui.kit.wording import error_text


def test_a_finding_inside_an_error_is_translated_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QCoreApplication, "translate", lambda context, text, *rest: text.replace("title", "제목"))
    error = UnreadableFile(file="plan.md", line=3, reason=Finding("No title in {part}.", {"part": "its title page"}))
    assert error_text(error) == "plan.md cannot be read: line 3: No 제목 in its title page. Nothing was imported."
