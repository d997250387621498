"""Forms: one value taken apart into the few things that a person changes in it.

Each kind of value (a link, a date, a flag, …) has a class of its own that recognises it, shows its
parts and writes one of them back, leaving all else in the wikitext as it is.
"""
