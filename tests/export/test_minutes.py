"""Minutes: the finding first, then what decides, in either language."""

import re

import pytest
from example_results import sheets_of

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.export.text.minutes import minutes_of

LONGEST = 520
"""As many signs as a line of minutes has: more is a table."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_of_a_sheet_begin_with_its_finding_and_stay_short(language: Language) -> None:
    for _, sheet, outcome in sheets_of(language):
        first, *others = minutes_of(outcome, language)
        assert first.startswith(("Finding: ", "What now?: ") if language == "en" else ("결론: ", "다음 할 일: ")), (
            sheet.method
        )
        assert len(others) == len(outcome.results) + len(outcome.trends) - 1
        assert all(len(line) <= LONGEST and "None" not in line and "  " not in line for line in (first, *others)), (
            others
        )
        if language == "en":
            typed = "".join(str(each.title) for each in outcome.results.values())
            assert not re.search("[가-힣]", typed)


def test_rankings_end_before_their_zeros_and_pictures_say_what_decides() -> None:
    lines = {line for _, _, outcome in sheets_of("en") for line in minutes_of(outcome, "en")}
    assert "Largest skill gaps (gap × weight): Hardware design 12; Digital rights 9; Wireless delivery 6" in lines
    assert "Cumulative cash: from −8 in 2004 to 82 in 2010, lowest −93 in 2008" in lines
    assert "Heat map: today: highest: Order / Time 4; Use / Worry 4; Dispose / Time 3" in lines
    placed = "Demand and grade: sell now: Fulfilment centres | raise to outside grade: Server infrastructure"
    assert any(line.startswith(placed) for line in lines)
    model = next(line for line in lines if line.startswith("Net gain of compensation"))
    assert "usual 34.3, between −15.2 and 390; driven by Would leave otherwise" in model
