"""Who may talk to the inspector: whoever has the token, on this machine, from no other page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.inspector.inspecting import inspected, talking


@pytest.fixture
async def url() -> AsyncIterator[str]:
    async with inspected("console.log('hello')") as (url, _):
        yield url


@dataclass
class Answer:
    """What came back for a request."""

    status_code: int
    headers: Message
    text: str


async def get(url: str, **headers: str) -> Answer:
    """Ask for a URL, exactly as it is written."""
    return await asyncio.to_thread(_get, url, headers)


def _get(url: str, headers: dict[str, str]) -> Answer:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=20)
    try:
        connection.request("GET", parts.path, headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read().decode())
    finally:
        connection.close()


async def status_of_talk(url: str, *, origin: str | None = None, **headers: str) -> int:
    """The HTTP status that a WebSocket is refused with."""
    with pytest.raises(InvalidStatus) as refused:
        async with connect(
            url,
            origin=origin,  # type: ignore[arg-type]
            proxy=None,
            additional_headers=headers,
        ):
            pass
    return refused.value.response.status_code


def talk(url: str) -> str:
    return f"{url.replace('http', 'ws', 1)}talk"


async def test_the_page_and_all_it_refers_to_are_there_with_the_token(url: str) -> None:
    page = await get(url)
    assert page.status_code == 200
    assert 'src="main.js"' in page.text
    for name in ("main.js", "style/base.css", "parts/link.js", "picture.html", "icon.svg"):
        assert (await get(url + name)).status_code == 200


async def test_modules_are_served_as_javascript(url: str) -> None:
    assert "javascript" in (await get(f"{url}main.js")).headers["content-type"]


@pytest.mark.parametrize("path", ["", "wrong/", "wrong/main.js", "main.js", "wrong/picture.html"])
async def test_without_the_token_nothing_is_there(url: str, path: str) -> None:
    origin = url.rsplit("/", 2)[0]
    answer = await get(f"{origin}/{path}")
    assert answer.status_code == 403
    assert "token" in answer.text


async def test_a_token_that_is_longer_or_shorter_is_another_one(url: str) -> None:
    assert (await get(url.rstrip("/") + "x/")).status_code == 403
    assert (await get(url[:-2] + "/")).status_code == 403


async def test_a_name_that_leads_here_is_not_served(url: str) -> None:
    port = urlsplit(url).port
    assert (await get(url, host=f"evil.example:{port}")).status_code == 403
    assert (await get(url, host="127.0.0.1")).status_code == 403
    assert (await get(url, host=f"localhost:{port}")).status_code == 200


async def test_pages_of_other_sites_are_not_served(url: str) -> None:
    assert (await get(url, origin="https://evil.example")).status_code == 403
    assert (await get(url, origin="null")).status_code == 403
    assert (await get(url, origin=url.rsplit("/", 2)[0])).status_code == 200


async def test_the_connection_needs_the_token(url: str) -> None:
    origin = url.rsplit("/", 2)[0]
    wrong = f"{origin.replace('http', 'ws')}/wrong/talk"
    assert await status_of_talk(wrong, origin=origin) == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_the_connection_is_for_our_own_page(url: str, origin: str) -> None:
    assert await status_of_talk(talk(url), origin=origin) == 403


async def test_the_connection_checks_the_host_too(url: str) -> None:
    upgrade = {
        "connection": "upgrade",
        "upgrade": "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    answer = await get(f"{url}talk", host="evil.example", **upgrade)
    assert answer.status_code == 403


async def test_our_own_page_is_let_in(url: str) -> None:
    async with talking(url) as told:
        await told.until(lambda: told.rows("console"))


async def test_only_this_machine_can_connect(url: str) -> None:
    assert urlsplit(url).hostname == "127.0.0.1"


async def test_each_inspector_has_a_token_of_its_own(url: str) -> None:
    async with inspected("1") as (other, _):
        assert urlsplit(url).path != urlsplit(other).path
        assert len(urlsplit(other).path.strip("/")) >= 20


async def test_nothing_but_its_own_scripts_may_run_in_the_page(url: str) -> None:
    headers = (await get(url)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


async def test_nothing_at_all_may_run_in_the_picture(url: str) -> None:
    policy = (await get(f"{url}picture.html")).headers["content-security-policy"]
    assert policy.startswith("sandbox allow-same-origin;")
    assert "script" not in policy
    assert "img-src data:;" in policy


async def test_pictures_come_from_the_network_where_that_was_asked_for() -> None:
    async with inspected("1", images=True) as (url, _):
        policy = (await get(f"{url}picture.html")).headers["content-security-policy"]
        assert "img-src data: http: https:;" in policy
        assert "http:" not in (await get(url)).headers["content-security-policy"]


@pytest.mark.parametrize("path", ["../../../pyproject.toml", "%2e%2e/gate.py", "..%2fgate.py"])
async def test_no_other_file_is_served(url: str, path: str) -> None:
    assert (await get(url + path)).status_code in (403, 404)
