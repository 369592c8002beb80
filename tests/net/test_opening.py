"""What is asked of a server, which answers open a connection, and what is told of the others."""

from __future__ import annotations

import asyncio
import base64
import socket

import pytest

from bridge.net.websocket import Options
from tests.net.peers import (
    SOON,
    TEXT,
    Client,
    close_frame,
    closed_port,
    connect,
    failed,
    frame,
    gone,
    outcome,
    raw_server,
)


class TestHandshakeRequest:
    async def asked(self, url: str, options: Options = SOON, *offered: str) -> list[str]:
        heads: list[str] = []

        async def script(client: Client) -> None:
            heads.append((await client.read_request()).decode())

        async with raw_server(script) as server:
            await outcome(server.replace("ws://", "ws://" + url), options, subprotocols=offered)
        return heads[0].split("\r\n")

    async def test_it_names_the_target_and_the_host_and_offers_nothing(self) -> None:
        lines = await self.asked("")
        names = {line.partition(":")[0] for line in lines[1:] if line}
        assert lines[0] == "GET / HTTP/1.1"
        assert names == {
            "Host",
            "Upgrade",
            "Connection",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
        }

    async def test_user_information_becomes_basic_authorization(self) -> None:
        lines = await self.asked("ann:s%3Ae%C3%BC@")
        credentials = base64.b64encode("ann:s:eü".encode()).decode()
        assert f"Authorization: Basic {credentials}" in lines

    async def test_subprotocols_are_offered_in_order(self) -> None:
        assert "Sec-WebSocket-Protocol: b, a" in await self.asked("", SOON, "b", "a")

    async def test_extra_headers_are_added_and_replace_the_usual_ones(self) -> None:
        options = Options(headers=[("Origin", "http://page"), ("Host", "elsewhere")])
        lines = await self.asked("", options)
        assert "Origin: http://page" in lines
        assert [line for line in lines if line.startswith("Host:")] == ["Host: elsewhere"]

    async def test_a_header_value_with_a_line_break_fails_the_attempt(self) -> None:
        options = Options(headers=[("Origin", "x\r\nEvil: 1")])
        assert "Origin" in failed(await outcome("ws://127.0.0.1:1/", options))

    async def test_an_ipv6_host_is_bracketed_in_the_header_only(self) -> None:
        heads: list[bytes] = []

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            heads.append(await reader.readuntil(b"\r\n\r\n"))
            writer.close()

        try:
            server = await asyncio.start_server(serve, "::1", 0)
        except OSError:
            pytest.skip("this machine has no IPv6")
        port = server.sockets[0].getsockname()[1]
        failed(await outcome(f"ws://[::1]:{port}/"))
        server.close()
        assert f"Host: [::1]:{port}\r\n".encode() in heads[0]

    async def test_proxy_variables_are_ignored(
        self, echo: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:1")
        connection, recorder = connect(echo)
        await recorder.until("open")
        connection.close()
        await gone(connection)


class TestHandshakeAnswer:
    async def answered(self, answer: str | bytes, *offered: str, hold: bool = False) -> str:
        """Why a server that gives this answer is refused; ``hold``: it leaves TCP open."""

        async def script(client: Client) -> None:
            await client.read_request()
            client.write(answer.encode() if isinstance(answer, str) else answer)
            if hold:
                await client.wait_end()

        async with raw_server(script) as url:
            why = failed(await outcome(url, subprotocols=offered))
        return why.replace(url, "URL")

    async def accepted_with(self, *headers: str, offered: tuple[str, ...] = ()) -> str:
        async def script(client: Client) -> None:
            await client.read_request()
            client.write(client.response(*headers))
            await client.wait_end()

        async with raw_server(script) as url:
            why = failed(await outcome(url, subprotocols=offered))
        return why.replace(url, "URL")

    @pytest.mark.parametrize(
        "status", ["400 Bad Request", "401 Unauthorized", "404 Not Found", "426 Upgrade Required"]
    )
    @pytest.mark.parametrize("body", ["Content-Length: 5\r\n\r\nsorry", "\r\nsorry", "\r\n"])
    async def test_another_status_is_named(self, status: str, body: str) -> None:
        why = await self.answered(f"HTTP/1.1 {status}\r\n{body}")
        assert why == f"URL answered HTTP {status} instead of switching to WebSocket"

    @pytest.mark.parametrize(
        "answer",
        [
            "HTTP/1.1 503 Busy\r\n\r\n",
            "HTTP/1.1 503 Busy\r\nContent-Length: 99999999\r\n\r\n",
            "HTTP/1.1 503 Busy\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
            "HTTP/1.0 503 Busy\r\n\r\n",
        ],
    )
    async def test_a_refusal_is_known_before_its_body_ends(self, answer: str) -> None:
        why = await self.answered(answer, hold=True)
        assert why == "URL answered HTTP 503 Busy instead of switching to WebSocket"

    async def test_a_status_without_a_phrase_is_enough(self) -> None:
        why = await self.answered("HTTP/1.1 429\r\n\r\n")
        assert why == "URL answered HTTP 429 instead of switching to WebSocket"

    async def test_a_redirect_is_named_and_not_followed(self, echo: str) -> None:
        why = await self.answered(f"HTTP/1.1 302 Found\r\nLocation: {echo}\r\n\r\n")
        assert why == (
            f"URL answered HTTP 302 Found (a redirect to {echo}), and redirects are not followed"
        )

    @pytest.mark.parametrize(
        "garbage",
        [b"SSH-2.0-OpenSSH_9.6\r\n", b"\x15\x03\x01\x00\x02\x02\x46", b"220 mail\x1b[2J\n"],
    )
    async def test_what_is_no_http_is_shown(self, garbage: bytes) -> None:
        why = await self.answered(garbage, hold=True)
        assert why.startswith("URL did not answer in HTTP but sent ")

    async def test_endless_garbage_is_shown_in_part(self) -> None:
        why = await self.answered(b"\xff" * 2**20, hold=True)
        assert len(why) < 200

    async def test_headers_without_end_are_refused(self) -> None:
        lines = "".join(f"X-{number}: {'x' * 100}\r\n" for number in range(10_000))
        why = await self.answered("HTTP/1.1 101 Switching Protocols\r\n" + lines, hold=True)
        assert (
            why == "URL answered the WebSocket handshake wrongly: expected no more than 128 headers"
        )

    async def test_lines_that_end_in_a_line_feed_alone_are_refused(self) -> None:
        why = await self.answered(b"HTTP/1.1 101 Switching Protocols\nUpgrade: x\n\n", hold=True)
        assert why == "URL answered the WebSocket handshake wrongly: a line does not end in CR LF"

    async def test_a_wrong_key_is_refused(self) -> None:
        why = await self.answered(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: AAAA\r\n\r\n"
        )
        assert why.startswith("URL answered the WebSocket handshake wrongly: ")
        assert "Sec-WebSocket-Accept" in why

    async def test_missing_upgrade_headers_are_refused(self) -> None:
        why = await self.answered("HTTP/1.1 101 Switching Protocols\r\n\r\n")
        assert "Connection" in why

    async def test_a_subprotocol_that_was_not_offered_is_refused(self) -> None:
        header = "Sec-WebSocket-Protocol: mqtt"
        expected = "URL chose the subprotocol 'mqtt', which was not offered"
        assert await self.accepted_with(header) == expected
        assert await self.accepted_with(header, offered=("chat",)) == expected

    async def test_an_extension_that_was_not_offered_is_refused(self) -> None:
        why = await self.accepted_with("Sec-WebSocket-Extensions: permessage-deflate")
        assert why == "URL chose the extension 'permessage-deflate', which was not offered"

    @pytest.mark.parametrize(("chosen", "told"), [("b", "b"), (None, "")])
    async def test_the_chosen_subprotocol_is_told(self, chosen: str | None, told: str) -> None:
        async def script(client: Client) -> None:
            await client.read_request()
            client.write(
                client.response(*([f"Sec-WebSocket-Protocol: {chosen}"] if chosen else []))
            )
            client.write(close_frame(1000))

        async with raw_server(script) as url:
            recorder = await outcome(url, subprotocols=("a", "b"))
        assert recorder.events == [("open", told, ""), ("close", 1000, "", True)]

    async def test_an_answer_that_arrives_byte_by_byte_is_understood(self) -> None:
        async def script(client: Client) -> None:
            await client.read_request()
            client.writer.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_NODELAY, 1
            )
            stream = client.response() + frame(TEXT, "grüße".encode()) + close_frame(4001, "ende")
            for place in range(len(stream)):
                client.write(stream[place : place + 1])
                await client.writer.drain()
                await asyncio.sleep(0)
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.events == [
            ("open", "", ""),
            ("message", "grüße"),
            ("close", 4001, "ende", True),
        ]

    async def test_tcp_ended_before_the_answer(self) -> None:
        why = await self.answered("")
        assert why == "URL closed the connection before it had answered the WebSocket handshake"

    async def test_tcp_ended_inside_the_answer(self) -> None:
        why = await self.answered("HTTP/1.1 101 Switching Protocols\r\nUpgrade: web")
        assert why == "URL closed the connection before it had answered the WebSocket handshake"

    async def test_tcp_reset_before_the_answer(self) -> None:
        async def script(client: Client) -> None:
            await client.read_request()
            client.writer.transport.abort()

        async with raw_server(script) as url:
            failed(await outcome(url))


