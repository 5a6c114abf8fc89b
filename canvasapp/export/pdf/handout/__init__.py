"""Handouts of canvases and methods, blank and filled, laid out from the data of their method alone."""
