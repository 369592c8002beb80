"""What the module ``webSocket`` sends of a value, and when: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from bridge.profile.rows import Row, Rules, on
from bridge.profile.vocabulary import Does, Message, Reaction

_ERROR = Reaction(Does.ERROR)
_CLOSED = Reaction(Does.ERROR, "closed")
_NOT_READY = Reaction(Does.ERROR, "WebSocket is not ready")
_NOTHING = Reaction(Does.NOTHING)


class MessageRules(Rules):
    """What becomes of a call of ``send``."""

    send_without_socket = Row(
        "`send` before any `WebSocket()`",
        on(doc=_ERROR, android=_NOTHING, ios=_NOTHING, web=_NOTHING),
        source="A WebSocketModule.java:135-143; I WXWebSocketModule.m:118-128; H5 10539-10541",
    )
    send_while_connecting = Row(
        "`send` before `onopen`",
        on(
            doc=Reaction(Does.QUEUE),
            android=_NOT_READY,
            ios=Reaction(Does.CRASH, "Invalid State: Cannot call send: until connection is open"),
            web=Reaction(Does.THROW, "InvalidStateError"),
        ),
        source="A DefaultWebSocketAdapter.java:155-157; I SR:732 (debug builds); H5: the browser",
    )
    send_after_failure = Row(
        "`send` after the attempt failed",
        on(doc=_ERROR, android=_NOT_READY, ios=_NOTHING, web=_NOTHING),
        source="A DefaultWebSocketAdapter.java:155-157; I SR:723; H5: the browser",
    )
    send_when_closed = Row(
        "`send` on a connection that is closing or closed",
        on(doc=_ERROR, android=_CLOSED, ios=_NOTHING, web=_NOTHING),
        source="A okhttp's IllegalStateException; I SR:723; H5: the browser",
    )
    send_number = Row(
        "`send` of a number or boolean",
        on(doc=Message.TEXT, android=Message.TEXT, ios=Message.NOTHING, web=Message.TEXT),
        source="A WXReflectionUtils.java:33-61; I WXWebSocketModule.m:118-128; H5 10539-10541",
    )
    send_object = Row(
        "`send` of an object or array",
        on(doc=Message.JSON_TEXT, android=Message.JSON_TEXT, ios=Message.NOTHING, web=Message.TEXT),
        source="A WXReflectionUtils.java:33-61; I WXWebSocketModule.m:118-128; H5 10539-10541",
    )
    send_null = Row(
        "`send(null)`",
        on(doc=Message.TEXT, android=Message.EMPTY, ios=Message.EMPTY, web=Message.TEXT),
        source="JS normalize.js:27-72; H5 10539-10541",
    )
    send_undefined = Row(
        "`send(undefined)`",
        on(doc=Message.EMPTY, android=Message.EMPTY, ios=Message.EMPTY, web=Message.TEXT),
        source="JS normalize.js:27-72; H5 10539-10541",
    )
    send_nothing = Row(
        "`send()`, without an argument",
        on(doc=Message.REFUSED, android=Message.REFUSED, ios=Message.NOTHING, web=Message.TEXT),
        source="A NativeInvokeHelper.java:90-123 (null: okio throws); I WXBridgeMethod.m:73-90; "
        "H5 10539-10541",
    )
    send_binary = Row(
        "`send` of an ArrayBuffer",
        on(doc=Message.BYTES, android=Message.DICTIONARY, ios=Message.BYTES, web=Message.BYTES),
        source="JS normalize.js:27-72; A WXReflectionUtils.java; I WXWebSocketModule.m:118-128",
    )
    send_view = Row(
        "`send` of a typed array that shows a part of its buffer",
        on(
            doc=Message.BYTES,
            android=Message.WHOLE_DICTIONARY,
            ios=Message.WHOLE_BUFFER,
            web=Message.BYTES,
        ),
        source="JS normalize.js:27-72; H5: the browser",
    )

    send_data_view = Row(
        "`send` of a DataView",
        on(
            doc=Message.BYTES,
            android=Message.JSON_TEXT,
            ios=Message.JSON_TEXT,
            web=Message.BYTES,
        ),
        source="JS normalize.js:27-72: `{}`; H5: the browser",
    )
