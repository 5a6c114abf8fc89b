"""What a method derives from its answers: pure functions, nothing in them belongs to a single method."""
