"""What follows from the answers of a sheet."""
