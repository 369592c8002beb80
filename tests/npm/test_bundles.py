"""No code of others is kept in the repository, and the pages that need some get it here."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from tests.npm.bundles import PAGES, UNLINKED, bundle, names

ROOT = Path(__file__).parents[2]
LOCK_FILES = [
    ROOT / folder / "package-lock.json"
    for folder in ("jsfixtures/pages", "tests/npm", "bridge/coverage/node")
]
BROUGHT = {
    "rax-form": {"rax", "driver-universal", "rax-view", "rax-text", "rax-textinput"},
    "rax-one": {"rax", "driver-weex"},
    "wizard": {"regenerator-runtime"},
    "min/wizard": {"regenerator-runtime"},
}


def packages(file: Path) -> set[str]:
    """The packages of npm that are part of a bundle, by its source map."""
    _, mark, address = file.read_text(encoding="utf-8").rpartition("sourceMappingURL=")
    assert mark, f"{file} has no source map"
    with urlopen(urljoin(file.as_uri(), address.strip())) as source_map:
        sources = json.load(source_map)["sources"]
    parts = [source.partition("node_modules/") for source in sources]
    return {name.split("/")[0] for _, found, name in parts if found}


@pytest.mark.parametrize("file", sorted(PAGES.rglob("*.js")), ids=lambda file: file.stem)
def test_a_bundle_that_is_kept_holds_no_package(file: Path) -> None:
    assert packages(file) == set()


@pytest.mark.parametrize("name", BROUGHT)
def test_a_page_that_brings_packages_gets_them(name: str) -> None:
    assert packages(bundle(name)) >= BROUGHT[name]


def test_each_page_that_is_kept_without_packages_is_linked() -> None:
    unlinked = {file.stem for file in UNLINKED.glob("*.js")}
    assert unlinked == {Path(name).name for name in BROUGHT}
    assert unlinked <= set(names())


@pytest.mark.parametrize("file", LOCK_FILES, ids=lambda file: file.parent.name)
def test_a_lock_file_names_no_registry(file: Path) -> None:
    assert '"resolved"' not in file.read_text(encoding="utf-8")
