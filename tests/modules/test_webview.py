"""The module webview: where a web element has been, and what is said between it and Weex."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bridge import Device, NoListener, Page, UsageError
from bridge.modules.webview import History, Posted, Webview
from bridge.peers.http import Response
from bridge.profile.rows import PLATFORMS
from bridge.profile.webview import WebviewRules
from tests.devices import SHORT, opened, printed

SCRIPT = """
const webview = weex.requireModule('webview');
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const web = weex.document.createElement('web', { attr: { src: 'http://x/1' } });
body.appendChild(web);
const show = ({ url, canGoBack, canGoForward, title, data, origin, errorMsg }) => JSON.stringify(
  { url, canGoBack, canGoForward, title, data, origin, errorMsg });
const names = ['pagestart', 'pagefinish', 'receivedtitle', 'message', 'error'];
for (const name of names) web.addEvent(name, (event) => console.log(name, show(event)));
weex.document.createFinish();
"""


class World:
    """A page with a web element on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.module = page.module(Webview)
        self.web = page.document.find("web")

    async def told(self) -> list[str]:
        """What was printed since the last time."""
        await self.page.settled(settle=SHORT, timeout=10)
        lines = printed(self.page)
        self.page.console.clear()
        return lines


@asynccontextmanager
async def world(script: str = "", profile: str = "doc") -> AsyncIterator[World]:
    async with opened(SCRIPT + script, profile=profile) as page:
        page.catch_up()
        loaded = [line for line in page.console if line.text.startswith("page")]
        assert [line.text.split()[0] for line in loaded] == ["pagestart", "pagefinish"]
        page.console[:] = [line for line in page.console if line not in loaded]
        yield World(page)


class TestHistory:
    def test_it_goes_back_and_forward_between_what_was_visited(self) -> None:
        history = History()
        for url in ("a", "b", "c"):
            history.visit(url)
        assert (history.go(-1), history.url) == (True, "b")
        assert (history.can_go_back, history.can_go_forward) == (True, True)
        assert (history.go(-2), history.url) == (False, "b")
        assert (history.go(1), history.url) == (True, "c")
        assert not history.can_go_forward

    def test_a_visit_ends_what_was_forward(self) -> None:
        history = History()
        for url in ("a", "b"):
            history.visit(url)
        history.go(-1)
        history.visit("c")
        assert (history.urls, history.can_go_forward) == (["a", "c"], False)

    def test_nothing_was_visited_at_first(self) -> None:
        assert (History().url, History().go(-1), History().can_go_back) == ("", False, False)


class TestGoing:
    async def test_a_page_that_is_shown_starts_and_finishes(self) -> None:
        async with world() as it:
            it.module.show(it.web, title="One")
            assert await it.told() == [
                'pagestart {"url":"http://x/1"}',
                'receivedtitle {"title":"One"}',
                'pagefinish {"url":"http://x/1","canGoBack":false,"canGoForward":false}',
            ]

    async def test_a_script_goes_back_and_forward_along_the_links_that_were_followed(self) -> None:
        async with world(
            "setTimeout(() => webview.goBack(web.ref), 20);"
            "setTimeout(() => webview.goForward(web), 30)"
        ) as it:
            it.module.follow(it.web, "http://x/2")
            assert await it.told() == [
                'pagestart {"url":"http://x/2"}',
                'pagefinish {"url":"http://x/2","canGoBack":true,"canGoForward":false}',
                'pagestart {"url":"http://x/1"}',
                'pagefinish {"url":"http://x/1","canGoBack":false,"canGoForward":true}',
                'pagestart {"url":"http://x/2"}',
                'pagefinish {"url":"http://x/2","canGoBack":true,"canGoForward":false}',
            ]

    async def test_where_there_is_nothing_to_go_to_nothing_happens(self) -> None:
        async with world("webview.goBack(web); webview.goForward(web)") as it:
            assert await it.told() == []

    async def test_reloading_shows_the_same_once_more(self) -> None:
        async with world("setTimeout(() => webview.reload(web), 20)") as it:
            assert await it.told() == [
                'pagestart {"url":"http://x/1"}',
                'pagefinish {"url":"http://x/1","canGoBack":false,"canGoForward":false}',
            ]

    async def test_a_src_that_the_script_changes_is_a_visit(self) -> None:
        async with world("setTimeout(() => web.setAttr('src', 'http://x/3'), 20)") as it:
            assert await it.told() == [
                'pagestart {"url":"http://x/3"}',
                'pagefinish {"url":"http://x/3","canGoBack":true,"canGoForward":false}',
            ]
            assert it.module.history(it.web).url == "http://x/3"

    @pytest.mark.parametrize("ref", ["", "null", "'nowhere'", "body", "5", "{}"])
    async def test_what_is_no_web_element_is_nothing(self, ref: str) -> None:
        calls = f"webview.goBack({ref}); webview.reload({ref}); webview.postMessage({ref})"
        async with world(calls) as it:
            assert await it.told() == []
            assert it.module.posted == []

    async def test_what_nobody_listens_to_is_not_fired(self) -> None:
        async with world("setTimeout(() => names.forEach((name) => web.removeEvent(name)))") as it:
            await it.told()
            it.module.show(it.web)
            it.module.message(it.web, 1)
            it.module.fail(it.web, "no network")
            assert await it.told() == []


