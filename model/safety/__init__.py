"""What may not stand raw in a value, the ways to write it, and the dry run of an edit."""
