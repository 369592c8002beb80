"""Rax pages that reach servers and other pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device, Peer, Request, Response, VirtualClock, abort
from tests.rax.scripts import HEAD, opened, printed


class TestNetwork:
    async def test_fetch_sends_and_receives(self, device: Device, clock: VirtualClock) -> None:
        def answer(request: Request) -> Response:
            return Response(201, json={"heard": request.text, "by": request.method})

        device.route("http://api.example/**", answer)
        page = await opened(
            device,
            """const given = { method: "POST", body: "hello", headers: { a: "b" } };
            const sent = fetch("http://api.example/say", given);
            console.log(sent instanceof Promise);
            sent.then((response) => response.json().then((said) =>
              console.log(response.status, response.ok, said.heard, said.by)));""",
        )
        await clock.advance(1)
        assert printed(page) == ["true", "201 true hello POST"]

    async def test_a_server_that_fails_is_a_response_as_on_phones(
        self, device: Device, clock: VirtualClock
    ) -> None:
        device.route("http://api.example/**", lambda request: abort("refused"))
        page = await opened(
            device, 'fetch("http://api.example/").then(({ ok, status }) => console.log(ok, status))'
        )
        await clock.advance(1)
        assert printed(page) == ["false -1"]

    async def test_an_xml_http_request_tells_how_it_goes(
        self, device: Device, clock: VirtualClock
    ) -> None:
        device.route("http://api.example/**", Response(body="text", headers={"X-Kind": "plain"}))
        page = await opened(
            device,
            """const request = new XMLHttpRequest();
            request.open("GET", "http://api.example/");
            request.onload = () => console.log(request.status, request.responseText);
            request.addEventListener("loadend", () => console.log("over", request.readyState));
            request.send();""",
        )
        await clock.advance(1)
        assert printed(page) == ["200 text", "over 4"]

    async def test_its_socket_is_that_of_the_module(
        self, device: Device, clock: VirtualClock
    ) -> None:
        async def echo(peer: Peer) -> None:
            async for message in peer:
                await peer.send(message)

        device.route("ws://chat.example/**", echo)
        page = await opened(
            device,
            """const socket = new WebSocket("ws://chat.example/");
            console.log(socket.readyState);
            socket.onopen = () => socket.send("hello");
            socket.onmessage = ({ data }) => console.log(data);
            socket.addEventListener("message", () => socket.close());
            socket.onclose = ({ code }) => console.log(code, socket.readyState);""",
        )
        await clock.advance(1)
        assert printed(page) == ["0", "hello", "1000 3"]


class TestNavigation:
    @pytest.mark.parametrize("way", ['window.open("b.js")', 'location.assign("b.js")'])
    async def test_pages_open_others_and_close_themselves(
        self, device: Device, clock: VirtualClock, tmp_path: Path, way: str
    ) -> None:
        first = 'addEventListener("message", ({ data }) => console.log(data)); ' + way
        second = 'postMessage("from b", "*"); window.close()'
        (tmp_path / "a.js").write_text(HEAD + first)
        (tmp_path / "b.js").write_text(HEAD + second)
        page = await device.open(tmp_path / "a.js")
        await clock.advance(1)
        assert device.pages == [page]
        assert printed(page) == ["from b"]
        assert page.errors == []
