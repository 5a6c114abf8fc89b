"""`python tools/keyboard.py`: writes docs/keyboard.md and docs/keyboard.ko.md, the pages of all keys."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from canvasapp.app.places import find_places
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.key_list import KeyGroup, key_groups

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": ROOT / "docs" / "keyboard.md", "ko": ROOT / "docs" / "keyboard.ko.md"}
_WORDS = {
    "en": (
        "Keys",
        "No command is a bare letter, so every letter you type is text. On a Mac, Ctrl is ⌘ and Alt is ⌥. In the "
        "window they are under *Help ▸ Keys* (Shift+F1), where they can be searched.",
        "| key | what it does |",
    ),
    "ko": (
        "단축키",
        "글자 하나만으로 된 명령은 없으므로 치는 글자는 모두 글이 됩니다. Mac에서는 Ctrl이 ⌘, Alt가 ⌥입니다. 창에서는 "
        "*도움말 ▸ 단축키*(Shift+F1)에서 찾아볼 수 있습니다.",
        "| 키 | 하는 일 |",
    ),
}


def main() -> int:
    """Write both pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    interface = Interface(QGuiApplication([]), find_places().resources / "i18n")
    for language, path in PAGES.items():
        interface.choose(language)
        path.write_text(page(language, key_groups()), "utf-8")
    return 0


def page(language: str, groups: tuple[KeyGroup, ...]) -> str:
    """The page of a language in Markdown; the groups are in that language."""
    title, note, head = _WORDS[language]
    lines = [f"# {title}", "", note]
    for group in groups:
        lines += ["", f"## {group.title}", "", head, "|---|---|"]
        lines += [f"| {', '.join(row.keys)} | {row.text} |" for row in group.rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
