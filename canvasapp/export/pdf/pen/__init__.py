"""Drawing on the pages of a PDF."""
