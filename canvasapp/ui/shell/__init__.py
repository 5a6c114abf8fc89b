"""The window, its start, and the way between its pages."""
