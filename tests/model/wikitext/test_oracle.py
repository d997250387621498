"""The templates and arguments of thousands of texts are those that MediaWiki itself finds."""

import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.preprocessor_tree import TreeItem, templates_of, text_of
from tests.support.template_calls import calls
from tests.support.wikitext_strategies import TOKENS

MEDIAWIKI = Path("/usr/share/mediawiki")
TEXTS_ASKED = 4000
LONGEST = 40


def answers(shared: Path, name: str) -> Iterator[tuple[str, str, object]]:
    """The id, the text and MediaWiki's templates of each case."""
    with (shared / "oracle" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            text = case["text"] if "text" in case else page(shared, case["id"])
            yield case["id"], text, case["templates"]


def page(shared: Path, name: str) -> str:
    # MediaWiki was asked after the clean-up that every saved page goes through.
    data = (shared / "corpus" / "pages" / name).read_bytes()
    return data.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("name", "at_least"),
    [("handmade", 100), ("parsertests", 1000), ("generated", 7000), ("corpus", 300)],
)
def test_mediawikis_answers(shared: Path, name: str, at_least: int) -> None:
    cases = list(answers(shared, name))
    differing = [case for case, text, expected in cases if calls(text) != expected]

    assert len(cases) >= at_least
    assert differing == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_real_mediawiki_asked_about_random_texts(shared: Path, seed: int) -> None:
    if not shutil.which("php") or not MEDIAWIKI.is_dir():
        pytest.skip("no MediaWiki here: ../shared/mediawiki/start_mediawiki.sh install")
    dice = random.Random(seed)
    texts = [
        "".join(dice.choice(TOKENS) for _ in range(dice.randint(1, LONGEST)))
        for _ in range(TEXTS_ASKED)
    ]
    # A page that is saved has no CR LF any more.
    texts = [text.replace("\r\n", "\n") for text in texts]

    trees = ask_mediawiki(shared, texts)

    assert [text_of(tree) for tree in trees] == texts
    differing = [
        text for text, tree in zip(texts, trees, strict=True) if calls(text) != templates_of(tree)
    ]
    assert differing == []


def ask_mediawiki(shared: Path, texts: list[str]) -> list[TreeItem]:
    script = shared / "mediawiki" / "parsetree.php"
    answer = subprocess.run(
        ["php", str(script), "--format", "tree", "--wmf-tags"],
        input="\n".join(map(json.dumps, texts)),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line)["tree"] for line in answer.stdout.splitlines()]
