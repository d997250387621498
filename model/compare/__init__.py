"""What differs between two texts: by field, by line, by word; and what three of them come to."""
