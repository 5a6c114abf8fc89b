"""The deck: slides of native shapes, tables and charts."""
