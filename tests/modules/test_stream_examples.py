"""The examples of the module stream, on a real HTTP server."""

from __future__ import annotations

import asyncio
import gzip
import json
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from bridge import Device, Page
from bridge.profile.rows import PLATFORMS
from tests.devices import SHORT, printed
from tests.net.http_server import Answers, Asked, HttpServer, nothing, response

EXAMPLES = Path(__file__).parents[2] / "jsfixtures/docs/stream"
BIG = b"0123456789" * 20_000


async def repos(asked: Asked, writer: asyncio.StreamWriter) -> None:
    assert asked.target.endswith("?sort=stars")
    body = gzip.compress(json.dumps({"name": "weex", "stars": 18000}).encode())
    writer.write(response(body, "Content-Encoding: gzip", "Content-Type: application/json"))


async def login(asked: Asked, writer: asyncio.StreamWriter) -> None:
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    form = parse_qs(asked.body.decode())
    writer.write(response(f"welcome {form['user'][0]} of {form['city'][0]}".encode()))


async def posts(asked: Asked, writer: asyncio.StreamWriter) -> None:
    assert asked.headers["content-type"] == "application/json"
    assert json.loads(asked.body) == {"title": "hello"}
    writer.write(response(b'{"id": 7}', "Location: /posts/7", status="201 Created"))


async def big(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(response(b"", length=len(BIG)))
    for begin in range(0, len(BIG), 50_000):
        writer.write(BIG[begin : begin + 50_000])
        await writer.drain()


async def post(asked: Asked, writer: asyncio.StreamWriter) -> None:
    body = b"" if asked.method == "HEAD" else asked.method.encode() + b" " + asked.body
    writer.write(response(body))


async def echo(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(response(asked.body + b" " + asked.headers["x-token"].encode()))


ANSWERS: dict[str, bytes | Answers] = {
    "/repos/weex": repos,
    "/login": login,
    "/posts": posts,
    "/big.txt": big,
    "/suggest": response(b'show(["weex", "web"]);'),
    "/missing": response(b"gone", status="404 Not Found"),
    "/page.html": response(b"<html>"),
    "/silent": nothing,
    "/posts/1": post,
    "/echo": echo,
}
PRINTED = {
    "get.js": ["weex has 18000 stars"],
    "post-form.js": ["200 welcome ann of São Paulo"],
    "post-json.js": ["201 7 /posts/7"],
    "progress.js": ["states 1 2 3", "got 200000 of 200000"],
    "jsonp.js": ["true weex,web"],
    "errors.js": [
        *("missing: false 404", "no JSON: false 200", "no url: false -1", "silent: false -1"),
    ],
    "methods.js": [
        *('PUT 200 "PUT draft"', 'PATCH 200 "PATCH draft"'),
        *('DELETE 200 "DELETE draft"', 'HEAD 200 ""'),
    ],
    "sendHttp.js": ["hello secret"],
}


async def ran(name: str, profile: str = "doc") -> Page:
    async with HttpServer(ANSWERS) as server:
        maps = [f"https://api.example={server.url}"]
        async with Device(maps=maps, portability="off", profile=profile) as device:
            page = await device.open(EXAMPLES / name)
            assert (await page.settled(settle=SHORT, timeout=10)).status == "passed"
    return page


def test_each_example_is_here() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == set(PRINTED)


@pytest.mark.parametrize("name", PRINTED)
async def test_it_prints_what_it_should(name: str) -> None:
    in_order = sorted if name == "errors.js" else list  # its requests race with each other
    assert in_order(printed(await ran(name))) == in_order(PRINTED[name])


@pytest.mark.parametrize("profile", PLATFORMS)
async def test_a_get_prints_the_same_on_each_platform(profile: str) -> None:
    assert printed(await ran("get.js", profile)) == PRINTED["get.js"]


async def test_browsers_give_names_of_headers_in_lower_case() -> None:
    assert printed(await ran("post-json.js", "web")) == ["201 7 undefined"]
