"""The faulty server itself, met by a client that knows only TCP."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bridge.servers.faults import FAULTS
from bridge.servers.faults.peer import FIN, TEXT, close, frame, frame_head, head, text
from bridge.servers.faulty import FaultyServer, listing

TIMEOUT = 10.0
ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "bridge.servers.faulty"]
HANDSHAKE = (
    "GET /{} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
ACCEPTED = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"
)

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    before = asyncio.all_tasks()
    async with FaultyServer() as server:
        yield server
    assert not asyncio.all_tasks() - before - {asyncio.current_task()}


async def connected(server: FaultyServer) -> Streams:
    host, port = server.url.removeprefix("ws://").rstrip("/").split(":")
    return await asyncio.open_connection(host, int(port))


async def asked(server: FaultyServer, path: str) -> Streams:
    """A client that has asked to open a WebSocket."""
    reader, writer = await connected(server)
    writer.write(HANDSHAKE.format(path).encode())
    return reader, writer


async def page(server: FaultyServer, path: str) -> tuple[str, str]:
    """What a browser is shown: the status line, and the body."""
    reader, writer = await connected(server)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    answer = await asyncio.wait_for(reader.read(), TIMEOUT)
    writer.close()
    top, _, body = answer.decode().partition("\r\n\r\n")
    return top.split("\r\n")[0], body


class TestWhatItSays:
    async def test_its_root_lists_all_paths(self, server: FaultyServer) -> None:
        status, body = await page(server, "/")
        assert status == "HTTP/1.1 200 OK"
        assert body.endswith(listing())

    async def test_an_unknown_path_is_404_and_lists_them_too(self, server: FaultyServer) -> None:
        status, body = await page(server, "/drop-after-opening")
        assert status == "HTTP/1.1 404 Not Found"
        assert "/drop-after-open " in body

    async def test_a_browser_is_told_what_a_path_is_for(self, server: FaultyServer) -> None:
        assert await page(server, "/drop-after-open?x=1") == (
            "HTTP/1.1 426 Upgrade Required",
            "drop-after-open: Accepts, and ends TCP without a close frame.\n",
        )

    def test_each_fault_has_a_path_of_its_own_and_a_sentence(self) -> None:
        assert len(FAULTS) == listing().count("\n")
        for path, fault in FAULTS.items():
            assert path.replace("-", "").replace(".", "").isalnum()
            assert fault.does.endswith(".")
            assert fault.does.isprintable()


class TestWhatItDoes:
    async def test_it_accepts_as_rfc_6455_says(self, server: FaultyServer) -> None:
        reader, writer = await asked(server, "drop-after-open")
        assert await asyncio.wait_for(reader.read(), TIMEOUT) == ACCEPTED
        writer.close()

    async def test_a_query_changes_nothing(self, server: FaultyServer) -> None:
        reader, writer = await asked(server, "drop-after-open?once=1")
        assert await asyncio.wait_for(reader.read(), TIMEOUT) == ACCEPTED
        writer.close()

    async def test_a_reset_is_one(self, server: FaultyServer) -> None:
        reader, writer = await asked(server, "reset-before-answer")
        with pytest.raises(ConnectionResetError):
            await asyncio.wait_for(reader.read(), TIMEOUT)
        writer.close()

    async def test_after_a_half_close_it_still_reads(self, server: FaultyServer) -> None:
        reader, writer = await asked(server, "half-close-before-answer")
        assert await asyncio.wait_for(reader.read(), TIMEOUT) == b""
        for _ in range(3):
            writer.write(b"still here?")
            await writer.drain()
        writer.close()

    async def test_one_byte_at_a_time_is_the_right_answer_in_the_end(
        self, server: FaultyServer
    ) -> None:
        reader, writer = await asked(server, "byte-by-byte")
        everything = ACCEPTED + text("in one piece") + close(1000)
        assert await asyncio.wait_for(reader.readexactly(len(everything)), TIMEOUT) == everything
        writer.close()

    @pytest.mark.parametrize("path", FAULTS)
    async def test_it_ends_with_its_client(self, server: FaultyServer, path: str) -> None:
        _, writer = await asked(server, path)
        await writer.drain()
        writer.transport.abort()

    async def test_nonsense_is_answered_with_the_list(self, server: FaultyServer) -> None:
        reader, writer = await connected(server)
        writer.write(b"\xff\xfe\r\n\r\n")
        assert listing().encode() in await asyncio.wait_for(reader.read(), TIMEOUT)
        writer.close()

    async def test_a_request_without_end_is_read_no_further(self, server: FaultyServer) -> None:
        reader, writer = await connected(server)
        writer.write(b"x" * 2**22)
        with suppress(ConnectionError):  # whether it is a reset depends on what was unread
            assert await asyncio.wait_for(reader.read(), TIMEOUT) == b""
        writer.close()

    async def test_stopping_twice_is_stopping(self) -> None:
        server = FaultyServer()
        await server.start()
        await asyncio.gather(server.stop(), server.stop())


class TestFrames:
    def test_a_frame_is_as_short_as_it_can_be(self) -> None:
        assert frame(FIN | TEXT, b"hi") == b"\x81\x02hi"
        assert frame_head(FIN | TEXT, 126) == b"\x81\x7e\x00\x7e"
        assert frame_head(FIN | TEXT, 2**16) == b"\x81\x7f\0\0\0\0\0\x01\0\0"

    def test_a_frame_may_be_masked(self) -> None:
        assert frame(FIN | TEXT, b"abc", mask=b"\1\1\1\1") == b"\x81\x83\1\1\1\1`cb"

    def test_a_close_frame_may_have_any_code_or_none(self) -> None:
        assert close() == b"\x88\0"
        assert close(1006, b"\xff") == b"\x88\3\x03\xee\xff"

    def test_a_head_has_its_headers_in_order(self) -> None:
        assert head("200 OK", {"B": "1", "A": "2"}) == b"HTTP/1.1 200 OK\r\nB: 1\r\nA: 2\r\n\r\n"


class TestCommand:
    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
            cwd=ROOT,
        )

    def test_it_lists_what_there_is(self) -> None:
        result = self.run("--list")
        assert (result.returncode, result.stdout, result.stderr) == (0, listing(), "")

    def test_it_says_where_it_listens_and_ends_at_a_signal(self) -> None:
        with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("faulty server on ws://127.0.0.1:")
            assert line.endswith("/ (Ctrl-C stops it)\n")
            process.send_signal(signal.SIGINT)
            assert process.wait(TIMEOUT) == 130

    def test_a_port_in_use_is_one_sentence(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            result = self.run("--port", str(port))
        assert result.returncode == 2
        assert result.stderr == (
            f"faulty server: cannot listen on 127.0.0.1 port {port}: address already in use.\n"
        )
