"""What an attribute that is not there says."""

from __future__ import annotations

from pydoc import render_doc
from typing import Any

import pytest

from bridge import Page
from bridge.document import Document, Element
from bridge.document.habits import INSTEAD
from bridge.document.readable import Readable
from bridge.sync import Page as SyncPage


@pytest.fixture
def page() -> Any:  # Any: what is asked for here is not there
    page = Document()
    page.apply("createBody", [{"ref": "_root", "type": "text", "attr": {"value": "Hello"}}])
    return page


def test_what_another_tool_has_says_what_to_take(page: Any) -> None:
    with pytest.raises(AttributeError, match=r"'Element' object .* 'click': take tap\(\)"):
        page.find("text").click()
    with pytest.raises(AttributeError, match=r"'Document' object .* 'locator': take find\(sel"):
        page.locator("text")


def test_it_is_not_there_all_the_same(page: Any) -> None:
    assert not hasattr(page, "locator")
    assert getattr(page, "locator", 1) == 1
    assert "click" in render_doc(Element)  # which looks at everything


def test_nothing_that_is_there_is_hidden() -> None:
    for kind in (Document, Element, Page, SyncPage):
        own = {name for each in kind.__mro__ if each is not Readable for name in vars(each)}
        assert not own & {*INSTEAD}
