"""The filled handout of a method that was run several times has the line from run to run."""

import pytest
from drawn_pages import text_of
from paper_jobs import METHODS, job_of, workshop

from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Answer, Sheet
from canvasapp.export.formats.handout import FORMAT

TITLES = ("Pulse in March", "Pulse before the summer holidays of the whole company", "가을 맥박")


def pulses(language: Language, *values: int) -> Content:
    pulse = METHODS["day-one-pulse"].element_named("pulse")
    items = [item.id for item in pulse.items]  # type: ignore[union-attr]
    numbered = tuple(zip(range(len(values)), TITLES, values, strict=False))
    sheets = [
        Sheet(id=f"r{place}", workshop="w", method="day-one-pulse", title=title, rank=f"{place}V")
        for place, title, _ in numbered
    ]
    answers = [
        Answer(id=f"a{place}", sheet=f"r{place}", element="pulse", value=dict.fromkeys(items, value))
        for place, _, value in numbered
    ]
    return content_of(workshop(language).model_copy(update={"id": "w"}), sheets, (), answers)


def squeezed(text: str) -> str:
    return "".join(text.split())


def printed(content: Content, language: Language, sheet: str, **options: object) -> str:
    job = job_of(content, language, sheets=(sheet,), **{"filled": True, **options})
    return squeezed("".join(text_of(FORMAT.write(job).data)))


@pytest.mark.parametrize(
    ("language", "heading", "change"),
    [("en", "From run to run", "−20 since “{run}”"), ("ko", "회차별 변화", "‘{run}’ 이후 −20")],
)
def test_a_filled_handout_has_a_line_for_each_run_and_the_change_since_the_last(
    language: Language, heading: str, change: str
) -> None:
    text = printed(pulses(language, 2, 4, 3), language, "r2")
    assert squeezed(heading) in text
    runs = text[text.index(squeezed(heading)) :]
    places = [runs.index(squeezed(title)) for title in TITLES]
    assert places == sorted(places)
    assert all(f"{value}" in runs for value in (40, 80, 60))
    assert squeezed(change.format(run=TITLES[1])) in text


def test_neither_the_first_run_nor_a_blank_handout_has_one() -> None:
    content = pulses("en", 2, 4)
    assert squeezed("From run to run") not in printed(content, "en", "r0")
    assert squeezed("From run to run") not in printed(content, "en", "r1", filled=False)
