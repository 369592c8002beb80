"""webSocket as scripts meet it: real sockets, and servers that behave and that do not."""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import trustme

from bridge import Defaults, Device, Options
from bridge.servers.echo import EchoServer
from tests.devices import RECORDING, SHORT, SOON, closes, events, names, opened, printed, ran, why
from tests.net.peers import BINARY, CLOSE, PING, TEXT, Client, close_frame, frame, raw_server

LOST = (1006, "", False)


@pytest.fixture(autouse=True)
async def no_task_is_left() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    assert not left


def script(url: str, rest: str, protocol: str = "''") -> str:
    """A script that prints every event of a connection to ``url``."""
    return f"{RECORDING} ws.WebSocket({json.dumps(url)}, {protocol}); {rest}"


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def serve_and_forget(client: Client) -> None:
    """Accept, then take whatever comes until the client goes."""
    await client.accept()
    await client.wait_end()


async def until_closed(client: Client) -> None:
    """Take what comes until the client's close frame; the server then ends TCP."""
    while (await client.read_frame())[0] != CLOSE:
        pass


class Witness:
    """A server that notes the frames of each client, and answers close frames."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self.frames: list[tuple[int, bytes]] = []
        self.closes: list[tuple[int | None, str]] = []
        self.connected = asyncio.Event()
        self.gone = asyncio.Event()

    async def __call__(self, client: Client) -> None:
        try:
            await client.accept()
            self.requests.append(client.request.decode("latin-1"))
            self.connected.set()
            await self._follow(client)
        finally:
            self.gone.set()

    async def _follow(self, client: Client) -> None:
        while True:
            first, payload = await client.read_frame()
            if first != CLOSE:
                self.frames.append((first, payload))
                continue
            code = int.from_bytes(payload[:2]) if payload else None
            self.closes.append((code, payload[2:].decode()))
            client.write(frame(CLOSE, payload))
            return


class TestModuleObject:
    NAMES = ("WebSocket", "send", "close", "onopen", "onmessage", "onclose", "onerror")

    @pytest.mark.parametrize(
        ("expression", "result"),
        [
            ("Object.keys(ws).sort().join()", ",".join(sorted(NAMES))),
            ("JSON.stringify(ws)", "{}"),
            ("'ws: ' + ws", "ws: [object Object]"),
            ("`${ws}`", "[object Object]"),
            ("Object.getPrototypeOf(ws) === Object.prototype", "true"),
            ("ws === weex.requireModule('webSocket')", "true"),
            ("ws === weex.requireModule('@weex-module/webSocket')", "true"),
            ("ws === require('@weex-module/webSocket')", "true"),
            ("Object.keys(ws).every((name) => typeof ws[name] === 'function')", "true"),
            ("Object.keys(ws).every((name) => ws.hasOwnProperty(name))", "true"),
            ("Object.isExtensible(ws)", "true"),
            ("typeof ws.readyState", "undefined"),
            ("ws.INSTANCE", "null"),
        ],
    )
    async def test_it_is_a_plain_object_of_seven_functions(
        self, expression: str, result: str
    ) -> None:
        page = await ran(
            f"var ws = weex.requireModule('webSocket'); console.log(String({expression}))"
        )
        assert printed(page) == [result]

    async def test_requiring_it_does_nothing(self) -> None:
        page = await ran("weex.requireModule('webSocket')")
        assert (page.sockets, page.warnings, printed(page)) == ([], [], [])

    async def test_its_properties_are_accessors_that_can_be_redefined(self, echo: str) -> None:
        """What Vue 2 does to an object in the data of a component."""
        page = await ran(
            """
            const ws = weex.requireModule('webSocket');
            for (const key of Object.keys(ws)) {
              const { get, set, ...rest } = Object.getOwnPropertyDescriptor(ws, key);
              console.assert(get && set && rest.enumerable && rest.configurable, key);
              Object.defineProperty(ws, key, {
                enumerable: true, configurable: true,
                get() { return get.call(ws); },
                set(value) { if (value !== get.call(ws)) set.call(ws, value); },
              });
            }
            Object.defineProperty(ws, '__ob__', { value: {}, enumerable: false });
            ws.onopen = () => ws.send('observed');
            ws.onmessage(function (event) { console.log(event.data); ws.close(); });
            ws.WebSocket('URL', '');
            """.replace("URL", echo)
        )
        assert printed(page) == ["observed"]

    @pytest.mark.parametrize("this", ["undefined", "null", "{}", "ws", "globalThis", "'x'"])
    async def test_its_methods_work_with_any_this(self, echo: str, this: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket'), self = {this};
            ws.onopen.call(self, () => ws.send.call(self, 'hi'));
            ws.onmessage.apply(self, [(event) => {{
              console.log(event.data); ws.close.call(self);
            }}]);
            ws.WebSocket.call(self, '{echo}');
            """
        )
        assert printed(page) == ["hi"]

    async def test_its_methods_can_be_taken_off(self, echo: str) -> None:
        page = await ran(
            f"""
            const {{ WebSocket, send, close, onopen }} = weex.requireModule('webSocket');
            WebSocket('{echo}'); onopen(() => {{ send('x'); close(); console.log('ok'); }});
            """
        )
        assert printed(page) == ["ok"]

    async def test_a_method_cannot_be_replaced(self) -> None:
        page = await ran(
            "const ws = weex.requireModule('webSocket'); const send = ws.send;"
            "ws.send = () => {}; console.log(ws.send === send)"
        )
        assert printed(page) == [
            "[JS Framework] webSocket.send is a native method and cannot be assigned.",
            "true",
        ]

    async def test_code_may_keep_it_under_any_name_and_frozen_copies_work(self, echo: str) -> None:
        page = await ran(
            f"""
            const socket = Object.freeze(Object.assign({{}}, weex.requireModule('webSocket')));
            socket.onopen(() => socket.close());
            socket.onclose((event) => console.log(event.code));
            socket.WebSocket('{echo}');
            """
        )
        assert printed(page) == ["1000"]


