"""Lists that show their rows as cards, in as many columns as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListView


def lay_out_as_cards(view: QListView) -> None:
    """Make a list of cards of `view`: equal sizes, one chosen at a time, nothing dragged, the pointer followed."""
    view.setProperty("ground", "window")
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setMovement(QListView.Movement.Static)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setUniformItemSizes(True)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QListView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
