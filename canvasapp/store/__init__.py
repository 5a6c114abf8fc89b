"""The workbook file: SQLite tables, file rules, backups."""