class TestComponentMethods:
    async def test_they_are_those_of_the_module(self) -> None:
        calls = "web.goBack(); web.goForward(); web.reload(); web.postMessage('hi')"
        async with world(f"setTimeout(() => {{ {calls} }}, 20)") as it:
            it.module.follow(it.web, "http://x/2")
            lines = await it.told()
            assert [line.split('"')[3] for line in lines if line.startswith("pagestart")] == [
                *("http://x/2", "http://x/1", "http://x/2", "http://x/2"),
            ]
            assert [posted.data for posted in it.module.posted] == ["hi"]
            assert it.page.warnings == []


class TestByHand:
    async def test_links_lead_elsewhere_and_pages_say_something(self) -> None:
        async with world() as it:
            it.web.follow("http://y/2", title="Two")
            it.web.message({"a": 1})
            it.web.message(None, origin="http://z")
            it.web.fail("gone")
            assert printed(it.page) == [
                'pagestart {"url":"http://y/2"}',
                'receivedtitle {"title":"Two"}',
                'pagefinish {"url":"http://y/2","canGoBack":true,"canGoForward":false}',
                'message {"data":{"a":1},"origin":"http://y"}',
                'message {"data":null,"origin":"http://z"}',
                'error {"url":"http://y/2","errorMsg":"gone"}',
            ]

    async def test_nothing_else_does(self) -> None:
        async with world() as it:
            body = it.page.find("div")
            with pytest.raises(NoListener, match="<div> is nothing that one can let follow"):
                body.follow("http://y/")
            with pytest.raises(NoListener, match="<div> is nothing that one can let message"):
                body.message(1)


class TestScriptedServers:
    @asynccontextmanager
    async def _world(self, response: Response) -> AsyncIterator[World]:
        async with Device() as device:
            device.route("http://x/*", response)
            page = await device.open(source=SCRIPT)
            yield World(page)

    async def test_their_title_is_received(self) -> None:
        page = b"<html><head><TITLE lang=en>Fish &amp;\n chips</title></head></html>"
        async with self._world(Response(body=page)) as it:
            assert await it.told() == [
                'pagestart {"url":"http://x/1"}',
                'receivedtitle {"title":"Fish & chips"}',
                'pagefinish {"url":"http://x/1","canGoBack":false,"canGoForward":false}',
            ]

    async def test_their_failure_is_an_error(self) -> None:
        async with self._world(Response(404)) as it:
            why = "http://x/1 was answered with 404"
            assert await it.told() == [
                'pagestart {"url":"http://x/1"}',
                f'error {{"url":"http://x/1","errorMsg":"{why}"}}',
            ]

    async def test_a_page_that_was_left_meanwhile_is_not_told_of(self) -> None:
        async with self._world(Response(body=b"<title>Old</title>")) as it:
            it.module.follow(it.web, "http://elsewhere/", title="New")
            lines = await it.told()
            assert [line for line in lines if "Old" in line or "x/1" in line] == [
                'pagestart {"url":"http://x/1"}'
            ]


