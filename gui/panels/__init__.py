"""What shows the whole page beside the tree."""
