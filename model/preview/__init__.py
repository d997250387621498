"""An infobox as a reader would see it, as HTML for Qt's rich text: made offline, from the tree."""
