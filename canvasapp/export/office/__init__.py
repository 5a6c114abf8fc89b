"""What files of office programs have in common."""
