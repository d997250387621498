"""What the program does without a window: pure functions from a page's text to a result."""
