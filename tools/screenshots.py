"""`make screenshots`: pictures of every main screen in both languages and schemes, at the sizes that count.

A screen of another size is another process, since Qt reads the screen when it starts.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Screen:
    """The folder of its pictures, its size in logical pixels, device pixels for each, and which scenes are taken."""

    folder: str
    width: int
    height: int
    ratio: int = 1
    scenes: str = "[01]*"


SCREENS = (
    Screen(".", 1440, 900, scenes="*"),
    Screen("1100x680", 1100, 680),
    Screen("1366x768", 1366, 768),
    Screen("3840x2160", 1920, 1080, ratio=2),
)


def main(arguments: list[str]) -> int:
    """`FOLDER [SCENES]`: all pictures, or those of the scenes that fit a pattern; 2 for wrong use."""
    if len(arguments) not in (1, 2):
        print("usage: screenshots.py FOLDER [SCENES]", file=sys.stderr)
        return 2
    for screen in SCREENS:
        take(screen, Path(arguments[0]), arguments[1] if len(arguments) == 2 else screen.scenes)
    print(f"screenshots: {arguments[0]}")
    return 0


def take(screen: Screen, folder: Path, scenes: str) -> None:
    """The pictures of one screen. Raises CalledProcessError if a scene could not be played."""
    with tempfile.TemporaryDirectory() as scratch:
        described = Path(scratch, "screen.json")
        described.write_text(json.dumps({"screens": [_described(screen)]}), "utf-8")
        environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={described}",
            "QT_SCALE_FACTOR": str(screen.ratio),
        }
        shots = [sys.executable, str(Path(__file__).with_name("shots.py")), str(folder / screen.folder), scenes]
        subprocess.run(shots, env=environment, check=True)


def _described(screen: Screen) -> dict[str, object]:
    """A screen as the offscreen platform takes it, in device pixels."""
    width, height = screen.width * screen.ratio, screen.height * screen.ratio
    return {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
