"""What people already have, read as canvases: files and the clipboard, whatever program they come from."""
