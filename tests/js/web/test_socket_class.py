"""The class WebSocket, with a native half that does what the test says."""

from __future__ import annotations

import pytest

from bridge.wire import Event, Payload
from tests.js.web.world import World


def happened(name: str, number: int, *args: object, payloads: list[Payload] | None = None) -> Event:
    return Event("WebSocket", name, [number, *args], payloads)


OPENED = happened("open", 1, "", "")
CLOSED = happened("close", 1, 1000, "bye", True)


@pytest.fixture
def opened(world: World) -> World:
    world.run("var ws = new WebSocket('ws://x/'); var seen = [];")
    for name in ("open", "message", "error", "close"):
        world.run(f"ws.on{name} = (event) => seen.push(event.type, ws.readyState);")
    world.tell(OPENED)
    return world


def test_a_socket_asks_to_be_opened(world: World) -> None:
    world.run("var ws = new WebSocket('http://Example.org:80/a b?c', ['one', 'two']);")
    (call,) = world.asked("WebSocket")
    assert (call.method, call.args) == ("open", [1, "ws://example.org/a%20b?c", ["one", "two"]])
    assert call.place is not None
    assert call.place.line == 1
    shown = "[ws.url, ws.readyState, ws.protocol, ws.extensions, ws.binaryType, ws.bufferedAmount]"
    assert world.value(shown) == [call.args[1], 0, "", "", "blob", 0]


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        *(("/x", "ws://example.org/x"), ("x?y", "ws://example.org/app/x?y")),
        *(("//host:81", "ws://host:81/"), ("https://h", "wss://h/"), ("WSS://h:443", "wss://h/")),
    ],
)
def test_urls_are_resolved_against_the_page(world: World, url: str, opens: str) -> None:
    assert world.value(f"new WebSocket('{url}').url") == opens


@pytest.mark.parametrize(
    "arguments",
    [
        *("'ftp://x'", "'ws://x#'", "'ws://x#f'", "'#f'", "'ws://'", "'ws://a b'", "'about:blank'"),
        *("'ws://x', ''", "'ws://x', 'a b'", "'ws://x', ['a', 'a']", "'ws://x', ['a', 'A']"),
        *("'ws://x', 'a,b'", "'ws://x', null + ' '", "'ws://x', ['']", "'ws://x', 'é'"),
    ],
)
def test_what_is_no_url_or_subprotocol_is_a_syntax_error(world: World, arguments: str) -> None:
    assert world.value(f"thrown(() => new WebSocket({arguments}))") == "DOMException SyntaxError"
    assert world.asked("WebSocket") == []


def test_wrong_calls(world: World) -> None:
    for wrong in ("new WebSocket()", "WebSocket('ws://x')", "new WebSocket(Symbol())"):
        assert world.value(f"thrown(() => {wrong})") == "TypeError", wrong
    world.run("var ws = new WebSocket('ws://x', undefined);")
    assert world.value("thrown(() => ws.send())") == "TypeError"
    assert world.value("thrown(() => WebSocket.prototype.close.call({}))") == "TypeError"
    assert world.value("thrown(() => WebSocket.prototype.onopen)") == "TypeError"
    assert world.value("thrown(() => ws.send('early'))") == "DOMException InvalidStateError"


def test_the_life_of_a_connection(opened: World) -> None:
    opened.tell(happened("message", 1, payloads=["hi"]), CLOSED)
    assert opened.value("seen") == ["open", 1, "message", 1, "close", 3]


def test_open_tells_what_was_chosen(world: World) -> None:
    world.run("var ws = new WebSocket('ws://x', 'a');")
    world.tell(happened("open", 1, "a", "permessage-deflate"))
    assert world.value("[ws.protocol, ws.extensions]") == ["a", "permessage-deflate"]


def test_messages_carry_text_blobs_or_buffers(opened: World) -> None:
    opened.run("var data = []; ws.onmessage = (e) => data.push(e.data); var origins = [];")
    opened.run("ws.addEventListener('message', (e) => origins.push(e.origin, e.isTrusted));")
    opened.tell(happened("message", 1, payloads=["é€", b"\x01\x02"]))
    opened.run("ws.binaryType = 'arraybuffer'; ws.binaryType = 'nonsense';")
    opened.tell(happened("message", 1, payloads=[b"\x03"]))
    assert opened.value("data[0]") == "é€"
    assert opened.value("data[1].bytes().then((bytes) => [...bytes])") == [1, 2]
    assert opened.value("[data[2] instanceof ArrayBuffer, new Uint8Array(data[2])[0]]") == [True, 3]
    assert opened.value("[...new Set(origins)]") == ["ws://x", True]


