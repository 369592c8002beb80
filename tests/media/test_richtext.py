"""Parts of a richtext can be read, and tapped by the name that they have."""

from __future__ import annotations

import pytest

from bridge import NoListener
from tests.devices import opened, printed
from tests.media.screens import script

PARTS = [
    {"type": "span", "attr": {"value": "Read ", "pseudoRef": "read"}},
    {"type": "a", "attr": {}, "children": [{"type": "span", "attr": {"value": "the rules"}}]},
    {"type": "image", "attr": {"src": "x.png", "pseudoRef": "sign"}},
]
SCRIPT = script("richtext", {"value": PARTS}, ("itemclick",))


async def test_a_part_that_is_tapped_says_which_it_is() -> None:
    async with opened(SCRIPT) as page:
        assert page.find("richtext").text == "Read the rules"
        page.find("richtext").tap_part("sign")
        page.find("richtext").tap_part("read")
        assert printed(page) == ['itemclick {"pseudoRef":"sign"}', 'itemclick {"pseudoRef":"read"}']


async def test_parts_may_be_elements() -> None:
    more = (
        "element.appendChild(weex.document.createElement('span',"
        " { attr: { value: 'here', 'pseudo-ref': 'here' } }));"
    )
    async with opened(script("richtext", {}, ("itemclick",)) + more) as page:
        page.find("richtext").tap_part("here")
        assert printed(page) == ['itemclick {"pseudoRef":"here"}']


async def test_a_part_that_there_is_not_is_said_with_those_there_are() -> None:
    async with opened(SCRIPT) as page:
        with pytest.raises(NoListener, match="has no part 'sing': there is 'read', 'sign'"):
            page.find("richtext").tap_part("sing")


async def test_nobody_listens() -> None:
    async with opened(script("richtext", {"value": PARTS}, ())) as page:
        with pytest.raises(NoListener, match="does not listen to 'itemclick'"):
            page.find("richtext").tap_part("sign")
