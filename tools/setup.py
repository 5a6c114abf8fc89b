"""Make a checkout ready to run: system libraries, `.venv`, dependencies; quick where nothing has changed.

Standard library alone, since it runs before anything is installed. `--tests` also asks for the programs that the
tests need for a real X server.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-for"

# What Qt's libraries and plugins for windows, PDF, printing and input methods are linked against (readelf -d) and
# PySide6 does not bring along: Debian's package -> the libraries in it.
LIBRARIES = {
    "libbrotli1": ("libbrotlidec.so.1",),
    "libcups2": ("libcups.so.2",),
    "libdbus-1-3": ("libdbus-1.so.3",),
    "libegl1": ("libEGL.so.1",),
    "libfontconfig1": ("libfontconfig.so.1",),
    "libfreetype6": ("libfreetype.so.6",),
    "libgl1": ("libGL.so.1",),
    "libglib2.0-0": ("libglib-2.0.so.0", "libgthread-2.0.so.0"),
    "libgssapi-krb5-2": ("libgssapi_krb5.so.2",),
    "libwayland-client0": ("libwayland-client.so.0",),
    "libwayland-cursor0": ("libwayland-cursor.so.0",),
    "libwayland-egl1": ("libwayland-egl.so.1",),
    "libx11-6": ("libX11.so.6",),
    "libx11-xcb1": ("libX11-xcb.so.1",),
    "libxcb-cursor0": ("libxcb-cursor.so.0",),
    "libxcb-glx0": ("libxcb-glx.so.0",),
    "libxcb-icccm4": ("libxcb-icccm.so.4",),
    "libxcb-image0": ("libxcb-image.so.0",),
    "libxcb-keysyms1": ("libxcb-keysyms.so.1",),
    "libxcb-randr0": ("libxcb-randr.so.0",),
    "libxcb-render-util0": ("libxcb-render-util.so.0",),
    "libxcb-render0": ("libxcb-render.so.0",),
    "libxcb-shape0": ("libxcb-shape.so.0",),
    "libxcb-shm0": ("libxcb-shm.so.0",),
    "libxcb-sync1": ("libxcb-sync.so.1",),
    "libxcb-util1": ("libxcb-util.so.1",),
    "libxcb-xfixes0": ("libxcb-xfixes.so.0",),
    "libxcb-xkb1": ("libxcb-xkb.so.1",),
    "libxcb1": ("libxcb.so.1",),
    "libxkbcommon-x11-0": ("libxkbcommon-x11.so.0",),
    "libxkbcommon0": ("libxkbcommon.so.0",),
}

# What tests start (an X server, input methods, failing system calls, a second opinion on PDFs): package -> program.
PROGRAMS = {
    "dbus": "dbus-daemon",
    "ibus": "ibus-daemon",
    "ibus-anthy": "/usr/libexec/ibus-engine-anthy",
    "ibus-hangul": "/usr/libexec/ibus-engine-hangul",
    "libglib2.0-bin": "gsettings",
    "openbox": "openbox",
    "qpdf": "qpdf",
    "strace": "strace",
    "x11-xkb-utils": "setxkbmap",
    "xdotool": "xdotool",
    "xvfb": "Xvfb",
}


class Stop(Exception):
    """Set-up cannot go on; the text says what to do."""


def main(arguments: list[str]) -> int:
    """Set up the checkout; 0 when it is ready, 1 with a sentence on stderr where a person has to do something."""
    try:
        if sys.platform.startswith("linux"):
            provide_packages(for_tests="--tests" in arguments)
        make_environment()
        install_dependencies()
    except Stop as stop:
        say(f"{stop}\nThen run make again.")
        return 1
    return 0


def say(text: str) -> None:
    """A line for the person at the terminal."""
    print(f"canvasapp: {text}", file=sys.stderr, flush=True)


def provide_packages(for_tests: bool) -> None:
    """The system libraries of Qt, and for the tests the programs around an X server.

    Without apt the missing libraries are named, and the start is tried all the same. Tests whose programs cannot be
    had skip themselves.
    """
    libraries = {package for package, names in LIBRARIES.items() if not all(map(loads, names))}
    programs = {package for package, name in PROGRAMS.items() if for_tests and shutil.which(name) is None}
    packages = sorted(libraries | programs)
    if not packages or apt_install(packages):
        return
    if shutil.which("apt-get") is None:
        names = [name for package in packages for name in LIBRARIES.get(package, (PROGRAMS.get(package, ""),))]
        say(f"Qt or its tests may need these from your system's packages: {' '.join(names)}")
    elif libraries:
        raise Stop(f"Qt needs some system libraries. Install them with this line:\n  {apt_line(packages)}")
    else:
        say(f"some tests are skipped until this line is run:\n  {apt_line(packages)}")


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_line(packages: list[str]) -> str:
    """The line a person types."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def apt_install(packages: list[str]) -> bool:
    """Install packages where there is apt and it needs no password; whether they are there then."""
    if shutil.which("apt-get") is None:
        return False
    root = os.geteuid() == 0
    if not root and (
        shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode
    ):
        return False
    apt = [*([] if root else ["sudo", "-n"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    say(f"installing {' '.join(packages)}")
    if subprocess.run(install).returncode == 0:
        return True
    # A fresh system has no package lists yet.
    return subprocess.run([*apt, "update"]).returncode == 0 and subprocess.run(install).returncode == 0


def make_environment() -> None:
    """`.venv`, unless it is there and its Python runs (then it is the one running this, see setup.sh)."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        if importlib.util.find_spec("pip") is None:  # an earlier run was stopped half way
            subprocess.run([sys.executable, "-m", "ensurepip"], check=True)
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None and not apt_install([package]):
        line = f":\n  {apt_line([package])}" if shutil.which("apt-get") else " from your system's packages."
        raise Stop(f"this Python lacks its part for virtual environments. Install it{line}")
    say("making .venv")
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")


def install_dependencies() -> None:
    """The project itself (editable), what it needs, and the tools of its tests, unless all that is there already."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    project = (ROOT / "pyproject.toml").read_bytes()
    # The path is part of it: an environment that was moved points to where it was.
    stamp = hashlib.sha256(b"\0".join([project, sys.version.encode(), str(VENV).encode()])).hexdigest()
    if STAMP.is_file() and STAMP.read_text("ascii") == stamp:
        return
    say("installing the dependencies (about 300 MB the first time)")
    # Read here, because `pip install --group` is younger than the pip that many a Python brings.
    tools = tomllib.loads(project.decode())["dependency-groups"]["dev"]
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    if subprocess.run([*pip, "--editable", str(ROOT), *tools]).returncode:
        raise Stop("the dependencies could not be installed; pip says above what is in the way.")
    STAMP.write_text(stamp, "ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
