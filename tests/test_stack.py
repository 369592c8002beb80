"""Pages over each other: what covers what, who is told of it, and what becomes of all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bridge import Device, Module, Page, Response, UsageError, VirtualClock, method
from bridge.clock import callbacks_done
from bridge.loading import PATIENCE
from bridge.profile.rows import PLATFORMS
from bridge.stack import MAX_PAGES
from tests.devices import SHORT
from tests.npm import node_modules

DIST = Path(__file__).parents[1] / "jsfixtures" / "pages" / "dist"

PRELUDE = """
const navigator = weex.requireModule('navigator');
const body = weex.document.createBody('div');
const name = weex.config.bundleUrl.replace(/.*\\//, '');
const says = (what) => console.log(what);
for (const type of ['viewappear', 'viewdisappear']) body.addEvent(type, () => says(type));
for (const type of ['WXApplicationWillResignActiveEvent', 'WXApplicationDidBecomeActiveEvent']) {
  weex.requireModule('globalEvent').addEventListener(type, () => says(type));
}
weex.document.documentElement.appendChild(body);
"""
PAUSED, RESUMED = "WXApplicationWillResignActiveEvent", "WXApplicationDidBecomeActiveEvent"
POP = "setTimeout(() => navigator.pop(), 20)"


class Site:
    """A folder of scripts on a device, and what they print, in the order of all pages."""

    def __init__(self, device: Device, folder: Path, told: list[str]) -> None:
        self.device = device
        self.folder = folder
        self.told = told

    async def open(self, name: str = "a.js") -> Page:
        """Open a page, and wait until all pages are settled."""
        page = await self.device.open(self.folder / name)
        await self.settled()
        return page

    async def settled(self) -> None:
        """Wait until all pages are."""
        assert (await self.device.settled(settle=SHORT, timeout=10)).status != "timeout"


Make = Callable[..., Any]


@pytest.fixture
def site(tmp_path: Path) -> Make:
    @asynccontextmanager
    async def made(scripts: dict[str, str], **options: Any) -> AsyncIterator[Site]:
        for name, script in scripts.items():
            (tmp_path / name).write_text(PRELUDE + script)
        told: list[str] = []

        def watch(page: Page, record: object) -> None:
            text = getattr(record, "text", None)
            if text is not None:
                told.append(f"{page.name.split('/')[-1]}: {text}")

        async with Device(portability="off", watch=watch, **options) as device:
            yield Site(device, tmp_path, told)

    return made


class TestPushing:
    async def test_a_page_over_another_is_on_top_and_has_its_own_url(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js?id=3#top'})", "b.js": ""}) as at:
            page = await at.open()
            assert at.device.pages == [page, at.device.page]
            assert at.device.page.below is page
            assert page.below is None
            url = (at.folder / "b.js").as_uri()
            assert at.device.page.bundle_url == f"{url}?id=3#top"
            assert at.told == ["a.js: viewdisappear"]

    async def test_it_is_there_when_push_returns_and_loads_by_and_by(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": "says('runs')"}) as at:
            await at.device.open(at.folder / "a.js")
            assert len(at.device.pages) == 2
            assert at.device.page.is_loading
            assert at.device.page.still_open() == (f"the bundle {at.device.page.bundle_url}",)
            await at.settled()
            assert not at.device.page.is_loading
            assert at.told == ["a.js: viewdisappear", "b.js: runs"]

    async def test_who_pushes_is_called_back_before_anything_else(self, site: Make) -> None:
        script = "navigator.push({url: 'b.js'}, says)"
        async with site({"a.js": script, "b.js": "says('runs')"}) as at:
            await at.open()
            assert at.told == ["a.js: WX_SUCCESS", "a.js: viewdisappear", "b.js: runs"]

    async def test_two_that_one_page_pushes_are_over_each_other(self, site: Make) -> None:
        script = "navigator.push({url: 'b.js'}); navigator.push({url: 'c.js'})"
        async with site({"a.js": script, "b.js": "", "c.js": ""}) as at:
            a = await at.open()
            _, b, c = at.device.pages
            assert (c.below, b.below) == (b, a)
            assert at.told == ["a.js: viewdisappear"]

    async def test_a_covered_page_goes_on(self, site: Make) -> None:
        script = "navigator.push({url: 'b.js'}); setTimeout(() => says('goes on'), 30)"
        async with site({"a.js": script, "b.js": ""}) as at:
            await at.open()
            assert at.told == ["a.js: viewdisappear", "a.js: goes on"]

    async def test_no_more_pages_than_the_bound_and_one_sentence(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'a.js'}, says)"}) as at:
            await at.open()
            assert len(at.device.pages) == MAX_PAGES
            assert at.device.page.console[-1].text == "WX_FAILED"
            (error,) = at.device.page.errors
            assert error.name == "LimitExceeded"
            assert "32 pages are open over each other" in error.message
            assert error.place is not None
            assert error.stack == ""

    async def test_pages_that_come_and_go_within_one_moment_have_a_bound_as_well(
        self, site: Make
    ) -> None:
        script = """
            if (weex.config.bundleUrl.includes('b.js')) for (let n = 0; n < 100; n += 1) {
              navigator.push({url: weex.config.bundleUrl.replace('b.js', 'c.js')});
              navigator.pop();
            }
            else navigator.push({url: weex.config.bundleUrl.replace('a.js', 'b.js')});
        """
        scripts = {"a.js": script, "b.js": script, "c.js": ""}
        async with site(scripts, profile="ios") as at:  # where that closes the page on top
            await at.open()
            assert len(at.device.popped) <= MAX_PAGES + 1
            errors = [error.message for each in at.device.popped for error in each.errors]
            assert {error[:20] for error in errors} == {"32 pages are closing"}

    async def test_pages_that_went_do_not_count(self, site: Make) -> None:
        script = """
            const next = Number(weex.config.bundleUrl.split('?')[1] || 0) + 1;
            if (next < 50) { navigator.pop(); navigator.push({url: 'b.js?' + next}); }
        """
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": script}) as at:
            a = await at.open()
            assert at.device.page.bundle_url.endswith("b.js?49")
            assert at.device.pages == [a, at.device.page]
            assert at.device.page.below is a
            assert len(at.device.popped) == 49


class TestLoading:
    @pytest.mark.parametrize(
        ("url", "why"),
        [
            ("missing.js?x=1", "There is no file or folder"),
            (".", "is no regular file"),
            ("file://elsewhere/b.js", "files of this machine alone"),
            ("http://[/b.js", "it is no URL"),
            ("http://127.0.0.1:1/b.js", "refused"),
            ("weex.js", "is made for Weex"),
        ],
    )
    async def test_what_cannot_be_opened_is_an_error_of_the_page_in_one_sentence(
        self, site: Make, url: str, why: str
    ) -> None:
        async with site({"a.js": f"navigator.push({{url: '{url}'}})"}) as at:
            (at.folder / "weex.js").write_text('// {"framework": "Weex"}\n')
            page = await at.open()
            assert page.errors == []
            (error,) = at.device.page.errors
            assert error.name == "LoadError"
            assert " cannot be opened: " in error.message
            assert why in error.message
            assert "\n" not in error.message
            assert error.stack == ""
            assert error.place is not None
            assert error.place.file.endswith("a.js")

    async def test_a_bundle_of_vue_is_one_on_every_page(self, site: Make) -> None:
        bundle = (
            "new Vue({ el: '#root', beforeDestroy() { says('hook') }, "
            "render(h) { return h('text', ['of Vue']) } })"
        )
        frameworks = {"Vue": node_modules()}
        async with site({"a.js": "navigator.push({url: 'b.js'})"}, frameworks=frameworks) as at:
            text = f'// {{"framework": "Vue"}}\nconst says = console.log;\n{bundle}\n'
            (at.folder / "b.js").write_text(text)
            await at.open()
            page = at.device.page
            assert page.text == "of Vue"
            page.pop()
            await at.settled()
            assert at.told[-2:] == ["a.js: viewappear", "b.js: hook"]
            assert page.has_left

    async def test_a_scripted_server_gives_the_bundle(self, site: Make) -> None:
        scripts = {"a.js": "navigator.push({url: 'https://app.example/dist/b.js?id=1'})"}
        async with site(scripts, clock=VirtualClock(), unrouted="error") as at:
            asked = []

            def serve(request: Any) -> Response:
                asked.append(request.url)
                return Response(body="\ufeffconsole.log('served')\r\nnope()")

            at.device.route("https://app.example/**", serve)
            await at.open()
            page = at.device.page
            assert page.name == "https://app.example/dist/b.js"
            assert [line.text for line in page.console] == ["served"]
            assert page.errors[0].place == ("https://app.example/dist/b.js", 2, 1)
            assert asked == ["https://app.example/dist/b.js?id=1"]
            assert [request.status for request in page.requests] == [200]

    async def test_a_server_that_says_nothing_is_given_up(self, site: Make) -> None:
        scripts = {"a.js": "navigator.push({url: 'https://app.example/b.js'})"}
        async with site(scripts, clock=VirtualClock(), unrouted="error") as at:
            at.device.route("https://app.example/**", Response(body="", delay=3600))
            await at.open()
            await at.device.clock.advance(PATIENCE)
            (error,) = at.device.page.errors
            assert error.message.endswith("its server has said nothing for 30 s")

    async def test_what_a_server_gave_is_led_back_by_no_map_of_another_bundle(self) -> None:
        bundle = (
            "\n\n"
            + " " * 60
            + "new Vue({ el: '#root', created() { nope() }, render: (h) => h('div') })"
        )
        async with Device(frameworks={"Vue": node_modules()}) as device:
            device.route("https://app.example/**", Response(body=bundle))
            page = await device.open(
                DIST / "shop.js", bundle_url="https://app.example/dist/shop.js"
            )
            page.find("#item-1").tap()
            await device.settled(settle=SHORT)
            (error,) = device.pages[1].errors
            assert error.place is not None
            assert error.place[:2] == ("https://app.example/dist/shop-item.js", 3)

    @pytest.mark.parametrize(
        ("response", "why"),
        [
            (Response(404), "the server answered 404 Not Found"),
            (Response(body=b"\xff"), "what the server sent is not UTF-8"),
        ],
    )
    async def test_what_a_server_gives_in_its_place_is_no_bundle(
        self, site: Make, response: Response, why: str
    ) -> None:
        async with site({"a.js": "navigator.push({url: 'http://app.example/b.js'})"}) as at:
            at.device.route("http://app.example/**", response)
            await at.open()
            (error,) = at.device.page.errors
            assert why in error.message

    async def test_a_page_from_the_network_opens_no_files(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'http://app.example/b.js'})"}) as at:
            url = (at.folder / "a.js").as_uri()
            script = f"weex.requireModule('navigator').push({{url: '{url}'}})"
            at.device.route("http://app.example/**", Response(body=script))
            await at.open()
            (error,) = at.device.page.errors
            assert "a page from the network opens no files" in error.message

    async def test_a_page_that_is_destroyed_while_it_loads_loads_no_more(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": "says('runs')"}) as at:
            await at.device.open(at.folder / "a.js")
            await at.device.page.destroy()
            await at.settled()
            assert "b.js: runs" not in at.told


class TestPopping:
    async def test_the_page_below_appears_and_hooks_run(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": POP}) as at:
            page = await at.open()
            assert at.device.pages == [page]
            assert at.device.page is page
            assert at.told == [
                *("a.js: viewdisappear", "b.js: viewdisappear", "a.js: viewappear"),
            ]

    async def test_who_pops_is_called_back_before_it_goes(self, site: Make) -> None:
        script = "navigator.pop({animated: 'true'}, says)"
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": script}) as at:
            await at.open()
            assert at.told[1:3] == ["b.js: WX_SUCCESS", "b.js: viewdisappear"]

    async def test_a_page_pops_once_however_often_it_asks(self, site: Make) -> None:
        scripts = {
            "a.js": "navigator.push({url: 'b.js'})",
            "b.js": "navigator.push({url: 'c.js'})",
            "c.js": "navigator.pop(); navigator.pop()",
        }
        async with site(scripts) as at:
            await at.open()
            assert at.device.page.name.endswith("b.js")
            assert len(at.device.pages) == 2

    async def test_nothing_of_it_runs_any_more(self, site: Make) -> None:
        script = "navigator.pop(); setTimeout(() => says('late'), 10)"
        scripts = {
            "a.js": "navigator.push({url: 'b.js'}); setTimeout(() => {}, 40)",
            "b.js": script,
        }
        async with site(scripts) as at:
            await at.open()
            assert "b.js: late" not in at.told

    async def test_a_test_that_destroys_a_page_goes_back_as_well(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": ""}) as at:
            await at.open()
            await at.device.page.destroy()
            await at.settled()
            assert at.told[-1] == "a.js: viewappear"
            assert list(at.device.popped) == []

    async def test_a_covered_page_that_goes_leaves_the_others_over_each_other(
        self, site: Make
    ) -> None:
        scripts = {
            "a.js": "navigator.push({url: 'b.js'})",
            "b.js": "navigator.push({url: 'c.js'}); setTimeout(() => navigator.pop(), 20)",
            "c.js": "",
        }
        async with site(scripts) as at:
            a = await at.open()
            assert at.device.pages == [a, at.device.page]
            assert at.device.page.below is a
            assert "a.js: viewappear" not in at.told

    async def test_the_end_of_the_device_shows_no_page_again(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": ""}) as at:
            await at.open()
            before = list(at.told)
        assert at.told == before
        assert at.device.pages == []
        with pytest.raises(UsageError, match="the device has no page"):
            _ = at.device.page

    async def test_a_page_that_the_end_of_the_device_opens_is_not_opened(self, site: Make) -> None:
        hook = "navigator.push({ url: 'b.js' })"
        script = (
            f"new Vue({{ el: '#root', render: (h) => h('div'), beforeDestroy() {{ {hook} }} }})"
        )
        options = {"frameworks": {"Vue": node_modules()}}
        async with site({"a.js": "", "b.js": ""}, **options) as at:
            source = f"const navigator = weex.requireModule('navigator'); {script}"
            page = await at.device.open(at.folder / "a.js", source=source, framework="Vue")
        assert page.errors == []
        assert page.calls[-1].method == "push"
        assert at.device.pages == []

    async def test_one_page_that_cannot_be_destroyed_keeps_no_other_from_it(
        self, site: Make
    ) -> None:
        ends: list[str] = []

        class Leaving(Module):
            name = "leaving"

            @method
            def go(self) -> None: ...

            async def page_destroyed(self) -> None:
                ends.append("begun")
                if len(ends) == 1:
                    raise RuntimeError("no")
                await callbacks_done(1)
                ends.append("done")

        async with site({"a.js": ""}, modules=[Leaving]) as at:
            await at.open()
            await at.open()
            with pytest.raises(RuntimeError, match="no"):
                await at.device.close()
        assert ends == ["begun", "begun", "done"]

    async def test_pages_that_tests_open_stand_side_by_side(self, site: Make) -> None:
        async with site({"a.js": "", "b.js": "navigator.pop({}, says)"}) as at:
            a, b = await at.open("a.js"), await at.open("b.js")
            assert (a.below, b.below) == (None, None)
            assert at.device.page is b
            assert at.told == ["b.js: WX_SUCCESS"]


class TestWaiting:
    async def test_it_is_waited_for_pages_that_open_meanwhile(self, site: Make) -> None:
        scripts = {
            "a.js": "setTimeout(() => navigator.push({url: 'b.js'}), 20)",
            "b.js": "setTimeout(() => navigator.push({url: 'c.js'}), 20)",
            "c.js": "setTimeout(() => says('last'), 20)",
        }
        async with site(scripts) as at:
            await at.open()
            assert at.told[-1] == "c.js: last"

    async def test_the_worst_of_all_pages_counts_also_of_those_that_went(self, site: Make) -> None:
        script = "setTimeout(() => navigator.pop(), 10); nope()"
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": script}) as at:
            page = await at.open()
            assert (await at.device.settled()).status == "failed"
            assert (await page.settled()).status == "passed"
            assert [each.errors[0].name for each in at.device.popped] == ["ReferenceError"]

    async def test_what_is_open_is_told_of_all_pages(self, site: Make) -> None:
        scripts = {
            "a.js": "navigator.push({url: 'b.js'}); setTimeout(() => {}, 60000)",
            "b.js": "setTimeout(() => {}, 70000)",
        }
        async with site(scripts) as at:
            await at.device.open(at.folder / "a.js")
            outcome = await at.device.settled(until="closed", timeout=0.2)
            assert outcome.status == "timeout"
            assert len(outcome.open_at_end) == 2

    async def test_a_device_without_pages_is_settled(self, site: Make) -> None:
        async with site({}) as at:
            outcome = await at.device.settled()
            assert (outcome.status, outcome.open_at_end) == ("passed", ())

    async def test_time_that_stands_still_is_enough_to_open_and_close(self, site: Make) -> None:
        clock = VirtualClock()
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": POP}, clock=clock) as at:
            page = await at.open()
            assert at.device.page is not page
            await clock.advance(0.02)
            assert at.device.pages == [page]
            assert at.told[-1] == "a.js: viewappear"


class TestTogether:
    async def test_channels_lead_from_page_to_page(self, site: Make) -> None:
        scripts = {
            "a.js": """
                const channel = new BroadcastChannel('cart');
                channel.onmessage = (event) => says('heard ' + event.data);
                navigator.push({url: 'b.js'});
            """,
            "b.js": "new BroadcastChannel('cart').postMessage('kettle'); navigator.pop()",
        }
        async with site(scripts) as at:
            await at.open()
            assert "a.js: heard kettle" in at.told

    async def test_every_page_hears_of_the_app_and_meta_knows_them_all(self, site: Make) -> None:
        count = """
            weex.requireModule('globalEvent').addEventListener('ping', () => says('ping'));
            weex.requireModule('meta').getPageInfo((info) => says(Object.keys(info).length));
        """
        scripts = {"a.js": count + "navigator.push({url: 'b.js'})", "b.js": count}
        async with site(scripts, profile="android") as at:
            (at.folder / "a.js").write_text(
                PRELUDE + count + f"navigator.push({{url: '{(at.folder / 'b.js').as_uri()}'}})"
            )
            await at.open()
            for page in at.device.pages:
                page.fire_global_event("ping")
            assert {"a.js: ping", "b.js: ping", "b.js: 2"} <= set(at.told)


async def moved(site: Make, profile: str, *moves: str) -> list[str]:
    """What two pages are told while the app goes to the background and comes back."""
    push = "navigator.push({url: weex.config.bundleUrl.replace('a.js', 'b.js')})"
    async with site({"a.js": push, "b.js": ""}, profile=profile) as at:
        await at.open()
        told: list[str] = at.told
        told.clear()
        for move in moves:
            getattr(at.device, move)()
        return told


IN_BACKGROUND = {
    "doc": ["b.js: viewdisappear", f"a.js: {PAUSED}", f"b.js: {PAUSED}"],
    "android": ["b.js: viewdisappear", f"b.js: {PAUSED}"],
    "ios": [f"a.js: {PAUSED}", f"b.js: {PAUSED}"],
    "web": [],
}
IN_FOREGROUND = {
    "doc": [f"a.js: {RESUMED}", f"b.js: {RESUMED}", "b.js: viewappear"],
    "android": [f"b.js: {RESUMED}", "b.js: viewappear"],
    "ios": [f"a.js: {RESUMED}", f"b.js: {RESUMED}"],
    "web": [],
}


class TestBackground:
    @pytest.mark.parametrize("profile", PLATFORMS)
    async def test_the_page_on_top_is_told_where_it_is_on_the_platform(
        self, site: Make, profile: str
    ) -> None:
        assert sorted(await moved(site, profile, "background")) == sorted(IN_BACKGROUND[profile])
        expected = sorted([*IN_BACKGROUND[profile], *IN_FOREGROUND[profile]])
        assert sorted(await moved(site, profile, "background", "foreground")) == expected

    async def test_the_body_hears_first_when_it_goes_and_last_when_it_comes(
        self, site: Make
    ) -> None:
        told = await moved(site, "android", "background", "background", "foreground", "foreground")
        assert told == [*IN_BACKGROUND["android"], *IN_FOREGROUND["android"]]

    async def test_what_becomes_of_pages_meanwhile_is_seen_when_the_app_comes_back(
        self, site: Make
    ) -> None:
        scripts = {"a.js": "navigator.push({url: 'b.js'})", "b.js": POP.replace("20", "200")}
        clock = VirtualClock()
        async with site(scripts, clock=clock) as at:
            await at.open()
            at.device.background()
            await clock.advance(0.2)
            assert len(at.device.pages) == 1
            assert "a.js: viewappear" not in at.told
            at.device.foreground()
            assert at.told[-1] == "a.js: viewappear"

    async def test_a_page_that_is_about_to_go_does_not_come_back(self, site: Make) -> None:
        async with site({"a.js": "navigator.push({url: 'b.js'})", "b.js": ""}) as at:
            await at.open()
            at.device.background()
            assert at.told[-1].startswith("b.js: ")
            before = len(at.told)
            at.device.page.pop()
            at.device.foreground()
            assert set(at.told[before:]) == {f"a.js: {RESUMED}", "a.js: viewappear"}

    async def test_a_page_hears_once_that_the_app_is_back(self, site: Make) -> None:
        async with site({"a.js": "", "b.js": ""}, profile="android") as at:
            a = await at.open()
            url = (at.folder / "b.js").as_uri()
            a.push(url, None)
            await at.settled()
            at.device.background()
            at.device.page.pop()
            at.device.foreground()
            a.push(url, None)
            await at.settled()
            heard = [line for line in at.told if line.startswith("a.js: WX")]
        assert heard == [f"a.js: {each}" for each in (PAUSED, RESUMED, PAUSED)]
