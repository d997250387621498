"""What the actions do, to a row, a page or the window; a file for each menu or kind of thing."""
