"""Workbooks as SQLite files: tables, log, file rules, migrations, copies."""