class TestUnreachable:
    async def test_a_closed_port_refuses(self) -> None:
        url = f"ws://127.0.0.1:{closed_port()}/"
        assert failed(await outcome(url)) == f"connection to {url} refused"

    async def test_a_name_with_several_addresses_refuses_in_the_same_words(self) -> None:
        url = f"ws://localhost:{closed_port()}/"
        assert failed(await outcome(url)) == f"connection to {url} refused"

    async def test_an_unknown_host_is_named(self) -> None:
        why = failed(await outcome("ws://nonexistent.invalid/"))
        assert why == (
            "connection to ws://nonexistent.invalid/ failed: "
            "the host name nonexistent.invalid cannot be resolved"
        )

    async def test_passwords_are_not_told(self) -> None:
        why = failed(await outcome(f"ws://ann:secret@127.0.0.1:{closed_port()}/"))
        assert "secret" not in why

    async def test_a_server_that_never_answers_is_given_up(self) -> None:
        async def script(client: Client) -> None:
            await client.wait_end()

        async with raw_server(script) as url:
            why = failed(await outcome(url, SOON))
        assert why == f"{url} did not answer the WebSocket handshake within 0.2 s"

    async def test_a_server_that_takes_no_connection_is_given_up(self) -> None:
        with socket.socket() as full:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            port = full.getsockname()[1]
            with socket.create_connection(("127.0.0.1", port)):
                why = failed(await outcome(f"ws://127.0.0.1:{port}/", SOON))
        assert "within 0.2 s" in why
