"""Whatever a server sends, there is an answer or a sentence."""

from __future__ import annotations

import asyncio
import gzip

from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.net.address import parse_http
from bridge.net.http.client import Client
from bridge.net.http.message import Ask, RequestFailed
from bridge.net.listener import Options
from tests.examples import examples
from tests.net.http_server import HttpServer, response, then_end

GOOD = [
    response(b"0123456789", "Content-Type: text/plain"),
    response(gzip.compress(b"0123456789" * 100), "Content-Encoding: gzip"),
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n0\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.0 200\r\n\r\nto the end",
]
PIECES = [b"\r\n", b"\0", b"\xff\xfe", b": ", b"HTTP/1.1 ", b"Content-Length: -1\r\n", b"9" * 30]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good answer, after something has happened to it."""
    data = bytearray(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        cut = draw(st.integers(0, 12))
        data[at : at + cut] = draw(st.sampled_from(PIECES) | st.binary(max_size=8))
    return bytes(data)


async def outcome(data: bytes) -> str:
    """What comes of one request that is answered with these bytes."""
    async with HttpServer({"/": then_end(data)}) as server:
        client = Client(Options(max_body=2**20))
        address = parse_http(server.url)
        try:
            async with await client.open(Ask("GET", address), address) as answer:
                await answer.read()
                return str(answer.status)
        except RequestFailed as error:
            return str(error)
        finally:
            await client.close()


@settings(max_examples=examples(300), deadline=None)
@given(damaged() | st.binary(max_size=200))
def test_each_answer_comes_or_is_told_in_one_line(data: bytes) -> None:
    said = asyncio.run(outcome(data), debug=False)
    assert said
    assert "\n" not in said
    assert said.isprintable()
