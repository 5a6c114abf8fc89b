"""The page of a sheet: its steps and the elements of each."""
