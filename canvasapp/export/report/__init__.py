"""The report: a workshop as a document to read."""
