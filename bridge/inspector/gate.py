"""Lets nobody in but the browser that was given the address: token, Host and Origin are checked.

The token is the first part of the path, so that every address the page refers to has it. ``Host``
must be ours, or a name that an attacker lets lead to 127.0.0.1 would do; ``Origin``, which no page
can forge, must be ours where it is given.
"""

from __future__ import annotations

import secrets
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Nothing is loaded from elsewhere and no text becomes a script: what a bundle says is only shown.
# The one policy that may read HTML makes a document that is never shown, see static/picture.js.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {framed_by}; require-trusted-types-for 'script'; trusted-types picture"
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# The page's picture is shown in a frame of its own, in which nothing ever runs.
_FRAME = "/picture.html"
_FRAME_POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:{images}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


class Gate:
    """Stands before the application, and gives every answer the headers that keep it to itself.

    Args:
        app: what is behind it; it sees paths without the token.
        token: the first part of every path.
        port: where the server listens.
        images: whether the page's own pictures may be loaded from the network.
    """

    def __init__(self, app: ASGIApp, token: str, port: int, *, images: bool = False) -> None:
        self._app = app
        self._token = token.encode()
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        if port == 80:
            self._hosts |= {"127.0.0.1", "localhost"}
        self._frame_policy = _FRAME_POLICY.format(images=" http: https:" if images else "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or connection."""
        token, _, rest = scope["path"].removeprefix("/").partition("/")
        why = self._refusal(token, Headers(scope=scope))
        if why is not None:
            await self._refuse(why, scope, receive, send)
            return
        inner = {**scope, "path": f"/{rest}", "raw_path": f"/{rest}".encode()}
        await self._app(inner, receive, self._sealed(send, f"/{rest}"))

    def _refusal(self, token: str, headers: Headers) -> str | None:
        if headers.get("host", "") not in self._hosts:
            return "this server is reached as 127.0.0.1 or localhost only"
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") not in self._hosts:
            return "another site's page asked for this"
        if not secrets.compare_digest(token.encode(), self._token):
            return "the address has not the token that weex-run inspect printed"
        return None

    async def _refuse(self, why: str, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": why})
            return
        refusal = PlainTextResponse(f"{why}\n", HTTPStatus.FORBIDDEN)
        await refusal(scope, receive, self._sealed(send, ""))

    def _sealed(self, send: Send, path: str) -> Send:
        policy = _POLICY.format(framed_by="'none'")
        if path == _FRAME:
            policy = self._frame_policy

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update({**_HEADERS, "Content-Security-Policy": policy})
            await send(message)

        return sealed
