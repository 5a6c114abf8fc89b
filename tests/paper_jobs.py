"""Jobs for the tests of paper: the examples, and workshops made of given texts."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from canvasapp.app.examples import load_example
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import LEGEND_ORDER, LETTERS, STATUSES, LegendEntry, Note, Sheet, Workshop
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.formats.poster import FORMAT, PosterOptions
from canvasapp.store.method_files import load_methods

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
METHODS: dict[str, Method] = load_methods(RESOURCES / "methods")
CANVAS = METHODS["canvas-walk"]
BLOCKS = CANVAS.blocks

HOSTILE = (
    "가" * 300,
    "x" * 2000,
    "한글과 English를 섞은 메모 " * 40,
    "<b>&amp;</b> <font color='red'>&lt;</font> &#65;",
    "tab\there\tand\tthere",
    "line one\nline two\n\nline four",
    "שלום עולם 123 abc (סוגריים)",
    "مرحبا بالعالم",
    "abc (שלום) def",
    "👨‍👩‍👧‍👦 🇰🇷 👍🏽 ❤️ ☕ 😀😃😄",
    "Съешь ещё этих мягких французских булок",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
    "いろはにほへと ちりぬるを、アイウエオ。",
    "漢字 and the runes ᚠᚢᚦ",
    "private \ue000 and ancient 𐎀𐎁",
    "e\u0301" + "\u0301" * 300,
    "https://example.com/" + "path/" * 60,
    "   indented,  double  blanks   ",
    "U+0041 is not A",
    "?~✓×A",
)
"""Texts that make bad printers lose something."""


def example_job(example: str = "bookshop-to-ebooks", language: Language = "ko", **options: Any) -> Job[HandoutOptions]:
    """An example workshop on paper; `options` are fields of the job or of its options."""
    content = load_example(ROOT / "examples", example, language)
    return job_of(content, language, **options)


def job_of(content: Content, language: Language = "en", **options: Any) -> Job[HandoutOptions]:
    """A job for a content, with no fonts but the bundled ones unless `options` say so.

    Its options are those of a handout, on which there can be everything that is on a poster.
    """
    chosen = {name: value for name, value in options.items() if name in {each.name for each in fields(HandoutOptions)}}
    others = {"methods": METHODS, "font_folders": ()} | {n: v for n, v in options.items() if n not in chosen}
    return Job(content=content, resources=RESOURCES, language=language, options=HandoutOptions(**chosen), **others)


def job_with(
    texts: Sequence[str], language: Language = "en", blocks: Sequence[str] = BLOCKS, **options: Any
) -> Job[HandoutOptions]:
    """A job with one canvas on which `texts` are spread over `blocks`, with all letters and statuses in turn."""
    sheet = Sheet(id="sheet", workshop="workshop", method=CANVAS.id, title="Today", rank="V")
    notes = [
        Note(
            id=f"note-{i}",
            sheet=sheet.id,
            block=blocks[i % len(blocks)],
            rank=rank,
            text=text,
            colour=LETTERS[i % len(LETTERS)],
            status=STATUSES[i % len(STATUSES)],
            due=date(2020, 1, 1) if i % 5 == 0 else None,
        )
        for i, (text, rank) in enumerate(zip(texts, ranks_between(None, None, len(texts)), strict=True))
    ]
    return job_of(content_of(workshop(language), [sheet], notes, ()), language, **options)


def workshop(language: Language = "en", **particulars: Any) -> Workshop:
    """A workshop with six colours."""
    legend = tuple(
        LegendEntry(letter=letter, paper=paper, meaning=f"Meaning {letter}")
        for letter, paper in zip(LETTERS, LEGEND_ORDER, strict=True)
    )
    given = {"title": "Lantern Books", "client": "등불서점", "facilitator": "Mina", "day": date(2005, 3, 14)}
    return Workshop(id="workshop", language=language, legend=legend, **given | particulars)


def with_options(job: Job[HandoutOptions], **options: Any) -> Job[HandoutOptions]:
    """The same job with other options."""
    return replace(job, options=replace(job.options, **options))


def with_workshop_fields(job: Job[HandoutOptions], **particulars: Any) -> Job[HandoutOptions]:
    """The same job with other particulars of the workshop."""
    changed = job.content.workshop.model_copy(update=particulars)
    return replace(job, content=replace(job.content, workshop=changed))


def sentences(count: int, language: Language) -> list[str]:
    """So many different notes of usual length."""
    samples = {
        "en": ("Readers who buy three or more books a month", "Wireless download", "Rights for digital editions"),
        "ko": ("한 달에 세 권 넘게 읽는 독자", "무선 다운로드", "동네 서점에서 기기를 보여 주고 판매"),
    }[language]
    return [f"{samples[i % len(samples)]} {i}" for i in range(count)]


def poster_of(job: Job[HandoutOptions]) -> Product:
    """The poster of a job, with what it has of the options of one."""
    options = job.options
    return FORMAT.write(job.with_options(PosterOptions(options.paper, options.colour, data=options.data)))
