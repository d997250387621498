"""The command line, as its callers see it: output, exit status, and the bytes of files."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import main

REPOSITORY = Path(__file__).parents[1]
PAGE = b"""\xef\xbb\xbf{{Infobox thing\r
| name   = Old \xc3\xa9\r
| result = a\r
| result = b\r
}}\r
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_bytes(PAGE)
    return path


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["boxwright", *map(str, arguments)])
    return main.main()


def misuse(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int | str | None:
    with pytest.raises(SystemExit) as caught:
        call(monkeypatch, *arguments)
    return caught.value.code


def run(*arguments: str | Path, code: str = "main.main()") -> subprocess.CompletedProcess[bytes]:
    """Runs the program as another one would, in a locale that knows only ASCII."""
    script = f"import sys, main\nstatus = {code}\nsys.exit(status)"
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=REPOSITORY,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )


# export


def test_export_prints_json_in_utf8_whatever_the_locale(page: Path) -> None:
    done = run("export", page, "--format", "json")

    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"text": "Old \xc3\xa9"' in done.stdout
    exported = json.loads(done.stdout)
    assert exported["file"] == str(page)
    assert [f["name"] for f in exported["infoboxes"][0]["fields"]] == ["name", "result", "result"]


def test_export_says_which_box_it_could_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken"
    path.write_text("{{Infobox a|b=[[c}}", encoding="utf-8")

    assert call(monkeypatch, "export", path) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["infoboxes"] == []
    assert printed.err == (
        f"boxwright: {path}: Infobox a is read as text: [[ in `b` is never closed\n"
    )