class TestHandlers:
    @pytest.mark.parametrize("form", ["ws.on{} = fn{}", "ws.on{}(fn{})"])
    async def test_assignment_and_call_register_alike(self, echo: str, form: str) -> None:
        lines = "; ".join(form.format(*[name] * 2) for name in ("open", "message", "close"))
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            const fnopen = (e) => {{ console.log('open', e); ws.send('a') }};
            const fnmessage = (e) => {{ console.log('message', e); ws.close(4000, 'bye') }};
            const fnclose = (e) => console.log('close', e);
            {lines};
            ws.WebSocket('{echo}', '');
            """
        )
        assert printed(page) == [
            "open {}",
            'message {"data":"a"}',
            'close {"code":4000,"reason":"bye","wasClean":true}',
        ]

    async def test_they_may_be_set_after_connecting_in_the_same_turn(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            ws.WebSocket('{echo}');
            Promise.resolve().then(() => ws.onopen(() => {{ console.log('open'); ws.close(); }}));
            """
        )
        assert printed(page) == ["open"]

    async def test_the_last_one_set_is_the_one_called(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            ws.onopen = () => console.log('first');
            ws.onopen(() => {{ console.log('second'); ws.close(); }});
            ws.WebSocket('{echo}');
            """
        )
        assert printed(page) == ["second"]

    @pytest.mark.parametrize("nothing", ["null", "undefined"])
    @pytest.mark.parametrize("form", ["ws.onmessage = {}", "ws.onmessage({})"])
    async def test_null_and_undefined_clear(self, echo: str, form: str, nothing: str) -> None:
        page = await ran(
            script(echo, f"{form.format(nothing)}; ws.send('x'); setTimeout(() => ws.close(), 30)")
        )
        assert names(page) == ["open", "close"]
        assert page.sockets[0].received == 1

    @pytest.mark.parametrize("value", ["5", "'fn'", "{}", "[]", "true", "Symbol()"])
    @pytest.mark.parametrize("form", ["ws.onopen = {}", "ws.onopen({})", "returned.onopen = {}"])
    async def test_what_is_no_function_is_refused_and_the_old_one_stays(
        self, echo: str, form: str, value: str
    ) -> None:
        page = await ran(
            script(
                echo,
                f"const returned = ws.INSTANCE; {form.format(value)};"
                "ws.onmessage = () => ws.close(); ws.send('x')",
            )
        )
        assert page.console[0].level == "error"
        assert (
            page.console[0].text
            == "[JS Framework] webSocket.onopen must be assigned as a function."
        )
        assert names(page)[0] == "open"

    async def test_reading_gives_a_function_that_registers(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            const on = ws.onopen;
            ws.onopen = () => console.log('not called');
            console.log(ws.onopen === on, typeof on);
            on(() => {{ console.log('called'); ws.close(); }});
            ws.WebSocket('{echo}');
            """
        )
        assert printed(page) == ["true function", "called"]

    async def test_they_stay_for_the_next_connection(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            let count = 0;
            ws.onopen = () => {{ console.log('open', ++count); ws.close(); }};
            ws.onclose = () => {{ if (count < 3) ws.WebSocket('{echo}'); }};
            ws.WebSocket('{echo}');
            """
        )
        assert printed(page) == ["open 1", "open 2", "open 3"]

    async def test_one_that_throws_stops_neither_the_next_event_nor_the_connection(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"1"), frame(TEXT, b"2"), close_frame(1000))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(
                f"const ws = weex.requireModule('webSocket'); ws.WebSocket('{url}');\n"
                "ws.onopen = () => { throw new Error('a') };\n"
                "ws.onmessage = (e) => { console.log(e.data); null.x };\n"
                "ws.onclose = (e) => { console.log(e.code); throw 'text' };"
            )
        assert [line.text for line in page.console] == ["1", "2", "1000"]
        assert [(e.name, e.place and e.place.line, e.context) for e in page.errors] == [
            ("Error", 2, "in the handler of webSocket.onopen"),
            ("TypeError", 3, "in the handler of webSocket.onmessage"),
            ("TypeError", 3, "in the handler of webSocket.onmessage"),
            ("Uncaught", 4, "in the handler of webSocket.onclose"),
        ]

    async def test_jobs_are_drained_between_two_events_of_one_read(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"1"), frame(TEXT, b"2"), close_frame(1000))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(
                f"const ws = weex.requireModule('webSocket'); ws.WebSocket('{url}');"
                "ws.onmessage = async (e) => { console.log(e.data); await null;"
                " console.log('after', e.data) };"
            )
        assert printed(page) == ["1", "after 1", "2", "after 2"]

    async def test_an_async_handler_that_rejects_is_reported(self, echo: str) -> None:
        page = await ran(
            script(echo, "ws.onopen = async () => { ws.close(); await null; throw new Error('x') }")
        )
        assert [error.message for error in page.errors] == ["x"]


class TestReturnedSocket:
    async def test_it_is_used_as_code_for_h5_uses_a_socket(self, echo: str) -> None:
        page = await ran(
            f"""
            const s = weex.requireModule('webSocket').WebSocket('{echo}', 'a');
            const states = [s.readyState];
            s.binaryType = 'arraybuffer';
            s.onopen = () => {{ states.push(s.readyState, s.protocol); s.send('x'); }};
            s.onmessage = (e) => {{ s.close(4001, 'b'); states.push(s.readyState, e.data); }};
            s.onclose = (e) => {{ states.push(s.readyState, e.code); console.log(states); }};
            """
        )
        assert printed(page) == ['[0,1,"a",2,"x",3,4001]']

    async def test_it_looks_like_a_browsers(self) -> None:
        page = await ran(
            """
            const s = weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1/x');
            console.log(String(s), s.CONNECTING, s.OPEN, s.CLOSING, s.CLOSED, s.url, s.protocol);
            console.log(Object.keys(s), JSON.stringify(s), typeof s.id);
            """
        )
        assert printed(page) == [
            "[object WebSocket] 0 1 2 3 ws://127.0.0.1:1/x ",
            "[] {} undefined",
        ]

    async def test_a_handler_that_was_set_reads_back(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            const fn = () => ws.close();
            ws.onopen = fn;
            const s = ws.WebSocket('{echo}');
            console.log(s.onopen === fn, ws.INSTANCE === s);
            """
        )
        assert printed(page) == ["true true"]

    async def test_a_handler_can_be_registered_by_calling(self, echo: str) -> None:
        page = await ran(
            f"""
            const s = weex.requireModule('webSocket').WebSocket('{echo}');
            s.onopen(() => s.close(4002));
            s.onclose((event) => console.log(event.code));
            """
        )
        assert printed(page) == ["4002"]

    async def test_a_handler_found_there_may_be_called_with_events(self, echo: str) -> None:
        page = await ran(
            f"""
            const s = weex.requireModule('webSocket').WebSocket('{echo}');
            const before = s.onopen;
            s.onopen = (event) => {{ before && before(event); console.log('open'); s.close(); }};
            """
        )
        assert printed(page) == ["open"]

    async def test_one_that_was_replaced_is_closed(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            const old = ws.WebSocket('{echo}');
            ws.onopen = () => {{
              const s = ws.WebSocket('{echo}');
              ws.onopen = () => {{ console.log(old.readyState, s.readyState); ws.close(); }};
            }};
            """
        )
        assert printed(page) == ["3 1"]

    async def test_what_is_sent_on_one_that_was_replaced_goes_nowhere(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(
                script(
                    url,
                    f"const old = ws.INSTANCE; ws.WebSocket('{url}'); ws.onopen = () => {{"
                    " old.send('old'); old.close(); ws.send('new'); ws.close() }",
                )
            )
        assert witness.frames == [(TEXT, b"new")]
        assert names(page) == ["close"]
        assert "there is no connection" in page.warnings[0].message

    async def test_binary_type_blob_is_warned_of(self) -> None:
        page = await ran(
            "const s = weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1');"
            "s.binaryType = 'blob'; console.log(s.binaryType)"
        )
        assert page.console[0].level == "warn"
        assert page.console[1].text == "arraybuffer"


class TestUrl:
    @pytest.mark.parametrize(
        ("path", "target"),
        [
            ("chat?a=1&b=2", "/chat?a=1&b=2"),
            ("?token=JWT ey=", "/?token=JWT%20ey="),
            ("ü/€?ü", "/%C3%BC/%E2%82%AC?%C3%BC"),
            ("a/../b", "/b"),
            ("%7e?%", "/%7e?%"),
            ("", "/"),
        ],
    )
    async def test_path_and_query_arrive_as_the_url_standard_says(
        self, path: str, target: str
    ) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(script(url + path, "ws.onopen = () => ws.close()"))
        assert names(page) == ["close"]
        assert witness.requests[0].startswith(f"GET {target} HTTP/1.1\r\n")

    @pytest.mark.parametrize("scheme", ["http", "WS", "HTTP"])
    async def test_http_means_ws(self, echo: str, scheme: str) -> None:
        url = echo.replace("ws:", f"{scheme}:")
        page = await ran(script(url, "ws.onmessage = () => ws.close(); ws.send('x')"))
        assert closes(page) == [(1000, "", True)]
        assert page.sockets[0].url == echo

    @pytest.mark.parametrize("relative", ["/echo", "echo", "//HOST/echo", "?echo"])
    async def test_relative_ones_resolve_against_the_bundle_url(
        self, echo: str, relative: str
    ) -> None:
        host = echo.removeprefix("ws://").rstrip("/")
        page = await ran(
            script(relative.replace("HOST", host), "ws.onopen = () => ws.close()"),
            bundle_url=f"http://{host}/dist/page.js",
        )
        assert closes(page) == [(1000, "", True)]
        assert "echo" in page.sockets[0].url

    @pytest.mark.skipif(not socket.has_ipv6, reason="needs IPv6")
    async def test_ipv6_keeps_its_brackets_in_the_host_header(self) -> None:
        requests: list[str] = []

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            client = Client(reader, writer)
            await client.accept(close_frame(1000))
            requests.append(client.request.decode())
            await until_closed(client)
            writer.close()

        try:
            server = await asyncio.start_server(serve, "::1", 0)
        except OSError:
            pytest.skip("this machine has no ::1")
        async with server:
            port = server.sockets[0].getsockname()[1]
            page = await ran(script(f"ws://[::1]:{port}/", ""))
        assert closes(page) == [(1000, "", True)]
        assert f"Host: [::1]:{port}\r\n" in requests[0]

    async def test_user_info_becomes_basic_auth_and_is_not_shown(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            address = url.replace("//", "//user:p%40ss@")
            page = await ran(script(address, "ws.onopen = () => ws.close()"))
        token = base64.b64encode(b"user:p@ss").decode()
        assert f"Authorization: Basic {token}\r\n" in witness.requests[0]
        assert page.sockets[0].url == url

    @pytest.mark.parametrize(
        ("url", "word"),
        [
            ("''", "empty"),
            ("'   '", "empty"),
            ("null", "empty"),
            ("undefined", "empty"),
            ("123", "absolute"),
            ("{}", "absolute"),
            ("'ftp://host/'", "ftp:"),
            ("'mailto:a@b'", "mailto:"),
            ("'ws://'", "valid"),
            ("'ws://a b/'", "valid"),
            ("'ws://host:99999/'", "valid"),
            ("'ws://host/#part'", "fragment"),
            ("'ws://host/#'", "fragment"),
            ("'/relative'", "absolute"),
            ("'host'", "absolute"),
        ],
    )
    async def test_a_bad_one_fails_with_error_then_close(self, url: str, word: str) -> None:
        page = await ran(f"{RECORDING} ws.WebSocket({url}, '')")
        assert names(page) == ["error", "close"]
        assert word in why(page)
        assert closes(page) == [LOST]

    async def test_none_at_all_fails_alike(self) -> None:
        page = await ran(f"{RECORDING} ws.WebSocket()")
        assert names(page) == ["error", "close"]

    async def test_an_object_is_converted_like_a_browser_does(self, echo: str) -> None:
        page = await ran(
            f"{RECORDING} ws.WebSocket({{ toString() {{ return '{echo}' }} }});"
            "ws.onopen = () => ws.close()"
        )
        assert closes(page) == [(1000, "", True)]

    async def test_an_empty_one_leaves_no_connection_behind(self, echo: str) -> None:
        page = await ran(
            script(echo, "ws.onopen = () => { ws.WebSocket(''); ws.send('to whom?') }")
        )
        assert names(page) == ["error", "close"]
        assert [record.sent for record in page.sockets] == [0, 0]


class TestSubprotocols:
    @pytest.mark.parametrize(
        ("protocol", "header"),
        [
            ("''", None),
            ("null", None),
            ("undefined", None),
            ("[]", None),
            ("' '", None),
            ("'a'", "a"),
            ("'a, b'", "a, b"),
            ("'b,a'", "b, a"),
            ("['a', 'b']", "a, b"),
            ("['v1.chat']", "v1.chat"),
        ],
    )
    async def test_they_are_offered_in_order(self, protocol: str, header: str | None) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(script(url, "ws.onopen = () => ws.close()", protocol))
        assert names(page) == ["close"]
        lines = [line for line in witness.requests[0].split("\r\n") if "Protocol" in line]
        assert lines == ([f"Sec-WebSocket-Protocol: {header}"] if header else [])

    async def test_none_given_offers_none(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            await ran(f"{RECORDING} ws.WebSocket('{url}'); ws.onopen = () => ws.close()")
        assert "Sec-WebSocket-Protocol" not in witness.requests[0]

    async def test_no_extension_is_offered(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            await ran(script(url, "ws.onopen = () => ws.close()"))
        assert "Sec-WebSocket-Extensions" not in witness.requests[0]

    async def test_the_servers_choice_is_the_sockets_protocol(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "ws.onopen = () => { console.log(ws.INSTANCE.protocol); ws.close() }",
                "'b, a'",
            )
        )
        assert printed(page)[0] == "b"
        assert page.sockets[0].protocol == "b"

    @pytest.mark.parametrize("protocol", ["'a b'", "'a/b'", "['a', 'a']", "5.5 + '@'", "{}"])
    async def test_a_bad_one_fails_with_error_then_close(self, echo: str, protocol: str) -> None:
        page = await ran(script(echo, "", protocol))
        assert names(page) == ["error", "close"]
        assert "subprotocol" in why(page)

    async def test_a_choice_that_was_not_offered_fails_the_connection(self) -> None:
        async def server(client: Client) -> None:
            await client.read_request()
            client.write(client.response("Sec-WebSocket-Protocol: other"))
            await client.wait_end()

        async with raw_server(server) as url:
            page = await ran(script(url, "", "'mine'"))
        assert names(page) == ["error", "close"]
        assert "'other', which was not offered" in why(page)


class TestFailures:
    async def fails(self, url: str, options: Options = SOON) -> str:
        """Check that the attempt fails as every attempt must, and give the reason."""
        page = await ran(script(url, ""), socket_options=options)
        assert names(page) == ["error", "close"]
        assert closes(page) == [LOST]
        assert page.sockets[0].close is not None
        return why(page)

    async def test_a_refused_connection(self) -> None:
        assert "refused" in await self.fails(f"ws://127.0.0.1:{closed_port()}/")

    async def test_a_host_that_does_not_resolve(self) -> None:
        reason = await self.fails("ws://no-such-host.invalid/", Options(open_timeout=9))
        assert "no-such-host.invalid" in reason

    async def test_a_handshake_that_is_never_answered(self) -> None:
        async def server(client: Client) -> None:
            await client.wait_end()

        async with raw_server(server) as url:
            assert "within 0.2 s" in await self.fails(url)

    @pytest.mark.parametrize("status", ["404 Not Found", "401 Unauthorized", "302 Found", "200 OK"])
    async def test_an_answer_that_is_no_101_has_its_status_in_the_data(self, status: str) -> None:
        async def server(client: Client) -> None:
            await client.read_request()
            client.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
            await client.wait_end()

        async with raw_server(server) as url:
            assert status in await self.fails(url)

    @pytest.mark.parametrize("answer", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 101 x\r\n\r\n"])
    async def test_an_answer_that_is_no_handshake(self, answer: bytes) -> None:
        async def server(client: Client) -> None:
            await client.read_request()
            client.write(answer)

        async with raw_server(server) as url:
            await self.fails(url)

    async def test_a_certificate_that_is_not_trusted(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
        async with raw_server(serve_and_forget, context) as url:
            assert "certificate" in await self.fails(url, Options())

    async def test_an_authority_file_that_is_missing(self, echo: str) -> None:
        reason = await self.fails(echo.replace("ws:", "wss:"), Options(ca_file="/missing.pem"))
        assert "/missing.pem" in reason

    async def test_a_connection_that_is_lost_tells_why_then_closes_with_1006(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"last"))

        async with raw_server(server) as url:
            page = await ran(script(url, ""))
        assert names(page) == ["open", "message", "error", "close"]
        assert "without a close frame" in why(page)
        assert closes(page) == [LOST]

    async def test_a_breach_of_the_protocol_is_an_error_then_a_close(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"fine"), frame(TEXT, b"\xff"), frame(TEXT, b"not"))
            await client.wait_end()

        async with raw_server(server) as url:
            page = await ran(script(url, ""), socket_options=SOON)
        assert names(page) == ["open", "message", "error", "close"]
        assert "not UTF-8" in why(page)

    async def test_without_handlers_nothing_is_uncaught(self) -> None:
        page = await ran("weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1/')")
        assert page.errors == []
        assert page.sockets[0].close is not None

    async def test_what_is_sent_in_onerror_changes_nothing(self) -> None:
        page = await ran(
            script(
                f"ws://127.0.0.1:{closed_port()}/",
                "let once = true; ws.onerror = (e) => { console.log(JSON.stringify(['error', e]));"
                " if (once) { once = false; ws.send('x') } }",
            )
        )
        assert names(page) == ["error", "close", "error"]


class TestSend:
    async def echoed(self, url: str, *values: str) -> list[object]:
        """What comes back for values sent one after the other, given as JavaScript."""
        sends = "; ".join(f"ws.send({value})" for value in values)
        page = await ran(
            script(
                url,
                f"let left = {len(values)}; ws.onopen = () => {{ {sends} }};"
                "ws.onmessage = (e) => { const d = e.data; console.log(JSON.stringify(['message',"
                " typeof d === 'string' ? d : { bytes: [...new Uint8Array(d)], tag: '' + d }]));"
                " left -= 1; if (left === 0) ws.close(); }",
            )
        )
        return [value for name, value in events(page) if name == "message"]

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("'text'", "text"),
            ("''", ""),
            ("'a\\u0000b'", "a\0b"),
            ("'\\ud83d\\ude00 ü €'", "😀 ü €"),
            ("'a\\ud800b'", "a\ufffdb"),
            ("'\\udc00\\ud800'", "\ufffd\ufffd"),
            ("5", "5"),
            ("-0", "0"),
            ("NaN", "NaN"),
            ("1e21", "1e+21"),
            ("10n", "10"),
            ("true", "true"),
            ("null", "null"),
            ("undefined", ""),
            ("{ a: 1, b: [2] }", '{"a":1,"b":[2]}'),
            ("[1, 'x', null]", '[1,"x",null]'),
            ("new Date(0)", "1970-01-01T00:00:00.000Z"),
            ("/x/g", "/x/g"),
            ("{ toJSON() { return 'j' } }", '"j"'),
            ("new String('boxed')", "boxed"),
            ("JSON.stringify({ e: '😀' })", '{"e":"😀"}'),
        ],
    )
    async def test_values_become_text(self, echo: str, value: str, text: str) -> None:
        assert await self.echoed(echo, value) == [text]

    @pytest.mark.parametrize(
        ("value", "content"),
        [
            ("new Uint8Array([1, 2, 255]).buffer", [1, 2, 255]),
            ("new Uint8Array([1, 2, 3, 4]).subarray(1, 3)", [2, 3]),
            ("new DataView(new Uint8Array([1, 2, 3, 4]).buffer, 2, 1)", [3]),
            ("new Uint16Array([0x0201])", [1, 2]),
            ("new Float32Array([1])", [0, 0, 128, 63]),
            ("new ArrayBuffer(0)", []),
        ],
    )
    async def test_buffers_become_binary_messages(
        self, echo: str, value: str, content: list[int]
    ) -> None:
        (message,) = await self.echoed(echo, value)
        assert message == {"bytes": content, "tag": "[object ArrayBuffer]"}

    async def test_bytes_are_copied_at_the_call(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "const bytes = new Uint8Array([1]); ws.send(bytes); bytes[0] = 2;"
                "ws.onopen = () => { bytes[0] = 3; ws.send(bytes.buffer); bytes[0] = 4 };"
                "ws.onmessage = ({ data }) => { const [byte] = new Uint8Array(data);"
                " console.log(byte); if (byte === 3) ws.close() }",
            )
        )
        assert printed(page)[:2] == ["1", "3"]

    async def test_order_is_kept_between_text_and_binary(self, echo: str) -> None:
        came = await self.echoed(echo, "'a'", "new Uint8Array([1])", "'b'", "{}", "''")
        assert came == ["a", {"bytes": [1], "tag": "[object ArrayBuffer]"}, "b", "{}", ""]

    async def test_a_megabyte_of_text_beyond_the_basic_plane_goes_both_ways(
        self, echo: str
    ) -> None:
        page = await ran(
            script(
                echo,
                "const text = '😀ü\\u0000x'.repeat(250000);"
                "ws.onopen = () => ws.send(text);"
                "ws.onmessage = (e) => { console.log(e.data === text); ws.close() }",
            ),
            settle=5,
        )
        assert printed(page)[0] == "true"

    @pytest.mark.parametrize(
        "value",
        ["(() => { const o = {}; o.o = o; return o })()", "{ toJSON() { throw new Error('no') } }"],
    )
    async def test_what_cannot_become_text_is_an_error_and_nothing_is_sent(
        self, echo: str, value: str
    ) -> None:
        page = await ran(
            script(echo, f"ws.onopen = () => {{ ws.send({value}); ws.send('next'); ws.close() }}")
        )
        assert "cannot turn the value into text" in why(page)
        assert page.sockets[0].sent == 1

    async def test_sending_nothing_is_an_error(self, echo: str) -> None:
        page = await ran(script(echo, "ws.onopen = () => { ws.send(); ws.close() }"))
        assert "needs a value" in why(page)

    async def test_before_open_it_is_queued_and_sent_in_order_before_onopen(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(
                script(
                    url,
                    "ws.send('1'); ws.send(new Uint8Array([2])); ws.send('');"
                    "ws.onopen = () => { ws.send('4'); ws.close() }",
                )
            )
        assert witness.frames == [(TEXT, b"1"), (BINARY, b"\x02"), (TEXT, b""), (TEXT, b"4")]
        assert names(page) == ["close"]
        assert [str(warning.place) for warning in page.warnings] == [
            str(warning.place) for warning in page.warnings if warning.place
        ]
        assert all("before onopen" in warning.message for warning in page.warnings)
        assert len(page.warnings) == 1  # once a line

    async def test_what_waits_is_lost_with_the_attempt(self) -> None:
        page = await ran(script(f"ws://127.0.0.1:{closed_port()}/", "ws.send('x')"))
        assert names(page) == ["error", "close"]
        assert page.sockets[0].sent == 0

    async def test_without_a_connection_it_is_an_error_and_a_warning(self) -> None:
        page = await ran(f"{RECORDING}\nws.send('x'); console.log('went on')")
        assert "there is no connection" in why(page)
        assert printed(page)[0] == "went on"
        (warning,) = page.warnings
        assert warning.place is not None
        assert warning.place.file == "script.js"
        assert "the message was not sent" in warning.message

    async def test_the_error_is_told_even_when_a_connection_follows_at_once(
        self, echo: str
    ) -> None:
        page = await ran(
            f"{RECORDING} ws.send('x'); ws.WebSocket('{echo}'); ws.onopen = () => ws.close()"
        )
        assert names(page) == ["error", "close"]

    async def test_after_close_it_is_an_error_and_a_warning(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "ws.onopen = () => { ws.close(); ws.send('closing') };"
                "setTimeout(() => ws.send('closed'), 40)",
            )
        )
        assert names(page) == ["error", "close", "error"]
        assert [w.message.rpartition(" ")[2] for w in page.warnings] == ["closing", "closed"]

    async def test_after_the_servers_close_frame_it_is_an_error(self) -> None:
        """The handshake of closing may take its time; nothing can be sent meanwhile."""
        may_end, sent = asyncio.Event(), asyncio.Event()

        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"bye"), close_frame(1000))
            await may_end.wait()

        async with (
            raw_server(server) as url,
            opened(
                script(url, "ws.onmessage = () => setTimeout(() => ws.send('x'), 5)"),
                watch=lambda _, record: sent.set() if "error" in str(record) else None,
            ) as page,
        ):
            await asyncio.wait_for(sent.wait(), 10)
            assert "connection is closing" in why(page)
            assert page.still_open() == (f"webSocket to {url} (closing)",)
            may_end.set()
            assert (await page.settled(settle=SHORT)).status == "passed"
        assert names(page) == ["open", "error", "close"]
        assert closes(page) == [(1000, "", True)]

    async def test_what_was_queued_for_a_server_that_closes_at_once_is_an_error(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(close_frame(1000, "full"))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(script(url, "ws.send('a'); ws.send('b')"))
        assert names(page) == ["open", "error", "close"]
        assert "2 messages were not sent" in why(page)
        assert closes(page) == [(1000, "full", True)]

    async def test_more_than_may_wait_is_an_error_that_names_the_bound(self, echo: str) -> None:
        page = await ran(
            script(echo, "ws.send('x'.repeat(2000)); ws.onopen = () => ws.close()"),
            socket_options=Options(max_unsent=1000),
        )
        assert "max_unsent" in why(page)

    async def test_queued_text_that_is_longer_in_utf8_is_bounded_too(self, echo: str) -> None:
        page = await ran(
            script(echo, "ws.send('€'.repeat(900)); ws.onopen = () => ws.close()"),
            socket_options=Options(max_unsent=1000),
        )
        assert "max_unsent" in why(page)
        assert closes(page) == [(1000, "", True)]


class TestMessages:
    async def test_those_that_come_with_the_handshake_are_delivered(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"greeting"), frame(BINARY, b"\x01"))
            await until_closed(client)
            client.write(close_frame(1000))

        async with raw_server(server) as url:
            page = await ran(
                f"const ws = weex.requireModule('webSocket'); ws.WebSocket('{url}');"
                "ws.onmessage = ({ data }) => { console.log(typeof data, data.byteLength);"
                " if (data.byteLength) ws.close() }"
            )
        assert printed(page) == ["string undefined", "object 1"]

    async def test_ten_thousand_in_one_go_arrive_in_order(self) -> None:
        async def server(client: Client) -> None:
            await client.read_request()
            client.write(client.response())
            client.write(b"".join(frame(TEXT, b"%d" % n) for n in range(10_000)))
            client.write(close_frame(4000, "done"))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(
                script(
                    url,
                    "let next = 0; ws.onclose = (e) => console.log(next, e.code);"
                    "ws.onmessage = (e) => { if (e.data !== String(next++)) throw e }",
                )
            )
        assert printed(page)[1:] == ["10000 4000"]
        assert page.sockets[0].received == 10_000

    async def test_handlers_that_take_long_do_not_put_off_the_time_out(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(*[frame(TEXT, b"x")] * 200)
            await until_closed(client)

        async with (
            raw_server(server) as url,
            opened(
                script(
                    url,
                    "ws.onmessage = () => {"
                    " const end = Date.now() + 10; while (Date.now() < end); console.log('m') }",
                )
            ) as page,
        ):
            outcome = await page.settled(timeout=0.4)
            assert outcome.status == "timeout"
            assert 0.3 < outcome.duration < 0.8
            assert 10 < len(page.console) < 100

    async def test_a_ping_is_answered_and_not_delivered(self) -> None:
        answers: list[tuple[int, bytes]] = []

        async def server(client: Client) -> None:
            await client.accept(frame(PING, b"there?"))
            answers.append(await client.read_frame())
            client.write(close_frame(1000))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(script(url, ""))
        assert answers == [(0x8A, b"there?")]
        assert names(page) == ["open", "close"]

    async def test_an_event_is_a_plain_object_with_its_keys_only(self, echo: str) -> None:
        page = await ran(
            f"""
            const ws = weex.requireModule('webSocket');
            const show = (e) => console.log(Reflect.ownKeys(e), e.constructor === Object);
            ws.onopen = (e) => {{ show(e); ws.send('x'); ws.close(1005); }};
            ws.onmessage = (e) => {{ show(e); ws.close(); }};
            ws.onerror = show;
            ws.onclose = show;
            ws.WebSocket('{echo}');
            """
        )
        assert printed(page) == [
            "[] true",
            '["data"] true',
            '["data"] true',
            '["code","reason","wasClean"] true',
        ]


class TestClose:
    @pytest.mark.parametrize(
        ("arguments", "code", "reason"),
        [
            ("", 1000, ""),
            ("undefined", 1000, ""),
            ("null, 'dropped'", 1000, ""),
            ("'', 'dropped'", 1000, ""),
            ("'  '", 1000, ""),
            ("'abc', 'dropped'", 1000, ""),
            ("NaN, 'dropped'", 1000, ""),
            ("{}, 'dropped'", 1000, ""),
            ("1000", 1000, ""),
            ("1000, 'done'", 1000, "done"),
            ("'1000', 'done'", 1000, "done"),
            ("3000", 3000, ""),
            ("4000, 'bye'", 4000, "bye"),
            ("'4000', 'bye'", 4000, "bye"),
            ("4999, undefined", 4999, ""),
            ("4999, null", 4999, ""),
            ("4000, 5", 4000, "5"),
            ("4000, 'ü'.repeat(61) + 'x'", 4000, "ü" * 61 + "x"),
            ("4000, '\\ud800'", 4000, "\ufffd"),
        ],
    )
    async def test_code_and_reason_reach_the_server_and_come_back(
        self, arguments: str, code: int, reason: str
    ) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(script(url, f"ws.onopen = () => ws.close({arguments})"))
        assert witness.closes == [(code, reason)]
        assert names(page) == ["close"]
        assert closes(page) == [(code, reason, True)]

    @pytest.mark.parametrize(
        "arguments",
        [
            *("0", "-1", "999", "1001", "'1001'", "1005", "1006", "1015", "2999", "5000"),
            *("1000.5", "Infinity"),
            *("4000, 'x'.repeat(124)", "4000, '€'.repeat(42)", "1000, '😀'.repeat(31)"),
        ],
    )
    async def test_what_may_not_be_sent_is_an_error_and_the_socket_stays_usable(
        self, echo: str, arguments: str
    ) -> None:
        page = await ran(
            script(
                echo,
                f"ws.onopen = () => {{ ws.close({arguments}); ws.send('still here') }};"
                "const log = ws.onmessage; ws.onmessage = (e) => {"
                " console.log(JSON.stringify(['message', e])); ws.close() }",
            )
        )
        assert sorted(names(page)) == ["close", "error", "message"]
        assert "close" in why(page)
        assert len(page.warnings) == 1
        assert closes(page) == [(1000, "", True)]

    async def test_while_connecting_it_aborts_the_attempt(self, echo: str) -> None:
        page = await ran(script(echo, "ws.close(4000, 'never mind')"))
        assert names(page) == ["close"]
        assert closes(page) == [LOST]

    async def test_during_the_handshake_it_aborts_the_attempt(self) -> None:
        arrived, ended = asyncio.Event(), asyncio.Event()

        async def server(client: Client) -> None:
            await client.read_request()
            arrived.set()
            await client.wait_end()
            ended.set()

        async with raw_server(server) as url:
            page = await ran(script(url, "setTimeout(() => ws.close(), 50)"))
            await asyncio.wait_for(ended.wait(), 10)
        assert arrived.is_set()
        assert names(page) == ["close"]
        assert closes(page) == [LOST]

    async def test_queued_messages_are_dropped_with_the_attempt(self, echo: str) -> None:
        page = await ran(script(echo, "ws.send('x'); ws.close()"))
        assert names(page) == ["close"]
        assert page.sockets[0].sent == 0

    async def test_before_any_socket_and_again_it_does_nothing(self, echo: str) -> None:
        page = await ran(
            f"{RECORDING} ws.close(); ws.close(1005, 'x'); ws.WebSocket('{echo}');"
            "ws.onopen = () => { ws.close(4000, 'first'); ws.close(4001, 'second'); ws.close(5) };"
            "setTimeout(() => { ws.close(); ws.close(4002); ws.close(1005) }, 40)"
        )
        assert names(page) == ["close"]
        assert closes(page) == [(4000, "first", True)]
        assert page.warnings == []

    @pytest.mark.parametrize(
        ("sent", "told"),
        [
            (close_frame(1000, "done"), (1000, "done", True)),
            (close_frame(4000, "ü"), (4000, "ü", True)),
            (close_frame(1011), (1011, "", True)),
            (close_frame(1001, "restart"), (1001, "restart", True)),
            (frame(CLOSE), (1005, "", True)),
        ],
    )
    async def test_onclose_has_the_servers_code_and_reason(
        self, sent: bytes, told: tuple[int, str, bool]
    ) -> None:
        async def server(client: Client) -> None:
            await client.accept(sent)
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(script(url, ""))
        assert names(page) == ["open", "close"]
        assert closes(page) == [told]

    async def test_the_servers_answer_counts_not_what_was_asked_for(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            await until_closed(client)
            client.write(close_frame(4321, "server's word"))

        async with raw_server(server) as url:
            page = await ran(script(url, "ws.onopen = () => ws.close(4000, 'mine')"))
        assert closes(page) == [(4321, "server's word", True)]

    async def test_a_server_that_never_answers_is_left_after_the_close_time_out(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            while await client.reader.read(1000):
                pass

        async with raw_server(server) as url:
            page = await ran(script(url, "ws.onopen = () => ws.close()"), socket_options=SOON)
        assert closes(page) == [LOST]

    async def test_messages_that_come_before_the_servers_close_frame_are_delivered(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            await until_closed(client)
            client.write(frame(TEXT, b"late") + close_frame(1000))

        async with raw_server(server) as url:
            page = await ran(script(url, "ws.onopen = () => ws.close()"))
        assert events(page)[0] == ("message", {"data": "late"})
        assert closes(page) == [(1000, "", True)]

    async def test_a_connection_can_follow_a_closed_one(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "let again = true; ws.onopen = () => ws.send('x'); ws.onmessage = () => ws.close();"
                "ws.onclose = (e) => { console.log(JSON.stringify(['close', e]));"
                f" if (again) ws.WebSocket('{echo}'); again = false }}",
            )
        )
        assert closes(page) == [(1000, "", True)] * 2


class TestReplacing:
    async def test_the_old_one_is_closed_with_1001_and_never_heard_again(self, echo: str) -> None:
        old = Witness()
        async with raw_server(old) as url:
            page = await ran(
                script(
                    url,
                    f"ws.onopen = () => {{ ws.WebSocket('{echo}');"
                    " ws.onopen = () => ws.close(4000) }",
                )
            )
            await asyncio.wait_for(old.gone.wait(), 10)
        assert old.closes == [(1001, "")]
        assert closes(page) == [(4000, "", True)]
        assert [record.close and record.close.code for record in page.sockets] == [1001, 4000]

    async def test_messages_already_read_are_not_delivered_either(self, echo: str) -> None:
        async def server(client: Client) -> None:
            await client.accept(*[frame(TEXT, b"old")] * 100, close_frame(1000, "old"))
            await until_closed(client)

        async with raw_server(server) as url:
            page = await ran(
                script(
                    url,
                    "let first = true; ws.onmessage = (e) => { console.log(e.data);"
                    f" if (first) {{ first = false; ws.WebSocket('{echo}');"
                    " ws.onopen = () => ws.send('new') } else ws.close(4000) }",
                )
            )
        assert printed(page)[1:3] == ["old", "new"]
        assert closes(page) == [(4000, "", True)]

    async def test_an_attempt_under_way_is_given_up(self, echo: str) -> None:
        ended = asyncio.Event()

        async def server(client: Client) -> None:
            await client.read_request()
            await client.wait_end()
            ended.set()

        async with raw_server(server) as url:
            page = await ran(
                script(
                    url,
                    f"setTimeout(() => {{ ws.WebSocket('{echo}');"
                    " ws.onopen = () => ws.close(4000) }, 30)",
                )
            )
            await asyncio.wait_for(ended.wait(), 10)
        assert names(page) == ["close"]
        assert closes(page) == [(4000, "", True)]

    async def test_one_replaced_in_the_same_turn_never_reaches_the_server(self, echo: str) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            page = await ran(
                script(url, f"ws.WebSocket('{echo}'); ws.onopen = () => ws.close(4000)")
            )
        assert witness.requests == []
        assert closes(page) == [(4000, "", True)]

    async def test_both_may_go_to_the_embedded_echo_server(self) -> None:
        """It starts when it is first needed, here by two at once."""
        url = "ws://echo.websocket.org"
        page = await ran(script(url, f"ws.WebSocket('{url}'); ws.onopen = () => ws.close(4000)"))
        assert closes(page) == [(4000, "", True)]

    async def test_reconnecting_fifty_times_leaves_nothing_behind(self, echo: str) -> None:
        async with opened(
            script(
                echo,
                "let count = 0; ws.onopen = () => ws.close(); ws.onclose = () => {"
                f" count += 1; if (count < 50) ws.WebSocket('{echo}'); else console.log(count) }}",
            )
        ) as page:
            before = asyncio.all_tasks()
            assert (await page.settled()).status == "passed"
            assert not asyncio.all_tasks() - before
        assert printed(page) == ["50"]
        assert [record.close and record.close.code for record in page.sockets] == [1000] * 50

    async def test_replacing_fifty_live_ones_leaves_nothing_behind(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "let count = 0; ws.onopen = () => { count += 1;"
                f" if (count < 50) ws.WebSocket('{echo}'); else ws.close(4000) }}",
            )
        )
        assert closes(page) == [(4000, "", True)]
        assert len(page.sockets) == 50


class TestDestroying:
    async def test_the_server_sees_1001_and_the_script_nothing(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url:
            async with opened(script(url, "")) as page:
                await asyncio.wait_for(witness.connected.wait(), 10)
                await page.settled(settle=SHORT)
                await page.destroy()
                told = len(page.console)
            await asyncio.wait_for(witness.gone.wait(), 10)
        assert witness.closes == [(1001, "")]
        assert told == len(page.console)
        assert names(page) == ["open"]

    async def test_while_connecting_it_ends_the_attempt(self) -> None:
        arrived, ended = asyncio.Event(), asyncio.Event()

        async def server(client: Client) -> None:
            await client.read_request()
            arrived.set()
            await client.wait_end()
            ended.set()

        async with raw_server(server) as url:
            async with opened(script(url, "")):
                await asyncio.wait_for(arrived.wait(), 10)
            await asyncio.wait_for(ended.wait(), 10)

    async def test_at_once_it_never_connects(self) -> None:
        witness = Witness()
        async with raw_server(witness) as url, opened(script(url, "")) as page:
            pass
        assert (witness.requests, page.console) == ([], [])

    async def test_a_server_that_does_not_answer_is_not_waited_for_long(self) -> None:
        connected = asyncio.Event()

        async def server(client: Client) -> None:
            await client.accept()
            connected.set()
            await asyncio.Event().wait()

        async with raw_server(server) as url, opened(script(url, "")) as page:
            await asyncio.wait_for(connected.wait(), 10)
            await page.settled(settle=SHORT)
            async with asyncio.timeout(2):
                await page.destroy()

    async def test_messages_that_came_before_are_not_delivered_any_more(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(*[frame(TEXT, b"x")] * 1000)
            await until_closed(client)

        told = asyncio.Event()
        slow = "const end = Date.now() + 10; while (Date.now() < end); console.log('m')"
        async with (
            raw_server(server) as url,
            opened(
                script(url, f"ws.onmessage = () => {{ {slow} }}"),
                watch=lambda page, record: told.set(),
            ) as page,
        ):
            await asyncio.wait_for(told.wait(), 10)
            await page.destroy()
            assert page.sockets[0].received > len(page.console)

    async def test_two_pages_have_a_connection_each(self, echo: str) -> None:
        async with Device() as device:
            first, second = [
                await device.open(source=script(echo, f"ws.onopen = () => ws.send('{name}')"))
                for name in "ab"
            ]
            await first.settled(settle=SHORT)
            await first.destroy()
            outcome = await second.settled(settle=SHORT)
            assert outcome.open_at_end == (f"webSocket to {echo} (open)",)
        assert events(first) == [("message", {"data": "a"})]
        assert events(second) == [("message", {"data": "b"})]


class TestTls:
    @pytest.mark.parametrize("scheme", ["wss", "https"])
    async def test_wss_and_https_are_encrypted(self, scheme: str, tmp_path: Path) -> None:
        authority = trustme.CA()
        ca_file = tmp_path / "ca.pem"
        authority.cert_pem.write_to_path(str(ca_file))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        server = EchoServer()
        await server.start(tls=context)
        async with server:
            url = server.url.replace("wss", scheme).replace("127.0.0.1", "localhost")
            page = await ran(
                script(
                    url,
                    "ws.onopen = () => ws.send('x'.repeat(200000));"
                    "ws.onmessage = (e) => { console.log(e.data.length); ws.close(4000, 'bye') }",
                ),
                socket_options=Options(ca_file=str(ca_file)),
            )
        assert printed(page)[0] == "200000"
        assert closes(page) == [(4000, "bye", True)]


class TestTracing:
    async def test_frames_are_recorded_with_their_socket_and_time(self, echo: str) -> None:
        page = await ran(
            script(
                echo,
                "ws.onopen = () => ws.send('hi');"
                "ws.onmessage = () => { ws.send(new Uint8Array([1, 2])); ws.close(4000, 'bye') }",
            ),
            defaults=Defaults(trace=True),
        )
        frames = page.sockets[0].frames
        assert [(each.sent, each.kind, each.text) for each in frames[1:6]] == [
            (False, "handshake", "HTTP/1.1 101 Switching Protocols"),
            (True, "text", "2 B 'hi'"),
            (False, "text", "2 B 'hi'"),
            (True, "binary", "2 B 01 02"),
            (True, "close", "4000 bye"),
        ]
        assert frames[0].text.startswith("GET / HTTP/1.1 to ws://127.0.0.1")
        assert [each.at for each in frames] == sorted(each.at for each in frames)
