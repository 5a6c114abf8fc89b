"""Paper: posters and handouts drawn with reportlab."""
