"""Dialogs: for files, for losing work, and to read. Imported when they are asked for."""
