"""The constructs of the module ``stream`` that work here and fail on a platform."""

from __future__ import annotations

from bridge.portability.rule import Rule

OF_STREAM = (
    Rule(
        "WX034",
        "the method {}: Android sends GET, H5 nothing; use GET POST PUT DELETE HEAD PATCH",
        ("android", "web"),
        story="""\
Android takes every method that is not in its list for GET, without a word. H5 prints an error and
never calls the callback. iOS and this device send what is asked for.""",
        instead="stream.fetch({ method: 'GET', url: url, type: 'json' }, done);",
        rows=("methods",),
    ),
    Rule(
        "WX035",
        "a {} with a body: Android sends it without; use POST, PUT or PATCH, or the url",
        ("android",),
        story="""\
The adapter of Android writes a body with POST, PUT and PATCH alone. What a server is to know of a
DELETE goes into its URL.""",
        instead="stream.fetch({ method: 'DELETE', url: url + '?id=7', type: 'json' }, done);",
        rows=("bodies",),
    ),
    Rule(
        "WX036",
        "a body that is {}: phones or H5 send something else, or nothing; give them text",
        ("ios", "web"),
        story="""\
An object is JSON on both phones, and `[object Object]` on H5. Anything else but text fails on iOS.
The document knows text alone.""",
        instead="""\
stream.fetch({
  method: 'POST', url: url, type: 'json',
  headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data)
}, done);""",
        rows=("body",),
    ),
    Rule(
        "WX037",
        "the type {0}: Android and H5 take it for text; write it in lower case",
        ("android", "web"),
        story="""\
iOS and this device read types in any case. To Android all but `json` and `jsonp` is text, and to
browsers all that is no `responseType` of theirs.""",
        instead="stream.fetch({ method: 'GET', url: url, type: 'json' }, done);",
        rows=("types",),
    ),
    Rule(
        "WX038",
        "the type arraybuffer: both phones give text; have binary data sent as base64",
        ("android", "ios"),
        story="""\
H5 passes the type on to the browser, which gives an ArrayBuffer. The phones make text of every
body, and bytes that are no text are lost.""",
        instead="stream.fetch({ method: 'GET', url: base64Url, type: 'text' }, done);",
        rows=("array_buffer",),
    ),
    Rule(
        "WX039",
        "stream.fetchWithArrayBuffer is not there on Android and H5; send text with fetch",
        ("android", "web"),
        story="""\
Only iOS has it. Calling it elsewhere does nothing on Android, and is a TypeError on H5.""",
        instead="""\
if (stream.fetchWithArrayBuffer) stream.fetchWithArrayBuffer(buffer, options, done);
else stream.fetch(Object.assign({ body: base64 }, options), done);""",
        rows=("fetch_with_array_buffer",),
    ),
    Rule(
        "WX040",
        "the server was silent for {} s: Android gives up after 3 s; give it a timeout",
        ("android",),
        story="""\
Without the option `timeout` Android waits 3 s for a connection and for each piece of the answer,
then tells `ERR_CONNECT_FAILED`. iOS waits 60 s, and H5 for ever.""",
        instead="""\
stream.fetch({ method: 'GET', url: url, type: 'json', timeout: 30000 }, done);""",
        rows=("patience",),
    ),
    Rule(
        "WX041",
        "it leads on to {}: Android does not follow, and tells the redirect; ask there at once",
        ("android",),
        story="""\
HttpURLConnection leaves redirects from http: to https: and back to the app, which the module knows
nothing of: the callback gets the status 301 or 302, and no data.""",
        instead="stream.fetch({ method: 'GET', url: 'https://…', type: 'json' }, done);",
        rows=("redirects",),
    ),
)
