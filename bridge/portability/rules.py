"""The constructs that work here and fail on a platform. Ids are for ever: none is used again."""

from __future__ import annotations

from collections.abc import Mapping

from bridge.portability.of_navigator import OF_NAVIGATOR
from bridge.portability.of_stream import OF_STREAM
from bridge.portability.rule import Rule

_LIST = (
    Rule(
        "WX001",
        "ws.{0} = … does nothing on Android and iOS: call ws.{0}(fn) there",
        ("android", "ios"),
        since="JS framework 0.23.4",
        story="""\
Assigning a handler registers it on H5, and did on phones with JS framework 0.22 and 0.23.0,
for which the documentation was written. Since 0.23.4 the setter of the module is broken: it
makes a function that nobody calls. Nothing is registered and nothing is said.""",
        instead="""\
if (WXEnvironment.platform === 'Web') ws.onopen = opened; // WX002 tells why
else ws.onopen(opened);""",
        rows=("handler_forms",),
    ),
    Rule(
        "WX002",
        "ws.{0}(fn) is a TypeError on H5: assign ws.{0} = fn there",
        ("web",),
        story="""\
On H5 a handler's name reads as the handler that was assigned, or null: calling it is a
TypeError, or calls that handler. On phones the call is the only form that works (WX001). A
file that asks for `platform` is taken to know what it does.""",
        instead="""\
if (WXEnvironment.platform === 'Web') ws.onopen = opened;
else ws.onopen(opened);""",
        rows=("handler_forms", "handler_reading"),
    ),
    Rule(
        "WX003",
        "send() before onopen: queued here; Android and iOS lose it, H5 throws; send in onopen",
        ("android", "ios", "web"),
        story="""\
Here the message waits and goes out once the connection is open. Android calls `onerror` with
"WebSocket is not ready" and drops the message, iOS stops a debug build with an assertion, a
browser throws InvalidStateError.""",
        instead="""\
ws.onopen(function () { ws.send('some message.'); });""",
        rows=("send_while_connecting",),
    ),
    Rule(
        "WX004",
        "{0} was set before WebSocket(): Android and H5 drop it; set it after the call",
        ("android", "web"),
        story="""\
iOS keeps handlers on the module. Android keeps them on the connection and H5 on the browser's
socket, and before `WebSocket()` there is none: what was set is dropped without a word. A
handler that is set in the same turn as `WebSocket()` misses nothing.""",
        instead="""\
ws.WebSocket(url);
ws.onopen(opened);""",
        rows=("handlers_before_connect",),
    ),
    Rule(
        "WX005",
        "{0} was set for an earlier connection: Android and H5 drop it; set it anew for each",
        ("android", "web"),
        story="""\
iOS keeps handlers for the next connection, except `onclose`, which is gone once it was
called. On Android and H5 each connection begins without handlers.""",
        instead="""\
function connect() {
  ws.WebSocket(url);
  ws.onmessage(received);
  ws.onclose(connect);
}""",
        rows=("handlers_after_reconnect", "one_shot_handlers"),
    ),
    Rule(
        "WX006",
        "close() with a number for a code: iOS sends 1000 and no reason; write the code as a text",
        ("ios",),
        story="""\
The iOS module takes a code that is no NSString for a blank one, and closes with 1000 and
without the reason. A text with the number in it works on both phones.""",
        instead="ws.close('4000', 'why');",
        rows=("close_code",),
    ),
    Rule(
        "WX007",
        "close() with arguments: H5 ignores them; send the peer a message before, if it must know",
        ("web",),
        story="""\
The module on H5 calls the browser's `close()` without arguments: the close frame has neither
code nor reason, and the peer sees 1005. A file that asks for `platform` is taken to know what
it does.""",
        instead="""\
ws.send('leaving');
ws.close();""",
        rows=("close_code", "close_code_text", "close_code_blank"),
    ),
    Rule(
        "WX008",
        "close() before onopen: Android does nothing and connects all the same; close in onopen",
        ("android",),
        story="""\
Here, on iOS and on H5 the attempt is aborted. The Android adapter has no socket before it is
open, so nothing is closed: the connection opens and `onopen` is called. iOS then tells
`onclose` code 0, others 1006.""",
        instead="""\
var unwanted = false; // set where you would close
ws.onopen(function () { if (unwanted) ws.close(); });""",
        rows=("close_while_connecting", "aborted"),
    ),
    Rule(
        "WX009",
        "close() once more: Android calls onerror; close once",
        ("android",),
        story="""\
The documentation says that closing what is closed does nothing, and so it is here, on iOS and
on H5. On Android okhttp throws, and the adapter passes that on to `onerror`.""",
        instead="""\
if (!closed) ws.close();
closed = true;""",
        rows=("close_again",),
    ),
    Rule(
        "WX010",
        "send() of binary data: Android sends JSON text with base64 in it; send text",
        ("android",),
        story="""\
The framework packs bytes into `{'@type': 'binary', dataType, base64}`. iOS unpacks that and
sends a binary message. Android's `send` takes a String, so the server gets the JSON as a text
message.""",
        instead="ws.send(JSON.stringify({ data: encodeBase64(bytes) }));",
        rows=("send_binary",),
    ),
    Rule(
        "WX011",
        "send() of a part of a buffer: Android and iOS send the whole buffer; copy the part",
        ("android", "ios"),
        story="""\
The framework encodes the buffer of a typed array and forgets where the array begins and ends
in it. Of a DataView it makes the text `{}`.""",
        instead="ws.send(bytes.slice());",
        rows=("send_view", "send_data_view"),
    ),
    Rule(
        "WX012",
        "a binary message came: Android never delivers one, iOS gives a dictionary, H5 a Blob",
        ("android", "ios", "web"),
        since="JS framework 0.23.7 on iOS",
        story="""\
Here `event.data` is an ArrayBuffer. The Android adapter hands over text only. iOS up to
0.23.5 decoded to an ArrayBuffer; since 0.23.7 `data` is `{'@type': 'binary', base64}`. H5
gives a Blob unless the socket's `binaryType` is 'arraybuffer'.""",
        instead="""\
// let the server send base64 in a text message
ws.onmessage(function (event) { receive(decodeBase64(event.data)); });""",
        rows=("binary_received",),
    ),
    Rule(
        "WX013",
        "send() of no string but of type {0}: iOS sends nothing, H5 its String(); make it text",
        ("ios", "web"),
        story="""\
Android and we send the JSON text of objects and arrays, and the string of numbers and
booleans. iOS takes strings only and ignores the rest. H5 sends what `String(value)` gives:
"[object Object]". Of null, phones send an empty text.""",
        instead="ws.send(JSON.stringify(value));",
        rows=("send_number", "send_object", "send_null", "send_undefined", "send_nothing"),
    ),
    Rule(
        "WX014",
        "send() without an open connection: iOS and H5 say nothing, so onerror is not called",
        ("ios", "web"),
        story="""\
Here `onerror` is called, and on Android, unless there never was a connection. iOS and H5 drop
the message in silence.""",
        instead="""\
if (isOpen) ws.send(text); // set in onopen, cleared in onclose and onerror
else queue.push(text);""",
        rows=("send_without_socket", "send_after_failure", "send_when_closed"),
    ),
    Rule(
        "WX015",
        "{0} of what WebSocket() returns: phones return undefined; use the module's own names",
        ("android", "ios"),
        story="""\
On H5 `WebSocket()` returns the browser's socket, and the module shows it as `INSTANCE`. The
modules of the phones return nothing, and have no `readyState`.""",
        instead="""\
var isOpen = false;
ws.onopen(function () { isOpen = true; });
ws.onclose(function () { isOpen = false; });""",
        rows=("returned", "instance"),
    ),
    Rule(
        "WX016",
        "several names in a text for a protocol: iOS fails the connection, H5 throws; offer one",
        ("ios", "web"),
        story="""\
iOS offers 'a, b' as one name, so the server's choice of 'a' is none that was offered. A
browser throws SyntaxError. Android sends the text as it stands, which works.""",
        instead="ws.WebSocket(url, 'chat.v2');",
        rows=("protocol_list",),
    ),
    Rule(
        "WX017",
        "an array for a protocol: iOS crashes, Android sends its JSON text; offer one name",
        ("android", "ios"),
        story="""\
Only browsers take an array. Android turns it into the text `["a","b"]`, iOS asks it for its
length, which an NSArray has not.""",
        instead="ws.WebSocket(url, 'chat.v2');",
        rows=("protocol_array",),
    ),
    Rule(
        "WX018",
        "'' for a protocol: Android sends a Sec-WebSocket-Protocol header without a value; omit it",
        ("android",),
        story="""\
Every example of the documentation does this, and most servers take the empty header. Some
refuse the handshake. This warning is therefore off until you ask for it.""",
        instead="ws.WebSocket(url);",
        rows=("protocol_empty",),
        default="off",
    ),
    Rule(
        "WX019",
        "an http: or https: url: older browsers throw SyntaxError; write ws: or wss:",
        ("web",),
        since="until Chrome 125, Firefox 124, Safari 17.3",
        story="""\
Both phones take http and https for ws and wss, and so do we and the browsers of today. A file
that asks for `platform` is taken to know what it does.""",
        instead="ws.WebSocket('wss://example.com/chat');",
        rows=(),
    ),
    Rule(
        "WX020",
        "a relative url: Android and iOS connect to nothing and call no handler; write all of it",
        ("android", "ios"),
        story="""\
Here and in the browsers of today it is resolved against the page's own URL. okhttp refuses it
with an exception that no handler sees, the iOS module returns without a word.""",
        instead="ws.WebSocket('wss://example.com/chat');",
        rows=("relative_url",),
    ),
    Rule(
        "WX021",
        "a url or protocol that cannot be used: Android and iOS call no handler, H5 throws",
        ("android", "ios", "web"),
        story="""\
Here `onerror` and then `onclose` are called. On Android nothing is, and the old connection is
closed; on iOS nothing happens at all, and the old connection stays. H5 throws SyntaxError; ''
makes it forget its socket. Where the URL comes from outside, check it yourself.""",
        instead="""\
if (!/^wss?:\\/\\/[^\\s#]+$/.test(url)) failed('no address of a server: ' + url);
else ws.WebSocket(url);""",
        rows=("invalid_url", "empty_url"),
    ),
    Rule(
        "WX022",
        "{0} is called after onerror: Android and iOS call onerror alone; end in both",
        ("android", "ios"),
        story="""\
A connection that fails has an error and then a close event here and on H5. Phones tell the
error only: what cleans up or reconnects in `onclose` alone never runs there.""",
        instead="""\
ws.onerror(lost);
ws.onclose(lost);""",
        rows=("failure",),
    ),
    Rule(
        "WX023",
        "lost without a close frame: no onerror on phones, and onclose tells 1000 or 1001 there",
        ("android", "ios"),
        story="""\
Here and on H5 `onerror` is called, then `onclose` with 1006. Android takes the end of TCP for
a normal one, `{code: 1000, reason: 'CLOSE_NORMAL', wasClean: true}`, iOS tells `{code: 1001,
reason: 'Stream end encountered', wasClean: false}`. Neither calls `onerror`. Do not judge by
`wasClean` or the code whether all was said: let the peer say goodbye in a message.""",
        instead="""\
ws.onclose(function (event) { if (!saidGoodbye) reconnect(); });""",
        rows=("dropped",),
    ),
    Rule(
        "WX024",
        "{0} reads event.data: on iOS that is JSON text of an NSError, on H5 it is undefined",
        ("ios", "web"),
        story="""\
Here and on Android `data` says why, in words, which are other words on each. iOS gives the
JSON text of the error's `userInfo`, H5 a browser's `Event` without data. Show it, but do not
decide by it.""",
        instead="ws.onerror(function () { retry(); });",
        rows=("error_data", "events"),
    ),
    Rule(
        "WX025",
        "another WebSocket() while connected: H5 leaves the first one open; close it before",
        ("web",),
        story="""\
Phones and we close the connection there is; Android with 1001, and its `onclose` is still
called. H5 forgets its socket, which stays open with its handlers. A file that asks for
`platform` is taken to know what it does.""",
        instead="""\
ws.close();
ws.WebSocket(url);""",
        rows=("replaced", "replaced_attempt", "replaced_frame"),
    ),
    Rule(
        "WX026",
        "ws.{0} = null: Android and iOS keep the old handler; set an empty function by a call",
        ("android", "ios"),
        story="""\
Here and on H5 null clears. On phones the framework prints "must be assigned as a function",
and the old handler stays.""",
        instead="ws.onmessage(function () {});",
        rows=("assigned_null", "assigned_other"),
    ),
    Rule(
        "WX027",
        "console.{} is not defined on Android and iOS; use debug, log, info, warn, error",
        ("android", "ios"),
        story="""\
The console of the JS framework has five methods: calling another one is a TypeError. Nothing
is said of `console.assert`, with which scripts that are written for this device check
themselves.""",
        instead="console.log(JSON.stringify(rows));",
        rows=("console_methods",),
    ),
    Rule(
        "WX028",
        "{} is not defined in Vue bundles, on no platform; use weex.requireModule",
        ("android", "ios", "web"),
        story="""\
The old syntax, `.we` files, had `require('@weex-module/name')`, and bundlers of that time
still leave it in. Vue bundles have no such name; the first of them had
`__weex_require_module__`, until JS framework 0.21.""",
        instead="var ws = weex.requireModule('webSocket');",
        rows=("require", "leftovers"),
    ),
    Rule(
        "WX029",
        "{} is not defined on H5; use what weex and console have",
        ("web",),
        story="""\
`nativeLog`, `getJSFMVersion` and a global `requireModule` belong to the JS framework of the
phones. A file that asks for `platform` is taken to know what it does.""",
        instead="weex.requireModule('webSocket');",
        rows=("native_names",),
    ),
    Rule(
        "WX030",
        "the module has a property of yours: each requireModule gives a new object on phones",
        ("android", "ios"),
        since="JS framework 0.27",
        story="""\
Here and on H5 `requireModule('webSocket')` is the same object each time. On phones it is a
new one: what a script keeps on it is not found again.""",
        instead="var state = {}; // beside the module",
        rows=("module_identity",),
    ),
    Rule(
        "WX031",
        '{0} makes JSON of its event: on H5 that is {{"isTrusted":true}}; take what it needs',
        ("web",),
        story="""\
Here and on phones events are plain objects. On H5 they are a browser's, whose `data`, `code` and
`reason` belong to their class: JSON does not show them. A file that asks for `platform` is taken
to know what it does.""",
        instead="ws.onmessage(function (event) { console.log(event.data); });",
        rows=("events",),
    ),
    Rule(
        "WX032",
        "{} is not defined in bundles; let the bundler replace process.env.NODE_ENV",
        ("android", "ios", "web"),
        since="SDK 0.18, where pages have contexts of their own",
        story="""\
Older JS frameworks left a global `process`, whose `env` is empty, and bundles saw it. Code from
npm that asks for `process.env.NODE_ENV` fails on newer ones: webpack replaces it in its mode
`production` or `development`, or by its DefinePlugin.""",
        instead="if (DEBUG) check(state); // new webpack.DefinePlugin({ DEBUG: false })",
        rows=("leftovers",),
    ),
)

RULES: Mapping[str, Rule] = {rule.code: rule for rule in (*_LIST, *OF_NAVIGATOR, *OF_STREAM)}
"""By code, in order."""
