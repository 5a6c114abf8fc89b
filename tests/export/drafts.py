"""Drafts of workshops for the tests of the text formats: drawn by hypothesis, and the job that writes one."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.agenda import AGENDA_SORTS, MOST_MINUTES, AgendaBody, Span
from canvasapp.domain.model.draft import Draft, DraftSheet, drafted, made
from canvasapp.domain.model.takeaway import (
    TAKEAWAY_SORTS,
    TAKEAWAY_STATUSES,
    Carried,
    TakeawayBody,
    TakeawaySource,
)
from canvasapp.domain.model.values import LANGUAGES, Language, clean_text
from canvasapp.domain.model.workshop import LETTERS, PAPERS, STATUSES, LegendEntry, NoteBody, Origin, Trial
from canvasapp.export.format import Job
from canvasapp.export.options import Options
from canvasapp.store.method_files import load_methods

ROOT = Path(__file__).parents[2]
METHODS: Mapping[str, Method] = load_methods(ROOT / "resources" / "methods")
BLOCKS = [block.id for block in METHODS["canvas-walk"].canvas_blocks]

# The signs of Markdown and HTML come up often, and so do words that the format itself uses.
_LOADED = st.lists(
    st.one_of(
        st.sampled_from("-#*+_~`<>&|[](){}\\!=.:;\"'0123456789 \n\t"),
        st.sampled_from(
            [
                "- ",
                "\n- ",
                "\n  ",
                "\n\n",
                "# ",
                "## Channels",
                "```",
                "&amp;",
                "&#10;",
                "<b>",
                "\\\n",
                "[A]",
                "[B, validated]",
            ]
        ),
        st.sampled_from(
            ["고객", "Client: x", "Legend A, yellow: x", "1. ", "---", "===", "importance 5", "한 달에 5~7권, 2~3권"]
        ),
        st.text(max_size=5),
    ),
    max_size=12,
).map("".join)
texts = st.one_of(st.text(max_size=60), _LOADED).map(clean_text)
some_text = texts.filter(bool)
scores = st.none() | st.integers(0, 5)
days = st.none() | st.dates()
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
notes = st.builds(
    NoteBody,
    block=st.sampled_from([*BLOCKS, "a_block_of_tomorrow"]),
    text=some_text,
    colour=st.sampled_from(LETTERS),
    status=st.sampled_from(STATUSES),
    importance=scores,
    evidence=scores,
    due=days,
    origin=st.none() | st.builds(Origin, sheet=st.sampled_from(["", "1", "2"]), rule=texts, row=texts, text=texts),
    trial=st.none() | st.builds(Trial, test=texts, limit=texts, owner=texts, result=texts),
    author=st.just("") | texts,
)


sheets = st.builds(
    DraftSheet,
    title=some_text,
    method=st.sampled_from(["canvas-walk", "canvas-walk", "customer-effort"]),
    method_version=st.integers(1, 3),
    notes=st.lists(notes, max_size=5).map(tuple),
    answers=st.dictionaries(some_text, json_values, max_size=3),
)
legends = st.tuples(
    st.lists(st.sampled_from(LETTERS), unique=True, min_size=1), st.permutations(PAPERS), st.lists(texts, min_size=6)
).map(
    lambda drawn: tuple(
        LegendEntry(letter=letter, paper=paper, meaning=meaning) for letter, paper, meaning in zip(*drawn, strict=False)
    )
)
takeaways = st.builds(
    TakeawayBody,
    sort=st.sampled_from(TAKEAWAY_SORTS),
    text=some_text,
    who=texts | st.sampled_from(["Anna; until: 2026-01-01", "준호, 미나", "done"]),
    vote=texts,
    due=days,
    status=st.sampled_from(TAKEAWAY_STATUSES),
    day=days,
    source=st.none()
    | st.builds(
        TakeawaySource,
        sheet=st.sampled_from(["", "1", "2"]),
        note=st.sampled_from(["", "1.1", "2.3"]),
        element=texts,
        text=texts,
    ),
    carried=st.none() | st.builds(Carried, workshop=texts, takeaway=texts, title=texts, day=days),
)
spans = st.builds(
    lambda start, length: Span(start=start, end=start + length if length is not None else None),
    st.datetimes(timezones=st.just(UTC), min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)),
    st.none() | st.timedeltas(timedelta(), timedelta(hours=5)),
)
agenda_items = st.builds(
    AgendaBody,
    title=some_text,
    sort=st.sampled_from(AGENDA_SORTS),
    minutes=st.integers(1, MOST_MINUTES),
    lead=texts,
    sheet=st.sampled_from(["", "1", "2"]),
    private=texts,
    skipped=st.booleans(),
    extra=st.integers(-60, 60),
    spans=st.lists(spans, max_size=2).map(tuple),
    over=st.booleans(),
)
drafts = st.builds(
    Draft,
    title=some_text,
    purpose=texts,
    client=texts,
    facilitator=texts,
    day=days,
    language=st.sampled_from(LANGUAGES),
    money=texts,
    remarks=texts,
    legend=legends,
    sheets=st.lists(sheets, max_size=2).map(tuple),
    takeaways=st.lists(takeaways, max_size=4).map(tuple),
    agenda=st.lists(agenda_items, max_size=3).map(tuple),
    begins=st.none() | st.times(),
    ends=st.none() | st.times(),
).map(lambda draft: drafted(made(draft), METHODS))  # the notes in the order of their blocks


def job(draft: Draft, language: Language = "en") -> Job[Any]:
    """The job that writes a draft."""
    return Job(content=made(draft), methods=METHODS, resources=ROOT / "resources", language=language, options=Options())
