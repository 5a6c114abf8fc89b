"""Every kind of PDF is one that another program finds nothing wrong with."""

import shutil
import subprocess
from pathlib import Path

import pytest
from paper_jobs import HOSTILE, example_job, job_with

from canvasapp.domain.model.values import Language
from canvasapp.export.format import AnyFormat, formats

QPDF = shutil.which("qpdf")
PDFS = [made for made in formats().values() if made.suffix == ".pdf"]


@pytest.mark.skipif(QPDF is None, reason="qpdf is not installed")
@pytest.mark.parametrize("made", PDFS, ids=lambda made: made.id)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_qpdf_finds_nothing_wrong(made: AnyFormat, language: Language, tmp_path: Path) -> None:
    for number, job in enumerate((example_job(language=language), job_with(HOSTILE, language))):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(made.write(job.with_options(made.options())).data)
        run = subprocess.run([str(QPDF), "--check", str(path)], capture_output=True, text=True, timeout=120)
        assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("made", formats().values(), ids=lambda made: made.id)
def test_the_same_job_gives_the_same_bytes(made: AnyFormat) -> None:
    job = job_with(["one", "둘"], "ko").with_options(made.options())
    assert made.write(job).data == made.write(job).data
