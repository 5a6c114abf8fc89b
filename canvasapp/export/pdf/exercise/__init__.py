"""Handouts of guided exercises, blank and filled, laid out from the data of their method alone."""
