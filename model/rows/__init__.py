"""The rows of the tree view: which nodes have one, what they read, what is done to them."""
