"""URL and URLSearchParams, against the parser that the native half uses."""

from __future__ import annotations

import contextlib
import json
import unicodedata
from typing import Any

import ada_url
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.js.web.world import World

PARTS = (
    *("href", "protocol", "username", "password", "host", "hostname", "port"),
    *("pathname", "search", "hash", "origin"),
)
PROBE = f"""
const parts = {json.dumps(PARTS)};
const shown = (url) => parts.map((part) => url[part]);
var parsed = (text, base) => {{
  const url = URL.parse(text, base);
  return url === null ? null : shown(url);
}};
var changed = (text, part, value) => {{
  const url = new URL(text);
  url[part] = value;
  return shown(url);
}};
"""
MANY = settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def probing(world: World) -> World:
    world.run(PROBE)
    return world


def ada(text: str, base: str | None = None) -> list[str] | None:
    try:
        url = ada_url.URL(text, base) if base is not None else ada_url.URL(text)
    except ValueError:
        return None
    return [getattr(url, part) for part in PARTS]


# Pieces that mean something somewhere in a URL, and text that means nothing.
PIECES = st.sampled_from(
    [
        *(
            "http:",
            "https:",
            "ws:",
            "wss:",
            "ftp:",
            "file:",
            "data:",
            "mailto:",
            "blob:",
            "x-y+z.1:",
        ),
        *(
            "/",
            "//",
            "///",
            "\\",
            "?",
            "#",
            "@",
            ":",
            ".",
            "..",
            "%2e",
            "%2E.",
            "/./",
            "/../",
            "C:",
            "c|",
        ),
        *(
            "example.org",
            "EXAMPLE.com",
            "127.0.0.1",
            "0x7f.1",
            "1.2.3",
            "256",
            "[::1]",
            "[1:2::3.4.5.6]",
        ),
        *(
            "user",
            "pw",
            ":80",
            ":443",
            ":0",
            ":65536",
            ":8080",
            "a b",
            "é",
            "bücher",
            "日本",
            "%",
            "%41",
        ),
        *(
            "%zz",
            " ",
            "\t",
            "\n",
            "'",
            '"',
            "<",
            ">",
            "`",
            "{",
            "}",
            "|",
            "^",
            "[",
            "]",
            "~",
            "localhost",
        ),
        *(
            "a=1",
            "&",
            "+",
            ";",
            "=",
            "\x00",
            "\x1f",
            "\x7f",
            "☃",
            "xn--",
            "xn--bcher-kva",
            "ß",
            "。",
            "­",
        ),
    ]
)
URLS = (
    st.lists(PIECES | st.text(max_size=3), max_size=9)
    .map("".join)
    .filter(
        lambda text: (
            all(unicodedata.bidirectional(c) not in ("R", "AL", "AN") for c in text)
            and not any(
                unicodedata.category(c) in ("Cs", "Cn", "Cf", "Mn", "Mc", "Me") for c in text
            )
        )
    )
)


@MANY
@given(texts=st.lists(URLS, min_size=1, max_size=15))
@example(texts=["http://a@b@c:d/", "http:\\\\x\\y", "file:///C|/..", "//x", "http://[::127.0.0.1]"])
def test_urls_are_read_as_by_ada(probing: World, texts: list[str]) -> None:
    got = probing.value(f"{json.dumps(texts)}.map((text) => parsed(text))")
    assert dict(zip(texts, got, strict=True)) == {text: ada(text) for text in texts}


@MANY
@given(
    texts=st.lists(URLS, min_size=1, max_size=15),
    base=st.sampled_from(
        [
            *("http://example.org/a/b?c#d", "file:///C:/x/y", "file://host/share", "mailto:a@b"),
            *("data:text/plain,x", "x:/y/z", "x://h/p?q", "https://u:p@h:8080", "x:y"),
        ]
    ),
)
def test_urls_are_resolved_as_by_ada(probing: World, texts: list[str], base: str) -> None:
    got = probing.value(f"{json.dumps(texts)}.map((text) => parsed(text, {json.dumps(base)}))")
    assert dict(zip(texts, got, strict=True)) == {text: ada(text, base) for text in texts}


SETTABLE = ("protocol", "username", "password", "host", "hostname", "port", "pathname", "search")


@MANY
@given(
    base=st.sampled_from(
        [
            *("http://u:p@example.org:81/a?b#c", "file:///x/y", "mailto:a@b?c#d", "x://h/p"),
            *("x:/p", "https://h", "ws://h:9"),
        ]
    ),
    part=st.sampled_from([*SETTABLE, "hash"]),
    values=st.lists(URLS, min_size=1, max_size=15),
)
def test_parts_are_set_as_by_ada(probing: World, base: str, part: str, values: list[str]) -> None:
    source = f"{json.dumps(values)}.map((v) => changed({json.dumps(base)}, '{part}', v))"
    assert dict(zip(values, probing.value(source), strict=True)) == {
        value: _changed(base, part, value) for value in values
    }


