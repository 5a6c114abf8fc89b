"""The editors of the elements of a method."""
