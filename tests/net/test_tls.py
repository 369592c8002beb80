"""Connections through TLS, with certificates that are in order and others."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from bridge.errors import LimitExceeded
from bridge.net.websocket import Options
from bridge.servers.echo import EchoServer
from tests.net.peers import (
    LOST,
    SOON,
    TEXT,
    TIMEOUT,
    Client,
    connect,
    failed,
    flood,
    frame,
    gone,
    outcome,
    raw_server,
)


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

    async def test_a_peer_that_stops_reading_makes_send_fail_in_the_end(
        self, authority: trustme.CA, ca_file: str
    ) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.pause_reading()  # type: ignore[attr-defined]
            await asyncio.Event().wait()

        context = server_context(authority.issue_cert("127.0.0.1"))
        options = Options(ca_file=ca_file, max_unsent=2**20, close_timeout=0.2)
        async with raw_server(script, context) as url:
            connection, recorder = connect(url, options)
            await recorder.until("open")
            with pytest.raises(LimitExceeded, match="max_unsent"):
                await flood(connection)
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]
