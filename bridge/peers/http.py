"""Scripted HTTP servers: a request in, a response out."""

from __future__ import annotations

import json as json_text
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import TYPE_CHECKING, Any, NoReturn

from bridge.errors import Aborted, UsageError

if TYPE_CHECKING:  # a device without routes must not pay for loading them
    from websockets.datastructures import Headers

    HeadersLike = Mapping[str, str] | Sequence[tuple[str, str]] | Headers
Fetch = Callable[["Request"], Awaitable["Response"]]
_NOTHING: Any = object()


def headers_of(given: HeadersLike = ()) -> Headers:
    """Headers that are found by names in any case."""
    from websockets.datastructures import Headers

    headers = Headers()
    pairs = given if isinstance(given, Sequence) else getattr(given, "raw_items", given.items)()
    for name, value in pairs:
        headers[name] = value
    return headers


@dataclass(frozen=True)
class Request:
    """What a page asks for.

    ``headers`` are found by names in any case. ``body`` is empty when there is none.
    """

    method: str
    url: str
    headers: Headers = field(default_factory=headers_of)
    body: bytes = b""
    _: KW_ONLY
    fetch_real: Fetch | None = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The body as UTF-8, what is none of it as U+FFFD."""
        return self.body.decode(errors="replace")

    def json(self) -> Any:
        """The body read as JSON.

        Raises:
            ValueError: It is none.
        """
        return json_text.loads(self.body)

    async def fetch(self, **changes: Any) -> Response:
        """What the real server answers: to this request, or to one with another ``method``,
        ``url``, ``headers`` or ``body``.

        Raises:
            Aborted: It cannot be reached.
        """
        if self.fetch_real is None:
            raise UsageError("there is no real server behind this request")
        return await self.fetch_real(replace(self, **changes))


@dataclass
class Response:
    """What a scripted server answers.

    Args:
        status: the HTTP status.
        headers: names and values. Content-Type and Content-Length are added when they are missing.
        body: text, sent in UTF-8, or bytes.
        json: what to send as JSON instead of a body.
        delay: seconds by the device's clock until it answers.
        reason: the reason phrase; the usual one of the status by default.
    """

    status: int = 200
    headers: HeadersLike = field(default_factory=dict)
    body: str | bytes = b""
    json: Any = field(default=_NOTHING, repr=False)
    delay: float = 0.0
    reason: str | None = None

    @property
    def content(self) -> bytes:
        """The body in bytes."""
        if self.json is not _NOTHING:
            return json_text.dumps(self.json, ensure_ascii=False, allow_nan=False).encode()
        return self.body.encode() if isinstance(self.body, str) else self.body

    @property
    def text(self) -> str:
        """The body as UTF-8, what is none of it as U+FFFD."""
        return self.content.decode(errors="replace")

    @property
    def all_headers(self) -> Headers:
        """Its headers, with those that every answer has."""
        headers = headers_of(self.headers)
        if "Content-Type" not in headers and (kind := self._kind()):
            headers["Content-Type"] = kind
        if "Content-Length" not in headers:
            headers["Content-Length"] = str(len(self.content))
        return headers

    @property
    def phrase(self) -> str:
        """Its reason phrase."""
        from http import HTTPStatus

        if self.reason is not None:
            return self.reason
        return HTTPStatus(self.status).phrase if self.status in set(HTTPStatus) else ""

    def _kind(self) -> str:
        if self.json is not _NOTHING:
            return "application/json"
        return "text/plain; charset=utf-8" if isinstance(self.body, str) else ""


def abort(reason: str = "the scripted server ended the connection") -> NoReturn:
    """Let the request fail as if the network had.

    Raises:
        Aborted: Always.
    """
    raise Aborted(reason)


def checked(answer: object) -> Response | None:
    """What a handler returned: a response, or None to leave the request to the next route.

    Raises:
        UsageError: It is neither.
    """
    if answer is None or isinstance(answer, Response):
        return answer
    raise UsageError(
        f"an HTTP handler returns a Response, or None to leave the request to the next route, not "
        f"{answer!r}"
    )
