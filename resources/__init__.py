"""Icons, themes and sample pages: data, found with importlib.resources."""
