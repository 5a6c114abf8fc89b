"""The entities of a workshop, their changes, and the edits made of them."""
