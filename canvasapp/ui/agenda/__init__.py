"""The agenda of the day and its clock on the screen."""
