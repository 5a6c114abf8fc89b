"""What a deck, a report and a page of HTML say: one model of sections, made from a workshop."""
