"""The editor of tables."""
