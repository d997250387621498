"""What is amiss with the templates of a page: a file for each check, all named in `registry.py`."""
