"""The cookies of an app, which phones keep for all of its pages: ``http.cookiejar`` knows how."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message
from http.cookiejar import CookieJar
from urllib.request import Request

from bridge.net.http.message import Answer, Ask


class Cookies:
    """What servers have set, and where it is sent back to."""

    def __init__(self) -> None:
        self._jar = CookieJar()

    def added(self, ask: Ask) -> Ask:
        """A request with its cookies; one that brings its own stays as it is."""
        request = Request(ask.url)
        self._jar.add_cookie_header(request)
        cookie = request.get_header("Cookie")
        if cookie is None or any(name.lower() == "cookie" for name, _ in ask.headers):
            return ask
        return replace(ask, headers=[*ask.headers, ("Cookie", cookie)])

    def take(self, ask: Ask, answer: Answer) -> None:
        """Remember what a response sets."""
        response = _Response(answer)
        if "set-cookie" in response.info():
            self._jar.extract_cookies(response, Request(ask.url))  # type: ignore[arg-type]

    def clear(self) -> None:
        """Forget all."""
        self._jar.clear()


class _Response:
    """As much of a response as the jar looks at."""

    def __init__(self, answer: Answer) -> None:
        self._message = Message()
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                self._message[name] = value

    def info(self) -> Message:
        return self._message
