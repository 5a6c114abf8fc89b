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
from texts import NotALiteral, Text, texts_in

ROOT = Path(__file__).resolve().parent.parent
FILES = [ROOT / "resources" / "i18n" / f"canvasapp_{language}.ts" for language in ("en", "ko")]
QT_TOOLS = Path(PySide6.__file__).parent

PLACES = re.compile(r"%n|%L?\d|\{\w*\}")

Key = tuple[str, str, str]
"""(context, words, comment)"""


def main(arguments: list[str]) -> int:
    """`update` or `check`; 0 done or complete, 1 incomplete, 2 wrong use."""
    if arguments not in (["update"], ["check"]):
        print("usage: translations.py update | check", file=sys.stderr)
        return 2
    problems: list[str] = []
    try:
        texts = {text for source in (ROOT / "canvasapp").rglob("*.py") for text in texts_in(source)}
        for file in FILES:
            if arguments == ["update"]:
                collect(texts, file)
                compile_to(file, file.with_suffix(".qm"))
            else:
                problems += [f"{file.name}: {problem}" for problem in problems_of(file, texts)]
    except NotALiteral as error:
        problems.append(str(error))
    print("\n".join(problems) or f"translations: {', '.join(file.name for file in FILES)}")
    return 1 if problems else 0


def wanted(texts: set[Text], file: Path) -> set[Text]:
    """The texts that belong into a .ts file: all of them, but in the English one only those with a number."""
    return {text for text in texts if text.plural} if file.stem.endswith("_en") else texts


def collect(texts: set[Text], file: Path) -> None:
    """Bring a .ts file up to the texts of the code; what is gone leaves it, what is there keeps its translation."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder, "texts.py")
        listing.write_text("".join(f"{text.call()}\n" for text in sorted(wanted(texts, file))), "utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        subprocess.run([QT_TOOLS / "lupdate", *options, listing, "-ts", file], check=True)


def compile_to(file: Path, target: Path) -> None:
    """Compile a .ts file into the .qm that Qt reads; beside the old one, since a program that runs has that mapped."""
    fresh = target.with_suffix(".new")
    subprocess.run([QT_TOOLS / "lrelease", "-silent", file, "-qm", fresh], check=True)
    fresh.replace(target)


def problems_of(file: Path, texts: set[Text]) -> Iterator[str]:
    """What is wrong with a .ts file and the .qm beside it, a line each."""
    if not file.is_file():
        yield "is missing; run make translations"
        return
    translations = read(file)
    in_code: set[Key] = {text[:3] for text in wanted(texts, file)}
    yield from (f"not in the file yet: {named(key)}" for key in sorted(in_code - translations.keys()))
    yield from (f"no longer in the code: {named(key)}" for key in sorted(translations.keys() - in_code))
    for key, translation in translations.items():
        yield from (f"{problem}: {named(key)}" for problem in problems_of_one(key[1], translation))
    released = file.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, released.name)
        compile_to(file, fresh)
        if not released.is_file() or released.read_bytes() != fresh.read_bytes():
            yield f"{released.name} is not what the .ts file compiles to; run make translations"


def problems_of_one(words: str, translation: ET.Element) -> Iterator[str]:
    """What is wrong with one translation: unfinished, empty, or filled at other places than its source."""
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if "type" in translation.attrib or not all(form.strip() for form in forms):
        yield "not translated"
    elif any(places(form) - places(words) for form in forms):
        yield "has a place that the source lacks"
    elif any(places(words) - places(form) - {"%n"} for form in forms):
        yield "lacks a place of the source"


def read(file: Path) -> dict[Key, ET.Element]:
    """The translation elements of a .ts file."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): translation
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def places(text: str) -> set[str]:
    """The places a text is filled at: %n, %1, {name}."""
    return set(PLACES.findall(text))


def named(key: Key) -> str:
    """A text as a message names it."""
    context, words, comment = key
    return f"{context}: {words!r}" + (f" ({comment})" if comment else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
