"""Boxwright's command line: opens the window, or runs a command that needs none.

Imports only what the chosen command needs: no Qt where there is no window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser

_FAILED = 1
_WRONG_CALL = 2
_ABOUT_PATHS = (
    "A path is a field's name and what is in its value, with slashes between: "
    "combatant1/Collapsible list[2]/4/flag/1, or from the page on: /Infobox person[2]/name. "
    r"In a name \/ \[ and \= stand for / [ and =."
)


def main() -> int:
    """Run what the command line asks for; gives the exit status.

    0 where all is well, 1 where something is not as it should be, 2 for a wrong call.
    """
    arguments = sys.argv[1:]
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "export": _export,
        "get": _get,
        "set": _set,
        "check": _check,
        "diff": _diff,
    }
    command = commands.get(arguments[0]) if arguments else None
    if command is None:
        return _open_window(arguments)
    for stream in (sys.stdout, sys.stderr):
        # Pages are UTF-8 whatever the locale; file names are whatever bytes the system has.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        status = command(arguments[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads the output has seen enough; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    return status


# The window


def _open_window(arguments: Sequence[str]) -> int:
    paths = [Path(name) for name in arguments]
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    if any(name.startswith("-") for name in arguments):
        options = _window_parser().parse_args(arguments)
        paths, screenshot, size = options.files, options.screenshot, options.size
        if options.sample:
            from gui.samples import first_sample

            paths.append(first_sample())
    from gui.application import run

    return run(paths, screenshot, size)


def _window_parser() -> ArgumentParser:
    parser = _parser("", "Edit the infoboxes of MediaWiki pages; without FILE, of those open last.")
    parser.usage = (
        "boxwright [options] [FILE ...]\n       boxwright {export,get,set,check,diff} ..."
    )
    parser.epilog = (
        "Commands that need no window: export FILE, get FILE PATH, set FILE PATH=VALUE ..., "
        "check FILE ..., diff FILE FILE; each has its own --help. A file of such a name is "
        "./export."
    )
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="a page as wikitext")
    parser.add_argument("--sample", action="store_true", help="open a sample page, as a copy")
    parser.add_argument("--version", action="version", version=f"Boxwright {_version()}")
    parser.add_argument(
        "--screenshot", metavar="PATH", type=Path, help="draw the window to a PNG file and end"
    )
    parser.add_argument(
        "--size", metavar="WxH", type=_size, help="the window's size in pixels, as 1200x800"
    )
    return parser


def _version() -> str:
    import re
    from importlib.metadata import PackageNotFoundError, version

    project = Path(__file__).with_name("pyproject.toml")
    if project.is_file():
        found = re.search(r'^version = "(.*)"$', project.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            return found[1]
    try:
        return version("boxwright")
    except PackageNotFoundError:
        return "(unknown version)"


def _size(text: str) -> tuple[int, int]:
    from argparse import ArgumentTypeError

    width, cross, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        size = 0, 0
    if not cross or min(size) < 1:
        raise ArgumentTypeError(f"{text!r} is not a width and a height as in 1200x800")
    return size


# Commands


def _export(arguments: Sequence[str]) -> int:
    parser = _parser("export", "Print every infobox of a page and what is in it.")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--format", choices=["json"], default="json", help="the default is json")
    options = parser.parse_args(arguments)

    import json

    from model.boxes import explain_unreadable
    from model.commands.export import export_page
    from model.storage import StorageError, read
    from model.wikitext import parse

    try:
        page = read(options.file)
    except StorageError as error:
        return _fail(str(error))
    for problem in explain_unreadable(parse(page.text)):
        _say(f"{options.file}: {problem}")
    exported = {"file": str(options.file), **export_page(page.text)}
    print(json.dumps(exported, ensure_ascii=False, indent=2))
    return 0


def _get(arguments: Sequence[str]) -> int:
    parser = _parser("get", "Print what stands at a path, and a line break. " + _ABOUT_PATHS)
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("path", metavar="PATH")
    parser.add_argument(
        "--plain", action="store_true", help="print the text as a reader sees it, on one line"
    )
    _add_choice(parser)
    options = parser.parse_args(arguments)

    from model.commands.chosen_template import TemplateChoiceError
    from model.commands.get_text import get_text
    from model.paths import PathError
    from model.storage import StorageError, read

    choice = options.template, options.number
    try:
        found = get_text(read(options.file).text, options.path, *choice, plain=options.plain)
    except StorageError as error:
        return _fail(str(error))
    except (PathError, TemplateChoiceError) as error:
        return _fail(f"{options.file}: {error}")
    print(found)
    return 0


def _set(arguments: Sequence[str]) -> int:
    parser = _parser(
        "set",
        "Set what stands at paths: all of it, or nothing where one value is refused. A name alone "
        "that the box doesn't have is added to it. " + _ABOUT_PATHS,
    )
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("values", metavar="PATH=VALUE", nargs="+", type=_assignment)
    _add_choice(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="write to this file, over what it holds, and leave the page as it is",
    )
    options = parser.parse_args(arguments)
    values = dict(options.values)
    if len(values) < len(options.values):
        parser.error("a PATH comes twice")

    from model.commands.chosen_template import TemplateChoiceError
    from model.commands.set_fields import SetFieldsError, set_fields
    from model.paths import PathError
    from model.safety.guard import EditRefused
    from model.storage import StorageError, read, write

    try:
        page = read(options.file)
        result = set_fields(page.text, values, options.template, options.number)
        if options.output is not None:
            write(options.output, result.text, has_bom=page.has_bom, overwrite=True)
        elif result.text != page.text:
            write(options.file, result.text, has_bom=page.has_bom, expected=page.state)
    except StorageError as error:
        return _fail(str(error))
    except (EditRefused, PathError, SetFieldsError, TemplateChoiceError) as error:
        return _fail(f"{options.file}: {error}")
    for remark in result.remarks:
        _say(f"{options.file}: {remark}")
    return 0


def _check(arguments: Sequence[str]) -> int:
    parser = _parser(
        "check",
        "Print what is amiss with the templates of pages, as FILE:LINE:COLUMN: CODE message. "
        "Ends with 1 where any of it is an error.",
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument(
        "--silence",
        metavar="CODE",
        action="append",
        default=[],
        help="leave out what has this code; may be given several times",
    )
    parser.add_argument(
        "--templatedata",
        metavar="FILE",
        action="append",
        default=[],
        type=Path,
        help="what templates take: TemplateData as JSON, a template's source, a portable infobox",
    )
    options = parser.parse_args(arguments)

    from model.checks.registry import BY_CODE
    from model.commands.check import PageChecks, Report, as_json
    from model.storage import StorageError, read
    from model.templatedata.given_files import GivenFiles, NoTemplateDataError

    unknown = [code for code in options.silence if code not in BY_CODE]
    if unknown:
        parser.error(f"there is no code {unknown[0]}; the codes are {', '.join(BY_CODE)}")
    try:
        given = GivenFiles(options.templatedata)
    except (StorageError, NoTemplateDataError) as error:
        return _fail(str(error))
    status, checks = 0, PageChecks(first=given)
    found: list[tuple[Path, Report]] = []
    for path in options.files:
        try:
            reports = checks.check(read(path).text, path.name, options.silence)
        except StorageError as error:
            status = _fail(str(error))
            continue
        found += ((path, report) for report in reports)
        if options.format == "text":
            for report in reports:
                print(f"{path}:{report}")
    if options.format == "json":
        print(as_json(found))
    return _FAILED if any(report.is_error for _, report in found) else status


def _diff(arguments: Sequence[str]) -> int:
    parser = _parser(
        "diff",
        "Print what differs between two pages: the fields of their infoboxes, and the lines "
        "outside. Ends with 0 where nothing does, with 1 where something does.",
    )
    parser.add_argument("before", metavar="A", type=Path)
    parser.add_argument("after", metavar="B", type=Path)
    parser.add_argument("--format", choices=["fields", "unified", "json"], default="fields")
    parser.add_argument(
        "--white-space", action="store_true", help="also fields that are only spaced otherwise"
    )
    options = parser.parse_args(arguments)

    from model.commands.diff import PageDiff
    from model.storage import StorageError, read

    try:
        texts = [read(path).text for path in (options.before, options.after)]
    except StorageError as error:
        _fail(str(error))
        return _WRONG_CALL
    found = PageDiff(*texts, white_space=options.white_space)
    lines = found.fields()
    if options.format == "unified":
        lines = found.unified((str(options.before), str(options.after)))
    if options.format == "json":
        print(found.as_json())
    else:
        print("\n".join(lines), end="\n" if lines else "")
    return _FAILED if lines else 0


def _parser(command: str, description: str) -> ArgumentParser:
    from argparse import ArgumentParser

    return ArgumentParser(
        prog=f"boxwright {command}".rstrip(), description=description, allow_abbrev=False
    )


def _add_choice(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--template", metavar="NAME", help="begin in this template, not in the infobox"
    )
    parser.add_argument(
        "--number", metavar="N", type=int, help="which one, from 1, where there are several"
    )


def _assignment(text: str) -> tuple[str, str]:
    from argparse import ArgumentTypeError

    from model.path_segments import split_assignment

    found = split_assignment(text)
    if found is None or not found[0].strip():
        raise ArgumentTypeError(f"{text!r} is not PATH=VALUE")
    return found[0].strip(), found[1]


def _say(message: str) -> None:
    print(f"boxwright: {message}", file=sys.stderr)


def _fail(message: str) -> int:
    _say(message)
    return _FAILED


if __name__ == "__main__":
    sys.exit(main())
