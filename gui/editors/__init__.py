"""What edits one node: its fields, its wikitext, and the ways out of a refused edit."""
