"""From domain values to files and back: one module per format."""
