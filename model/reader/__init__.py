"""What a reader sees of wikitext, as plain text for a row."""
