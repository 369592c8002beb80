"""What a connection does, on real sockets, with servers that behave and servers that do not."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from bridge.errors import BridgeError, LimitExceeded, UsageError
from bridge.net.address import parse
from bridge.net.websocket import Connection, Frame, Options
from bridge.servers.echo import EchoServer
from tests.net.peers import (
    BINARY,
    CLOSE,
    PING,
    PONG,
    TEXT,
    TIMEOUT,
    Client,
    Recorder,
    close_frame,
    connect,
    frame,
    gone,
    outcome,
    raw_server,
)

SOON = Options(open_timeout=0.2, close_timeout=0.2)
LOST = ("close", 1006, "", False)


@pytest.fixture
async def echo() -> AsyncIterator[str]:
    async with EchoServer() as server:
        yield server.url


@pytest.fixture(autouse=True)
async def no_task_is_left() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    assert not left


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA) -> Iterator[str]:
    with authority.cert_pem.tempfile() as path:
        yield path


def server_context(leaf: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    return context


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def failed(recorder: Recorder) -> str:
    """Check that the attempt failed as every attempt must, and give back the reason."""
    assert recorder.kinds == ["error", "close"]
    assert recorder.events[-1] == LOST
    assert recorder.error.isprintable()
    return recorder.error


async def broken(*frames: bytes, options: Options = SOON) -> tuple[Recorder, int]:
    """What is told of a server that sends ``frames``, and the code that the client closes with."""
    codes: list[int] = []

    async def script(client: Client) -> None:
        await client.accept(*frames)
        first, payload = await client.read_frame()
        while first != CLOSE:
            first, payload = await client.read_frame()
        codes.append(int.from_bytes(payload[:2]))

    async with raw_server(script) as url:
        recorder = await outcome(url, options)
    (code,) = codes
    return recorder, code


async def flood(connection: Connection) -> None:
    while True:
        connection.send(b"x" * 2**16)
        await asyncio.sleep(0)


class TestConversation:
    async def test_messages_come_back_in_order_and_in_kind(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        assert connection.state == "open"
        sent: list[str | bytes] = [
            "text",
            b"\x00\xff",
            "",
            b"",
            "ü😀",
            "x" * 125,
            "x" * 126,
            "x" * 70_000,
            b"y" * 65_536,
        ]
        for payload in sent:
            connection.send(payload)
        await recorder.until("message", len(sent))
        assert recorder.messages == sent
        connection.close(4000, "bye")
        await gone(connection)
        assert recorder.events[-1] == ("close", 4000, "bye", True)
        assert recorder.kinds.count("error") == 0

    async def test_nothing_is_told_before_open_returns(self, echo: str) -> None:
        connection, recorder = connect(echo)
        assert (connection.state, recorder.events) == ("connecting", [])
        await recorder.until("open")
        connection.close()
        assert (connection.state, recorder.kinds) == ("closing", ["open"])
        await gone(connection)
        assert connection.state == "closed"

    async def test_lone_surrogates_are_sent_as_replacement_characters(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        connection.send("a\ud800b \ud83d\ude00")
        await recorder.until("message")
        assert recorder.messages == ["a\ufffdb 😀"]
        connection.close()
        await gone(connection)

    async def test_sends_of_one_turn_leave_in_one_write(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        for number in range(100):
            connection.send(str(number))
        await recorder.until("message", 100)
        assert recorder.messages == [str(number) for number in range(100)]
        assert len(recorder.batches) < 10
        connection.close()
        await gone(connection)

    async def test_a_listener_may_send_and_close_while_it_is_told(self, echo: str) -> None:
        class Talker(Recorder):
            def on_open(self, protocol: str, extensions: str) -> None:
                super().on_open(protocol, extensions)
                connection.send("hello")

            def on_messages(self, payloads: list[str | bytes]) -> None:
                super().on_messages(payloads)
                connection.close(3000)

        recorder = Talker()
        connection = Connection(parse(echo), recorder)
        connection.open()
        await gone(connection)
        assert recorder.events == [
            ("open", "", ""),
            ("message", "hello"),
            ("close", 3000, "", True),
        ]

    async def test_send_is_refused_unless_the_connection_is_open(self, echo: str) -> None:
        connection, recorder = connect(echo)
        with pytest.raises(BridgeError, match="is connecting, not open"):
            connection.send("early")
        await recorder.until("open")
        connection.close()
        with pytest.raises(BridgeError, match="is closing, not open"):
            connection.send("late")
        await gone(connection)
        with pytest.raises(BridgeError, match="is closed, not open"):
            connection.send("too late")


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


class TestClosingByThePeer:
    async def closed_with(self, *frames: bytes) -> list[object]:
        async def script(client: Client) -> None:
            await client.accept(*frames)
            first, payload = await client.read_frame()
            assert frame(first, payload) == frames[-1]

        async with raw_server(script) as url:
            return list((await outcome(url)).events)

    async def test_code_and_reason_are_told_and_echoed(self) -> None:
        events = await self.closed_with(close_frame(4000, "schluß"))
        assert events == [("open", "", ""), ("close", 4000, "schluß", True)]

    async def test_a_close_frame_without_a_code_is_1005_and_clean(self) -> None:
        assert (await self.closed_with(frame(CLOSE)))[-1] == ("close", 1005, "", True)

    @pytest.mark.parametrize("code", [1000, 1001, 1008, 1011, 1012, 1014, 3000, 4999])
    async def test_every_legal_code_is_clean(self, code: int) -> None:
        assert (await self.closed_with(close_frame(code)))[-1] == ("close", code, "", True)

    async def test_all_messages_of_the_segment_are_told_before_the_close(self) -> None:
        texts = [f"message {number}" for number in range(2000)]
        frames = [frame(TEXT, text.encode()) for text in texts]
        events = await self.closed_with(*frames, close_frame(1000))
        assert events[0] == ("open", "", "")
        assert events[1:-1] == [("message", text) for text in texts]
        assert events[-1] == ("close", 1000, "", True)

    async def test_nothing_after_the_close_frame_is_told(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(close_frame(1000), frame(TEXT, b"late"), frame(0xFF))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.events == [("open", "", ""), ("close", 1000, "", True)]

    async def test_a_peer_that_keeps_tcp_open_after_closing_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(close_frame(1000))
            await client.wait_end()

        async with raw_server(script) as url:
            recorder = await outcome(url, SOON)
        assert recorder.events[-1] == ("close", 1000, "", True)

    async def test_tcp_ended_without_a_close_frame_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"last"))

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert recorder.error == f"connection to {url} was lost: it ended without a close frame"
        assert recorder.events[-1] == LOST

    async def test_tcp_ended_inside_a_frame_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"whole"), frame(TEXT, b"half")[:3])

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.messages == ["whole"]
        assert recorder.kinds[-2:] == ["error", "close"]

    async def test_a_reset_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            client.writer.transport.abort()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.send("go")
            await gone(connection)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.events[-1] == LOST

    async def test_a_half_close_by_the_peer_ends_the_connection(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.write_eof()
            await client.wait_end()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.events[-1] == LOST


class TestClosingByUs:
    async def test_the_close_frame_carries_code_and_reason(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.append(await client.read_frame())
            client.write(close_frame(3001, "mine"))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close(4000, "bye")
            connection.close(4001, "again")
            await gone(connection)
        assert seen == [(CLOSE, b"\x0f\xa0bye")]
        assert recorder.events[-1] == ("close", 3001, "mine", True)

    async def test_messages_before_the_peers_close_frame_are_told(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            client.write(frame(TEXT, b"one") + frame(BINARY, b"two") + close_frame(1000))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.kinds == ["open", "message", "message", "close"]
        assert recorder.messages == ["one", b"two"]

    async def test_what_was_sent_goes_out_before_the_close_frame(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.extend([await client.read_frame() for _ in range(3)])
            client.write(close_frame(1000))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.send("one")
            connection.send(b"two")
            connection.close()
            await gone(connection)
        assert seen == [(TEXT, b"one"), (BINARY, b"two"), (CLOSE, b"\x03\xe8")]

    async def test_a_peer_that_never_answers_is_dropped_without_an_error(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_a_peer_that_drops_tcp_instead_of_answering_is_no_error(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_close_while_connecting_aborts_the_attempt(self, echo: str) -> None:
        connection, recorder = connect(echo)
        connection.close(4000, "never mind")
        connection.close()
        assert (connection.state, recorder.events) == ("closing", [])
        await gone(connection)
        assert recorder.events == [LOST]

    async def test_close_during_the_handshake_aborts_the_attempt(self) -> None:
        asked = asyncio.Event()

        async def script(client: Client) -> None:
            await client.read_request()
            asked.set()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await asyncio.wait_for(asked.wait(), TIMEOUT)
            connection.close()
            assert recorder.events == []
            await gone(connection)
        assert recorder.events == [LOST]

    @pytest.mark.parametrize("code", [0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 70_000, -1])
    async def test_a_code_that_may_not_be_sent_leaves_the_connection_open(
        self, echo: str, code: int
    ) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        with pytest.raises(UsageError, match=str(code)):
            connection.close(code)
        connection.send("still there")
        await recorder.until("message")
        connection.close()
        await gone(connection)

    async def test_a_reason_may_have_123_bytes_of_utf8(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        with pytest.raises(UsageError, match="123"):
            connection.close(1000, "ü" * 62)
        connection.close(1000, "ü" * 61 + "x")
        await gone(connection)
        assert recorder.events[-1] == ("close", 1000, "ü" * 61 + "x", True)


class TestAbandon:
    async def test_an_open_connection_says_goodbye_and_tells_nothing_more(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.append(await client.read_frame())
            client.write(frame(TEXT, b"late") + close_frame(1001))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.abandon()
            await gone(connection)
        assert seen == [(CLOSE, b"\x03\xe9")]
        assert recorder.kinds == ["open"]

    async def test_an_attempt_is_aborted_and_tells_nothing(self, echo: str) -> None:
        connection, recorder = connect(echo)
        connection.abandon()
        await gone(connection)
        assert recorder.events == []
        assert connection.state == "closed"

    async def test_a_failing_attempt_tells_nothing(self) -> None:
        connection, recorder = connect(f"ws://127.0.0.1:{closed_port()}/")
        await asyncio.sleep(0)
        connection.abandon()
        await gone(connection)
        assert recorder.events == []

    async def test_a_closing_connection_tells_nothing_more(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        connection.close()
        connection.abandon()
        await gone(connection)
        assert recorder.kinds == ["open"]

    async def test_abandoning_inside_a_call_stops_the_calls_that_would_follow(self) -> None:
        class Quitter(Recorder):
            def on_open(self, protocol: str, extensions: str) -> None:
                super().on_open(protocol, extensions)
                connection.abandon()

        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"greeting"), frame(0xFF))
            await client.wait_end()

        recorder = Quitter()
        async with raw_server(script) as url:
            connection = Connection(parse(url), recorder, options=SOON)
            connection.open()
            await gone(connection)
        assert recorder.kinds == ["open"]

    async def test_a_peer_that_never_answers_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.abandon()
            await gone(connection)


class TestFrames:
    async def told(self, *frames: bytes) -> Recorder:
        async def script(client: Client) -> None:
            await client.accept(*frames, close_frame(1000))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.events[-1] == ("close", 1000, "", True)
        return recorder

    async def test_fragments_become_one_message(self) -> None:
        euro = "€".encode()
        recorder = await self.told(
            frame(0x01, b"a" + euro[:1]),
            frame(0x00, euro[1:2]),
            frame(0x00),
            frame(0x80, euro[2:] + b"z"),
            frame(0x02, b"\xe2"),
            frame(0x80, b"\x82"),
            frame(0x01),
            frame(0x80),
        )
        assert recorder.messages == ["a€z", b"\xe2\x82", ""]

    async def test_a_ping_between_fragments_is_answered_at_once(self) -> None:
        answers: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept(frame(0x01, b"a"), frame(PING, b"there?"))
            answers.append(await client.read_frame())
            client.write(frame(0x80, b"b") + frame(PONG, b"unasked") + close_frame(1000))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert answers == [(PONG, b"there?")]
        assert recorder.messages == ["ab"]

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(TEXT, b"\xff")],
            [frame(TEXT, b"\xed\xa0\x80")],
            [frame(TEXT, b"\xc3")],
            [frame(0x01, b"\xff")],
            [frame(0x01, b"\xe2"), frame(0x00, b"\x28")],
            [frame(0x01, b"\xe2"), frame(0x80)],
            [close_frame(1000, b"\xff")],
        ],
    )
    async def test_text_that_is_no_utf8_fails_with_1007(self, frames: list[bytes]) -> None:
        recorder, code = await broken(frame(TEXT, b"before"), *frames, frame(TEXT, b"after"))
        assert code == 1007
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "not UTF-8" in recorder.error
        assert recorder.events[-1] == LOST

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(0x83)],
            [frame(0x8B)],
            [frame(0xC1, b"x")],
            [frame(0xA1, b"x")],
            [bytes([TEXT, 0x81, 1, 2, 3, 4, 5])],
            [frame(0x80, b"x")],
            [frame(0x01, b"x"), frame(TEXT, b"y")],
            [frame(0x01, b"x"), close_frame(1000)],
            [frame(0x09, b"x")],
            [frame(PING, b"x" * 126)],
            [frame(CLOSE, b"x")],
            [close_frame(0)],
            [close_frame(999)],
            [close_frame(1004)],
            [close_frame(1005)],
            [close_frame(1006)],
            [close_frame(1015)],
            [close_frame(2999)],
            [close_frame(5000)],
        ],
    )
    async def test_a_breach_of_the_protocol_fails_with_1002(self, frames: list[bytes]) -> None:
        recorder, code = await broken(frame(TEXT, b"before"), *frames, frame(TEXT, b"after"))
        assert code == 1002
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "broke the WebSocket protocol: " in recorder.error
        assert recorder.events[-1] == LOST

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(TEXT, b"x" * 101)],
            [frame(BINARY, b"x" * 101)],
            [frame(0x01, b"x" * 60), frame(0x80, b"x" * 41)],
            [bytes([BINARY, 127]) + (2**62).to_bytes(8)],
        ],
    )
    async def test_a_message_over_the_limit_fails_with_1009(self, frames: list[bytes]) -> None:
        options = Options(close_timeout=0.2, max_message=100)
        recorder, code = await broken(frame(TEXT, b"x" * 100), *frames, options=options)
        assert code == 1009
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "max_message (100 bytes)" in recorder.error

    async def test_a_breach_while_closing_is_an_error_too(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            client.write(frame(0xFF))
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.events[-1] == LOST


class TestLimits:
    async def test_a_peer_that_stops_reading_makes_send_fail_in_the_end(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.pause_reading()  # type: ignore[attr-defined]
            await asyncio.Event().wait()

        options = Options(max_unsent=2**20, close_timeout=0.2)
        async with raw_server(script) as url:
            connection, recorder = connect(url, options)
            await recorder.until("open")
            with pytest.raises(LimitExceeded, match=r"max_unsent \(1048576 bytes\)"):
                await flood(connection)
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_one_message_larger_than_the_limit_is_refused(self, echo: str) -> None:
        connection, recorder = connect(echo, Options(max_unsent=1000))
        await recorder.until("open")
        with pytest.raises(LimitExceeded):
            connection.send("x" * 1001)
        connection.send("x" * 900)
        await recorder.until("message")
        connection.close()
        await gone(connection)

    async def test_many_empty_messages_of_one_turn_count(self, echo: str) -> None:
        connection, recorder = connect(echo, Options(max_unsent=1000))
        await recorder.until("open")
        for _ in range(71):
            connection.send("")
        with pytest.raises(LimitExceeded):
            connection.send("")
        connection.close()
        await gone(connection)

    async def test_a_peer_that_pings_and_does_not_read_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.pause_reading()  # type: ignore[attr-defined]
            while True:
                client.write(frame(PING, b"x" * 125) * 1000)
                await client.writer.drain()

        async with raw_server(script) as url:
            recorder = await outcome(url, Options(max_unsent=1000))
        assert recorder.kinds == ["open", "error", "close"]
        assert "max_unsent" in recorder.error


class TestTracing:
    async def test_every_frame_and_the_handshake_are_seen(self, echo: str) -> None:
        frames: list[Frame] = []
        recorder = Recorder()
        connection = Connection(parse(echo), recorder, on_frame=frames.append)
        connection.open()
        await recorder.until("open")
        connection.send("hi")
        await recorder.until("message")
        connection.send(b"\x00")
        await recorder.until("message", 2)
        connection.close(4000, "bye")
        await gone(connection)
        assert frames[0].kind == frames[1].kind == "handshake"
        assert frames[0].payload.startswith(b"GET / HTTP/1.1\r\n")
        assert frames[1].payload.startswith(b"HTTP/1.1 101 ")
        assert frames[2:] == [
            Frame("sent", "text", b"hi"),
            Frame("received", "text", b"hi"),
            Frame("sent", "binary", b"\x00"),
            Frame("received", "binary", b"\x00"),
            Frame("sent", "close", b"\x0f\xa0bye", code=4000, reason="bye"),
            Frame("received", "close", b"\x0f\xa0bye", code=4000, reason="bye"),
        ]

    async def test_control_frames_and_fragments_are_seen(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(
                frame(0x01, b"a"), frame(PING, b"p"), frame(0x80, b"b"), frame(CLOSE)
            )
            await client.read_frame()
            await client.read_frame()

        frames: list[Frame] = []
        async with raw_server(script) as url:
            connection = Connection(parse(url), Recorder(), on_frame=frames.append)
            connection.open()
            await gone(connection)
        assert frames[2:] == [
            Frame("received", "text", b"a", final=False),
            Frame("received", "ping", b"p"),
            Frame("sent", "pong", b"p"),
            Frame("received", "continuation", b"b"),
            Frame("received", "close", b""),
            Frame("sent", "close", b""),
        ]


class TestTls:
    async def refused(self, leaf: trustme.LeafCert, options: Options) -> str:
        server = EchoServer()
        await server.start(tls=server_context(leaf))
        async with server:
            why = failed(await outcome(server.url, options))
            return why.replace(server.url, "URL")

    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
    async def test_a_trusted_authority_opens_the_connection(
        self, authority: trustme.CA, ca_file: str, host: str
    ) -> None:
        server = EchoServer()
        await server.start(tls=server_context(authority.issue_cert(host)))
        async with server:
            url = server.url.replace("127.0.0.1", host)
            connection, recorder = connect(url, Options(ca_file=ca_file))
            await recorder.until("open")
            connection.send("x" * 200_000)
            await recorder.until("message")
            connection.close(4000, "bye")
            await gone(connection)
        assert recorder.messages == ["x" * 200_000]
        assert recorder.events[-1] == ("close", 4000, "bye", True)

    async def test_an_unknown_authority_is_refused(self, authority: trustme.CA) -> None:
        why = await self.refused(authority.issue_cert("127.0.0.1"), Options())
        assert why.startswith("connection to URL failed: the server's certificate is signed by ")
        assert "not trusted" in why

    async def test_insecure_takes_any_certificate(self, authority: trustme.CA) -> None:
        server = EchoServer()
        await server.start(tls=server_context(authority.issue_cert("other.example")))
        async with server:
            connection, recorder = connect(server.url, Options(insecure=True))
            await recorder.until("open")
            connection.close()
            await gone(connection)

    @pytest.mark.parametrize("names", [["other.example"], ["127.0.0.2"]])
    async def test_a_certificate_for_another_host_is_refused(
        self, authority: trustme.CA, ca_file: str, names: list[str]
    ) -> None:
        why = await self.refused(authority.issue_cert(*names), Options(ca_file=ca_file))
        assert "certificate is for another" in why

    async def test_an_expired_certificate_is_refused(
        self, authority: trustme.CA, ca_file: str
    ) -> None:

        yesterday = datetime.now(UTC) - timedelta(days=1)
        leaf = authority.issue_cert(
            "127.0.0.1", not_before=yesterday - timedelta(days=1), not_after=yesterday
        )
        why = await self.refused(leaf, Options(ca_file=ca_file))
        assert why == "connection to URL failed: the server's certificate has expired"

    async def test_a_missing_authority_file_is_named(self, tmp_path: Path) -> None:
        missing = str(tmp_path / "missing.pem")
        why = failed(await outcome("wss://127.0.0.1:1/", Options(ca_file=missing)))
        assert missing in why

    async def test_a_server_without_tls_is_told_from_one_with(self, echo: str) -> None:
        why = failed(await outcome(echo.replace("ws:", "wss:")))
        assert "ws: instead of wss:" in why

    async def test_a_server_with_tls_answers_no_plain_client(self, authority: trustme.CA) -> None:
        server = EchoServer()
        await server.start(tls=server_context(authority.issue_cert("127.0.0.1")))
        async with server:
            failed(await outcome(server.url.replace("wss:", "ws:")))

    async def test_a_handshake_that_never_ends_is_given_up(self) -> None:
        async def script(client: Client) -> None:
            await client.wait_end()

        async with raw_server(script) as url:
            why = failed(await outcome(url.replace("ws:", "wss:"), SOON))
        assert "within 0.2 s" in why

    async def test_close_during_the_tls_handshake_aborts_the_attempt(self) -> None:
        arrived, ended = asyncio.Event(), asyncio.Event()

        async def script(client: Client) -> None:
            arrived.set()
            try:
                await client.wait_end()
            finally:
                ended.set()

        async with raw_server(script) as url:
            connection, recorder = connect(url.replace("ws:", "wss:"))
            await asyncio.wait_for(arrived.wait(), TIMEOUT)
            connection.close()
            await gone(connection)
            await asyncio.wait_for(ended.wait(), TIMEOUT)
        assert recorder.events == [LOST]

    async def test_tcp_ended_without_a_close_frame_is_an_error_and_1006(
        self, authority: trustme.CA, ca_file: str
    ) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"last"))
            await client.read_frame()
            client.writer.transport.abort()

        context = server_context(authority.issue_cert("127.0.0.1"))
        async with raw_server(script, context) as url:
            connection, recorder = connect(url, Options(ca_file=ca_file))
            await recorder.until("message")
            connection.send("go")
            await gone(connection)
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert recorder.events[-1] == LOST