@pytest.mark.parametrize(
    ("value", "method", "sent", "size"),
    [
        *(("'é'", "send", "é", 2), ("'\\ud800'", "send", "\ufffd", 3), ("null", "send", "null", 4)),
        *(("{}", "send", "[object Object]", 15), ("[1, 2]", "send", "1,2", 3)),
        *(("new Uint8Array([1, 2]).subarray(1)", "sendBinary", "Ag==", 1),),
        *(
            ("new ArrayBuffer(2)", "sendBinary", "AAA=", 2),
            ("new Blob(['a'])", "sendBinary", "YQ==", 1),
        ),
    ],
)
def test_what_values_are_sent_as(
    opened: World, value: str, method: str, sent: str, size: int
) -> None:
    opened.run(f"ws.send({value});")
    call = opened.asked("WebSocket")[-1]
    assert (call.method, call.payload or call.args[1]) == (method, sent)
    assert opened.value("ws.bufferedAmount") == size


def test_the_buffered_amount_falls_when_the_native_half_says_so(opened: World) -> None:
    opened.run("ws.send('abc'); ws.send('de');")
    assert opened.value("ws.bufferedAmount") == 5
    opened.tell(happened("written", 1, 3))
    assert opened.value("ws.bufferedAmount") == 2


def test_what_is_sent_after_closing_stays_buffered(opened: World) -> None:
    opened.run("ws.close(); ws.send('abc');")
    opened.tell(happened("close", 1, 1005, "", True))
    opened.run("ws.send(new Blob(['abcd']));")
    assert opened.value("ws.bufferedAmount") == 7
    assert [call.method for call in opened.asked("WebSocket")] == ["open", "close"]


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        *(("", [1, None, ""]), ("undefined", [1, None, ""]), ("1000", [1, 1000, ""])),
        *(("3000.4, 'é'", [1, 3000, "é"]), ("4999, '\\ud800'", [1, 4999, "\ufffd"])),
        *(("undefined, 'x'", [1, 1000, "x"]), ("'3001'", [1, 3001, ""]), ("4998.5", [1, 4998, ""])),
    ],
)
def test_how_closing_is_asked_for(opened: World, arguments: str, asked: list[object]) -> None:
    opened.run(f"ws.close({arguments}); ws.close();")
    (_, call) = opened.asked("WebSocket")
    assert (call.method, call.args) == ("close", asked)
    assert opened.value("ws.readyState") == 2


@pytest.mark.parametrize(
    "code", ["0", "1001", "1005", "2999", "5000", "NaN", "null", "'x'", "66536"]
)
def test_codes_that_scripts_may_not_send(opened: World, code: str) -> None:
    assert opened.value(f"thrown(() => ws.close({code}))") == "DOMException InvalidAccessError"
    assert opened.value("ws.readyState") == 1


def test_a_reason_has_at_most_123_bytes(opened: World) -> None:
    assert opened.value("thrown(() => ws.close(1000, 'é'.repeat(62)))") == (
        "DOMException SyntaxError"
    )
    assert opened.value("thrown(() => ws.close(1000, 'é'.repeat(61)))") == "nothing"


def test_nothing_is_received_while_closing(opened: World) -> None:
    opened.run("ws.close();")
    opened.tell(happened("message", 1, payloads=["late"]), CLOSED)
    assert opened.value("seen") == ["open", 1, "close", 3]


def test_closing_an_attempt_fails_it(world: World) -> None:
    world.run("var ws = new WebSocket('ws://x'); var seen = []; ws.close();")
    world.run("ws.onopen = ws.onerror = ws.onclose = (e) => seen.push(e.type, e.code);")
    world.tell(OPENED, happened("close", 1, 1006, "", False))
    assert world.value("seen") == ["error", None, "close", 1006]


def test_a_failure_is_one_error_and_one_close(opened: World) -> None:
    opened.tell(happened("error", 1, "why", True), happened("close", 1, 1006, "", False))
    opened.tell(CLOSED, happened("message", 1, payloads=["x"]))
    assert opened.value("seen") == ["open", 1, "error", 3, "close", 3]


def test_several_sockets_hear_of_their_own_events_only(world: World) -> None:
    world.run(
        "var seen = []; var all = [1, 2, 3].map((n) => new WebSocket('ws://x' + n));"
        "all.forEach((ws) => { ws.onmessage = (e) => seen.push(ws.url, e.data); });"
    )
    world.tell(happened("open", 2, "", ""), happened("message", 2, payloads=["two"]))
    assert world.value("seen") == ["ws://x2/", "two"]
    assert world.value("all.map((ws) => ws.readyState)") == [0, 1, 0]


def test_the_class_has_the_shape_of_the_standard(world: World) -> None:
    constants = "['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']"
    assert world.value(f"{constants}.map((n) => WebSocket[n])") == [0, 1, 2, 3]
    assert world.value(f"{constants}.map((n) => WebSocket.prototype[n])") == [0, 1, 2, 3]
    assert world.value("Object.getPrototypeOf(WebSocket) === EventTarget") is True
    assert world.value("Object.keys(globalThis).includes('WebSocket')") is False
    assert world.value("String(new WebSocket('ws://x'))") == "[object WebSocket]"
    assert world.value("[WebSocket.length, WebSocket.prototype.send.length]") == [1, 1]
