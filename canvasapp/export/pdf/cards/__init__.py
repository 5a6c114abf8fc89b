"""Cards: each note on a card of its own."""
