"""The editor of matrices."""
