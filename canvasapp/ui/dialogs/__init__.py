"""Dialogs: the particulars of a workshop, the settings, and questions before what cannot be undone."""
