"""The filled canvas on paper."""
