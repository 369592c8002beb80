"""A shop of two pages: from the list to an item and back, as a user goes."""

from __future__ import annotations

from bridge import Page
from tests.pages.app import App, opened

KETTLE = "Kettle (1)"


async def go(app: App, id: str) -> Page:
    """Tap an element of the page on top, and give the page that is on top afterwards."""
    app.device.page.find(f"#{id}").tap()
    await app.clock.advance(0)
    page = app.device.page
    assert [str(error) for each in app.device.pages for error in each.errors] == []
    return page


async def test_an_item_is_opened_over_the_list_and_told_which_it_is() -> None:
    async with opened("shop") as app:
        item = await go(app, "item-1")
        assert item is not app.page
        assert item.find("#what").text == KETTLE
        assert item.below is app.page
        assert item.bundle_url.endswith("shop-item.js?id=1&name=Kettle")
        assert app.text("state") == "pushed: WX_SUCCESS"


async def test_signs_in_a_name_arrive_as_they_were() -> None:
    async with opened("shop") as app:
        item = await go(app, "item-2")
        assert item.find("#what").text == "Cup & saucer (2)"


async def test_what_was_bought_is_seen_when_the_list_is_back() -> None:
    async with opened("shop") as app:
        await go(app, "item-1")
        assert await go(app, "buy") is app.page
        assert app.text("state") == "bought Kettle"
        assert app.device.pages == [app.page]
        assert app.device.storage["bought"] == "Kettle"


async def test_the_item_of_the_bar_leads_back() -> None:
    async with opened("shop") as app:
        item = await go(app, "item-1")
        assert item.bar.title == "Kettle"
        assert item.bar.items == {"left": {"title": "Shop"}}
        item.bar.press("left")
        await app.clock.advance(0)
        assert app.device.page is app.page
        assert app.text("state") == "pushed: WX_SUCCESS"
        assert item.text.split("\n")[-1] == "popped: WX_SUCCESS"


async def test_a_link_leads_to_an_item_as_well() -> None:
    async with opened("shop") as app:
        item = await go(app, "gift")
        assert item.find("#what").text == "Voucher (3)"
        assert await go(app, "back") is app.page


async def test_the_list_keeps_its_place_over_many_items() -> None:
    async with opened("shop") as app:
        for _ in range(40):
            await go(app, "item-1")
            await go(app, "back")
        assert app.device.pages == [app.page]
        assert len(app.device.popped) == 40
