"""The expression language of method files."""
