"""The embedded echo server, with the websockets library's own client as the reference."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from bridge.servers.certificate import make_certificate
from bridge.servers.echo import EchoServer

TIMEOUT = 10.0
ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "bridge.servers.echo"]


@pytest.fixture
async def server() -> AsyncIterator[EchoServer]:
    async with EchoServer() as server:
        yield server


@pytest.fixture
async def client(server: EchoServer) -> AsyncIterator[ClientConnection]:
    async with connect(server.url, max_size=None, proxy=None) as client:
        yield client


async def end_of(client: ClientConnection) -> tuple[int, str]:
    """Wait until the server closes; its code and reason."""
    await asyncio.wait_for(client.wait_closed(), TIMEOUT)
    with pytest.raises(ConnectionClosed) as caught:
        await client.recv()
    assert caught.value.rcvd is not None
    return caught.value.rcvd.code, caught.value.rcvd.reason


async def send_again_and_again(client: ClientConnection, payload: bytes) -> None:
    for _ in range(100):
        await client.send(payload)


@pytest.mark.parametrize(
    "message", ["text", "", b"", b"\x00\xff", "ü😀", "x" * 70_000, b"y" * 2_000_000]
)
async def test_a_message_comes_back_in_kind(client: ClientConnection, message: str | bytes) -> None:
    await client.send(message)
    assert await client.recv() == message


async def test_a_fragmented_message_comes_back_whole(client: ClientConnection) -> None:
    await client.send(["a", "", "b"])
    await client.send([b"c", b"d"])
    assert [await client.recv(), await client.recv()] == ["ab", b"cd"]


async def test_many_messages_come_back_in_order(client: ClientConnection) -> None:
    for number in range(1000):
        await client.send(str(number))
    assert [await client.recv() for _ in range(1000)] == [str(number) for number in range(1000)]


async def test_messages_before_a_close_in_the_same_segment_come_back(
    client: ClientConnection,
) -> None:
    protocol = client.protocol
    protocol.send_text(b"first")
    protocol.send_text(b"last")
    protocol.send_close(4000, "bye")
    client.transport.write(b"".join(protocol.data_to_send()))
    received = [await client.recv(), await client.recv()]
    assert received == ["first", "last"]
    assert await end_of(client) == (4000, "bye")


async def test_a_ping_is_answered(client: ClientConnection) -> None:
    async with asyncio.timeout(TIMEOUT):
        await (await client.ping(b"there?"))


async def test_a_close_is_echoed(client: ClientConnection) -> None:
    await client.close(4000, "bye")
    assert (client.close_code, client.close_reason) == (4000, "bye")


async def test_the_first_subprotocol_offered_is_accepted(server: EchoServer) -> None:
    async with connect(server.url, subprotocols=["b", "a"], proxy=None) as client:  # type: ignore[list-item]
        assert client.subprotocol == "b"
    async with connect(server.url, proxy=None) as client:
        assert client.subprotocol is None


async def test_text_that_is_no_utf8_is_closed_with_1007(client: ClientConnection) -> None:
    client.protocol.send_text(b"\xff")
    client.transport.write(b"".join(client.protocol.data_to_send()))
    assert (await end_of(client))[0] == 1007


async def test_a_browser_is_told_that_this_is_a_websocket_server(server: EchoServer) -> None:
    host, port = server.url.removeprefix("ws://").rstrip("/").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    answer = await asyncio.wait_for(reader.read(), TIMEOUT)
    writer.close()
    assert answer.startswith(b"HTTP/1.1 426 ")


async def test_garbage_ends_the_connection_and_no_other(
    server: EchoServer, client: ClientConnection
) -> None:
    host, port = server.url.removeprefix("ws://").rstrip("/").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"\x00\r\n\r\n")
    await asyncio.wait_for(reader.read(), TIMEOUT)
    writer.close()
    await client.send("still here")
    assert await client.recv() == "still here"


async def test_a_client_that_does_not_read_is_read_no_further(client: ClientConnection) -> None:
    client.transport.pause_reading()
    payload = b"x" * 2**20
    flood = asyncio.ensure_future(send_again_and_again(client, payload))
    await asyncio.wait([flood], timeout=1)
    assert not flood.done()
    flood.cancel()
    client.transport.resume_reading()
    assert await client.recv() == payload


async def test_stopping_says_goodbye_with_1001(server: EchoServer) -> None:
    async with connect(server.url, proxy=None) as client:
        await asyncio.gather(server.stop(), client.wait_closed())
        assert client.close_code == 1001


async def test_stopping_drops_clients_that_do_not_answer(server: EchoServer) -> None:
    host, port = server.url.removeprefix("ws://").rstrip("/").split(":")
    _, idle = await asyncio.open_connection(host, int(port))
    async with connect(server.url, proxy=None) as deaf:
        deaf.transport.pause_reading()
        await asyncio.wait_for(server.stop(), TIMEOUT)
        deaf.transport.abort()
    idle.close()


async def test_nothing_is_left_after_stopping() -> None:
    before = asyncio.all_tasks()
    async with EchoServer() as server:
        url = server.url
    assert asyncio.all_tasks() == before
    with pytest.raises(ConnectionRefusedError):
        await connect(url, proxy=None)
    await server.stop()


async def test_wss_with_a_certificate_made_on_the_spot() -> None:
    certificate = make_certificate("127.0.0.1")
    context = ssl.create_default_context(cadata=certificate.ca_pem.decode())
    server = EchoServer()
    await server.start(tls=certificate.server_context())
    async with server, connect(server.url, ssl=context, proxy=None) as client:
        assert server.url.startswith("wss://127.0.0.1:")
        await client.send("secret")
        assert await client.recv() == "secret"


class TestCommand:
    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*COMMAND, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
            cwd=ROOT,
        )

    @pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
    async def test_it_says_where_it_listens_and_ends_at_a_signal(
        self, number: signal.Signals, code: int
    ) -> None:
        with self.start() as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("echo server on ws://127.0.0.1:")
            assert line.endswith("/ (Ctrl-C stops it)\n")
            async with connect(line.split()[3], proxy=None) as client:
                await client.send("hi")
                assert await client.recv() == "hi"
                process.send_signal(number)
                assert (await end_of(client))[0] == 1001
            out, err = process.communicate(timeout=TIMEOUT)
        assert (process.returncode, out, err) == (code, "", "")

    async def test_tls_says_whom_to_trust_and_cleans_up(self) -> None:
        with self.start("--tls") as process:
            assert process.stdout is not None
            trust, line = process.stdout.readline(), process.stdout.readline()
            ca_file = Path(trust.split()[-1])
            context = ssl.create_default_context(cafile=str(ca_file))
            async with connect(line.split()[3], ssl=context, proxy=None) as client:
                await client.send("hi")
                assert await client.recv() == "hi"
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=TIMEOUT)
        assert process.returncode == 0
        assert not ca_file.exists()

    def test_a_port_in_use_is_one_sentence(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            result = self.run("--port", str(port))
        assert result.returncode == 2
        assert result.stderr == (
            f"echo server: cannot listen on 127.0.0.1 port {port}: address already in use.\n"
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--port", "65536"],
            ["--port", "x"],
            ["--key", "k.pem"],
            ["--cert", "/nonexistent.pem"],
            ["--tls", "--cert", "c.pem"],
            ["--host", "nonexistent.invalid"],
        ],
    )
    def test_wrong_usage_ends_with_2_and_no_traceback(self, arguments: list[str]) -> None:
        result = self.run(*arguments)
        assert result.returncode == 2
        assert "Traceback" not in result.stderr
        assert result.stderr

    def test_tls_without_trustme_names_what_to_install(self, tmp_path: Path) -> None:
        (tmp_path / "trustme.py").write_text("raise ImportError")
        result = subprocess.run(
            [*COMMAND, "--tls"],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
            env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        )
        assert result.returncode == 2
        assert "pip install 'weex-bridge[tls]'" in result.stderr
        assert "Traceback" not in result.stderr
