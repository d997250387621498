"""Parser functions and variables: which there are, in every language, and their arguments."""

import pytest

from model.wikitext.functions import function_call
from model.wikitext.syntax import DEFAULT_SYNTAX

# What stands before the first `|`, the English name, the arguments.
CALLS = [
    ("#if: {{{a|}}}", "#if", ("condition", "then", "else")),
    ("#IF:x", "#if", ("condition", "then", "else")),
    (" <!-- a:b --> #ifeq: x ", "#ifeq", ("first", "second", "then", "else")),
    ("#если:x", "#if", ("condition", "then", "else")),
    ("#como:x", "#como", ()),
    ("#switch:x", "#switch", ("value",)),
    ("#invoke:Foo", "#invoke", ("module", "function")),
    ("#вызвать:Foo", "#invoke", ("module", "function")),
    ("#tag:ref", "#tag", ("tag", "content")),
    ("#expr:1+1", "#expr", ("expression",)),
    ("lc:A", "lc", ("text",)),
    ("LC:A", "lc", ("text",)),
    ("formatnum:3", "formatnum", ("number", "mode")),
    ("ZAHLENFORMAT:3", "formatnum", ("number", "mode")),
    ("PAGENAME:x", "PAGENAME", ("page",)),
    ("SEITENNAME:x", "PAGENAME", ("page",)),
]
VARIABLES = [("PAGENAME", "PAGENAME"), ("SEITENNAME", "PAGENAME"), ("CURRENTYEAR", "CURRENTYEAR")]
TEMPLATES = ["flag", "Infobox person", "pagename", "Template:Flag", "Hilfe:Seite", "seitenname", ""]


@pytest.mark.parametrize(("name", "english", "arguments"), CALLS)
def test_a_function_is_known_by_its_english_name(
    name: str, english: str, arguments: tuple[str, ...]
) -> None:
    call = function_call(name, DEFAULT_SYNTAX)
    assert call is not None
    assert (call.name, call.arguments) == (english, arguments)
    assert name[: call.first_start].endswith(":")


@pytest.mark.parametrize(("name", "english"), VARIABLES)
def test_a_variable_takes_no_argument_without_a_colon(name: str, english: str) -> None:
    call = function_call(name, DEFAULT_SYNTAX)
    assert call is not None
    assert (call.name, call.is_variable) == (english, True)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_no_function(name: str) -> None:
    assert function_call(name, DEFAULT_SYNTAX) is None


@pytest.mark.parametrize(
    ("name", "takes"), [("#if:a", False), ("#switch:a", True), ("#invoke:a", True), ("lc:a", False)]
)
def test_only_some_functions_know_names(name: str, takes: bool) -> None:
    call = function_call(name, DEFAULT_SYNTAX)
    assert call is not None
    assert call.takes_names is takes
