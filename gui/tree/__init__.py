"""The tree of boxes and fields: its model, its looks, and editing in its cells."""