@pytest.mark.parametrize("src", ["http://[", "x", "//", "file://["])
async def test_what_is_no_url_is_shown_all_the_same(src: str) -> None:
    async with opened(SCRIPT.replace("http://x/1", src)) as page:
        page.catch_up()
        web = page.document.find("web")
        web.message("hi")
        assert [line.text.split()[0] for line in page.console] == [
            *("pagestart", "pagefinish", "message")
        ]


class TestMessages:
    async def test_what_weex_says_is_kept(self) -> None:
        script = "webview.postMessage(web, { a: 1 }); webview.notifyWebview(web, 'old')"
        async with opened(SCRIPT + script, bundle_url="http://bundles:81/a.js") as page:
            ref = page.document.find("web").ref
            assert page.module(Webview).posted == [
                Posted(ref, {"a": 1}, "http://bundles:81"),
                Posted(ref, "old", "http://bundles:81"),
            ]

    async def test_what_the_web_says_is_an_event(self) -> None:
        async with world() as it:
            it.module.message(it.web, {"a": 1})
            it.module.message(it.web, "x", origin="http://other")
            assert await it.told() == [
                'message {"data":{"a":1},"origin":"http://x"}',
                'message {"data":"x","origin":"http://other"}',
            ]

    async def test_a_page_that_cannot_be_loaded_is_an_event(self) -> None:
        async with world() as it:
            it.module.fail(it.web, "no network")
            assert await it.told() == ['error {"url":"http://x/1","errorMsg":"no network"}']

    async def test_only_a_web_element_shows_something_of_the_web(self) -> None:
        async with world() as it:
            with pytest.raises(UsageError, match="shows nothing of the web: take a <web>"):
                it.module.show(it.page.document.get("_root"))  # type: ignore[arg-type]


FINISHED = 'pagefinish {"url":"http://x/1","canGoBack":false,"canGoForward":false'


@pytest.mark.parametrize(
    ("platform", "finished", "titled"),
    [
        ("doc", FINISHED + "}", True),
        ("android", FINISHED + "}", True),
        ("ios", FINISHED + ',"title":"One"}', False),
        ("web", 'pagefinish {"url":"http://x/1"}', False),
    ],
)
async def test_page_finish_and_received_title(platform: str, finished: str, titled: bool) -> None:
    async with world(profile=platform) as it:
        it.module.show(it.web, title="One")
        expected = ['receivedtitle {"title":"One"}'] if titled else []
        assert await it.told() == ['pagestart {"url":"http://x/1"}', *expected, finished]


async def test_on_ios_the_src_is_the_url_that_is_shown() -> None:
    async with world("setTimeout(() => console.log(web.attr.src), 30)", "ios") as it:
        it.module.follow(it.web, "http://x/2")
        assert (await it.told())[-1] == "http://x/2"
        assert it.web.attrs["src"] == "http://x/2"
        assert it.module.history(it.web).urls == ["http://x/1", "http://x/2"]


@pytest.mark.parametrize(
    ("platform", "there"),
    [("doc", "true true"), ("android", "true false"), ("ios", "true true"), ("web", "false false")],
)
async def test_post_message_and_notify_webview(platform: str, there: str) -> None:
    async with world(
        "console.log('postMessage' in webview, 'notifyWebview' in webview)", platform
    ) as it:
        assert await it.told() == [there]


def test_every_row_has_its_case() -> None:
    assert len(PLATFORMS) == 4
    assert [name for name, _ in WebviewRules.rows()] == [
        "page_finish",
        "received_title",
        "post_message",
        "notify_webview",
    ]
