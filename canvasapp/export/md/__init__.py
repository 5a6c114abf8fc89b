"""Markdown as a workshop uses it: lines, words, and their reading."""
