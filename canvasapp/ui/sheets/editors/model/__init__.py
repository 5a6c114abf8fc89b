"""The editor of models."""
