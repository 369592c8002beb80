"""The module navigator: what it calls back with on each platform, and the navigation bar."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from bridge import Device, Module, NoListener, UsageError, method
from bridge.profile.navigator import NavigatorRules
from bridge.profile.rows import PLATFORMS, Platform
from tests.devices import SHORT, opened, printed

PRELUDE = """
const navigator = weex.requireModule('navigator');
const log = (...values) => console.log(JSON.stringify(values));
const body = weex.document.createBody('div');
const listen = (type) => body.addEvent(type, () => console.log(type));
weex.document.documentElement.appendChild(body);
const other = weex.config.bundleUrl.replace('a.js', 'b.js');
"""
OK, FAILED, PARAM_ERR, NONE = '["WX_SUCCESS"]', '["WX_FAILED"]', '["WX_PARAM_ERR"]', "[null]"


async def told(folder: Path, script: str, platform: str = "doc") -> tuple[list[str], list[str]]:
    """What a page ``a.js`` prints, and the names of the pages that there are in the end."""
    (folder / "a.js").write_text(PRELUDE + script)
    (folder / "b.js").write_text("")
    async with Device(profile=platform, portability="off") as device:
        page = await device.open(folder / "a.js")
        await device.settled(settle=SHORT, timeout=10)
        lines = [line.text for line in page.console]
        return lines, [Path(each.name).name for each in device.pages]


Case = tuple[list[str], list[str]]
NOT_A_FUNCTION = "try { ACT } catch (error) { log(error.name) }"


def guarded(act: str) -> str:
    return NOT_A_FUNCTION.replace("ACT", act)


ALONE, BOTH = ["a.js"], ["a.js", "b.js"]
ABSENT: Case = (['["TypeError"]'], ALONE)


class Row(NamedTuple):
    """A script, and what it prints and which pages there are on doc, android, ios and web."""

    script: str
    doc: Case
    android: Case
    ios: Case
    web: Case


CASES: dict[str, Row] = {
    "results": Row(
        "navigator.push({url: other}, log); navigator.push({url: other}, (x) => log(typeof x))",
        ([OK, '["string"]'], [*BOTH, "b.js"]),
        ([OK, '["string"]'], [*BOTH, "b.js"]),
        ([OK, '["string"]'], [*BOTH, "b.js"]),
        (["[null]", '["undefined"]'], [*BOTH, "b.js"]),
    ),
    "no_url": Row(
        "navigator.push({}, log); navigator.push(null, log)",
        ([PARAM_ERR, PARAM_ERR], ALONE),
        ([FAILED], ALONE),
        ([PARAM_ERR, PARAM_ERR], ALONE),
        ([NONE, NONE], ["a.js", "undefined", "undefined"]),
    ),
    "relative": Row(
        "navigator.push({url: 'b.js'})",
        ([], BOTH),
        ([], ["a.js", "http:b.js"]),
        ([], BOTH),
        ([], BOTH),
    ),
    "opening": Row(
        guarded("navigator.open({url: other}, log, log)")
        + guarded("navigator.open({}, log, log); navigator.close({}, log, log)"),
        (
            [
                '[{"result":"WX_SUCCESS"}]',
                '[{"result":"WX_PARAM_ERR","message":"The URL parameter is empty."}]',
                '[{"result":"WX_FAILED","message":"Close page failed."}]',
            ],
            BOTH,
        ),
        (
            [
                '[{"result":"WX_SUCCESS"}]',
                '[{"result":"WX_PARAM_ERR","message":"The URL parameter is empty."}]',
                "[{}]",
            ],
            ["b.js"],
        ),
        ([], ALONE),
        (['["TypeError"]', '["TypeError"]'], ALONE),
    ),
    "bar": Row(
        guarded("navigator.setNavBarTitle({title: 'x'}, log); navigator.clearNavBarTitle({}, log)")
        + guarded("navigator.setNavBarLeftItem({title: 'x'}, log)")
        + guarded("navigator.setNavBarRightItem({icon: 'x.png'}, log)")
        + guarded("navigator.clearNavBarRightItem({}, log)"),
        ([OK] * 5, ALONE),
        ([FAILED] * 5, ALONE),
        ([OK] * 5, ALONE),
        (['["TypeError"]'] * 4, ALONE),
    ),
    "more_item": Row(
        guarded(
            "navigator.setNavBarMoreItem({title: 'x'}, log); navigator.clearNavBarMoreItem({}, log)"
        ),
        ([OK, OK], ALONE),
        ([FAILED, FAILED], ALONE),
        ([], ALONE),
        ABSENT,
    ),
    "background_color": Row(
        guarded("navigator.setNavBarBackgroundColor({backgroundColor: 'red'}, log)"),
        ([OK], ALONE),
        ABSENT,
        ([OK], ALONE),
        ABSENT,
    ),
    "empty_item": Row(
        guarded("navigator.setNavBarTitle({}, log)")
        + guarded("navigator.setNavBarLeftItem({}, log)"),
        ([PARAM_ERR] * 2, ALONE),
        ([FAILED] * 2, ALONE),
        ([PARAM_ERR] * 2, ALONE),
        (['["TypeError"]'] * 2, ALONE),
    ),
    "last_pop": Row(
        "navigator.pop({}, log)", ([OK], ALONE), ([OK], []), ([OK], ALONE), ([NONE], ALONE)
    ),
    "covered_pop": Row(
        "if (other !== weex.config.bundleUrl) { navigator.push({url: other});"
        " navigator.push({url: other}); setTimeout(() => navigator.pop(), 10) }",
        ([], [*BOTH, "b.js"]),
        ([], ["b.js", "b.js"]),
        ([], BOTH),
        ([], [*BOTH, "b.js"]),
    ),
    "seen": Row(
        "listen('viewappear'); listen('viewdisappear'); navigator.push({url: other})",
        (["viewdisappear"], BOTH),
        (["viewdisappear"], BOTH),
        (["viewdisappear"], BOTH),
        ([], BOTH),
    ),
    "covered": Row(
        "const on = weex.requireModule('globalEvent').addEventListener;"
        "on('WXApplicationWillResignActiveEvent', () => log('rests'));"
        "navigator.push({url: other})",
        ([], BOTH),
        (['["rests"]'], BOTH),
        ([], BOTH),
        ([], BOTH),
    ),
}
# Those that a test does something to, which stands elsewhere.
DRIVEN = {"in_background", "link"}


@pytest.mark.parametrize("row", CASES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_row_is_what_happens(row: str, platform: Platform, tmp_path: Path) -> None:
    case = CASES[row]
    assert await told(tmp_path, case.script, platform) == getattr(case, platform)


def test_every_row_has_its_case() -> None:
    assert {*CASES, *DRIVEN} == {name for name, _ in NavigatorRules.rows()}


@pytest.mark.parametrize(("platform", "result"), [("doc", True), ("android", False)])
async def test_open_of_a_page_of_the_network_calls_back_once(
    platform: str, result: bool, tmp_path: Path
) -> None:
    lines, _ = await told(tmp_path, "navigator.open({url: 'http://127.0.0.1:1/'}, log)", platform)
    assert lines == ['[{"result":"WX_SUCCESS"}]' if result else OK]


@pytest.mark.parametrize("given", ["", "null", "5", "'x'", "[]", "{url: null}", "{url: {}}"])
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_arguments_that_are_no_options_do_no_harm(
    given: str, platform: str, tmp_path: Path
) -> None:
    names = ["push", "pop", "open", "close", "setNavBarTitle", "setNavBarLeftItem"]
    names += ["clearNavBarLeftItem", "setNavBarHidden", "setNavBarBackgroundColor"]
    calls = "".join(
        f"navigator.{name}?.({given});" for name in names if name not in ("pop", "close")
    )
    async with opened(PRELUDE + calls, profile=platform) as page:
        await page.settled(settle=SHORT, timeout=10)
        assert printed(page) == []


async def test_a_url_for_another_app_opens_no_page(tmp_path: Path) -> None:
    async with Device() as device:
        page = await device.open(source=f"{PRELUDE} navigator.push({{url: 'tel:+123'}}, log)")
        await device.settled()
        assert printed(page) == [OK]
        assert device.pages == [page]
        (outside,) = device.outside
        assert outside.url == "tel:+123"
        assert outside.place is not None
        assert outside.place.line == 8


class TestBar:
    async def test_what_is_set_can_be_read_and_is_gone_when_it_is_cleared(self) -> None:
        script = """
            navigator.setNavBarTitle({title: 'Cart'});
            navigator.setNavBarLeftItem({title: 'Back', titleColor: 'red'});
            navigator.setNavBarRightItem({icon: 'cart.png'});
            navigator.setNavBarMoreItem({title: 'Help'});
            navigator.setNavBarBackgroundColor({backgroundColor: '#fff'});
            navigator.setNavBarHidden({hidden: 1, animated: 0}, log);
            const clear = ['Title', 'LeftItem', 'MoreItem'];
            listen('x'); body.addEvent('clear', () => {
              for (const what of clear) navigator['clearNavBar' + what]();
              navigator.setNavBarHidden({hidden: '0'}, log);
            });
        """
        async with opened(PRELUDE + script) as page:
            bar = page.bar
            assert bar.title == "Cart"
            assert bar.items == {
                "left": {"title": "Back", "titleColor": "red"},
                "right": {"icon": "cart.png"},
                "more": {"title": "Help"},
            }
            assert (bar.background_color, bar.hidden) == ("#fff", True)
            page.find(":scope").fire("clear")
            await page.settled()
            assert list(bar.items) == ["right"]
            assert page.bar.title is None
            assert not page.bar.hidden
            assert printed(page) == [OK, OK]

    @pytest.mark.parametrize("hidden", ["2", "null", "'yes'", "undefined"])
    async def test_neither_hidden_nor_shown_is_a_failure(self, hidden: str) -> None:
        script = f"navigator.setNavBarHidden({{hidden: {hidden}}}, log)"
        async with opened(PRELUDE + script) as page:
            await page.settled()
            assert printed(page) == [FAILED]
            assert page.bar.hidden is False

    async def test_an_item_without_title_and_icon_is_a_failure(self) -> None:
        async with opened(PRELUDE + "navigator.setNavBarLeftItem({color: 1}, log)") as page:
            await page.settled()
            assert printed(page) == [FAILED]
            assert page.bar.items == {}

    @pytest.mark.parametrize("position", ["left", "right", "more"])
    async def test_the_body_hears_when_an_item_is_pressed(self, position: str) -> None:
        name = f"setNavBar{position.capitalize()}Item"
        script = f"navigator.{name}({{title: 'x'}}); listen('click{position}item')"
        async with opened(PRELUDE + script) as page:
            page.bar.press(position)  # type: ignore[arg-type]
            assert printed(page) == [f"click{position}item"]

    async def test_an_element_that_an_item_names_hears_a_click(self) -> None:
        script = "listen('click'); navigator.setNavBarLeftItem({title: 'x', nodeRef: body.ref})"
        async with opened(PRELUDE + script) as page:
            page.bar.press("left")
            assert printed(page) == ["click"]

    async def test_what_cannot_be_pressed_says_why(self) -> None:
        script = """
            navigator.setNavBarRightItem({title: 'x'});
            navigator.setNavBarMoreItem({title: 'x', nodeRef: 'nobody'});
        """
        async with opened(PRELUDE + script) as page:
            with pytest.raises(UsageError, match="no item 'left': it has right, more"):
                page.bar.press("left")
            with pytest.raises(UsageError, match="no element that it could tell"):
                page.bar.press("more")
            with pytest.raises(NoListener, match="clickrightitem"):
                page.bar.press("right")

    async def test_a_page_without_the_module_says_so(self) -> None:
        class Navigator(Module):
            name = "navigator"

            @method
            def push(self, options: object) -> None:
                pass

        async with opened("", modules=[Navigator]) as page:
            with pytest.raises(UsageError, match="no module navigator"):
                _ = page.bar


LINK = """
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const put = (type, parent, attr, heard) => {
  const element = weex.document.createElement(type, { attr });
  if (heard) element.addEvent('click', () => console.log(heard));
  parent.appendChild(element);
  return element;
};
const link = put('a', body, { id: 'link', href: 'b.js?id=1' }, 'link');
put('text', link, { id: 'inside', value: 'go' });
put('text', link, { id: 'hears', value: 'stay' }, 'hears');
put('text', put('a', body, { href: 'mailto:ann@example.invalid' }), { id: 'mail', value: 'mail' });
put('text', put('a', body, {}), { id: 'none', value: 'none' });
"""


class TestLinks:
    @pytest.mark.parametrize("platform", ["doc", "ios", "web"])
    async def test_a_tap_in_a_link_opens_what_it_leads_to(
        self, platform: str, tmp_path: Path
    ) -> None:
        (tmp_path / "b.js").write_text("")
        async with Device(profile=platform) as device:
            url = (tmp_path / "a.js").as_uri()
            page = await device.open(source=LINK, bundle_url=url)
            page.find("#inside").tap()
            assert printed(page) == ["link"]
            assert device.page.bundle_url == (tmp_path / "b.js").as_uri() + "?id=1"
            assert (await device.settled()).status == "passed"

    async def test_what_hears_the_tap_in_a_link_keeps_it(self) -> None:
        async with Device() as device:
            page = await device.open(source=LINK)
            page.find("#hears").tap()
            assert printed(page) == ["hears"]
            assert device.pages == [page]

    async def test_a_link_without_href_hears_nothing(self) -> None:
        async with opened(LINK) as page:
            with pytest.raises(NoListener):
                page.find("#none").tap()

    async def test_a_link_for_another_app_opens_no_page(self) -> None:
        async with Device() as device:
            page = await device.open(source=LINK)
            page.find("#mail").tap()
            assert [each.url for each in device.outside] == ["mailto:ann@example.invalid"]
            assert device.pages == [page]

    async def test_android_leaves_links_to_a_module_of_the_app(self) -> None:
        class Event(Module):
            name = "event"

            def __init__(self) -> None:
                self.opened: list[object] = []

            @method
            def openURL(self, url: object) -> None:
                self.opened.append(url)

        event = Event()
        async with Device(profile="android", modules=[event]) as device:
            page = await device.open(source=LINK)
            page.find("#link").tap()
            assert event.opened == ["b.js?id=1"]
            assert device.pages == [page]

    async def test_android_without_that_module_says_that_nothing_came_of_it(self) -> None:
        async with Device(profile="android", portability="off") as device:
            page = await device.open(source=LINK)
            page.find("#link").tap()
            (warning,) = page.warnings
            assert "a tap on the link to b.js?id=1 did nothing" in warning.message

    async def test_too_many_pages_are_one_sentence(self, tmp_path: Path) -> None:
        (tmp_path / "a.js").write_text(LINK.replace("b.js", "a.js"))
        async with Device(portability="off") as device:
            await device.open(tmp_path / "a.js")
            for _ in range(32):
                device.page.find("#link").tap()
                await device.settled()
            (error,) = device.page.errors
            assert "32 pages are open over each other" in error.message
