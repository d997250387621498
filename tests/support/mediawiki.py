"""A real MediaWiki, started for a test on loopback and stopped with it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.support.shared_material import shared_folder

MEDIAWIKI = Path("/usr/share/mediawiki")
Ask = Callable[..., dict[str, object]]


class MediaWiki:
    """Asks a running wiki; `info` is what its start said of it. Called it asks the action API."""

    def __init__(self, info: dict[str, str]) -> None:
        self._info = info
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def __call__(self, **fields: str) -> dict[str, object]:
        data = urlencode({"format": "json", "formatversion": "2", **fields}).encode()
        with self._opener.open(self._info["api"], data, timeout=60) as answer:
            found: dict[str, object] = json.load(answer)
        assert "error" not in found, found
        return found

    def transform(self, source: str, target: str, **fields: object) -> str:
        """What Parsoid makes of a page in one form (`html`, `wikitext` …) in another form."""
        domain = self._info["host"].partition(":")[0]
        address = f"{self._info['rest']}/{domain}/v3/transform/{source}/to/{target}/X"
        data = json.dumps(fields).encode()
        request = Request(address, data, {"Content-Type": "application/json"})
        with self._opener.open(request, timeout=60) as answer:
            return str(answer.read().decode())


@contextmanager
def running_wiki(place: Path) -> Iterator[MediaWiki]:
    """Asks a fresh wiki in a folder; skips the test where MediaWiki isn't installed."""
    folder = shared_folder()
    if folder is None or not shutil.which("php") or not MEDIAWIKI.is_dir():
        pytest.skip("no MediaWiki here: ../shared/mediawiki/start_mediawiki.sh install")
    script = ["bash", str(folder / "mediawiki" / "start_mediawiki.sh")]
    started = subprocess.run(
        [*script, "start", "--dir", str(place), "--no-install", "--workers", "2"],
        check=True,
        capture_output=True,
        text=True,
    )
    try:
        yield MediaWiki(json.loads(started.stdout))
    finally:
        subprocess.run([*script, "stop", "--dir", str(place)], check=True, capture_output=True)


def save_page(ask: Ask, title: str, text: str) -> None:
    """Writes a page of the wiki."""
    token = ask(action="query", meta="tokens")["query"]["tokens"]["csrftoken"]
    saved = ask(action="edit", title=title, text=text, token=token)
    assert saved["edit"]["result"] == "Success", saved
