"""The module stream: what it asks, and what it tells."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bridge import Device, Request, Response
from bridge.profile.rows import PLATFORMS
from tests.devices import printed
from tests.streams import PRELUDE, ran, told


class TestBodies:
    @pytest.mark.parametrize(
        ("kind", "body", "text"),
        [
            ("text/plain; charset=gbk", "中文".encode("gbk"), "中文"),
            ('text/plain; Charset="ISO-8859-1"', b"\xe9", "é"),
            ("text/plain", "中文".encode(), "中文"),
            ("text/plain; charset=unheard-of", "é".encode(), "é"),
            ("text/plain; charset=hex", b"00", "00"),
            ("text/plain", b"\xef\xbb\xbfa\xff", "a\ufffd"),
            ("application/octet-stream", b"", ""),
        ],
    )
    async def test_text_is_of_the_charset_that_headers_name(
        self, kind: str, body: bytes, text: str
    ) -> None:
        answer = Response(headers={"Content-Type": kind}, body=body)
        assert await told("stream.fetch({url: URL_}, some('data'))", answer) == [[text]]

    @pytest.mark.parametrize(
        "text",
        [
            '{"a": [1, 2.5, null, true, "\\ud800", "\\u0000"], "__proto__": {"b": 1}}',
            "12345678901234567890",
            '"text"',
            "\ufeff[1]",
            " null ",
        ],
    )
    async def test_json_is_read_as_javascript_reads_it(self, text: str) -> None:
        script = f"""
        const own = JSON.stringify(JSON.parse({json.dumps(text.removeprefix(chr(0xFEFF)))}));
        stream.fetch({{url: URL_, type: 'json'}}, (answer) =>
          tell([answer.ok, JSON.stringify(answer.data) === own]))"""
        assert await told(script, Response(body=text)) == [[True, True]]

    @pytest.mark.parametrize("text", ["NaN", "{'a': 1}", "[1", "1e999", "[" * 100_000, "9" * 5000])
    async def test_what_is_no_json_is_a_warning_at_the_line(self, text: str) -> None:
        page = await ran("stream.fetch({url: URL_, type: 'json'}, some('ok'))", Response(body=text))
        assert printed(page) == ["[false]"]
        (warning,) = page.warnings
        assert warning.message.startswith("the answer of https://api.example/ is no JSON: ")
        assert warning.place is not None
        assert warning.place.line == PRELUDE.count("\n") + 1

    @pytest.mark.parametrize("profile", PLATFORMS)
    async def test_an_answer_without_a_body_has_no_data(self, profile: str) -> None:
        script = "stream.fetch({url: URL_, method: 'GET', type: 'json'}, (answer) => "
        script += "tell([answer.ok, answer.data === undefined || answer.data === null]))"
        page = await ran(script, Response(204), profile=profile)
        assert printed(page) == ["[true,true]"]
        assert page.warnings == []

    @pytest.mark.parametrize(
        ("body", "data"),
        [
            ("f([1])", [1]),
            ('/**/f({"a": ")"});', {"a": ")"}),
            ("x", "{'err':'Data parse failed!'}"),
        ],
    )
    async def test_jsonp_is_what_stands_in_the_brackets(self, body: str, data: object) -> None:
        script = "stream.fetch({url: URL_, type: 'jsonp'}, some('data'))"
        assert await told(script, Response(body=body)) == [[data]]

    async def test_jsonp_of_h5_asks_for_a_script(self) -> None:
        script = "for (const url of [URL_ + '#a', URL_ + '?b=c', URL_ + '404'])"
        script += "stream.fetch({url, method: 'GET', type: 'jsonp'}, tell)"

        def script_of(request: Request) -> Response:
            if "404" in request.url:
                return Response(404)
            path, _, name = request.url.rpartition("callback=")
            return Response(body=f"{name}({json.dumps(path)});")

        found = await told(script, script_of, profile="web")
        assert [(each["status"], each["ok"], each["data"]) for each in found] == [
            (200, True, "https://api.example/?"),
            (200, True, "https://api.example/?b=c&"),
            (-1, False, ""),
        ]
        assert list(found[0]) == ["status", "ok", "statusText", "data"]


class TestCalls:
    async def test_each_callback_may_be_missing(self) -> None:
        page = await ran("stream.fetch({url: URL_}); stream.sendHttp({url: URL_}); stream.fetch()")
        assert printed(page) == []
        assert len(page.requests) == 2

    async def test_the_answer_comes_after_all_progress_and_once(self) -> None:
        script = """
        let ready = 0;
        stream.fetch({url: URL_}, () => console.log('done', ready), (state) => {
          ready = state.readyState;
        });
        console.log('asked', ready);"""
        assert printed(await ran(script, Response(body="x"))) == ["asked 0", "done 3"]

    async def test_relative_urls_are_the_bundles(self) -> None:
        async with Device(portability="off") as device:
            device.route("https://**", lambda request: Response(body=request.url))
            source = PRELUDE + "for (const url of ['../b.json', '//c.example/d', '?e'])"
            source += "stream.fetch({url}, (answer) => console.log(answer.data))"
            page = await device.open(source=source, bundle_url="https://cdn.example/a/page.js")
            await page.settled(timeout=10)
            assert printed(page) == [
                "https://cdn.example/b.json",
                "https://c.example/d",
                "https://cdn.example/a/page.js?e",
            ]

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("data.json", "--bundle-url, or open(bundle_url=…), gives it one that does"),
            ("file:///etc/passwd", "has the scheme file: where http: or https: is needed"),
            ("http://[", "is not a valid URL"),
        ],
    )
    async def test_a_url_that_leads_nowhere_is_a_warning_at_the_line(
        self, url: str, words: str
    ) -> None:
        page = await ran(f"stream.fetch({{url: '{url}'}}, some('status'))")
        assert printed(page) == ["[-1]"]
        (warning,) = page.warnings
        assert words in warning.message
        assert warning.place is not None
        assert page.requests == []

    async def test_a_body_that_is_not_sent_is_a_warning(self) -> None:
        page = await ran("stream.fetch({url: URL_, body: 'a'}, () => {})")
        assert "a GET has no body" in page.warnings[0].message

    async def test_h5_complains_on_the_console_alone(self) -> None:
        script = "stream.fetch({}, tell); stream.fetch({url: URL_, method: 'X'}, tell);"
        script += "stream.fetch({url: URL_, method: 'GET', type: 'x'}, tell);"
        script += "stream.fetch({url: URL_, method: 'GET', type: 'text', headers: 1}, tell)"
        page = await ran(script, profile="web")
        assert [line.level for line in page.console] == ["error"] * 4
        assert [line.place and line.place.line for line in page.console] == [6] * 4
        assert page.requests == []

    async def test_h5_makes_a_query_of_an_object(self) -> None:
        script = "stream.fetch({url: URL_ + '?x#y', method: 'GET', type: 'text', "
        script += "body: {b: 'c d', a: [1, 2], n: null}}, () => {})"
        page = await ran(script, profile="web")
        assert page.requests[0].url == "https://api.example/?x&a=1&a=2&b=c%20d&n"

    async def test_send_http_sends_what_it_is_given(self) -> None:
        script = """stream.sendHttp({url: URL_, method: 'put', header: {'X-A': 'b'}, body: {c: 1}},
          (text) => console.log(text))"""

        def answer(request: Request) -> Response:
            return Response(body=f"{request.method} {request.headers['x-a']} {request.text}")

        assert printed(await ran(script, answer)) == ['PUT b {"c":1}']
        page = await ran(
            script.replace("put", "PUT"), lambda request: Response(body="x"), profile="web"
        )
        assert (page.requests[0].method, page.requests[0].request_body) == ("PUT", b"")

    async def test_a_failure_after_the_headers_keeps_them_on_phones(self) -> None:
        def broken(request: Request) -> Response:
            return Response(headers={"Content-Encoding": "gzip", "X-A": "b"}, body=b"\x1f\x8b")

        script = (
            "stream.fetch({url: URL_}, (answer) => tell([answer.status, answer.headers['X-A']]))"
        )
        for profile in ("doc", "android", "ios"):
            assert await told(script, broken, profile=profile) == [[-1, "b"]]

    async def test_what_scripts_throw_in_callbacks_is_reported(self) -> None:
        page = await ran("stream.fetch({url: URL_}, () => boom(), () => bang())")
        assert {error.message for error in page.errors} == {
            "boom is not defined",
            "bang is not defined",
        }

    async def test_calls_are_on_record(self) -> None:
        page = await ran("stream.fetch({url: URL_})")
        assert [str(call) for call in page.calls] == ["stream.fetch"]

    async def test_a_page_of_its_own_module_has_that(self) -> None:
        from bridge import Module, method

        class Mine(Module):
            name = "stream"

            @method
            def fetch(self, given: object, callback: Any) -> None:
                callback("mine")

        page = await ran("stream.fetch({url: URL_}, tell)", modules=[Mine])
        assert printed(page) == ['"mine"']
