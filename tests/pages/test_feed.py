"""The page that loads posts from an HTTP server, and adds to them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bridge import Device, Request, Response
from tests.differential.run import frameworks
from tests.net.http_server import HttpServer, response
from tests.pages.app import PAGES, App, unchecked

API = "https://api.example/posts"
QUERY = f"?api={API}"


class Server:
    """Keeps posts, and takes its time."""

    def __init__(self) -> None:
        self.posts = [{"id": 1, "title": "one"}]
        self.status = 200
        self.delay = 1.0

    def __call__(self, request: Request) -> Response:
        if request.method == "POST":
            assert request.headers["content-type"] == "application/json"
            self.posts.append({"id": len(self.posts) + 1, **request.json()})
            return Response(201, body="added")
        return Response(self.status, json=self.posts, delay=self.delay)


@asynccontextmanager
async def feed(profile: str = "doc") -> AsyncIterator[tuple[App, Server]]:
    server = Server()
    async with unchecked("feed", query=QUERY, profile=profile, unrouted="error") as app:
        # The page has asked before anybody could answer.
        app.device.route(API, server)
        app.page.errors.clear()
        await app.tap("reload")
        yield app, server
        assert app.page.errors == []


def titles(app: App) -> list[str]:
    return [each.text for each in app.page.find_all(".post")]


async def test_it_shows_that_it_loads_and_then_the_posts() -> None:
    async with feed() as (app, _):
        assert app.page.find_all("#loading")
        await app.clock.advance(1)
        assert titles(app) == ["one"]
        assert app.text("progress") == "r1 r2 r3"


async def test_what_is_sent_is_there_afterwards() -> None:
    async with feed() as (app, server):
        server.delay = 0
        await app.clock.advance(1)
        await app.tap("send")
        assert titles(app) == ["one", "post 1"]
        sent = app.page.requests[-2]
        assert json.loads(sent.request_body) == {"title": "post 1"}


async def test_a_failure_is_shown_and_tried_again() -> None:
    async with feed() as (app, server):
        server.status = 503
        await app.clock.advance(1)
        await app.tap("reload")
        await app.clock.advance(1)
        assert app.text("why") == "503 Service Unavailable"
        server.status = 200
        await app.tap("retry")
        await app.clock.advance(1)
        assert titles(app) == ["one"]


async def test_a_server_that_is_silent_is_given_up_as_android_does() -> None:
    async with feed("android") as (app, server):
        await app.clock.advance(1)
        server.delay = 10
        await app.tap("reload")
        await app.clock.advance(2.9)
        assert app.page.find_all("#loading")
        await app.clock.advance(0.2)
        assert app.text("why") == "-1 ERR_CONNECT_FAILED"


async def test_without_any_server_it_says_so() -> None:
    async with unchecked("feed", query=QUERY, unrouted="error") as app:
        assert app.text("why") == "-1 ERR_CONNECT_FAILED"
        (error,) = app.page.errors
        assert error.name == "Unrouted"
        assert error.place is not None
        assert error.place.file.endswith("feed.vue")


async def test_a_real_server_will_do() -> None:
    answers = {"/posts": response(b'[{"id": 1, "title": "real"}]')}
    async with HttpServer(answers) as server, Device(frameworks=frameworks()) as device:
        url = f"{server.url}/feed.js?api={server.url}/posts"
        page = await device.open(PAGES / "feed.js", bundle_url=url)
        assert (await page.wait_for(".post")).text == "real"
