"""What happens, not how it looks: documents, the library, printing jobs."""
