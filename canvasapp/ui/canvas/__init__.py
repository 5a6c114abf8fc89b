"""A canvas on the screen: blocks, their notes and the line that takes new ones."""
