"""A script for each row of the webSocket module, and what comes of it on each platform.

What came is what the script printed, then what the server got (``>``), then what would have crashed
the app (``!``). Scripts use the functions of ``world.PRELUDE``.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One script. ``header`` names one whose values are looked at too (``:``)."""

    rows: str
    script: str
    doc: list[str]
    android: list[str]
    ios: list[str]
    web: list[str]
    header: str = ""


LOST = "close 1006 '' false"
CLOSED = "close 1000 '' true"
NO_CODE = "close 1005 '' true"
REFUSED = "[JS Framework] webSocket.onopen must be assigned as a function."
LOGGED = "[JS Framework] Failed to execute the callback function:\n "
GOING_AWAY = "> close 1001 CLOSE_GOING_AWAY"
USER_INFO = "error NSLocalizedDescription"

CASES = [
    # -- the module and its handlers
    Case(
        "made_of",
        "const made = ws.WebSocket(url);"
        "log(typeof WebSocket === 'function' && made instanceof WebSocket)",
        doc=["false"],
        android=["false"],
        ios=["false"],
        web=["true"],
    ),
    Case(
        "handler_forms",
        "ws.WebSocket(url + 'greeting'); ws.onopen = () => log('assigned');"
        "attempt(() => ws.onmessage(() => log('called')))",
        doc=["assigned", "called"],
        android=["called"],
        ios=["called"],
        web=["throws TypeError", "assigned"],
    ),
    Case(
        "handler_reading",
        "ws.WebSocket(url); log(typeof ws.onopen, ws.onopen === ws.onopen)",
        doc=["function true"],
        android=["function false"],
        ios=["function false"],
        web=["object true"],
    ),
    Case(
        "assigned_null",
        "connect(); ws.onopen = null",
        doc=[],
        android=[REFUSED, "open"],
        ios=[REFUSED, "open"],
        web=[],
    ),
    Case(
        "assigned_other",
        "connect(); ws.onopen = 5",
        doc=[REFUSED, "open"],
        android=[REFUSED, "open"],
        ios=[REFUSED, "open"],
        web=[],
    ),
    Case(
        "module_identity",
        "log(weex.requireModule('webSocket') === ws)",
        doc=["true"],
        android=["false"],
        ios=["false"],
        web=["true"],
    ),
    Case(
        "instance",
        "ws.WebSocket(url); log(typeof ws.INSTANCE, Object.keys(ws).includes('INSTANCE'))",
        doc=["object false"],
        android=["undefined false"],
        ios=["undefined false"],
        web=["object true"],
    ),
    Case(
        "returned",
        "log(Object.prototype.toString.call(ws.WebSocket(url)))",
        doc=["[object WebSocket]"],
        android=["[object Undefined]"],
        ios=["[object Undefined]"],
        web=["[object WebSocket]"],
    ),
    Case(
        "handlers_before_connect",
        "listen(); ws.WebSocket(url)",
        doc=["open"],
        android=[],
        ios=["open"],
        web=[],
    ),
    Case(
        "handlers_after_reconnect",
        "let n = 0; ws.WebSocket(url);"
        "on('onopen', () => { n += 1; log('open', n); if (n === 1) ws.WebSocket(url) })",
        doc=["open 1", "open 2", "> close 1001"],
        android=["open 1", GOING_AWAY],
        ios=["open 1", "open 2", "> close 1000"],
        web=["open 1"],
    ),
    Case(
        "one_shot_handlers",
        "let n = 0; ws.WebSocket(url); const close = () => ws.close(); on('onopen', close);"
        "on('onclose', () => { n += 1; log('closed', n);"
        " if (n === 1) { ws.WebSocket(url); on('onopen', close) } })",
        doc=["closed 1", "closed 2", "> close 1000", "> close 1000"],
        android=["closed 1", "> close 1000", "> close 1000"],
        ios=["closed 1", "> close 1000", "> close 1000"],
        web=["closed 1", "> close", "> close"],
    ),
    # -- another WebSocket()
    Case(
        "replaced replaced_frame",
        "let n = 0; onceOpen(() => { n += 1; if (n === 1) { ws.WebSocket(url); ws.close() } })",
        doc=[LOST, "> close 1001"],
        android=["close 1001 'CLOSE_GOING_AWAY' true", GOING_AWAY],
        ios=["close 0 '' true", "> close 1000"],
        web=[],
    ),
    Case(
        "replaced_attempt",
        "connect(); ws.WebSocket(url); on('onopen', () => { log('open'); ws.send('second') })",
        doc=["open", "> text second", ": websocket"],
        android=["open", "open", "> text second", ": websocket", ": websocket"],
        ios=["open", "> text second", ": websocket"],
        web=["open", "open", "> text second", ": websocket", ": websocket"],
        header="Upgrade",
    ),
    # -- url and protocol
    Case(
        "invalid_url",
        "attempt(() => ws.WebSocket('ftp://127.0.0.1/')); listen()",
        doc=["error why", LOST],
        android=[],
        ios=[],
        web=["throws SyntaxError"],
    ),
    Case(
        "invalid_url",
        "onceOpen(() => { attempt(() => ws.WebSocket('ftp://x')); attempt(() => ws.send('x')) })",
        doc=["error why", LOST, "> close 1001"],
        android=["close 1001 'CLOSE_GOING_AWAY' true", GOING_AWAY],
        ios=["> text x"],
        web=["throws SyntaxError", "> text x"],
    ),
    Case(
        "empty_url",
        "onceOpen(() => { ws.WebSocket(''); ws.send('x') })",
        doc=["error why", LOST, "> close 1001"],
        android=["close 1001 'CLOSE_GOING_AWAY' true", GOING_AWAY],
        ios=["> text x"],
        web=[],
    ),
    Case(
        "relative_url",
        "attempt(() => ws.WebSocket('/chat')); listen()",
        doc=["open"],
        android=[],
        ios=[],
        web=["open"],
    ),
    Case(
        "protocol_empty",
        "connect('', '')",
        doc=["open", ": no header"],
        android=["open", ": "],
        ios=["open", ": no header"],
        web=["open", ": no header"],
        header="Sec-WebSocket-Protocol",
    ),
    Case(
        "protocol_list",
        "connect('a', 'a, b')",
        doc=["open", ": a, b"],
        android=["open", ": a, b"],
        ios=[USER_INFO, ": a, b"],
        web=["throws SyntaxError"],
        header="Sec-WebSocket-Protocol",
    ),
    Case(
        "protocol_array",
        "connect('', ['a', 'b'])",
        doc=["open", ": a, b"],
        android=["open", ': ["a","b"]'],
        ios=[
            "! NSInvalidArgumentException: "
            "-[__NSArrayM length]: unrecognized selector sent to instance"
        ],
        web=["open", ": a, b"],
        header="Sec-WebSocket-Protocol",
    ),
    Case(
        "origin",
        "connect()",
        doc=["open", ": no header"],
        android=["open", ": no header"],
        ios=["open", ": http://127.0.0.1:PORT"],
        web=["open", ": http://localhost:PORT"],
        header="Origin",
    ),
    # -- send
    Case(
        "send_without_socket",
        "listen(); attempt(() => ws.send('x'))",
        doc=["error why"],
        android=[],
        ios=[],
        web=[],
    ),
    Case(
        "send_while_connecting",
        "connect(); attempt(() => ws.send('early'))",
        doc=["open", "> text early"],
        android=["error WebSocket is not ready", "open"],
        ios=[
            "open",
            "! NSInternalInconsistencyException: "
            "Invalid State: Cannot call send: until connection is open",
        ],
        web=["throws InvalidStateError", "open"],
    ),
    Case(
        "send_after_failure",
        "let n = 0; connect('404'); on('onerror', (event) => { n += 1;"
        " log('error', why(event.data));"
        " if (n === 1) setTimeout(() => attempt(() => ws.send('x')), 1) })",
        doc=["error why", LOST, "error why"],
        android=["error why", "error WebSocket is not ready"],
        ios=[USER_INFO],
        web=["error undefined", LOST],
    ),
    Case(
        "send_when_closed",
        "onceOpen(() => { ws.close(); ws.send('late') })",
        doc=["error why", CLOSED, "> close 1000"],
        android=["error closed", CLOSED, "> close 1000"],
        ios=[CLOSED, "> close 1000"],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "send_number",
        "onceOpen(() => { ws.send(5); ws.send(true) })",
        doc=["> text 5", "> text true"],
        android=["> text 5", "> text true"],
        ios=[],
        web=["> text 5", "> text true"],
    ),
    Case(
        "send_object",
        "onceOpen(() => { ws.send({ a: 1 }); ws.send([1]) })",
        doc=['> text {"a":1}', "> text [1]"],
        android=['> text {"a":1}', "> text [1]"],
        ios=[],
        web=["> text [object Object]", "> text 1"],
    ),
    Case(
        "send_null",
        "onceOpen(() => ws.send(null))",
        doc=["> text null"],
        android=["> text "],
        ios=["> text "],
        web=["> text null"],
    ),
    Case(
        "send_undefined",
        "onceOpen(() => ws.send(undefined))",
        doc=["> text "],
        android=["> text "],
        ios=["> text "],
        web=["> text undefined"],
    ),
    Case(
        "send_nothing",
        "onceOpen(() => ws.send())",
        doc=["error why"],
        android=["error why"],
        ios=[],
        web=["> text undefined"],
    ),
    Case(
        "send_binary",
        "onceOpen(() => ws.send(new Uint8Array([1, 2]).buffer))",
        doc=["> binary 01 02"],
        android=['> text {"@type":"binary","base64":"AQI=","dataType":"ArrayBuffer"}'],
        ios=["> binary 01 02"],
        web=["> binary 01 02"],
    ),
    Case(
        "send_view",
        "onceOpen(() => ws.send(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)))",
        doc=["> binary 02 03"],
        android=['> text {"@type":"binary","base64":"AQIDBA==","dataType":"Uint8Array"}'],
        ios=["> binary 01 02 03 04"],
        web=["> binary 02 03"],
    ),
    Case(
        "send_data_view",
        "onceOpen(() => ws.send(new DataView(new ArrayBuffer(2))))",
        doc=["> binary 00 00"],
        android=["> text {}"],
        ios=["> text {}"],
        web=["> binary 00 00"],
    ),
    # -- close
    Case(
        "close_code",
        "onceOpen(() => ws.close(4000, 'why'))",
        doc=["close 4000 'why' true", "> close 4000 why"],
        android=["close 4000 'why' true", "> close 4000 why"],
        ios=[CLOSED, "> close 1000"],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "close_code_text",
        "onceOpen(() => ws.close('4000', 'why'))",
        doc=["close 4000 'why' true", "> close 4000 why"],
        android=["close 4000 'why' true", "> close 4000 why"],
        ios=["close 4000 'why' true", "> close 4000 why"],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "close_code_blank",
        "onceOpen(() => ws.close('', 'why'))",
        doc=[CLOSED, "> close 1000"],
        android=["close 1000 'why' true", "> close 1000 why"],
        ios=[CLOSED, "> close 1000"],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "close_codes",
        "onceOpen(() => ws.close('1001', 'why'))",
        doc=["error why"],
        android=["close 1001 'why' true", "> close 1001 why"],
        ios=["close 1001 'why' true", "> close 1001 why"],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "close_code_refused",
        "onceOpen(() => ws.close('5', 'why'))",
        doc=["error why"],
        android=["error why"],
        ios=[],
        web=[NO_CODE, "> close"],
    ),
    Case(
        "close_while_connecting aborted",
        "connect(); ws.close()",
        doc=[LOST],
        android=["open"],
        ios=["close 0 '' true"],
        web=["error undefined", LOST],
    ),
    Case(
        "close_again",
        "onceOpen(() => { ws.close(); ws.close() })",
        doc=[CLOSED, "> close 1000"],
        android=["error closed", CLOSED, "> close 1000"],
        ios=[CLOSED, "> close 1000"],
        web=[NO_CODE, "> close"],
    ),
    # -- events
    Case(
        "events",
        "ws.WebSocket(url + 'greeting');"
        "on('onmessage', (event) => log(Object.keys(event), 'type' in event, 'target' in event))",
        doc=["data false false"],
        android=["data false false"],
        ios=["data false false"],
        web=["isTrusted true true"],
    ),
    Case(
        "throwing_handler",
        "onceOpen(() => { ws.send('x'); throw new RangeError('oops') })",
        doc=["> text x", "! RangeError: oops"],
        android=[f"{LOGGED}RangeError: oops", "> text x", "! RangeError: oops"],
        ios=[f"{LOGGED}RangeError: oops", "> text x", "! RangeError: oops"],
        web=["> text x", "! RangeError: oops"],
    ),
    Case(
        "binary_received",
        "connect('binary')",
        doc=["open", "message ArrayBuffer 2"],
        android=["open"],
        ios=["open", 'message {"@type":"binary","base64":"AQI="}'],
        web=["open", "message Blob 2"],
    ),
    Case(
        "error_data failure",
        "connect('404')",
        doc=["error why", LOST],
        android=["error why"],
        ios=[USER_INFO],
        web=["error undefined", LOST],
    ),
    Case(
        "dropped",
        "connect('drop')",
        doc=["open", "error why", LOST],
        android=["open", "close 1000 'CLOSE_NORMAL' true"],
        ios=["open", "close 1001 'Stream end encountered' false"],
        web=["open", "error undefined", LOST],
    ),
]
