"""Uses the real window under a real X server: opens a sample, edits a field, saves, quits.

    python tests/smoke/run_window.py [FOLDER_FOR_PICTURES]

Needs Xvfb, xdotool and ImageMagick's import. The keys come from the X server, so this shows what
the tests off screen can't: that Qt's xcb platform starts, and that real input arrives. Fails where
the file's bytes are not the sample's with exactly this edit, or where stderr isn't empty.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "resources/samples/01_winter_war.wikitext"
BEFORE = b"| image_size        = 300px\n"
AFTER = b"| image_size        = 250px\n"
PATIENCE_S = 30.0


def wait_for(what: str, happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not happened():
        if time.monotonic() > deadline:
            sys.exit(f"smoke: waited {PATIENCE_S:.0f} s in vain for {what}")
        time.sleep(0.05)


@contextmanager
def x_server() -> Iterator[str]:
    """A screen of its own; gives the display's name."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Person:
    """Sits before the screen: finds the window, types, takes pictures."""

    def __init__(self, environment: dict[str, str], pictures: Path) -> None:
        self._environment = environment
        self._pictures = pictures

    def sees_window(self, title: str) -> bool:
        return bool(self._xdotool("search", "--onlyvisible", "--name", title))

    def turns_to_window(self, title: str) -> None:
        window = self._xdotool("search", "--onlyvisible", "--name", title).split()[0]
        self._xdotool("windowfocus", "--sync", window)

    def presses(self, *keys: str) -> None:
        self._xdotool("key", "--delay", "30", *keys)

    def types(self, text: str) -> None:
        self._xdotool("type", "--delay", "30", text)

    def takes_picture(self, name: str) -> None:
        picture = self._pictures / f"{name}.png"
        subprocess.run(["import", "-window", "root", picture], env=self._environment, check=True)

    def _xdotool(self, *arguments: str) -> str:
        answer = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.stdout


def environment_for(display: str, home: Path) -> dict[str, str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND_"))}
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        environment[variable] = str(home / variable.lower())
    return environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def use_window(
    environment: dict[str, str], page: Path, complaints: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Starts the program on a page; shows what it wrote to stderr, and ends it if it still runs."""
    with complaints.open("wb") as stderr:
        program = subprocess.Popen(
            [sys.executable, REPOSITORY / "main.py", page], env=environment, stderr=stderr
        )
        try:
            yield program
        finally:
            program.kill()
            program.wait()
            sys.stderr.write(complaints.read_text(encoding="utf-8"))


def edit_and_save(person: Person, page: Path) -> None:
    person.takes_picture("opened")
    person.types("image_size")
    person.presses("Tab", "F2", "ctrl+a")
    person.types("250px")
    person.presses("Return")
    person.takes_picture("edited")
    person.presses("ctrl+s")
    expected = SAMPLE.read_bytes().replace(BEFORE, AFTER)
    wait_for("the edit in the file", lambda: page.read_bytes() != SAMPLE.read_bytes())
    if page.read_bytes() != expected:
        sys.exit("smoke: the saved file is not the sample with exactly this edit")
    person.takes_picture("saved")
    person.presses("ctrl+q")


def main() -> None:
    pictures = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    pictures.mkdir(parents=True, exist_ok=True)
    if SAMPLE.read_bytes().count(BEFORE) != 1:
        sys.exit(f"smoke: {SAMPLE.name} has changed; choose another field")
    with tempfile.TemporaryDirectory() as folder, x_server() as display:
        page = Path(folder) / "winter_war.wikitext"
        page.write_bytes(SAMPLE.read_bytes())
        environment = environment_for(display, Path(folder))
        person = Person(environment, pictures)
        with use_window(environment, page, pictures / "stderr.txt") as program:
            try:
                # The frame is there before the page, and is called without it.
                wait_for("the page", lambda: person.sees_window("Boxwright: winter war"))
                person.turns_to_window("Boxwright: winter war")
                edit_and_save(person, page)
            except SystemExit:
                person.takes_picture("failed")
                raise
            program.wait(timeout=PATIENCE_S)
    if program.returncode or (pictures / "stderr.txt").stat().st_size:
        sys.exit(f"smoke: the program ended with {program.returncode}, or wrote to stderr")
    print(f"smoke: opened, edited, saved and closed; pictures in {pictures}")


if __name__ == "__main__":
    main()
