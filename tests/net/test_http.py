"""Requests to a real server on loopback, good and bad ones."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from bridge.clock import callbacks_done
from bridge.net.address import parse_http
from bridge.net.allowed import Allowed
from bridge.net.http.client import Client
from bridge.net.http.coding import unpacked
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.listener import Options
from tests.net.http_server import Asked, HttpServer, nothing, response, then_end

DATA = b"0123456789" * 1000
DEFAULTS = Options()
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def zipped(data: bytes) -> bytes:
    """In gzip, and always the same: bytes are part of the names of tests."""
    return gzip.compress(data, mtime=0)


def packed(data: bytes, bits: int) -> bytes:
    pack = zlib.compressobj(wbits=bits)
    return pack.compress(data) + pack.flush()


async def fetched(
    client: Client, url: str, method: str = "GET", body: bytes = b"", *headers: tuple[str, str]
) -> tuple[Answer, bytes]:
    address = parse_http(url)
    async with await client.open(Ask(method, address, headers, body), address) as answer:
        return answer, await answer.read()


async def got(answer: Any, options: Options = DEFAULTS, path: str = "/") -> tuple[Answer, bytes]:
    """What comes of one request for ``/`` to a server of its own."""
    async with HttpServer({"/": answer}) as server:
        client = Client(options)
        try:
            return await fetched(client, server.url + path)
        finally:
            await client.close()


async def why(answer: Any, options: Options = DEFAULTS) -> tuple[str, str]:
    """The kind of a failure, and its words."""
    async with HttpServer({"/": answer}) as server:
        client = Client(options)
        try:
            with pytest.raises(RequestFailed) as caught:
                await fetched(client, server.url + "/")
        finally:
            await client.close()
        assert "\n" not in str(caught.value)
        return caught.value.kind, str(caught.value).replace(server.url, "URL")


class TestResponses:
    async def test_status_reason_headers_and_body_come_as_they_are(self) -> None:
        sent = response(b"a\x00b", "X-Two: a", "x-two: b", status="299 Odd one")
        answer, body = await got(sent)
        assert (answer.status, answer.reason, answer.version) == (299, "Odd one", "HTTP/1.1")
        assert list(answer.headers)[:2] == [("X-Two", "a"), ("x-two", "b")]
        assert body == b"a\x00b"

    @pytest.mark.parametrize(
        ("sent", "body"),
        [
            (CHUNKED + b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n", b"abcde"),
            (then_end(b"HTTP/1.0 200 OK\r\n\r\nuntil the end"), b"until the end"),
            (response(status="204 No Content").replace(b"Content-Length: 0\r\n", b""), b""),
            (b"HTTP/1.1 100 Continue\r\n\r\n" + response(b"x"), b"x"),
        ],
    )
    async def test_bodies_end_as_http_says(self, sent: Any, body: bytes) -> None:
        assert (await got(sent))[1] == body

    async def test_header_text_is_utf_8_or_latin_1(self) -> None:
        answer, _ = await got(
            b"HTTP/1.1 200 OK\r\nA: \xc3\xbc\r\nB: \xfc\r\nContent-Length: 0\r\n\r\n"
        )
        assert (answer.header("a"), answer.header("b")) == ("ü", "ü")


class TestRequests:
    async def test_what_is_sent_is_what_was_asked(self) -> None:
        async with HttpServer({"/a%20b": response()}) as server:
            client = Client(Options())
            await fetched(
                client, f"{server.url}/a b?x=1#y", "POST", b"body", ("X-MiXed", "v"), ("Host", "no")
            )
            await client.close()
            (asked,) = server.asked
        assert (asked.method, asked.target, asked.body) == ("POST", "/a%20b?x=1", b"body")
        assert b"\r\nX-MiXed: v\r\n" in asked.head
        assert asked.headers["host"] == f"127.0.0.1:{server.port}"

    async def test_a_post_without_a_body_says_so(self) -> None:
        async with HttpServer({"/": response()}) as server:
            client = Client(Options())
            await fetched(client, server.url, "POST")
            await fetched(client, server.url, "GET")
            await client.close()
        assert [each.headers.get("content-length") for each in server.asked] == ["0", None]

    @pytest.mark.parametrize(
        ("method", "name", "value"),
        [("G T", "A", "b"), ("GET", "A b", "c"), ("GET", "A", "b\r\nInjected: c"), ("", "A", "b")],
    )
    async def test_what_cannot_stand_in_a_request_is_refused(
        self, method: str, name: str, value: str
    ) -> None:
        async with HttpServer({"/": response()}) as server:
            client = Client(Options())
            with pytest.raises(RequestFailed, match="cannot be sent") as caught:
                await fetched(client, server.url, method, b"", (name, value))
            await client.close()
            assert caught.value.kind == "request"
            assert server.asked == []


class TestConnections:
    async def test_one_is_kept_for_the_next_request(self) -> None:
        async with HttpServer({"/": response(b"x")}) as server:
            client = Client(Options())
            for _ in range(3):
                await fetched(client, server.url)
            assert (server.connections, len(server.open)) == (1, 1)
            await client.close()
            await server.all_closed()

    @pytest.mark.parametrize("method", ["GET", "POST"])
    async def test_one_that_the_server_has_ended_is_not_used_again(self, method: str) -> None:
        async def ends_later(asked: Asked, writer: asyncio.StreamWriter) -> None:
            writer.write(response(b"x"))
            await writer.drain()
            await end.wait()
            writer.close()

        end = asyncio.Event()
        async with HttpServer({"/": ends_later}) as server:
            client = Client(Options())
            for _ in range(3):
                end.clear()
                await fetched(client, server.url, method)  # the connection is kept
                end.set()
                await server.all_closed()
                assert await callbacks_done(5)  # the end has arrived
            await client.close()
            assert server.connections == 3

    @pytest.mark.parametrize(("method", "again"), [("GET", True), ("PUT", True), ("POST", False)])
    async def test_one_that_ends_while_we_write_is_replaced_where_that_does_no_harm(
        self, method: str, again: bool
    ) -> None:
        async def once(asked: Asked, writer: asyncio.StreamWriter) -> None:
            if len(server.asked) == 2:
                writer.close()
            else:
                writer.write(response(b"x"))

        async with HttpServer({"/": once}) as server:
            client = Client(Options())
            await fetched(client, server.url)
            if again:
                assert (await fetched(client, server.url, method))[1] == b"x"
            else:
                with pytest.raises(RequestFailed, match="without an answer"):
                    await fetched(client, server.url, method)
            await client.close()
            assert len(server.asked) == 2 + again

    async def test_a_new_one_that_ends_is_not_tried_again(self) -> None:
        async with HttpServer({"/": then_end(b"")}) as server:
            client = Client(Options())
            with pytest.raises(RequestFailed, match="without an answer"):
                await fetched(client, server.url)
            await client.close()
            assert server.connections == 1

    async def test_what_was_said_unasked_is_no_answer_to_the_next_request(self) -> None:
        async def twice(asked: Asked, writer: asyncio.StreamWriter) -> None:
            writer.write(response(b"x") + response(b"unasked", status="408 Request Timeout"))

        async with HttpServer({"/": twice}) as server:
            client = Client(Options())
            for _ in range(2):
                assert (await fetched(client, server.url))[1] == b"x"
            await client.close()
            assert server.connections == 2

    async def test_one_whose_body_was_not_read_is_ended(self) -> None:
        async with HttpServer({"/": response(DATA, length=10**9)}) as server:
            client = Client(Options())
            address = parse_http(server.url)
            async with await client.open(Ask("GET", address), address):
                pass
            await server.all_closed()
            await client.close()

    async def test_a_request_that_is_given_up_ends_its_connection(self) -> None:
        async with HttpServer({"/": nothing}) as server:
            client = Client(Options())
            task = asyncio.ensure_future(fetched(client, server.url))
            await server.came.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await server.all_closed()
            await client.close()

    async def test_one_whose_server_takes_no_more_of_a_request_is_ended_all_the_same(self) -> None:
        came = asyncio.Event()
        over = asyncio.Event()

        async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            came.set()
            await over.wait()
            writer.transport.abort()

        async with await asyncio.start_server(deaf, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            url = f"http://127.0.0.1:{port}/"
            request = asyncio.ensure_future(fetched(Client(DEFAULTS), url, "POST", bytes(2**26)))
            await came.wait()
            await callbacks_done(1)
            request.cancel()
            async with asyncio.timeout(10):
                await asyncio.wait({request})
            assert request.cancelled()
            over.set()

    async def test_many_at_once_do_not_wait_for_each_other(self) -> None:
        arrived = asyncio.Event()

        async def together(asked: Asked, writer: asyncio.StreamWriter) -> None:
            if len(server.asked) == 20:
                arrived.set()
            await arrived.wait()
            writer.write(response(asked.target.encode()))

        async with HttpServer({"/": together}) as server:
            client = Client(Options())
            urls = [f"{server.url}/?{number}" for number in range(20)]
            found = await asyncio.gather(*(fetched(client, url) for url in urls))
            assert [body for _, body in found] == [f"/?{n}".encode() for n in range(20)]
            await client.close()

    async def test_there_are_64_connections_at_most(self) -> None:
        async with HttpServer({"/": nothing}) as server:
            client = Client(Options())
            tasks = [asyncio.ensure_future(fetched(client, server.url)) for _ in range(70)]
            while len(server.asked) < 64:
                server.came.clear()
                await server.came.wait()
            assert server.connections == 64
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await client.close()
            await server.all_closed()

    async def test_a_body_that_nobody_reads_is_not_taken_from_the_system(self) -> None:
        sent = 0

        async def endless(asked: Asked, writer: asyncio.StreamWriter) -> None:
            nonlocal sent
            writer.write(CHUNKED)
            while True:
                writer.write(b"10000\r\n" + bytes(2**16) + b"\r\n")
                await writer.drain()
                sent += 2**16

        async with HttpServer({"/": endless}) as server:
            client = Client(Options())
            address = parse_http(server.url)
            async with await client.open(Ask("GET", address), address):
                before = -1
                while before != sent:  # until the buffers are full
                    before = sent
                    await asyncio.sleep(0.05)
            assert sent < 64 * 2**20
            await client.close()


class TestFailures:
    @pytest.mark.parametrize(
        ("answer", "kind", "words"),
        [
            (then_end(b""), "lost", "URL/: the connection ended without an answer"),
            (
                then_end(response(b"abc", length=9)),
                "lost",
                "URL/ ended the connection before its answer was whole",
            ),
            (
                then_end(CHUNKED + b"9\r\nabc"),
                "lost",
                "URL/ ended the connection before its answer was whole",
            ),
            (b"220 mail.example ESMTP\r\n\r\n", "protocol", "URL/ answered what is no HTTP"),
            (CHUNKED + b"zz\r\n", "protocol", "URL/ answered what is no HTTP"),
            (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 30_000, "protocol", "what is no HTTP"),
        ],
    )
    async def test_each_is_told_in_a_sentence(self, answer: Any, kind: str, words: str) -> None:
        found, said = await why(answer)
        assert found == kind
        assert words in said

    async def test_a_reset_is_told(self) -> None:
        async def reset(asked: Asked, writer: asyncio.StreamWriter) -> None:
            writer.write(response(b"abc", length=9))
            await writer.drain()
            raw = writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            writer.transport.abort()

        assert await why(reset) == ("lost", "connection to URL/ was lost: connection reset by peer")

    @pytest.mark.parametrize(
        ("url", "kind", "words"),
        [
            ("http://127.0.0.1:{closed}/", "refused", "refused"),
            ("http://no.such.host.invalid/", "name", "cannot be resolved"),
        ],
    )
    async def test_no_connection(self, url: str, kind: str, words: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as held:
            closed = held.getsockname()[1]
        client = Client(Options())
        with pytest.raises(RequestFailed, match=words) as caught:
            await fetched(client, url.format(closed=closed))
        await client.close()
        assert caught.value.kind == kind

    async def test_a_body_over_the_bound_names_it(self) -> None:
        kind, words = await why(response(DATA), Options(max_body=100))
        assert (kind, words) == ("size", "URL/ answered more than 100 bytes (max_body)")

    async def test_exactly_as_much_as_the_bound_is_not_too_much(self) -> None:
        assert (await got(response(DATA), Options(max_body=len(DATA))))[1] == DATA

    async def test_only_allowed_hosts_are_connected_to(self) -> None:
        async with HttpServer({"/": response()}) as server:
            client = Client(Options(allowed=Allowed(["127.0.0.1:1"])))
            with pytest.raises(RequestFailed, match="--allow-net 127") as caught:
                await fetched(client, server.url)
            await client.close()
            assert caught.value.kind == "forbidden"
            assert server.connections == 0


class TestPackedBodies:
    @pytest.mark.parametrize(
        ("coding", "body"),
        [
            ("gzip", zipped(DATA)),
            ("x-gzip", zipped(DATA)),
            ("GZIP", zipped(DATA[:5000]) + zipped(DATA[5000:])),
            ("deflate", zlib.compress(DATA)),
            ("deflate", packed(DATA, -15)),
            ("deflate, gzip", zipped(zlib.compress(DATA))),
            ("gzip", zipped(DATA) + bytes(9)),
            ("identity", DATA),
        ],
    )
    async def test_they_are_unpacked(self, coding: str, body: bytes) -> None:
        assert (await got(response(body, f"Content-Encoding: {coding}")))[1] == DATA

    async def test_an_empty_one_is_whole(self) -> None:
        assert (await got(response(b"", "Content-Encoding: gzip")))[1] == b""

    @pytest.mark.parametrize(
        ("coding", "body", "kind", "words"),
        [
            ("gzip", zipped(DATA)[:-9], "lost", "URL/ ended before its packed body was"),
            ("gzip", packed(DATA, -15), "protocol", "URL/ sent a packed body that is damaged"),
            ("deflate", b"\xff not packed", "protocol", "URL/ sent a packed body that is damaged"),
            ("br", b"abc", "protocol", "URL/ answered in the coding 'br', which nobody asked for"),
        ],
    )
    async def test_damage_is_told(self, coding: str, body: bytes, kind: str, words: str) -> None:
        found, said = await why(response(body, f"Content-Encoding: {coding}"))
        assert found == kind
        assert said.startswith(words)

    async def test_a_small_one_does_not_become_huge(self) -> None:
        bomb = zipped(bytes(50 * 2**20))
        kind, words = await why(response(bomb, "Content-Encoding: gzip"), Options(max_body=2**20))
        assert (kind, words) == ("size", "URL/ answered more than 1048576 bytes (max_body)")

    @given(
        st.binary(max_size=3000),
        st.integers(1, 500),
        st.sampled_from([("gzip", 31), ("deflate", 15), ("deflate", -15)]),
    )
    def test_however_it_is_cut(self, data: bytes, size: int, form: tuple[str, int]) -> None:
        coding, bits = form
        body = packed(data, bits)

        async def pieces() -> AsyncIterator[bytes]:
            for begin in range(0, len(body), size):
                yield body[begin : begin + size]

        async def whole() -> bytes:
            return b"".join([piece async for piece in unpacked(pieces(), [coding])])

        assert asyncio.run(whole()) == data


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA) -> Iterator[str]:
    with authority.cert_pem.tempfile() as path:
        yield path


class TestTls:
    def context(self, authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(context)
        return context

    async def test_a_trusted_server_answers_and_connections_are_kept(
        self, authority: trustme.CA, ca_file: str
    ) -> None:
        async with HttpServer({"/": response(DATA)}, tls=self.context(authority)) as server:
            client = Client(Options(ca_file=ca_file))
            for _ in range(2):
                assert (await fetched(client, server.url))[1] == DATA
            await client.close()
            assert server.connections == 1

    @pytest.mark.parametrize(
        ("name", "trusts", "words"),
        [("127.0.0.1", False, "not trusted here"), ("127.0.0.2", True, "another IP address")],
    )
    async def test_others_are_refused(
        self, authority: trustme.CA, ca_file: str, name: str, trusts: bool, words: str
    ) -> None:
        async with HttpServer({"/": response()}, tls=self.context(authority, name)) as server:
            client = Client(Options(ca_file=ca_file if trusts else None))
            with pytest.raises(RequestFailed, match=words) as caught:
                await fetched(client, server.url)
            assert caught.value.kind == "certificate"
            await client.close()
            insecure = Client(Options(insecure=True))
            assert (await fetched(insecure, server.url))[0].status == 200
            await insecure.close()

    async def test_a_plain_server_is_recognised(self) -> None:
        async def listening(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            await writer.drain()
            writer.close()

        async with await asyncio.start_server(listening, "127.0.0.1", 0) as server:
            client = Client(Options())
            url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
            with pytest.raises(RequestFailed, match=r"is it http: instead of https:\?"):
                await fetched(client, url)
            await client.close()
