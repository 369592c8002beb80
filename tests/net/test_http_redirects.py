"""Where responses lead on to, and what cookies go along."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bridge.net.address import parse_http
from bridge.net.http.cookies import Cookies
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.http.redirect import Follow, redirected

HEADERS = [("Authorization", "secret"), ("Content-Type", "text/plain"), ("X-Mine", "kept")]


async def empty() -> AsyncIterator[bytes]:
    for piece in list[bytes]():
        yield piece


def answer(status: int, *headers: tuple[str, str]) -> Answer:
    return Answer(status, "", headers, empty())


def ask(method: str = "GET", url: str = "http://a.example/x/y?q", body: bytes = b"") -> Ask:
    return Ask(method, parse_http(url), HEADERS, body)


def follow(given: Ask, status: int, location: str, rule: Follow = Follow()) -> Ask | None:  # noqa: B008
    return redirected(given, answer(status, ("location", location)), rule)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("z", "http://a.example/x/z"),
        ("/z?r#s", "http://a.example/z?r"),
        ("//b.example/z", "http://b.example/z"),
        ("https://b.example", "https://b.example/"),
    ],
)
def test_a_location_is_resolved(location: str, url: str) -> None:
    found = follow(ask(), 302, location)
    assert found is not None
    assert found.url == url


@pytest.mark.parametrize(
    ("method", "status", "becomes"),
    [
        ("GET", 301, "GET"),
        ("POST", 301, "GET"),
        ("POST", 302, "GET"),
        ("PUT", 302, "PUT"),
        ("DELETE", 303, "GET"),
        ("HEAD", 303, "HEAD"),
        ("POST", 307, "POST"),
        ("POST", 308, "POST"),
    ],
)
def test_the_method_that_is_used_then(method: str, status: int, becomes: str) -> None:
    found = follow(ask(method, body=b"body"), status, "/z")
    assert found is not None
    assert (found.method, found.body) == (becomes, b"body" if becomes == method else b"")
    assert ("X-Mine", "kept") in found.headers
    assert (("Content-Type", "text/plain") in found.headers) is (becomes == method)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("/z", True),
        ("http://a.example:80/", True),
        ("http://a.example:81/", False),
        ("https://a.example/", False),
        ("http://b.example/", False),
    ],
)
def test_secrets_stay_with_their_server(location: str, told: bool) -> None:
    found = follow(ask(), 302, location)
    assert found is not None
    assert (("Authorization", "secret") in found.headers) is told


def test_what_is_no_redirect_is_the_answer() -> None:
    assert follow(ask(), 200, "/z") is None
    assert follow(ask(), 304, "/z") is None
    assert redirected(ask(), answer(302), Follow()) is None


@pytest.mark.parametrize("location", ["javascript:alert(1)", "file:///etc/passwd", "http://[", ""])
def test_it_leads_nowhere_but_to_http(location: str) -> None:
    with pytest.raises(RequestFailed, match=r"http://a\.example/x/y\?q leads on to nowhere"):
        follow(ask(), 302, location)


def test_android_stays_with_its_scheme_and_sends_no_body_twice() -> None:
    android = Follow(other_scheme=False, with_body=False)
    assert follow(ask(), 302, "https://a.example/", android) is None
    assert follow(ask("POST"), 307, "/z", android) is None
    assert follow(ask("GET"), 307, "/z", android) is not None


class TestCookies:
    def sent(self, cookies: Cookies, url: str, *headers: tuple[str, str]) -> str | None:
        asked = cookies.added(Ask("GET", parse_http(url), headers))
        return dict(asked.headers).get("Cookie")

    def test_they_go_back_where_they_are_from(self) -> None:
        cookies = Cookies()
        cookies.take(
            ask(),
            answer(
                200,
                ("Set-Cookie", "a=1; Path=/"),
                ("set-cookie", "b=2; Secure; Path=/"),
                ("Set-Cookie", "c=3; Path=/x"),
                ("Set-Cookie", "d=4; Domain=other.example"),
            ),
        )
        assert self.sent(cookies, "http://a.example/") == "a=1"
        assert self.sent(cookies, "http://a.example/x/z") == "c=3; a=1"
        assert self.sent(cookies, "https://a.example/") == "a=1; b=2"
        assert self.sent(cookies, "http://b.example/") is None
        assert self.sent(cookies, "http://other.example/") is None

    def test_they_are_deleted_by_servers_and_all_at_once(self) -> None:
        cookies = Cookies()
        cookies.take(
            ask(), answer(200, ("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=2; Path=/"))
        )
        cookies.take(ask(), answer(200, ("Set-Cookie", "a=; Path=/; Max-Age=0")))
        assert self.sent(cookies, "http://a.example/") == "b=2"
        cookies.clear()
        assert self.sent(cookies, "http://a.example/") is None

    def test_a_request_may_bring_its_own(self) -> None:
        cookies = Cookies()
        cookies.take(ask(), answer(200, ("Set-Cookie", "a=1; Path=/")))
        assert self.sent(cookies, "http://a.example/", ("Cookie", "mine")) == "mine"

    def test_those_of_loopback_work(self) -> None:
        cookies = Cookies()
        given = ask(url="http://127.0.0.1:8000/login")
        cookies.take(given, answer(200, ("Set-Cookie", "a=1; Path=/")))
        assert self.sent(cookies, "http://127.0.0.1:8000/") == "a=1"
        given = ask(url="http://localhost:8000/login")
        cookies.take(given, answer(200, ("Set-Cookie", "b=1; Path=/")))
        assert self.sent(cookies, "http://localhost:8000/") == "b=1"
