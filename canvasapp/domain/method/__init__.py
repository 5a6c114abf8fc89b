"""A method as its file describes it, and the checks of such a file."""
