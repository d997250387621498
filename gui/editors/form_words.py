"""What the parts of forms are called, and what is said where one can't be written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.function_words import function_argument_word
from model.forms.form import CannotWriteError, FieldKind, FormError, FormField

LABELS = {
    ("link", "target"): "&Target",
    ("link", "label"): "&Label",
    ("external link", "url"): "&Address",
    ("external link", "label"): "&Label",
    ("file", "name"): "File name",
    ("file", "caption"): "&Caption",
    ("file", "alt"): "&Alternative text",
    ("file", "size"): "&Size in pixels",
    ("file", "frame"): "Frame",
    ("file", "align"): "Ali&gnment",
    ("file", "upright"): "&Upright",
    ("file", "link"): "&Link",
    ("file", "border"): "&Border",
    ("file", "height"): "In the line of text",
    ("file", "page"): "&Page of the document",
    ("file", "lang"): "Language",
    ("file", "class"): "CSS class",
    ("file", "start"): "Starts at",
    ("file", "end"): "Ends at",
    ("file", "thumbtime"): "Still picture at",
    ("file", "loop"): "Plays again and again",
    ("file", "muted"): "Without sound",
    ("reference", "name"): "Reference &name",
    ("reference", "group"): "&Group",
    ("reference", "text"): "&Text",
    ("parameter", "name"): "Parameter",
    ("parameter", "default"): "&Default",
    ("date", "date"): "&Date",
    ("measure", "value"): "Nu&mber",
    ("measure", "value_to"): "Up t&o",
    ("measure", "range"): "Between the two",
    ("measure", "value_2"): "And",
    ("measure", "unit"): "&Unit",
    ("measure", "unit_2"): "Its unit",
    ("measure", "to_unit"): "&Converted to",
    ("measure", "exponent"): "Power of ten",
    ("measure", "unit_exponent"): "Power of the unit",
    ("flag", "country"): "&Country",
    ("flag", "variant"): "Which fla&g",
    ("flag", "size"): "&Size",
    ("flag", "name"): "N&ame shown",
    ("web address", "url"): "&Address",
    ("web address", "label"): "&Label",
    ("coordinates", "latitude"): "La&titude",
    ("coordinates", "longitude"): "Lon&gitude",
    ("coordinates", "minutes"): "&Minutes or seconds",
    ("coordinates", "hemisphere"): "Hemis&phere",
    ("yes or no", "value"): "&Yes",
    ("marriage", "spouse"): "&Spouse",
    ("marriage", "from"): "F&rom",
    ("marriage", "to"): "&To",
    ("marriage", "end"): "How it en&ded",
    ("colour", "color"): "&Colour",
    ("colour", "label"): "&Stands for",
    ("file name", "file"): "Fi&le",
    ("number", "number"): "Nu&mber",
    ("address", "url"): "&Address",
    ("page name", "page"): "&Page",
    ("user name", "user"): "&User",
    ("template name", "template"): "&Template",
    ("suggested value", "value"): "&Value",
}
"""By the form's name and the part's key; `&` stands before the letter that leads to the field.

A part that is not here is called by its key.
"""

_PROBLEMS = {
    FieldKind.DATE: "“%1” is no date. Write it as in 1950-06-25.",
    FieldKind.NUMBER: "“%1” is no number.",
    FieldKind.COLOR: "“%1” is no colour.",
}
_NO_WRITING = "“%1” can't be written in the way that is used here. Change the wikitext itself."
_PROBLEMS_OF = {
    ("link", "target"): "“%1” can't be the name of a page.",
    ("external link", "url"): "“%1” is no address. Begin it with https://.",
    ("file", "name"): "“%1” can't be the name of a file.",
    ("file", "size"): "“%1” is no size. Write it as 200, 200x100 or x100.",
    ("file", "caption"): "“%1” would be read as an option of the file.",
    ("file", "upright"): "“%1” is no number.",
    ("web address", "url"): "“%1” is no address: it has a host, as in https://example.org.",
    ("coordinates", "latitude"): "“%1” is no latitude. Write it as 53.27 or 53°16′19″N, up to 90.",
    ("coordinates", "longitude"): "“%1” is no longitude. Write it as 9.05 or 9°2′56″E, up to 180.",
    ("flag", "size"): "“%1” is no size. Write it as 23px.",
    ("address", "url"): "“%1” is no address. Begin it with https://.",
    ("page name", "page"): "“%1” can't be the name of a page.",
    ("user name", "user"): "“%1” can't be the name of a user.",
    ("template name", "template"): "“%1” can't be the name of a template.",
    ("file name", "file"): "“%1” is no name of a file: it ends with .jpg, .svg or the like.",
}


def label_words(form_name: str, key: str) -> str:
    """The label of a part, with the mark of its key if it has one."""
    known = LABELS.get((form_name, key))
    if known is not None:
        return _tr(known)
    words = key.partition("|")[0].replace("&", "&&")
    if form_name == "function":
        return function_argument_word(words)
    return words if form_name in _NAMED_BY_THE_TEXT else _readable(words)


_NAMED_BY_THE_TEXT = ("template", "reference")
"""Forms whose parts are called as the page calls them."""


def _readable(key: str) -> str:
    words = key.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def edit_words(form_name: str, key: str, thing: str) -> str:
    """What the history calls the change of a part; `thing` is what the form's row is called."""
    label = label_words(form_name, key).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return _tr("Set %1 of %2").replace("%1", label).replace("%2", thing or form_name)


def problem_words(form_name: str, field: FormField | None, error: FormError) -> str:
    """Why what was typed can't be the part."""
    if isinstance(error, CannotWriteError):
        return _tr(_NO_WRITING).replace("%1", error.value)
    words = _PROBLEMS_OF.get((form_name, error.key))
    if words is None and field is not None:
        words = _PROBLEMS.get(field.kind)
    return _tr(words or "“%1” can't stand here.").replace("%1", error.value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FormWords", text)
