"""What every test has: a data folder of its own, no window on the screen, and hypothesis as the profile says."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Helpers lie beside the tests that use them, each under a name of its own.
TESTS = Path(__file__).parent
sys.path += sorted({str(module.parent) for module in TESTS.rglob("*.py")})

# Before anything imports Qt. A test that needs a real X server sets its own platform in the process it starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: a slow machine is not a failure. The tests that count are the same ones on each machine;
# HYPOTHESIS_PROFILE=thorough looks further, with new examples every time.
settings.register_profile("same", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data, settings and backups of this test alone, also in the processes it starts."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CANVASAPP_HOME", str(folder))
    return folder
