"""Decisions, actions and the parking lot on the screen."""
