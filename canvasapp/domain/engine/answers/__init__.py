"""What a team has answered, read and checked."""
