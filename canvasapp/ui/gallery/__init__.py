"""The gallery of methods."""
