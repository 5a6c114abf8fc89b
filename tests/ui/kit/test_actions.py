"""The table of actions: keys that are ours to take, each for one thing."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from canvasapp.ui.kit.actions import TABLE


def test_no_key_belongs_to_the_desktop() -> None:
    """Ctrl+Alt with an arrow or a function key changes the work space, the screen or the session on most desktops."""
    keys = [key for spec in TABLE.values() for key in spec.keys]
    assert not [key for key in keys if key.startswith(("Ctrl+Alt+", "Meta+")) or key in ("Alt+F4", "Alt+Tab")]


def test_every_key_does_one_thing() -> None:
    used = Counter(QKeySequence(key).toString() for spec in TABLE.values() for key in spec.keys)
    assert [key for key, times in used.items() if times > 1] == []
