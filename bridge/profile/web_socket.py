"""How the module ``webSocket`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from bridge.profile.messages import MessageRules
from bridge.profile.rows import Row, on
from bridge.profile.vocabulary import (
    Aborting,
    Assigned,
    Attempt,
    BadUrl,
    Binary,
    Close,
    CloseCode,
    Codes,
    Does,
    ErrorData,
    Events,
    Failure,
    Forms,
    Frame,
    Handlers,
    Identity,
    Instance,
    Kept,
    MadeOf,
    Origin,
    Protocols,
    Reaction,
    Reading,
    Replaced,
    Returned,
    Thrown,
)

_ERROR = Reaction(Does.ERROR)
_CLOSED = Reaction(Does.ERROR, "closed")
_NOTHING = Reaction(Does.NOTHING)
_LOST = Close(1006)
_GOING_AWAY = Frame(1001, "CLOSE_GOING_AWAY")
_STANDARD = Codes((1000, 1000), (3000, 4999))
_OKHTTP = Codes((1000, 1003), (1007, 1011), (3000, 4999))
_ANY = Codes((1000, 1003), (1007, 1014), (3000, 4999))


class WebSocketRules(MessageRules):
    """How the module ``webSocket`` behaves."""

    made_of = Row(
        "what the module is made of",
        on(doc=MadeOf.NATIVE, android=MadeOf.NATIVE, ios=MadeOf.NATIVE, web=MadeOf.BROWSER),
        source="A WebSocketModule.java:51-112; I WXWebSocketModule.m:40-46; H5 10520-10589",
    )

    # -- the module and its handlers

    handler_forms = Row(
        "what registers a handler",
        on(doc=Forms.BOTH, android=Forms.CALL, ios=Forms.CALL, web=Forms.ASSIGNMENT),
        source="JS WeexInstance.js:42-53,89 (0.23.4 and later); H5 10546-10560",
    )
    handler_reading = Row(
        "`ws.onopen`, read",
        on(
            doc=Reading.REGISTRAR,
            android=Reading.NEW_REGISTRAR,
            ios=Reading.NEW_REGISTRAR,
            web=Reading.HANDLER,
        ),
        source="JS WeexInstance.js:42-53; H5 10546-10560",
    )
    assigned_null = Row(
        "`ws.onopen = null`",
        on(
            doc=Assigned.CLEARS, android=Assigned.REFUSED, ios=Assigned.REFUSED, web=Assigned.CLEARS
        ),
        source="JS WeexInstance.js:42-53; H5 10546-10560",
    )
    assigned_other = Row(
        "`ws.onopen = 5`, or anything that is no function",
        on(
            doc=Assigned.REFUSED,
            android=Assigned.REFUSED,
            ios=Assigned.REFUSED,
            web=Assigned.CLEARS,
        ),
        source="JS WeexInstance.js:42-53; H5 10546-10560",
    )
    module_identity = Row(
        "`requireModule('webSocket')`, several times",
        on(doc=Identity.SAME, android=Identity.NEW, ios=Identity.NEW, web=Identity.SAME),
        source="JS framework 0.27 and later, WeexInstance.js:89; H5 10520",
    )
    instance = Row(
        "`ws.INSTANCE`",
        on(doc=Instance.HIDDEN, android=Instance.ABSENT, ios=Instance.ABSENT, web=Instance.SHOWN),
        source="A WebSocketModule.java:51-112; I WXWebSocketModule.m:40-46; H5 10520-10560",
    )
    returned = Row(
        "what `WebSocket()` returns",
        on(
            doc=Returned.SOCKET,
            android=Returned.UNDEFINED,
            ios=Returned.UNDEFINED,
            web=Returned.BROWSER_SOCKET,
        ),
        source="A WebSocketModule.java:51-112; I WXWebSocketModule.m:40-46; H5 10525-10537",
    )
    handlers_before_connect = Row(
        "a handler set before `WebSocket()`",
        on(doc=Kept.KEPT, android=Kept.DROPPED, ios=Kept.KEPT, web=Kept.DROPPED),
        source="A WebSocketModule.java:87-112; I WXWebSocketModule.m:29-32; H5 10546-10560",
    )
    handlers_after_reconnect = Row(
        "handlers, after another `WebSocket()`",
        on(doc=Kept.KEPT, android=Kept.DROPPED, ios=Kept.KEPT, web=Kept.DROPPED),
        source="A WebSocketModule.java:53-62; I WXWebSocketModule.m:29-32; H5 10525-10537",
    )
    one_shot_handlers = Row(
        "handlers that are gone once they were called",
        on(
            doc=Handlers(),
            android=Handlers("onopen", "onclose"),
            ios=Handlers("onclose"),
            web=Handlers(),
        ),
        source="A WebSocketModule.java (invoke or invokeAndKeepAlive); I WXWebSocketModule.m",
    )

    # -- another WebSocket()

    replaced = Row(
        "the connection there is, at another `WebSocket()`",
        on(
            doc=Replaced.SILENCED,
            android=Replaced.HEARD,
            ios=Replaced.SILENCED,
            web=Replaced.UNTOUCHED,
        ),
        source="A WebSocketModule.java:53-56; I WXWebSocketDefaultImpl.m:82-90; H5 10525-10537",
    )
    replaced_attempt = Row(
        "an attempt that is not open yet, at another `WebSocket()`",
        on(doc=Attempt.ABORTED, android=Attempt.GOES_ON, ios=Attempt.ABORTED, web=Attempt.GOES_ON),
        source="A DefaultWebSocketAdapter.java:163-171; I WXWebSocketDefaultImpl.m:82-90",
    )
    replaced_frame = Row(
        "the close frame of a replaced connection",
        on(doc=Frame(1001), android=_GOING_AWAY, ios=Frame(1000), web=None),
        source="A WebSocketModule.java:53-56; I WXWebSocketDefaultImpl.m:82-90",
    )
    destroyed_frame = Row(
        "the close frame when the page is destroyed",
        on(doc=Frame(1001), android=_GOING_AWAY, ios=Frame(1000), web=Frame(1001)),
        source="A WebSocketModule.java:115-133; I WXWebSocketModule.m (dealloc); "
        "H5: nothing, but the browser does it",
    )

    # -- url and protocol

    invalid_url = Row(
        "a url that is not valid, or of another scheme",
        on(doc=BadUrl.FAILS, android=BadUrl.SILENT, ios=BadUrl.IGNORED, web=BadUrl.THROWS),
        source="A okhttp Request.Builder.url; I WXWebSocketModule.m:52-61; H5 10525-10537",
    )
    empty_url = Row(
        "`''`, null or no url",
        on(doc=BadUrl.FAILS, android=BadUrl.SILENT, ios=BadUrl.IGNORED, web=BadUrl.FORGETS),
        source="A okhttp Request.Builder.url; I WXWebSocketModule.m:52-61; H5 10525-10537",
    )
    relative_url = Row(
        "a relative url",
        on(doc=BadUrl.RESOLVES, android=BadUrl.SILENT, ios=BadUrl.IGNORED, web=BadUrl.RESOLVES),
        source="A okhttp Request.Builder.url; I WXWebSocketModule.m:52-61; H5: browsers since 2023",
    )
    protocol_empty = Row(
        "`''` for a protocol, as in the documentation's examples",
        on(
            doc=Protocols.NONE,
            android=Protocols.EMPTY_HEADER,
            ios=Protocols.NONE,
            web=Protocols.NONE,
        ),
        source="A DefaultWebSocketAdapter.java:62-64; I WXWebSocketDefaultImpl.m:46-49; H5 10532",
    )
    protocol_list = Row(
        "`'a, b'` for a protocol",
        on(
            doc=Protocols.OFFERED,
            android=Protocols.RAW,
            ios=Protocols.ONE_NAME,
            web=Protocols.THROWS,
        ),
        source="A DefaultWebSocketAdapter.java:62-64; I SR:443-449; H5 10525-10537",
    )
    protocol_array = Row(
        "`['a', 'b']` for a protocol",
        on(
            doc=Protocols.OFFERED,
            android=Protocols.JSON_TEXT,
            ios=Protocols.CRASHES,
            web=Protocols.OFFERED,
        ),
        source="A WXReflectionUtils.java:33-61; I WXWebSocketDefaultImpl.m:46-49; H5 10525-10537",
    )
    origin = Row(
        "the `Origin` header",
        on(doc=Origin.NONE, android=Origin.NONE, ios=Origin.OF_URL, web=Origin.OF_PAGE),
        source="A okhttp; I SR:508-541; H5: the browser",
    )

    # -- close

    close_code = Row(
        "`close(4000, 'why')`, a number",
        on(
            doc=CloseCode.GIVEN,
            android=CloseCode.GIVEN,
            ios=CloseCode.NORMAL,
            web=CloseCode.IGNORED,
        ),
        source="A WebSocketModule.java:72-84; I WXUtility.m:428-434, WXWebSocketModule.m:135-141; "
        "H5 10542-10544",
    )
    close_code_text = Row(
        "`close('4000', 'why')`, a text",
        on(
            doc=CloseCode.GIVEN, android=CloseCode.GIVEN, ios=CloseCode.GIVEN, web=CloseCode.IGNORED
        ),
        source="A WebSocketModule.java:72-84; I WXWebSocketModule.m:135-141; H5 10542-10544",
    )
    close_code_blank = Row(
        "`close(code, 'why')`, code absent, blank or no number",
        on(
            doc=CloseCode.NORMAL,
            android=CloseCode.NORMAL_WITH_REASON,
            ios=CloseCode.NORMAL,
            web=CloseCode.IGNORED,
        ),
        source="A WebSocketModule.java:72-84; I WXWebSocketModule.m:135-141; H5 10542-10544",
    )
    close_codes = Row(
        "the codes that `close` lets pass",
        on(doc=_STANDARD, android=_OKHTTP, ios=_ANY, web=_STANDARD),
        source="A okhttp's WebSocketProtocol; I SR (no check); H5: the browser, given none",
    )
    close_code_refused = Row(
        "`close` with another code",
        on(doc=_ERROR, android=_ERROR, ios=_NOTHING, web=_NOTHING),
        source="A DefaultWebSocketAdapter.java (what okhttp throws is reported)",
    )
    close_while_connecting = Row(
        "`close` while connecting",
        on(
            doc=Aborting.ABORTS,
            android=Aborting.NOTHING,
            ios=Aborting.ABORTS,
            web=Aborting.ABORTS,
        ),
        source="A DefaultWebSocketAdapter.java:163-171; I SR:651-656; H5: the browser",
    )
    aborted = Row(
        "`onclose` of an attempt that `close` aborted",
        on(doc=_LOST, android=None, ios=Close(0, "", True), web=_LOST),
        source="I SR:1133; H5: the browser, which fires `error` before it",
    )
    close_again = Row(
        "`close`, once more",
        on(doc=_NOTHING, android=_CLOSED, ios=_NOTHING, web=_NOTHING),
        source="A okhttp's IllegalStateException; I SR:645-647; H5: the browser",
    )

    # -- events

    events = Row(
        "what handlers get",
        on(doc=Events.PLAIN, android=Events.PLAIN, ios=Events.PLAIN, web=Events.DOM),
        source="A WebSocketModule.java (HashMap); I WXWebSocketModule.m:48-105; H5: the browser",
    )
    binary_received = Row(
        "a binary message that comes in",
        on(
            doc=Binary.ARRAY_BUFFER,
            android=Binary.NEVER,
            ios=Binary.DICTIONARY,
            web=Binary.BLOB,
        ),
        source="A DefaultWebSocketAdapter.java:104-106; I WXWebSocketModule.m; H5: the browser",
    )
    error_data = Row(
        "`data` of an error event",
        on(
            doc=ErrorData.WORDS,
            android=ErrorData.WORDS,
            ios=ErrorData.USER_INFO,
            web=ErrorData.ABSENT,
        ),
        source="A DefaultWebSocketAdapter.java (getMessage); I WXWebSocketModule.m (userInfo); "
        "H5: the browser",
    )
    failure = Row(
        "refused, DNS, TLS, not 101, a reset, a broken protocol",
        on(
            doc=Failure.ERROR_AND_CLOSE,
            android=Failure.ERROR_ONLY,
            ios=Failure.ERROR_ONLY,
            web=Failure.ERROR_AND_CLOSE,
        ),
        source="A DefaultWebSocketAdapter.java:129-131; I SR:1129-1135; H5: the browser",
    )
    dropped = Row(
        "TCP ends without a close frame",
        on(
            doc=None,
            android=Close(1000, "CLOSE_NORMAL", True),
            ios=Close(1001, "Stream end encountered"),
            web=None,
        ),
        source="A DefaultWebSocketAdapter.java:129-131; I SR:1476-1485; H5: the browser",
    )
    throwing_handler = Row(
        "a handler that throws",
        on(
            doc=Thrown.REPORTED,
            android=Thrown.LOGGED,
            ios=Thrown.LOGGED,
            web=Thrown.REPORTED,
        ),
        source="JS CallbackManager.js:79-86; H5: the browser",
    )
