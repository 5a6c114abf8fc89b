"""Figures: each view of a result drawn once, for paper and for the screen."""
