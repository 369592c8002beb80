"""How the module ``stream`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`; of Android they are ``http/WXStreamModule.java`` and the
SDK's own ``DefaultWXHttpAdapter.java``, of iOS ``WXStreamModule.m`` on the system's
``NSURLSession``, of H5 the browser's ``XMLHttpRequest``.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from bridge.profile.rows import Row, Rules, on

INVALID = "ERR_INVALID_REQUEST"
UNREACHED = "ERR_CONNECT_FAILED"


class Invalid(NamedTuple):
    """What is told of options that no request can be made of; nothing: ``console.error`` is."""

    status: int | None = None
    words: str | None = None
    is_answered: bool = True

    def as_json(self) -> dict[str, object]:
        """The response."""
        status = {} if self.status is None else {"status": self.status}
        words = {} if self.words is None else {"statusText": self.words}
        return {**status, "ok": False, **words}

    def __str__(self) -> str:
        return f"`{self.as_json()}`" if self.is_answered else "nothing; `console.error`"


class EmptyUrl(Enum):
    """What the URL ``''`` is."""

    INVALID = "no URL"
    BUNDLE = "that of the bundle"


class Methods(Enum):
    """Which methods there are."""

    UPPER = "any, in upper case"
    LISTED = "GET, POST, PUT, DELETE, HEAD, PATCH in any case; each other is GET"
    GIVEN = "any, as it is written"
    CHECKED = "those of Android, in any case; with each other `console.error`, and no answer"


class Body(Enum):
    """What may be a body, and what it becomes."""

    TEXT = "text; an object or an array as JSON text"
    TEXT_OR_OBJECT = "text; an object as JSON text; of anything else `{status: -1, ok: false}`"
    STRING = "text; an object as `[object Object]`"


class Bodies(Enum):
    """Which methods have a body."""

    NOT_GET = "all but GET and HEAD"
    SOME = "POST, PUT and PATCH; others lose theirs without a word"
    ALL = "all; with a GET that has one the request fails"
    QUERY = "all but GET and HEAD; that of a GET becomes its query"


class Types(Enum):
    """How ``type`` is read."""

    ANY_CASE = "in any case; what is not known is `text`"
    EXACT = "as it is written; what is not known is `text`"
    CHECKED = "what is not known: `console.error`, and no answer"


class Buffers(Enum):
    """What ``type: 'arraybuffer'`` is."""

    BYTES = "an `ArrayBuffer`"
    TEXT = "`text`"


class Jsonp(Enum):
    """What ``type: 'jsonp'`` reads."""

    INSIDE = "the JSON between the first `(` and the last `)`, else all of it"
    BRACKETS = "the JSON between the first `(` and the last `)`, else `{}`"
    SCRIPT = "a script, asked for with a parameter `callback`; without status and headers"


class Patience(NamedTuple):
    """How long a server may be silent, in seconds."""

    default: float | None

    def __str__(self) -> str:
        if self.default is None:
            return "for ever; `timeout` is not used"
        return f"{self.default:g} s, or `timeout` ms"


class NotOk(Enum):
    """What ``data`` is of another status than 200 to 299."""

    READ = "as of any other"
    NULL = "null"


class BadJson(Enum):
    """What is told when JSON was wanted and none came."""

    NOT_OK = "`ok: false`, `data: \"{'err':'Data parse failed!'}\"`"
    ABSENT = "no `data`"
    NULL = "`data: null`"


class StatusText(Enum):
    """Where ``statusText`` is from."""

    SERVER = "the server's, or the usual one"
    ANDROID = "a table; else `unknown status`"
    IOS = "a table; else `Unknown`"


class Failure(Enum):
    """What is told when there is no response."""

    ALL = "`{status: -1, ok: false, statusText: 'ERR_CONNECT_FAILED', data: WHY, headers: {}}`"
    ANDROID = "`{status: -1, statusText: 'ERR_CONNECT_FAILED', headers: null}`"
    IOS = "`{status: -1, statusText: '', data: 'WHY(CODE)'}`"
    WEB = "`{status: -1, ok: false, statusText: '', data: ''}`, and `console.error`"


class Progress(Enum):
    """What ``progressCallback`` is told."""

    NUMBERS = "`readyState` 1, 2 and, as it comes, 3, with the `length` so far"
    ANDROID = "`readyState` 1, 2, and 2 at each 2048 bytes, with the `length` so far"
    OBJECTS = "`readyState` `{OPENED: 1}`, `{HEADERS_RECEIVED: 2}` and, as it comes, `{LOADING: 3}`"
    LOADS = "`readyState` 3 as it comes, with the `length` so far and the `total`"


class Headers(Enum):
    """How ``headers`` are given."""

    GIVEN = "names as the server spells them; of several values `a, b`"
    LISTS = "names as the server spells them; of several values `[a, b]`; the status line as `_`"
    LOWER = "names in lower case; of several values `a, b`; without `set-cookie`"


class Redirects(NamedTuple):
    """Which redirects are followed."""

    other_scheme: bool
    with_body: bool

    def __str__(self) -> str:
        if self.other_scheme and self.with_body:
            return "all, 20 in a row"
        return "20 in a row; not from http: to https: and back, not 307 and 308 of a POST"


class Kept(Enum):
    """What becomes of cookies."""

    KEPT = "kept, for all pages"
    IGNORED = "ignored"


class Credentials(Enum):
    """What becomes of user and password in a URL."""

    SENT = "sent, as Basic"
    IGNORED = "ignored"


class Sent(Enum):
    """What ``sendHttp`` tells when there is no text."""

    BRACES = "`'{}'`"
    NULL = "null"
    NOTHING = "nothing; `console.error`"


class Agent(Enum):
    """What is sent as ``User-Agent``."""

    ANDROID = "`MODEL(Android/VERSION) (APP/VERSION) Weex/VERSION WIDTHxHEIGHT`"
    IOS = "`MODEL(iOS/VERSION) WeexGroup(APP/VERSION) Weex/VERSION WIDTHxHEIGHT`"
    BROWSER = "the browser's"


class StreamRules(Rules):
    """How the module ``stream`` behaves."""

    invalid = Row(
        "what is told when there is no `url`",
        on(
            doc=Invalid(-1, INVALID),
            android=Invalid(None, INVALID),
            ios=Invalid(-1),
            web=Invalid(is_answered=False),
        ),
        source="A WXStreamModule.java; I WXStreamModule.m; H5 9270",
    )
    empty_url = Row(
        "the `url` `''`",
        on(
            doc=EmptyUrl.INVALID,
            android=EmptyUrl.BUNDLE,
            ios=EmptyUrl.INVALID,
            web=EmptyUrl.INVALID,
        ),
        source="A DefaultUriAdapter.java; I WXStreamModule.m; H5 9270",
    )
    methods = Row(
        "`method`",
        on(doc=Methods.UPPER, android=Methods.LISTED, ios=Methods.GIVEN, web=Methods.CHECKED),
        source="A WXStreamModule.java; I WXStreamModule.m; H5 9256-9268",
    )
    body = Row(
        "`body`",
        on(doc=Body.TEXT, android=Body.TEXT, ios=Body.TEXT_OR_OBJECT, web=Body.STRING),
        source="A fastjson getString; I WXStreamModule.m; H5: the browser",
    )
    bodies = Row(
        "which methods have a body",
        on(doc=Bodies.NOT_GET, android=Bodies.SOME, ios=Bodies.ALL, web=Bodies.QUERY),
        source="A DefaultWXHttpAdapter.java; I: NSURLSession, -1103 since iOS 13; H5 9275-9294",
    )
    content_type = Row(
        "the `Content-Type` of a body, without one among `headers`",
        on(
            doc="application/x-www-form-urlencoded",
            android="application/x-www-form-urlencoded",
            ios="application/x-www-form-urlencoded",
            web="text/plain;charset=UTF-8",
        ),
        source="the document; A HttpURLConnection; I: NSURLSession; H5: the browser",
    )
    types = Row(
        "`type`",
        on(doc=Types.ANY_CASE, android=Types.EXACT, ios=Types.ANY_CASE, web=Types.CHECKED),
        source="A Options.java; I WXStreamModule.m; H5 9307-9318",
    )
    array_buffer = Row(
        "`data` with `type: 'arraybuffer'`",
        on(doc=Buffers.BYTES, android=Buffers.TEXT, ios=Buffers.TEXT, web=Buffers.BYTES),
        source="A Options.java; I WXStreamModule.m; H5 9253, XMLHttpRequest.responseType",
    )
    jsonp = Row(
        "`type: 'jsonp'`",
        on(doc=Jsonp.INSIDE, android=Jsonp.BRACKETS, ios=Jsonp.INSIDE, web=Jsonp.SCRIPT),
        source="A WXStreamModule.java; I WXStreamModule.m; H5 9069-9116",
    )
    patience = Row(
        "how long a server may be silent",
        on(doc=Patience(60.0), android=Patience(3.0), ios=Patience(60.0), web=Patience(None)),
        source="A WXRequest.java (3000 ms); I: NSURLRequest; H5 9327, which nothing reads",
    )
    not_ok = Row(
        "`data` of another status than 200 to 299",
        on(doc=NotOk.READ, android=NotOk.NULL, ios=NotOk.READ, web=NotOk.READ),
        source="A DefaultWXHttpAdapter.java (`errorMsg`); I WXStreamModule.m; H5 9138",
    )
    bad_json = Row(
        "what is told when `type` is `json` and no JSON came",
        on(doc=BadJson.NOT_OK, android=BadJson.NOT_OK, ios=BadJson.ABSENT, web=BadJson.NULL),
        source="A WXStreamModule.java; I WXStreamModule.m; H5: the browser",
    )
    status_text = Row(
        "`statusText`",
        on(
            doc=StatusText.SERVER,
            android=StatusText.ANDROID,
            ios=StatusText.IOS,
            web=StatusText.SERVER,
        ),
        source="A Status.java; I WXStreamModule.m _getStatusText; H5 9137",
    )
    failure = Row(
        "what is told when there is no response",
        on(doc=Failure.ALL, android=Failure.ANDROID, ios=Failure.IOS, web=Failure.WEB),
        source="A WXStreamModule.java; I WXStreamModule.m _loadFailedWithError; H5 9170-9178",
    )
    progress = Row(
        "what `progressCallback` is told",
        on(
            doc=Progress.NUMBERS,
            android=Progress.ANDROID,
            ios=Progress.OBJECTS,
            web=Progress.LOADS,
        ),
        source="A StreamHttpListener; I WXStreamModule.m; H5 9150-9168",
    )
    headers = Row(
        "`headers` of a response",
        on(doc=Headers.GIVEN, android=Headers.LISTS, ios=Headers.GIVEN, web=Headers.LOWER),
        source="A StreamHttpListener; I: allHeaderFields; H5 9139-9147",
    )
    redirects = Row(
        "redirects that are followed",
        on(
            doc=Redirects(True, True),
            android=Redirects(False, False),
            ios=Redirects(True, True),
            web=Redirects(True, True),
        ),
        source="A HttpURLConnection, on okhttp 2; I: NSURLSession; H5: the browser",
    )
    cookies = Row(
        "cookies",
        on(doc=Kept.KEPT, android=Kept.IGNORED, ios=Kept.KEPT, web=Kept.KEPT),
        source="A HttpURLConnection without CookieHandler; I: NSHTTPCookieStorage; H5: the browser",
    )
    credentials = Row(
        "`https://user:password@…`",
        on(
            doc=Credentials.SENT,
            android=Credentials.IGNORED,
            ios=Credentials.SENT,
            web=Credentials.SENT,
        ),
        source="A HttpURLConnection; I: NSURLSession; H5: the browser",
    )
    user_agent = Row(
        "`User-Agent`",
        on(doc=Agent.ANDROID, android=Agent.ANDROID, ios=Agent.IOS, web=Agent.BROWSER),
        source="A WXHttpUtil.java; I WXUtility.m userAgent; H5: the browser",
    )
    send_http = Row(
        "what `sendHttp` tells when there is no text",
        on(doc=Sent.BRACES, android=Sent.BRACES, ios=Sent.NULL, web=Sent.NOTHING),
        source="A WXStreamModule.java; I WXStreamModule.m; H5 9216",
    )
    fetch_with_array_buffer = Row(
        "`fetchWithArrayBuffer`",
        on(doc="present", android="absent", ios="present", web="absent"),
        source="I WXStreamModule.m; not in A and H5",
    )
