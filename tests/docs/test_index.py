"""The index of the documentation."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_it_names_every_page() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in DOCS.glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()


def test_that_of_the_modules_names_every_module() -> None:
    index = (DOCS / "modules" / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in (DOCS / "modules").glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()
