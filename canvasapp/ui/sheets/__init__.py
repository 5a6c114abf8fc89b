"""Sheets of methods: steps, elements to fill in, results beside them, and notes offered to a canvas."""
