"""An open workshop: its tabs, its bars, its guide."""
