"""What was written is read again: nothing is missing, and what was taken away is named."""

from dataclasses import replace

import pytest
from paper_jobs import HOSTILE, example_job, job_with

from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.values import Language
from canvasapp.export.format import AnyFormat, Job, formats
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.options import Options

CHECKED = [made for made in formats().values() if made.lost is not None]
CASES = [(made, made.options()) for made in CHECKED]
CASES.append((formats()["handout"], HandoutOptions(filled=True)))


def with_one_more(job: Job[Options]) -> Job[Options]:
    """The same job with a note that nobody has written."""
    content = job.content
    first = next(iter(content.notes.values()))
    more = first.model_copy(update={"id": "more", "text": "Never written at all", "rank": f"{first.rank}V"})
    answers = [answer for sheet in content.sheets for answer in content.answers_on(sheet.id)]
    notes = [*content.notes.values(), more]
    return replace(job, content=content_of(content.workshop, content.sheets, notes, answers))


@pytest.mark.parametrize(("made", "options"), CASES, ids=lambda each: getattr(each, "id", ""))
@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_missing_in_what_was_written(made: AnyFormat, options: Options, language: Language) -> None:
    assert made.lost is not None
    job = example_job(language=language).with_options(options)
    if made.single:
        job = replace(job, sheets=(job.content.sheets[0].id,))
    assert made.lost(made.write(job).data, job) == ()


@pytest.mark.parametrize(("made", "options"), CASES, ids=lambda each: getattr(each, "id", ""))
def test_what_is_not_in_the_file_is_named(made: AnyFormat, options: Options) -> None:
    assert made.lost is not None
    job = job_with(["one", "둘", "three"], "ko").with_options(options)
    written = made.write(job).data
    lost = made.lost(written, with_one_more(job))
    blank = isinstance(options, HandoutOptions) and not options.filled
    assert lost == {"png": ("Today",)}.get(made.id, () if blank else ("Never written at all",))


@pytest.mark.parametrize("made", [made for made in CHECKED if made.pages], ids=lambda made: made.id)
def test_difficult_texts_are_found_again(made: AnyFormat) -> None:
    assert made.lost is not None
    job = job_with(HOSTILE, "ko").with_options(made.options())
    assert made.lost(made.write(job).data, job) == ()


def test_all_paper_and_all_documents_are_checked() -> None:
    assert {made.id for made in formats().values() if made.pages} <= {made.id for made in CHECKED}
