"""Text and data: Markdown, JSON, and what the text formats share."""
