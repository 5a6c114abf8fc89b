"""The results of a sheet, beside its elements."""
