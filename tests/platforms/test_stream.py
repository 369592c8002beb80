"""Each row of the module stream, on every platform."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bridge import Device, Request, Response, abort
from bridge.profile.rows import PLATFORMS
from bridge.profile.stream import StreamRules
from tests.streams import PRELUDE, URL, Handler, told


def says(request: Request) -> Response:
    """Answers what was asked."""
    names = ("content-type", "user-agent", "cookie", "authorization")
    headers = {name: request.headers[name] for name in names if name in request.headers}
    asked = {"method": request.method, "url": request.url, "body": request.text}
    return Response(json={**asked, "headers": headers}, headers={"Set-Cookie": "a=1; Path=/"})


def asked(*names: str) -> str:
    """A callback that prints these of what :func:`says` answers."""
    return (
        f"(answer) => console.log(JSON.stringify({list(names)}.map((name) => answer.data[name])))"
    )


NO_JSON = Response(body="<html>")
PLAIN = Response(body="a", headers=[("X-Two", "b"), ("x-two", "c"), ("Set-Cookie", "d=1")])
FAILS: Handler = lambda request: abort("reset")  # noqa: E731

# For each row a script, what answers it, and what it prints on doc, android, ios and web.
ROWS: dict[str, tuple[str, Handler, tuple[list[Any], list[Any], list[Any], list[Any]]]] = {
    "invalid": (
        "stream.fetch({}, tell); stream.fetch(null, tell)",
        PLAIN,
        (
            [{"status": -1, "ok": False, "statusText": "ERR_INVALID_REQUEST"}] * 2,
            [{"ok": False, "statusText": "ERR_INVALID_REQUEST"}] * 2,
            [{"status": -1, "ok": False}] * 2,
            [],
        ),
    ),
    "methods": (
        "for (const method of ['post', 'OPTIONS', 'patch', undefined])"
        f"stream.fetch({{url: URL_, type: 'json', method}}, {asked('method')})",
        says,
        (
            [["POST"], ["OPTIONS"], ["PATCH"], ["GET"]],
            [["POST"], ["GET"], ["PATCH"], ["GET"]],
            [["post"], ["OPTIONS"], ["patch"], ["GET"]],
            [["POST"], ["patch"], ["GET"]],
        ),
    ),
    "body": (
        "for (const body of ['é', {a: 1}, [1], 2])"
        "stream.fetch({url: URL_, type: 'json', method: 'POST', body}, "
        "(answer) => tell([answer.status, answer.data && answer.data.body]))",
        says,
        (
            [[200, "é"], [200, '{"a":1}'], [200, "[1]"], [200, "2"]],
            [[200, "é"], [200, '{"a":1}'], [200, "[1]"], [200, "2"]],
            [[-1, None], [-1, None], [200, "é"], [200, '{"a":1}']],
            [[200, "é"], [200, "[object Object]"], [200, "1"], [200, "2"]],
        ),
    ),
    "bodies": (
        "for (const method of ['GET', 'DELETE', 'PUT'])"
        "stream.fetch({url: URL_, type: 'json', method, body: 'a=b'}, "
        "(answer) => console.log(JSON.stringify(answer.data.url ? "
        "[answer.data.url, answer.data.body] : answer.data)))",
        says,
        (
            [[URL, ""], [URL, "a=b"], [URL, "a=b"]],
            [[URL, ""], [URL, ""], [URL, "a=b"]],
            ["resource exceeds maximum size(-1103)", [URL, "a=b"], [URL, "a=b"]],
            [[URL + "?a=b", ""], [URL, "a=b"], [URL, "a=b"]],
        ),
    ),
    "content_type": (
        "stream.fetch({url: URL_, type: 'json', method: 'POST', body: 'a'}, "
        "(answer) => tell(answer.data.headers['content-type']));"
        "stream.fetch({url: URL_, type: 'json', method: 'POST', body: 'a', "
        "headers: {'content-TYPE': 'x/y'}}, "
        "(answer) => tell(answer.data.headers['content-type']))",
        says,
        (
            ["application/x-www-form-urlencoded", "x/y"],
            ["application/x-www-form-urlencoded", "x/y"],
            ["application/x-www-form-urlencoded", "x/y"],
            ["text/plain;charset=UTF-8", "x/y"],
        ),
    ),
    "types": (
        "for (const type of ['json', 'JSON', 'xml'])"
        "stream.fetch({url: URL_, method: 'GET', type}, (answer) => tell(answer.data))",
        Response(body="[1]"),
        ([[1], [1], "[1]"], [[1], "[1]", "[1]"], [[1], [1], "[1]"], [[1], "[1]"]),
    ),
    "array_buffer": (
        "stream.fetch({url: URL_, method: 'GET', type: 'arraybuffer'}, ({ status, data }) => tell("
        "[status, data instanceof ArrayBuffer ? [...new Uint8Array(data)] : data]))",
        Response(body=b"a\0\xff"),
        (
            [[200, [97, 0, 255]]],
            [[200, "a\0\ufffd"]],
            [[200, "a\0\ufffd"]],
            [[200, [97, 0, 255]]],
        ),
    ),
    "jsonp": (
        "stream.fetch({url: URL_, method: 'POST', type: 'jsonp', body: 'x'}, "
        "some('status', 'statusText', 'data'));",
        lambda request: Response(body="[1]", reason="Fine"),
        ([[200, "Fine", [1]]], [[200, "OK", {}]], [[200, "OK", [1]]], [[200, "OK", [1]]]),
    ),
    "not_ok": (
        "stream.fetch({url: URL_, method: 'GET', type: 'json'}, some('status', 'ok', 'data'))",
        Response(404, json={"why": "gone"}),
        (
            [[404, False, {"why": "gone"}]],
            [[404, False, None]],
            [[404, False, {"why": "gone"}]],
            [[404, False, {"why": "gone"}]],
        ),
    ),
    "bad_json": (
        "stream.fetch({url: URL_, method: 'GET', type: 'json'}, "
        "(answer) => tell([answer.ok, 'data' in answer, answer.data]))",
        NO_JSON,
        (
            [[False, True, "{'err':'Data parse failed!'}"]],
            [[False, True, "{'err':'Data parse failed!'}"]],
            [[True, False, None]],
            [[True, True, None]],
        ),
    ),
    "status_text": (
        "stream.fetch({url: URL_ + '507', method: 'GET', type: 'text'}, some('statusText'));"
        "stream.fetch({url: URL_ + '599', method: 'GET', type: 'text'}, some('statusText'));",
        lambda request: Response(int(request.url[-3:]), reason="Odd"),
        (
            [["Odd"], ["Odd"]],
            [["Variant Also Negotiates"], ["unknown status"]],
            [["Insufficient Storage"], ["Unknown"]],
            [["Odd"], ["Odd"]],
        ),
    ),
    "failure": (
        "stream.fetch({url: URL_, method: 'GET', type: 'text'}, tell)",
        FAILS,
        (
            [
                {
                    "status": -1,
                    "ok": False,
                    "statusText": "ERR_CONNECT_FAILED",
                    "data": "https://api.example/: reset",
                    "headers": {},
                }
            ],
            [{"status": -1, "statusText": "ERR_CONNECT_FAILED", "headers": None}],
            [{"status": -1, "statusText": "", "data": "The network connection was lost.(-1005)"}],
            [{"status": -1, "ok": False, "statusText": "", "data": ""}],
        ),
    ),
    "progress": (
        "stream.fetch({url: URL_, method: 'GET', type: 'text'}, () => {}, "
        "some('readyState', 'status', 'statusText', 'length', 'total'))",
        Response(body="x" * 5000),
        (
            [
                [1, None, None, 0, None],
                [2, 200, "OK", 0, None],
                [3, 200, "OK", 5000, None],
            ],
            [
                [1, None, None, 0, None],
                [2, 200, None, 0, None],
                [2, 200, None, 2048, None],
                [2, 200, None, 4096, None],
                [2, 200, None, 5000, None],
            ],
            [
                [{"OPENED": 1}, None, None, None, None],
                [{"HEADERS_RECEIVED": 2}, 200, "OK", 0, None],
                [{"LOADING": 3}, 200, "OK", 5000, None],
            ],
            [[3, 200, "OK", 5000, 5000]],
        ),
    ),
    "headers": (
        "stream.fetch({url: URL_, method: 'GET', type: 'text'}, (answer) => tell(answer.headers))",
        PLAIN,
        (
            [
                {
                    "X-Two": "b, c",
                    "Set-Cookie": "d=1",
                    **(
                        TEXT := {"Content-Type": "text/plain; charset=utf-8", "Content-Length": "1"}
                    ),
                }
            ],
            [{"_": "HTTP/1.1 200 OK", "X-Two": "[b, c]", "Set-Cookie": "d=1", **TEXT}],
            [{"X-Two": "b, c", "Set-Cookie": "d=1", **TEXT}],
            [
                {
                    "content-length": "1",
                    "content-type": "text/plain; charset=utf-8",
                    "x-two": "b, c",
                }
            ],
        ),
    ),
    "redirects": (
        "stream.fetch({url: URL_ + 'a', method: 'GET', type: 'text'}, some('status'));"
        "stream.fetch({url: URL_ + 'b', method: 'POST', type: 'text'}, some('status'));",
        lambda request: {
            "a": Response(302, {"Location": "http://api.example/c"}),
            "b": Response(307, {"Location": "/c"}),
        }.get(request.url[-1], Response(201)),
        ([[201], [201]], [[302], [307]], [[201], [201]], [[201], [201]]),
    ),
    "cookies": (
        "stream.fetch({url: URL_, method: 'GET', type: 'json'}, () => stream.fetch({url: URL_, "
        "method: 'GET', type: 'json'}, (answer) => tell(answer.data.headers.cookie || null)))",
        says,
        (["a=1"], [None], ["a=1"], ["a=1"]),
    ),
    "credentials": (
        "stream.fetch({url: 'https://me:p%C3%A4ss@api.example/', method: 'GET', type: 'json'}, "
        "(answer) => tell([answer.data.url, answer.data.headers.authorization || null]))",
        says,
        (
            [[URL, "Basic bWU6cMOkc3M="]],
            [[URL, None]],
            [[URL, "Basic bWU6cMOkc3M="]],
            [[URL, "Basic bWU6cMOkc3M="]],
        ),
    ),
    "user_agent": (
        "stream.fetch({url: URL_, method: 'GET', type: 'json'}, "
        "(answer) => tell(answer.data.headers['user-agent']))",
        says,
        (
            ["Pixel 3(Android/9) (WeexApp/1.0.0) Weex/0.28.0 1080x2160"],
            ["Pixel 3(Android/9) (WeexApp/1.0.0) Weex/0.28.0 1080x2160"],
            ["iPhone11,2(iOS/12.4) WeexGroup(WeexApp/1.0.0) Weex/0.28.0 1125x2436"],
            ["Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0"],
        ),
    ),
    "send_http": (
        "stream.sendHttp({url: URL_, method: 'GET'}, tell)",
        FAILS,
        (["{}"], ["{}"], [None], []),
    ),
    "fetch_with_array_buffer": (
        "const has = typeof stream.fetchWithArrayBuffer; tell(has);"
        "if (has === 'function') stream.fetchWithArrayBuffer(new Uint8Array([97, 98]).buffer, "
        f"{{url: URL_, method: 'POST', type: 'json'}}, {asked('body')})",
        says,
        (["function", ["ab"]], ["undefined"], ["function", ["ab"]], ["undefined"]),
    ),
}


@pytest.mark.parametrize("name", ROWS)
async def test_a_row_is_what_each_platform_does(name: str) -> None:
    script, handler, expected = ROWS[name]
    for platform, wanted in zip(PLATFORMS, expected, strict=True):
        assert (platform, await told(script, handler, profile=platform)) == (platform, wanted)


@pytest.mark.parametrize(
    ("profile", "status"), [("doc", -1), ("android", 200), ("ios", -1), ("web", None)]
)
async def test_an_empty_url_is_that_of_the_bundle_on_android(
    profile: str, status: int | None
) -> None:
    async with Device(profile=profile, portability="off") as device:
        device.route("https://cdn.example/page.js", Response())
        source = PRELUDE + "stream.fetch({url: '', method: 'GET', type: 'text'}, some('status'))"
        page = await device.open(source=source, bundle_url="https://cdn.example/page.js")
        await page.settled(timeout=10)
        lines = [line.text for line in page.console if line.level == "log"]
    assert [json.loads(line)[0] for line in lines] == ([] if status is None else [status])


@pytest.mark.parametrize(
    ("profile", "delay", "options", "arrives"),
    [
        ("doc", 59, "", True),
        ("doc", 61, "", False),
        ("doc", 61, "timeout: 62000", True),
        ("android", 2.9, "", True),
        ("android", 3.1, "", False),
        ("android", 3.1, "timeout: 4000", True),
        ("android", 3.1, "timeout: 0", False),
        ("ios", 59, "", True),
        ("ios", 2, "timeout: 1500", False),
        ("web", 900, "timeout: 10", True),
    ],
)
async def test_a_server_may_be_silent_for_so_long(
    profile: str, delay: float, options: str, arrives: bool
) -> None:
    script = f"stream.fetch({{url: URL_, method: 'GET', type: 'text', {options}}}, some('status'))"
    answer = Response(delay=delay)
    assert await told(script, answer, profile=profile) == [[200 if arrives else -1]]


def test_every_row_is_proved() -> None:
    proved = {*ROWS, "empty_url", "patience"}
    assert proved == {name for name, _ in StreamRules.rows()}
