"""Notes that a sheet offers to a canvas."""
