"""The editor of loops."""