def test_export_ends_quietly_where_nobody_reads_on() -> None:
    sample = REPOSITORY / "resources" / "samples" / "01_winter_war.wikitext"
    program = subprocess.Popen(
        [sys.executable, REPOSITORY / "main.py", "export", sample],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(10)
    program.stdout.close()
    complaints = program.stderr.read()
    program.stderr.close()

    assert (program.wait(), complaints) == (1, b"")


# set


def test_set_changes_exactly_the_field(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "set", page, "name=New = [[x|y]]") == 0
    assert page.read_bytes() == PAGE.replace(b"Old \xc3\xa9", b"New = [[x|y]]")
    assert capsys.readouterr() == ("", "")


def test_set_says_what_it_added_and_which_of_two_it_set(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "set", page, "date=1950", "result=c") == 0
    assert page.read_bytes() == PAGE.replace(b"= b\r\n", b"= c\r\n| date   = 1950\r\n")
    assert capsys.readouterr().err == (
        f"boxwright: {page}: `date` is new: added as last field\n"
        f"boxwright: {page}: `result` comes 2 times: set the last, on line 4, which MediaWiki "
        "takes\n"
    )


def test_set_writes_to_another_file(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    output.write_bytes(b"replaced")

    assert call(monkeypatch, "set", page, "name=New", "--output", output) == 0
    assert page.read_bytes() == PAGE
    assert output.read_bytes() == PAGE.replace(b"Old \xc3\xa9", b"New")


def test_a_refused_value_leaves_all_as_it_was(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = page.stat()
    output = tmp_path / "output"

    assert call(monkeypatch, "set", page, "name=fine", "result=a | b", "--output", output) == 1
    assert call(monkeypatch, "set", page, "name=fine", "result=a | b") == 1
    after = page.stat()
    assert page.read_bytes() == PAGE
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert not output.exists()
    complaint = capsys.readouterr().err.splitlines()[0]
    assert complaint.startswith(f"boxwright: {page}: result: '|' at character 3 ")
    assert "{{!}}" in complaint


def test_a_value_that_is_there_already_writes_nothing(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = page.stat()

    assert call(monkeypatch, "set", page, "result=b") == 0
    assert (page.stat().st_ino, page.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_set_chooses_among_several_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page"
    path.write_bytes(b"{{Infobox a|b=1}}{{Infobox c|b=2|d={{small|x}}}}")

    assert call(monkeypatch, "set", path, "b=3") == 1
    assert capsys.readouterr().err == (
        f"boxwright: {path}: choose one of the templates with --number "
        "(1: Infobox a, 2: Infobox c)\n"
    )
    assert call(monkeypatch, "set", path, "b=3", "--number", "2") == 0
    assert call(monkeypatch, "set", path, "1=y", "--template", "small") == 0
    assert path.read_bytes() == b"{{Infobox a|b=1}}{{Infobox c|b=3|d={{small|y}}}}"


def test_set_takes_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page"
    path.write_bytes(b"{{Infobox a|b={{ubl|x|{{c|d/e=1}}}}|f=g}}\r\n{{Infobox b|b=2}}")

    assert call(monkeypatch, "set", path, r"/Infobox a/b/ubl/2/c/d\/e=2", "/Infobox b/b==") == 0
    assert path.read_bytes() == b"{{Infobox a|b={{ubl|x|{{c|d/e=2}}}}|f=g}}\r\n{{Infobox b|b==}}"
    assert call(monkeypatch, "set", path, "f=h", "b/ubl/3=2", "--number", "1") == 1
    assert b"f=g" in path.read_bytes()
    assert capsys.readouterr() == (
        "",
        f"boxwright: {path}: `b/ubl` has no `3`; there is `1`, `2`\n",
    )


# get


def test_get_prints_exactly_what_stands_at_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "page"
    path.write_bytes("{{Infobox a|b=\r\n* '''é'''\r\n* [[x|y]]\r\n|c={{d|1}}}}".encode())

    assert call(monkeypatch, "get", path, "b") == 0
    assert call(monkeypatch, "get", path, "b/item[2]/link") == 0
    assert call(monkeypatch, "get", "--plain", path, "b") == 0
    assert call(monkeypatch, "get", path, "1", "--template", "d") == 0
    assert capfdbinary.readouterr() == (
        "* '''é'''\r\n* [[x|y]]\n[[x|y]]\né · y\n1\n".encode(),
        b"",
    )


def test_get_says_how_far_a_path_got(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "get", page, "result/flag") == 1
    assert call(monkeypatch, "get", page, "reslt") == 1
    assert capsys.readouterr() == (
        "",
        (
            f"boxwright: {page}: `result` has no `flag`; nothing stands below it\n"
            f"boxwright: {page}: there is no `reslt`; did you mean `result`, `result[1]`?\n"
        ),
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("get",),
        ("get", "page"),
        ("get", "page", "a", "b"),
        ("set",),
        ("set", "page"),
        ("set", "page", "name"),
        ("set", "page", "=value"),
        ("set", "page", "a=1", "a=2"),
        ("set", "page", "a=1", "--number", "x"),
        ("check", "page", "--silence", "no-such-code"),
        ("export",),
        ("export", "page", "--format", "xml"),
        ("check",),
        ("--size", "12", "page"),
        ("--size", "0x5", "page"),
        ("--nosuch",),
    ],
)
def test_a_wrong_call_ends_with_status_2(
    arguments: Sequence[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert misuse(monkeypatch, *arguments) == 2
    assert capsys.readouterr().err.startswith("usage: boxwright")


# check


def test_check_prints_one_line_for_each_problem(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"Text\n{{Infobox a\n| b = [[c\n}}\n")

    assert call(monkeypatch, "check", page, broken) == 1
    assert capsys.readouterr() == (
        (
            f"{page}:3:3: duplicate-argument `result` of Infobox thing has no effect: "
            "it comes again on line 4\n"
            f"{broken}:3:7: broken-box Infobox a is read as text: [[ in `b` is never closed\n"
        ),
        "",
    )


def test_check_has_no_more_than_hints_for_pages_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    samples = sorted((REPOSITORY / "resources" / "samples").glob("*.wikitext"))

    assert call(monkeypatch, "check", "--format", "json", *samples) == 0
    printed = capsys.readouterr()
    assert {found["severity"] for found in json.loads(printed.out)} <= {"hint"}
    assert printed.err == ""


WITH_PROBLEMS = b"""{{Infobox battle
| conflict = A
| conflcit = B
| bogus =
}}
Text.<ref name=x />
"""


def test_diff_prints_what_differs_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("{{Infobox x|a=1}}")
    other.write_text("{{Infobox x|a=2}}")
    assert call(monkeypatch, "diff", one, one) == 0
    assert capsys.readouterr().out == ""
    assert call(monkeypatch, "diff", one, other) == 1
    assert capsys.readouterr().out == "Infobox x\n  ~ a: [-1-]{+2+}\n"
    assert call(monkeypatch, "diff", one, other, "--format", "unified") == 1
    assert capsys.readouterr().out.startswith(f"--- {one}\n+++ {other}\n@@ -1 +1 @@\n")
    assert call(monkeypatch, "diff", one, tmp_path / "gone") == 2
    assert str(tmp_path / "gone") in capsys.readouterr().err
    other.write_bytes(b"\xff\x00")
    assert call(monkeypatch, "diff", one, other) == 2
    assert str(other) in capsys.readouterr().err


def test_check_takes_templatedata_from_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page, data = tmp_path / "page", tmp_path / "Template Thing.json"
    page.write_text("{{thing|size=big|colour=red}}")
    data.write_text('{"params": {"size": {"type": "number"}, "color": {}}}')
    assert call(monkeypatch, "check", page, "--templatedata", data) == 0
    assert capsys.readouterr().out == (
        f"{page}:1:14: value-type `size` of Thing takes a number, and `big` is none\n"
        f"{page}:1:18: unknown-parameter Thing knows no `colour`; did you mean `color`?\n"
    )
    data.write_text("nothing")
    assert call(monkeypatch, "check", page, "--templatedata", data) == 1
    assert capsys.readouterr() == (
        "",
        f"boxwright: {data}: $: not JSON (line 1, column 1: Expecting value)\n",
    )
    assert call(monkeypatch, "check", page, "--templatedata", tmp_path / "gone") == 1
    assert str(tmp_path / "gone") in capsys.readouterr().err


def test_check_knows_templates_and_prints_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page"
    page.write_bytes(WITH_PROBLEMS)

    codes = ("required-missing", "suggested-missing", "undefined-reference")
    silenced = [argument for code in codes for argument in ("--silence", code)]
    assert call(monkeypatch, "check", *silenced, page) == 0
    assert capsys.readouterr().out == (
        f"{page}:3:3: unknown-parameter Infobox battle knows no `conflcit`\n"
        f"{page}:4:3: empty-unknown Infobox battle knows no `bogus`, which is empty\n"
    )
    assert call(monkeypatch, "check", page, "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found[-1] == {
        "file": str(page),
        "line": 6,
        "column": 16,
        "code": "undefined-reference",
        "severity": "error",
        "message": "the reference `x` is defined nowhere on the page",
    }
    assert page.read_bytes() == WITH_PROBLEMS


# Files that are no good


@pytest.mark.parametrize("command", [("export",), ("check",), ("set", "a=b"), ("get", "a")])
def test_a_file_that_can_not_be_read_is_named(
    command: Sequence[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name, *rest = command
    missing, latin = tmp_path / "missing", tmp_path / "latin"
    latin.write_bytes(b"{{Infobox a|b=caf\xe9}}")

    assert call(monkeypatch, name, missing, *rest) == 1
    assert call(monkeypatch, name, latin, *rest) == 1
    assert capsys.readouterr() == (
        "",
        (
            f"boxwright: {missing}: there is no such file; check the name, or open another file\n"
            f"boxwright: {latin}: byte 17 (line 1) is not valid UTF-8; "
            "convert the file to UTF-8 and open it again\n"
        ),
    )
    assert latin.read_bytes() == b"{{Infobox a|b=caf\xe9}}"


def test_check_goes_on_after_a_file_that_can_not_be_read(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "check", page.with_name("missing"), page) == 1
    assert capsys.readouterr().out.count("duplicate-argument") == 1


def test_a_file_that_can_not_be_written_is_named(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = page.with_name("nowhere") / "output"

    assert call(monkeypatch, "set", page, "name=New", "--output", output) == 1
    assert capsys.readouterr().err == (
        f"boxwright: {output}: the folder {output.parent} does not exist; "
        "make the folder, or save somewhere else\n"
    )


# What is imported, and the window


@pytest.mark.parametrize(
    "arguments", [("export",), ("check",), ("set", "name=New"), ("get", "name", "--plain")]
)
def test_no_command_imports_qt(arguments: Sequence[str], page: Path) -> None:
    name, *rest = arguments
    qt = "any(m.split('.')[0] in ('PySide6', 'shiboken6', 'gui') for m in sys.modules)"
    done = run(name, page, *rest, code=f"10 * main.main() + 7 * {qt}")

    assert done.returncode == (10 if name == "check" else 0), done.stderr


class Window:
    """Stands in for the window: notes what it was asked to show."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def run(self, paths: list[Path], screenshot: Path | None, size: tuple[int, int] | None) -> int:
        self.asked = [paths, screenshot, size]
        return 5


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    window = Window()
    monkeypatch.setitem(sys.modules, "gui.application", window)
    return window


def test_version_and_help_open_no_window(
    window: Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert misuse(monkeypatch, "--version") == 0
    assert re.fullmatch(r"Boxwright \d+\.\d+\.\d+\n", capsys.readouterr().out)
    assert misuse(monkeypatch, "--help") == 0
    assert "set FILE PATH=VALUE" in capsys.readouterr().out
    assert window.asked == []


def test_files_are_opened_in_the_window(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "a.wikitext", "b") == 5
    assert window.asked == [[Path("a.wikitext"), Path("b")], None, None]


def test_the_window_is_drawn_in_a_size(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "--screenshot", "p.png", "a", "--size", "900x600") == 5
    assert window.asked == [[Path("a")], Path("p.png"), (900, 600)]


def test_without_files_the_window_chooses(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    call(monkeypatch)

    assert window.asked == [[], None, None]


def test_the_first_sample_is_opened_on_request(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(monkeypatch, "--sample")

    assert window.asked[0] == [REPOSITORY / "resources" / "samples" / "01_winter_war.wikitext"]


def test_a_file_named_as_a_command_is_reached_by_its_path(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(monkeypatch, "./export") == 5
    assert window.asked[0] == [Path("export")]
