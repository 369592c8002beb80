"""Where connections really go."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bridge.errors import UsageError
from bridge.net.address import parse
from bridge.routes import Routes


@pytest.fixture
async def echo_only() -> AsyncIterator[Routes]:
    routes = Routes([])
    yield routes
    await routes.close()


async def leads(routes: Routes, url: str) -> str:
    return (await routes.resolve(parse(url))).url


@pytest.mark.parametrize(
    ("given", "url", "target"),
    [
        ("ws://a=ws://b", "ws://a", "ws://b/"),
        ("ws://a=ws://b", "ws://a/x?y=1", "ws://b/x?y=1"),
        ("ws://a=ws://b:9000/base", "ws://a/x", "ws://b:9000/base/x"),
        ("ws://a=ws://b:9000/base/", "ws://a/", "ws://b:9000/base/"),
        ("ws://a/v1=ws://b", "ws://a/v1/x", "ws://b/x"),
        ("ws://a/v1=ws://b", "ws://a/v1", "ws://b/"),
        ("ws://a/v1=ws://b", "ws://a/v1?x=1", "ws://b/?x=1"),
        ("ws://a/v1=ws://b", "ws://a/v10", None),
        ("ws://a/v1/=ws://b/v2", "ws://a/v1/x", "ws://b/v2/x"),
        ("ws://a=ws://b", "wss://a", None),
        ("ws://a=ws://b", "ws://a:81", None),
        ("ws://a:80=ws://b", "ws://a", "ws://b/"),
        ("ws://A=ws://b", "ws://a", "ws://b/"),
        ("ws://a=ws://b", "ws://sub.a", None),
        ("wss://a=ws://127.0.0.1:9", "wss://a/x", "ws://127.0.0.1:9/x"),
        ("https://a=http://b", "wss://a", "ws://b/"),
        ("ws://[::1]:1=ws://b", "ws://[::1]:1/x", "ws://b/x"),
        ("ws://a=ws://u:p@b", "ws://a/x", "ws://u:p@b/x"),
        ("ws://a/?room=1=ws://b", "ws://a/?room=1", "ws://b/"),
    ],
)
async def test_a_map_replaces_the_beginning(given: str, url: str, target: str | None) -> None:
    routes = Routes([given])
    assert await leads(routes, url) == (target or parse(url).url)


async def test_the_first_map_that_fits_is_taken_once() -> None:
    routes = Routes(["ws://a/x=ws://b", "ws://a=ws://c", "ws://b=ws://d"])
    assert await leads(routes, "ws://a/x") == "ws://b/"
    assert await leads(routes, "ws://a/y") == "ws://c/y"


@pytest.mark.parametrize(
    "text", ["", "ws://a", "ws://a=", "=ws://b", "a=b", "ws://a=ftp://b", "ws://a#x=ws://b"]
)
def test_a_map_of_another_form_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="the map") as caught:
        Routes([text])
    assert "\n" not in str(caught.value)


class TestEmbeddedEchoServer:
    @pytest.mark.parametrize(
        "url",
        ["ws://echo.websocket.org", "wss://echo.websocket.org/x?y", "ws://ECHO.websocket.org:80"],
    )
    async def test_the_documents_server_is_the_embedded_one(
        self, echo_only: Routes, url: str
    ) -> None:
        found = await echo_only.resolve(parse(url))
        assert (found.host, found.secure, found.path) == ("127.0.0.1", False, parse(url).path)

    @pytest.mark.parametrize(
        "url",
        ["ws://echo.websocket.org:8080", "ws://echo.websocket.org.example", "ws://websocket.org"],
    )
    async def test_other_servers_are_not(self, echo_only: Routes, url: str) -> None:
        assert await leads(echo_only, url) == parse(url).url

    async def test_it_starts_once_however_many_need_it_at_once(self, echo_only: Routes) -> None:
        url = parse("ws://echo.websocket.org")
        found = await asyncio.gather(*(echo_only.resolve(url) for _ in range(10)))
        assert len({each.port for each in found}) == 1

    async def test_it_starts_again_after_it_was_stopped(self, echo_only: Routes) -> None:
        await leads(echo_only, "ws://echo.websocket.org")
        await echo_only.close()
        await echo_only.close()
        assert "127.0.0.1" in await leads(echo_only, "ws://echo.websocket.org")

    async def test_a_map_of_the_users_goes_first(self) -> None:
        routes = Routes(["ws://echo.websocket.org=ws://b"])
        assert await leads(routes, "ws://echo.websocket.org/x") == "ws://b/x"

    async def test_a_map_may_lead_to_it(self) -> None:
        routes = Routes(["wss://chat.example=ws://echo.websocket.org"])
        found = await leads(routes, "wss://chat.example/room")
        await routes.close()
        assert found.startswith("ws://127.0.0.1:")
        assert found.endswith("/room")

    async def test_it_can_be_left_out(self) -> None:
        routes = Routes([], default_maps=False)
        assert await leads(routes, "ws://echo.websocket.org") == "ws://echo.websocket.org/"
