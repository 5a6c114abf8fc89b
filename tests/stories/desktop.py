"""A desktop of its own for one test: an X server, a session bus, a window manager and an input method."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "dbus-daemon")
_OF_IBUS = ("ibus", "ibus-daemon", "gsettings")
_COMPONENTS = Path("/usr/share/ibus/component")
_CHOICES = (
    ("hangul", "initial-input-mode", "hangul"),
    ("hangul", "off-keys", ""),
    ("anthy.common", "input-mode", "0"),
)
"""Korean and Japanese from the first key on, where by themselves both begin with Latin, and Korean ends at Esc."""

_PATIENCE = 60.0
"""Seconds after which what was waited for has failed."""


def lacking(engine: str = "") -> str:
    """What is not installed of what a desktop with an input method needs, "" where all is there."""
    programs = (*_PROGRAMS, *(_OF_IBUS if engine else ()))
    found = [program for program in programs if shutil.which(program) is None]
    if engine and not (_COMPONENTS / f"{engine}.xml").is_file():
        found.append(f"ibus-{engine}")
    return ", ".join(found)


class Desktop:
    """`engine` is the name of an input method of ibus; "" types with the keyboard layout alone."""

    def __init__(self, engine: str = "") -> None:
        self._stack = ExitStack()
        # Not in the folder of the test: a socket lies in it, and the name of one has 107 signs at most.
        home = Path(self._stack.enter_context(TemporaryDirectory(prefix="desktop-")))
        (home / "run").mkdir(mode=0o700)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "WAYLAND_", "DBUS_"))},
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "GSETTINGS_BACKEND": "keyfile",
            "NO_AT_BRIDGE": "1",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_IM_MODULE": "ibus" if engine else "compose",
        }
        try:
            self._begin(engine)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Desktop":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End everything, what was begun last first."""
        self._stack.close()

    def _begin(self, engine: str) -> None:
        read, write = os.pipe()
        screen = ("-screen", "0", "1366x768x24", "-noreset")  # else it begins anew when its last client goes
        self.start("Xvfb", "-displayfd", str(write), *screen, pass_fds=[write])
        os.close(write)
        with os.fdopen(read, encoding="ascii") as answer:  # a display that is free: tests run side by side
            self.environment["DISPLAY"] = f":{answer.readline().strip()}"
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE, text=True)
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.start("openbox")
        if not engine:
            self.do("setxkbmap", "-layout", "us", "-variant", "intl")
            return
        for schema, key, value in _CHOICES:
            self.do("gsettings", "set", f"org.freedesktop.ibus.engine.{schema}", key, value)
        # Engines are written for the Python of the system.
        path = os.pathsep.join(("/usr/bin", "/bin", self.environment["PATH"]))
        self.start("ibus-daemon", "--panel=disable", env=self.environment | {"PATH": path})
        wait_until(lambda: self._takes(engine))

    def start(self, *command: str | Path, **options: Any) -> "subprocess.Popen[str]":
        """A program that goes on until the desktop is closed."""
        given = {"env": self.environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
        process = subprocess.Popen(command, **given)
        self._stack.callback(_end, process)
        return process

    def do(self, *command: str) -> None:
        """A program that ends by itself, and well."""
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def _takes(self, engine: str) -> bool:
        """Choose an engine; whether the daemon has it now. The first command may fail and choose it all the same."""
        for command in (["ibus", "engine", engine], ["ibus", "engine"]):
            done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        return done.stdout.strip() == engine

    def press(self, *keys: str, pause: int = 60) -> None:
        """Keys one after the other, with `pause` milliseconds after each."""
        self.do("xdotool", "key", "--delay", str(pause), *keys)

    def click(self, spot: tuple[int, int]) -> None:
        """A click of the left button."""
        self.do("xdotool", "mousemove", *map(str, spot), "click", "1")


class Window:
    """The program on a desktop: see `observed.py` for what can be asked."""

    def __init__(self, desktop: Desktop, workbook: Path) -> None:
        self.desktop = desktop
        script = Path(__file__).with_name("observed.py")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": None, "text": True}
        self._process = desktop.start(sys.executable, script, workbook, **pipes)

    def ask(self, *question: object) -> Any:
        """What the program answers now."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(word) for word in question]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def wait_for(self, *question: object, answer: object = None) -> Any:
        """The answer when there is one, or when it is `answer`; what it was at last where it does not come."""
        last: list[Any] = [None]

        def comes() -> bool:
            last[0] = self.ask(*question)
            return last[0] == answer if answer is not None else last[0] is not None

        wait_until(comes, lambda: f"{question}: {last[0]}, not {answer}")
        return last[0]

    def ended(self) -> int:
        """The exit code, when the window has been closed."""
        return self._process.wait(_PATIENCE)


def wait_until(happened: Callable[[], bool], told: Callable[[], str] = lambda: "") -> None:
    """Look again and again at what another process does; fails with `told` where it does not come."""
    end = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < end, told()
        time.sleep(0.02)


def _end(process: "subprocess.Popen[str]") -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    process.terminate()
    process.wait()
