"""Frozen values and pure functions: what a workshop is and how it may change."""
