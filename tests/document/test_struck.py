"""Elements that let a finger through to what is below them."""

from __future__ import annotations

import pytest

from bridge import NoListener
from tests.document.motion import moving, told

NO = "{ userInteractionEnabled: 'false' }"
THROUGH = "{ eventPenetrationEnabled: 'true' }"


def page_of(attr: str, *, body: str = "") -> str:
    """Two layers in one place, each with a child that is as large."""
    return f"""
{body}
const box = make('div', body, {{ width: 200, height: 200 }}, {{}}, 'box');
const place = {{ position: 'absolute', left: 0, top: 0, width: 200, height: 200 }};
for (const name of ['low', 'high']) {{
  const layer = make('div', box, place, name === 'high' ? {attr} : {{}}, name);
  const child = make('div', layer, {{ height: 200 }}, {{}}, name + '-child');
  for (const each of [layer, child]) each.addEvent('click', () => log(each.attr.id));
}}
box.addEvent('longpress', () => log('held'));
"""


class TestAFinger:
    async def test_goes_through_all_of_what_is_not_open_to_touch(self) -> None:
        async with moving(page_of(NO)) as (page, _):
            page.find("#high").tap()
            page.find("#high-child").tap()
            assert told(page) == ["low-child"] * 2

    async def test_goes_through_an_element_itself_and_not_what_is_in_it(self) -> None:
        async with moving(page_of(THROUGH)) as (page, _):
            page.find("#high").tap()
            page.find("#high-child").tap()
            assert told(page) == ["low-child", "high-child"]

    async def test_strikes_what_is_around_where_nothing_is_below(self) -> None:
        script = page_of(NO) + "box.removeChild(box.children[0]);"
        async with moving(script) as (page, _):
            page.find("#high-child").long_press()
            assert told(page) == ["held"]

    async def test_strikes_nothing_below_a_page_that_is_not_open_to_touch(self) -> None:
        script = page_of("{}", body="body.setAttr('userInteractionEnabled', false);")
        async with moving(script) as (page, _):
            with pytest.raises(NoListener, match=r"lets touches through, and nothing is below it"):
                page.find("#high").tap()

    @pytest.mark.parametrize("attr", ["{ userInteractionEnabled: true }", "{ opacity: 0 }"])
    async def test_strikes_everything_else(self, attr: str) -> None:
        async with moving(page_of(attr)) as (page, _):
            page.find("#high").tap()
            assert told(page) == ["high"]

    async def test_goes_through_layer_after_layer(self) -> None:
        script = page_of(NO) + (
            "let deep = box.children[0].children[0];"
            "for (let n = 0; n < 1500; n += 1) {"
            f"  deep = make('div', deep, {{ height: 200 }}, {THROUGH});"
            "}"
        )
        async with moving(script) as (page, _):
            page.find("#high").tap()
            assert told(page) == ["low-child"]

    async def test_finds_an_attribute_that_changes(self) -> None:
        script = page_of("{}") + (
            "const high = box.children[1];"
            "high.addEvent('longpress', () => high.setAttr('userInteractionEnabled', false));"
        )
        async with moving(script) as (page, _):
            page.find("#high").tap()
            page.find("#high").long_press()
            page.find("#high").tap()
            assert told(page) == ["high", "low-child"]
