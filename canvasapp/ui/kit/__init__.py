"""What several rooms of the window use: widgets, words, actions."""
