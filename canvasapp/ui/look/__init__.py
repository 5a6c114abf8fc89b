"""How everything looks: colours, type, icons and widget style."""
