"""The interface's texts in every language: `update` collects and compiles them, `check` says what is missing.

`resources/i18n/canvasapp_ko.ts` has every text; `canvasapp_en.ts` has only those with a number in them, since English
needs its plural forms while its other texts stand in the code.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "resources" / "i18n"
QT_TOOLS = Path(PySide6.__file__).parent

PLACES = re.compile(r"%n|%L?\d|\{\w*\}")


def main(arguments: list[str]) -> int:
    """`update` or `check`; 0 done or complete, 1 incomplete, 2 wrong use."""
    files = sorted(LANGUAGES.glob("*.ts"))
    if arguments == ["update"]:
        for file in files:
            collect(file)
            compile_to(file, file.with_suffix(".qm"))
        return 0
    if arguments == ["check"]:
        problems = [f"{file.name}: {problem}" for file in files for problem in problems_of(file)]
        problems += [] if files else [f"no translations in {LANGUAGES}"]
        print("\n".join(problems) or f"translations complete: {', '.join(file.name for file in files)}")
        return 1 if problems else 0
    print("usage: translations.py update | check", file=sys.stderr)
    return 2


def collect(file: Path) -> None:
    """Bring a .ts file up to what the code says; texts that are gone leave it."""
    plural_only = ["-pluralonly"] if file.stem.endswith("_en") else []
    sources = [str(path) for path in sorted((ROOT / "canvasapp").rglob("*.py"))]
    options = ["-silent", "-no-obsolete", "-locations", "none", *plural_only]
    subprocess.run([QT_TOOLS / "lupdate", *options, *sources, "-ts", file], check=True)


def compile_to(file: Path, target: Path) -> None:
    """Compile a .ts file into the .qm that Qt reads."""
    subprocess.run([QT_TOOLS / "lrelease", "-silent", file, "-qm", target], check=True)


def problems_of(file: Path) -> Iterator[str]:
    """What is wrong with a .ts file and the .qm beside it, a sentence each."""
    messages = read(file)
    with tempfile.TemporaryDirectory() as folder:
        fresh, compiled = Path(folder, file.name), Path(folder, "fresh.qm")
        fresh.write_bytes(file.read_bytes())
        collect(fresh)
        wanted = read(fresh)
        compile_to(file, compiled)
        released = file.with_suffix(".qm")
        if not released.is_file() or released.read_bytes() != compiled.read_bytes():
            yield f"{released.name} is not what the .ts file compiles to; run make translations"
    yield from (f"not in the file yet: {named(key)}" for key in wanted.keys() - messages.keys())
    yield from (f"no longer in the code: {named(key)}" for key in messages.keys() - wanted.keys())
    for key, translation in messages.items():
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if "type" in translation.attrib or not all(form.strip() for form in forms):
            yield f"not translated: {named(key)}"
        elif any(places(form) - places(key[1]) for form in forms):
            yield f"has a place that the source lacks: {named(key)}"
        elif any(places(key[1]) - places(form) - {"%n"} for form in forms):
            yield f"lacks a place of the source: {named(key)}"


def read(file: Path) -> dict[tuple[str, str, str], ET.Element]:
    """(context, source, comment) -> translation element."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): translation
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def places(text: str) -> set[str]:
    """The places a text is filled at: %n, %1, {name}."""
    return set(PLACES.findall(text))


def named(key: tuple[str, str, str]) -> str:
    """A text as a message names it."""
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
