"""Filling in the elements of a sheet: pure functions from an answer (JSON) and a wish to the answer afterwards."""
