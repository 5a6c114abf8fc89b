"""The editors of the element kinds, one module each."""
