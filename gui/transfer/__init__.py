"""What comes to a page from elsewhere: pasted, dropped, copied across from a page beside it."""
