"""The kinds of sources that can be read, one module a kind."""
