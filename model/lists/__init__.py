"""The values that are lists, as items: which there are, and what is done to them.

Offsets count characters of the document's text as its tree was read from it, indexes count the
items of a list from 0. The operations are pure: they give a `ListEdit`, which the one write path
checks and makes.
"""