def _changed(base: str, part: str, value: str) -> Any:
    url = ada_url.URL(base)
    with contextlib.suppress(ValueError):  # of ada's binding, where browsers ignore the value
        setattr(url, part, value)
    return [getattr(url, each) for each in PARTS]


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0x80, 0x20000, 0x2000))
def test_each_character_of_a_host_is_mapped_as_by_ada(world: World, first: int) -> None:
    characters = [
        chr(point)
        for point in range(first, first + 0x2000)
        if unicodedata.category(chr(point)) not in ("Cs", "Cn")
        and not _is_right_to_left(chr(point))
    ]
    source = f"{json.dumps(characters)}.map((c) => URL.parse('http://a' + c + 'b')?.hostname)"
    got = dict(zip(characters, world.value(source), strict=True))
    assert {c: host for c, host in got.items() if host != _host(f"http://a{c}b")} == {}


def _is_right_to_left(text: str) -> bool:
    """Whether the rules on mixed directions, which ours does not check, look at a text."""
    mapped = unicodedata.normalize("NFKC", text)
    return any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in mapped)


def _host(url: str) -> str | None:
    parsed = ada(url)
    return None if parsed is None else parsed[PARTS.index("hostname")]


def test_errors_and_conversions(world: World) -> None:
    for wrong in ("new URL()", "new URL('x')", "new URL('/x', 'y')", "URL('http://x')"):
        assert world.value(f"thrown(() => {wrong})") == "TypeError", wrong
    assert world.value("URL.canParse('x', 'http://y')") is True
    assert world.value("[URL.parse('x'), URL.canParse('x')]") == [None, False]
    assert world.value("JSON.stringify([new URL('http://x')])") == '["http://x/"]'
    assert world.value("thrown(() => { new URL('http://x').href = 'y'; })") == "TypeError"
    assert world.value("new URL(new URL('http://x/?\\ud800'), undefined).search") == "?%EF%BF%BD"


# -- URLSearchParams -----------------------------------------------------------------------------


@MANY
@given(query=st.lists(PIECES | st.text(max_size=3), max_size=9).map("".join))
@example(query="??")  # one question mark belongs to the URL, the second to the query
def test_queries_are_read_and_written_as_by_ada(world: World, query: str) -> None:
    params = ada_url.URLSearchParams(query)
    source = f"((p) => [[...p], String(p)])(new URLSearchParams({json.dumps(query)}))"
    assert world.value(source) == [[list(each) for each in params.items()], str(params)]


def test_what_params_are_made_of(world: World) -> None:
    for given_, text in [
        *(("'?a=1&a=2'", "a=1&a=2"), ("[['a', 1], ['b', null]]", "a=1&b=null")),
        *(("{a: 1, 'b c': '+'}", "a=1&b+c=%2B"), ("new URLSearchParams('x=y')", "x=y")),
        *(("new Map([['k', 'v']])", "k=v"), ("undefined", ""), ("null", "null=")),
    ]:
        assert world.value(f"String(new URLSearchParams({given_}))") == text, given_
    for wrong in ("[['a']]", "[1]", "{a: Symbol()}", "Symbol()"):
        assert world.value(f"thrown(() => new URLSearchParams({wrong}))") == "TypeError", wrong


def test_params_change_as_told(world: World) -> None:
    world.run("var p = new URLSearchParams('b=1&a=2&b=3&c=4&b=5');")
    assert world.value("[p.get('b'), p.get('x'), p.getAll('b'), p.size]") == [
        *("1", None, ["1", "3", "5"], 5)
    ]
    assert world.value("[p.has('b'), p.has('b', '3'), p.has('b', '4')]") == [True, True, False]
    world.run("p.delete('b', 3); p.set('c', 6); p.append('d', 7); p.sort();")
    assert world.value("String(p)") == "a=2&b=1&b=5&c=6&d=7"
    world.run("p.delete('b'); var seen = []; p.forEach((v, k, q) => seen.push(k, v, q === p));")
    assert world.value("seen") == ["a", "2", True, "c", "6", True, "d", "7", True]
    assert world.value("[[...p.keys()], [...p.values()], p.entries().next()]") == [
        *(["a", "c", "d"], ["2", "6", "7"], {"value": ["a", "2"], "done": False})
    ]


def test_params_and_their_url_follow_each_other(world: World) -> None:
    world.run("var url = new URL('http://x/?a=1'); var p = url.searchParams;")
    world.run("p.append('b', 'é ');")
    assert world.value("url.href") == "http://x/?a=1&b=%C3%A9+"
    world.run("url.search = 'c=3';")
    assert world.value("[String(p), url.searchParams === p]") == ["c=3", True]
    world.run("p.delete('c');")
    assert world.value("url.href") == "http://x/"
    world.run("url.href = 'http://y/?d';")
    assert world.value("[...p]") == [["d", ""]]
