"""The commands that README shows do what it says, on the page it says."""

import re
import shlex
import sys
from pathlib import Path

import pytest

import main

REPOSITORY = Path(__file__).parents[1]
SAMPLE = REPOSITORY / "resources/samples/01_winter_war.wikitext"
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^boxwright ((?:export|get|set|check) [^#\n]*)", README, re.MULTILINE)


def test_all_four_commands_are_shown() -> None:
    assert {command.split()[0] for command in COMMANDS} == {"export", "get", "set", "check"}
    assert len(COMMANDS) == 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_in_readme_works_on_the_first_sample(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = tmp_path / "page.wikitext"
    page.write_bytes(SAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["boxwright", *shlex.split(command)])

    assert main.main() == 0

    printed = capsys.readouterr()
    if command.startswith(("get", "export")):
        assert printed.out.strip()
        assert page.read_bytes() == SAMPLE.read_bytes()
    elif command.startswith("set"):
        written = tmp_path / "new.wikitext" if "--output" in command else page
        value = shlex.split(command)[2].rpartition("=")[2]
        assert value in written.read_text(encoding="utf-8")
        assert written.read_bytes() != SAMPLE.read_bytes()


def test_the_citation_in_readme_is_that_of_the_sample(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = next(c for c in COMMANDS if "cite book" in c).replace("page.wikitext", str(SAMPLE))
    monkeypatch.setattr(sys, "argv", ["boxwright", *shlex.split(command)])

    assert main.main() == 0
    assert capsys.readouterr().out == "The Winter War: The Russo-Finnish Conflict, 1939–40\n"
