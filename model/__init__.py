"""The page, its structure and its edits; knows no window and imports no Qt."""
