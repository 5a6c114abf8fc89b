"""The one block that no canvas has."""

SHELF = "shelf"
"""The block of notes that have no block yet: no canvas may call one so, every canvas shows it beside its own blocks."""
