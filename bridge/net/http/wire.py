"""HTTP/1.1 on one connection, a request after the other: ``h11`` knows the protocol."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import h11

from bridge.net.address import Address
from bridge.net.http.message import Ask
from bridge.net.http.stream import Stream

_LONGEST_HEAD = 100 * 2**10  # bytes
NO_ANSWER = "the connection ended without an answer"


class Wire:
    """One connection."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)

    @property
    def is_fresh(self) -> bool:
        """Whether the server is still there, and has said nothing that nobody asked for."""
        return not self._stream.has_something

    async def send(self, ask: Ask, route: Address) -> h11.Response:
        """Send a request and wait for the head of its response.

        Raises:
            OSError, h11.ProtocolError: There is none.
        """
        self._stream.write(self._bytes_of(ask, route))
        while True:
            event = await self._event()
            if isinstance(event, h11.Response):
                return event

    async def pieces(self) -> AsyncGenerator[bytes]:
        """The body of the response, in pieces as they arrive, whatever the server cut it into.

        Raises:
            OSError, h11.ProtocolError: It does not come whole.
        """
        while True:
            data, failure = self._data_at_hand()
            if data:
                yield data
            if failure is not None:
                raise failure
            if self._http.their_state is not h11.SEND_BODY:
                return
            await self._receive()

    def _data_at_hand(self) -> tuple[bytes, h11.ProtocolError | None]:
        """What has come of the body and was not taken yet, and what is wrong behind it."""
        data = bytearray()
        try:
            while isinstance(event := self._http.next_event(), h11.Data):
                data += event.data
        except h11.ProtocolError as error:
            return bytes(data), error
        return bytes(data), None

    def turn(self) -> bool:
        """Make ready for another request; false when there can be none."""
        if (self._http.our_state, self._http.their_state) != (h11.DONE, h11.DONE):
            return False
        unasked, _ = self._http.trailing_data
        self._http.start_next_cycle()
        return self.is_fresh and not unasked

    async def close(self) -> None:
        """End the connection."""
        await self._stream.close()

    def _bytes_of(self, ask: Ask, route: Address) -> bytes:
        request = h11.Request(
            method=_bytes(ask.method),
            target=route.path.encode(),
            headers=[(_bytes(name), _bytes(value)) for name, value in _headers(ask, route)],
        )
        head = self._http.send(request) or b""
        body = self._http.send(h11.Data(ask.body)) if ask.body else b""
        return b"".join([head, body or b"", self._http.send(h11.EndOfMessage()) or b""])

    async def _event(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            await self._receive()
        return event

    async def _receive(self) -> None:
        data = await self._stream.read()
        if not data and self._http.their_state is h11.SEND_RESPONSE:
            raise h11.RemoteProtocolError(NO_ANSWER)
        self._http.receive_data(data)


def _headers(ask: Ask, route: Address) -> list[tuple[str, str]]:
    ours = ("host", "content-length", "transfer-encoding")
    headers = [
        ("Host", _host(route)),
        *(each for each in ask.headers if each[0].lower() not in ours),
    ]
    if ask.body or ask.method in ("POST", "PUT", "PATCH"):
        headers.append(("Content-Length", str(len(ask.body))))
    return headers


def _host(route: Address) -> str:
    host = f"[{route.host}]" if ":" in route.host else route.host
    return host if route.port == (443 if route.secure else 80) else f"{host}:{route.port}"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
