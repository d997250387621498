"""The pages that are measured: the seed, the seed repeated, and real pages."""

from dataclasses import dataclass
from pathlib import Path

from tests.support.shared_material import REPOSITORY, shared_folder

LARGE = 2_000_000
SIZES = (500_000, LARGE)
MANY_ROWS = 20_000


@dataclass(frozen=True)
class NamedPage:
    """A page and what to call it."""

    name: str
    text: str


def seed() -> NamedPage:
    """The infobox that Boxwright began with, or else the first sample."""
    shared = shared_folder()
    if shared is not None:
        path = shared / "seed" / "korean_war.wikitext"
        return NamedPage("seed", path.read_text(encoding="utf-8"))
    path = min((REPOSITORY / "resources" / "samples").glob("*.wikitext"))
    return NamedPage("first sample", path.read_text(encoding="utf-8"))


def repeated(page: NamedPage, size: int) -> NamedPage:
    """A page repeated until it has at least `size` characters."""
    copies = -(-size // len(page.text))
    return NamedPage(f"{page.name} repeated to {size / 1e6:g} MB", page.text * copies)


def real_pages() -> list[NamedPage]:
    """The corpus; empty where it isn't there."""
    shared = shared_folder()
    if shared is None:
        return []
    paths = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    return [NamedPage(path.name, path.read_bytes().decode("utf-8")) for path in paths]


def with_many_rows() -> NamedPage:
    """One infobox of 20,000 fields."""
    fields = (f"| field{n} = value ''{n % 100}'' [[of {n}]]\n" for n in range(MANY_ROWS))
    return NamedPage(f"{MANY_ROWS:,} rows", "{{Infobox x\n" + "".join(fields) + "}}\n")


def with_long_value() -> NamedPage:
    """One infobox whose first value has 300 kB."""
    item = "\n* [[item]] {{flag|x}} and some words that nobody has to look into"
    value = item * (300_000 // len(item))
    return NamedPage("a long value", f"{{{{Infobox x\n| a ={value}\n| b = 1\n}}}}\n")


def written(page: NamedPage, folder: Path) -> Path:
    """A file that holds the page."""
    path = folder / f"{page.name.replace(' ', '_')}.wikitext"
    path.write_text(page.text, encoding="utf-8", newline="")
    return path
