"""Which URLs and subprotocols a connection can be made with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.errors import AddressError
from bridge.net.address import Address, parse, subprotocols


def test_a_plain_url_is_taken_apart() -> None:
    assert parse("ws://example.com:9000/chat?room=1") == Address(
        url="ws://example.com:9000/chat?room=1",
        secure=False,
        host="example.com",
        port=9000,
        path="/chat?room=1",
    )


@pytest.mark.parametrize(
    ("url", "normal", "port"),
    [
        ("ws://h", "ws://h/", 80),
        ("wss://h", "wss://h/", 443),
        ("WS://H/Path", "ws://h/Path", 80),
        ("http://h/x", "ws://h/x", 80),
        ("https://h/x", "wss://h/x", 443),
        ("https://h:80/x", "wss://h:80/x", 80),
        ("ws://h:80/", "ws://h/", 80),
        ("  ws://h/  ", "ws://h/", 80),
        ("ws:\\\\h\\x", "ws://h/x", 80),
        ("ws://h/a/../b", "ws://h/b", 80),
        ("ws://0x7f.1/", "ws://127.0.0.1/", 80),
    ],
)
def test_http_means_ws_and_urls_take_their_normal_form(url: str, normal: str, port: int) -> None:
    address = parse(url)
    assert (address.url, address.port) == (normal, port)
    assert address.secure == normal.startswith("wss:")


@pytest.mark.parametrize(
    ("url", "base", "resolved"),
    [
        ("/chat", "http://h:8/a/b.js", "ws://h:8/chat"),
        ("chat?x", "https://h/a/b.js", "wss://h/a/chat?x"),
        ("../chat", "ws://h/a/b/c.js", "ws://h/a/chat"),
        ("//other/chat", "https://h/a", "wss://other/chat"),
        ("?x=1", "wss://h/a", "wss://h/a?x=1"),
        ("ws://other/", "file:///bundle.js", "ws://other/"),
        ("ws://other/", "no url at all", "ws://other/"),
        ("ws://other/", "", "ws://other/"),
        ("chat", "http://h/a.js#part", "ws://h/chat"),
    ],
)
def test_relative_urls_resolve_against_the_page(url: str, base: str, resolved: str) -> None:
    assert parse(url, base).url == resolved


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("ws://h/?token=JWT ey", "/?token=JWT%20ey"),
        ("ws://h/ü?q=é", "/%C3%BC?q=%C3%A9"),
        ("ws://h/%41%zz", "/%41%zz"),
        ("ws://h/a\r\nEvil: 1", "/aEvil:%201"),
        ("ws://h/\x01\x7f", "/%01%7F"),
        ("ws://h/\ud800", "/%EF%BF%BD"),
        ("ws://h?x", "/?x"),
    ],
)
def test_the_request_target_is_percent_encoded(url: str, path: str) -> None:
    assert parse(url).path == path


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("ws://[::1]:9/", "::1"),
        ("ws://[2001:DB8:0:0::1]/", "2001:db8::1"),
        ("ws://bücher.example/", "xn--bcher-kva.example"),
        ("ws://例え.jp/", "xn--r8jz45g.jp"),
        ("ws://h%61llo/", "hallo"),
    ],
)
def test_hosts_are_ascii_names_or_bare_addresses(url: str, host: str) -> None:
    assert parse(url).host == host


@pytest.mark.parametrize(
    ("url", "user", "password"),
    [
        ("ws://h/", None, None),
        ("ws://ann@h/", "ann", ""),
        ("ws://ann:s%3Ae%20c@h/", "ann", "s:e c"),
        ("ws://:key@h/", "", "key"),
        ("ws://@h/", None, None),
    ],
)
def test_user_information_is_decoded(url: str, user: str | None, password: str | None) -> None:
    address = parse(url)
    assert (address.user, address.password) == (user, password)


def test_what_is_shown_of_an_address_has_no_password() -> None:
    address = parse("ws://ann:secret@h:9/a@b?c@d")
    assert address.shown == "ws://h:9/a@b?c@d"
    assert address.url == "ws://ann:secret@h:9/a@b?c@d"


@pytest.mark.parametrize(
    ("url", "base", "words"),
    [
        ("", "http://h/", "empty"),
        ("  \n", "http://h/", "empty"),
        ("ws://h/#part", "", "fragment"),
        ("ws://h/#", "", "fragment"),
        ("/chat#", "http://h/", "fragment"),
        ("ftp://h/", "", "scheme ftp:"),
        ("mailto:ann@h", "", "scheme mailto:"),
        ("file:///etc/passwd", "", "scheme file:"),
        ("file:///etc/passwd", "file:///a.js", "scheme file:"),
        ("javascript:alert(1)", "http://h/", "scheme javascript:"),
        ("ws://", "", "not a valid URL"),
        ("ws://a b/", "", "not a valid URL"),
        ("ws://h:99999/", "", "not a valid URL"),
        ("ws://[::1/", "", "not a valid URL"),
        ("ws://h:port/", "", "not a valid URL"),
        ("chat", "", "must begin with ws:// or wss://"),
        ("example.com/chat", "", "must begin with ws:// or wss://"),
        ("/chat", "file:///app/bundle.js", "'file:///app/bundle.js'"),
        ("/chat", "data:text/javascript,1", "'data:text/javascript,1'"),
        ("/chat", "bundle.js", "'bundle.js'"),
        ("null", "", "not an absolute URL"),
    ],
)
def test_an_unusable_url_is_refused_in_one_sentence(url: str, base: str, words: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse(url, base)
    message = str(caught.value)
    assert words in message
    assert url.strip() == "" or repr(url) in message
    assert message.endswith(".")
    assert message.isprintable()


def test_a_very_long_url_is_named_in_part() -> None:
    with pytest.raises(AddressError) as caught:
        parse("ftp://h/" + "x" * 10_000)
    assert len(str(caught.value)) < 400


@given(st.text(), st.sampled_from(["", "http://h/", "file:///a"]))
def test_no_text_gets_an_unprintable_byte_into_the_request(text: str, base: str) -> None:
    for url in (text, "ws://h/" + text, "ws://" + text + "/"):
        address = parsed(url, base)
        if address is None:
            continue
        assert address.path.startswith("/")
        for part in (address.url, address.path, address.host):
            assert part.isascii()
            assert part.isprintable()
            assert " " not in part


def parsed(url: str, base: str) -> Address | None:
    try:
        return parse(url, base)
    except AddressError:
        return None


@pytest.mark.parametrize(
    ("offered", "names"),
    [
        ("", []),
        ("  ", []),
        ([], []),
        ([""], []),
        ("chat", ["chat"]),
        ("b, a", ["b", "a"]),
        ("a,b,", ["a", "b"]),
        (["b", "a"], ["b", "a"]),
        ("v1.chat+json", ["v1.chat+json"]),
    ],
)
def test_subprotocols_keep_their_order(offered: str | list[str], names: list[str]) -> None:
    assert subprotocols(offered) == names


@pytest.mark.parametrize(
    "offered", ["a b", "a, a", ["a", "a"], ["a, b"], "ü", "a\r\nEvil: 1", "a;b", ["\ud800"], "(a)"]
)
def test_subprotocols_that_are_no_token_or_stand_twice_are_refused(
    offered: str | list[str],
) -> None:
    with pytest.raises(AddressError, match=r"^The subprotocol .*\.$"):
        subprotocols(offered)
