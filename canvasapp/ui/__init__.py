"""The window: widgets on top of everything else."""
