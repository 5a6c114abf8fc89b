"""The command line as a person uses it: real processes, real files, real faults of the world."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.story


def canvasapp(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A run of the program."""
    return subprocess.run(
        [sys.executable, "-m", "canvasapp", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def worked(*arguments: str | Path, cwd: Path, **environment: str) -> str:
    done = canvasapp(*arguments, cwd=cwd, **environment)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode().replace("\r\n", "\n")


def test_a_session_from_an_example_to_the_wall(tmp_path: Path) -> None:
    worked("new", "team.canvasbook", "--example", "bookshop-to-ebooks", "--language", "ko", cwd=tmp_path)
    assert "38 notes, 7 sheets" in worked("list", "team.canvasbook", cwd=tmp_path)
    assert worked("export", "team.canvasbook", "poster.pdf", "--paper", "A3", cwd=tmp_path) == (
        "Wrote poster.pdf, 1 page.\n"
    )
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(tmp_path / "poster.pdf").pages)
    assert "한달에세권넘게읽는독자" in text
    worked("export", "team.canvasbook", "team.md", cwd=tmp_path)
    worked("new", "other.canvasbook", cwd=tmp_path)
    done = canvasapp("import", "other.canvasbook", "team.md", cwd=tmp_path)
    assert done.returncode == 0
    assert (
        done.stdout.decode().splitlines()[-1] == "Added “온라인 서점의 전자책 도전” with 38 notes to other.canvasbook."
    )
    worked("check", "other.canvasbook", cwd=tmp_path)
    worked("backup", "other.canvasbook", "copy.canvasbook", cwd=tmp_path)
    assert worked("list", "copy.canvasbook", cwd=tmp_path) == worked("list", "other.canvasbook", cwd=tmp_path)


def test_the_demo_does_the_whole_job_twice_in_one_folder(tmp_path: Path) -> None:
    for _ in range(2):
        lines = worked("demo", "build/demo", cwd=tmp_path).splitlines()
        assert len(lines) == 4
        made = [tmp_path / line.rsplit(": ", 1)[1] for line in (lines[0], *lines[2:])]
        assert [path.name for path in made] == ["demo.canvasbook", "poster.pdf", "handout.pdf"]
        poster, handout = (PdfReader(path) for path in made[1:])
        assert "Areadingcornerinthestationhall" in "".join(poster.pages[0].extract_text().split())
        assert len(handout.pages) >= 1
    assert worked("list", "build/demo/demo.canvasbook", cwd=tmp_path).count("39 notes, 7 sheets") == 2


def test_a_demo_on_a_workbook_that_is_none_fails_loudly(tmp_path: Path) -> None:
    (tmp_path / "demo.canvasbook").write_text("no workbook", encoding="utf-8")
    done = canvasapp("demo", ".", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("demo.canvasbook is not a workbook.")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["demo.canvasbook"]


def test_korean_is_utf_8_whatever_the_console_says(tmp_path: Path) -> None:
    worked("new", "x.canvasbook", "--title", "등불서점", cwd=tmp_path)
    said = worked("list", "x.canvasbook", cwd=tmp_path, PYTHONIOENCODING="cp949", PYTHONUTF8="0", LC_ALL="C")
    assert said.startswith("등불서점  [")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["list", "none.canvasbook"], 1),
        (["list"], 2),
        (["new", "no/such/folder/x.canvasbook"], 1),
        (["frobnicate", "x"], 2),
        (["export", "none.canvasbook", "x.pdf"], 1),
    ],
)
def test_faults_are_told_without_a_traceback(arguments: list[str], code: int, tmp_path: Path) -> None:
    done = canvasapp(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()
    if code == 1:
        assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files")
def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path) -> None:
    worked("new", "x.canvasbook", "--example", "car-showroom", cwd=tmp_path)
    (tmp_path / "x.md").write_text("the old file", encoding="utf-8")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        "sys.argv = ['canvasapp', 'export', 'x.canvasbook', 'x.md'];"
        "from canvasapp.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("x.md was not written: there is no room left in")
    assert (tmp_path / "x.md").read_text(encoding="utf-8") == "the old file"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["x.canvasbook", "x.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    worked("new", "x.canvasbook", "--example", "car-showroom", cwd=tmp_path)
    command = f"'{sys.executable}' -m canvasapp list x.canvasbook | head -1"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Family car showroom")
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no output that takes nothing")
def test_an_output_that_takes_nothing_is_a_sentence_and_the_exit_code_tells_of_the_data(tmp_path: Path) -> None:
    def on_full(*arguments: str) -> tuple[int, str]:
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "canvasapp", *arguments]
            buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
            done = subprocess.run(
                command, cwd=tmp_path, env=buffered, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr
        return done.returncode, done.stderr

    worked("new", "x.canvasbook", "--example", "car-showroom", cwd=tmp_path)
    worked("export", "x.canvasbook", "x.md", cwd=tmp_path)
    changing = {
        "y.canvasbook": ["new", "y.canvasbook"],
        "z.canvasbook": ["backup", "x.canvasbook", "z.canvasbook"],
        "poster.pdf": ["export", "x.canvasbook", "poster.pdf"],
        "own.toml": ["methods", "new", "own.toml"],
    }
    for made, arguments in changing.items():
        code, said = on_full(*arguments)
        assert code == 0 and "The output takes no more" in said
        assert (tmp_path / made).exists()
    assert on_full("import", "x.canvasbook", "x.md")[0] == 0
    assert worked("list", "x.canvasbook", cwd=tmp_path).count("Family car showroom") == 2
    for arguments in (["list", "x.canvasbook"], ["results", "x.canvasbook"], ["examples"], ["methods"], ["--help"]):
        code, said = on_full(*arguments)
        assert code == 1 and said.startswith("The output takes no more")
