"""What the callback of a ``fetch`` or ``sendHttp`` is told in the end."""

from __future__ import annotations

from typing import Any

from bridge.modules.built_in import answer as call_back
from bridge.modules.half import Host
from bridge.modules.module import Callback
from bridge.modules.stream_options import Wanted
from bridge.modules.stream_words import NoJson, headers_told, json_of, status_told, text_of
from bridge.net.http.message import Answer, Kind, RequestFailed
from bridge.profile.stream import (
    INVALID,
    UNREACHED,
    BadJson,
    Buffers,
    Failure,
    Jsonp,
    NotOk,
    Sent,
    StreamRules,
)
from bridge.records import ConsoleLine, ScriptWarning
from bridge.wire import Place

_PARSE_FAILED = "{'err':'Data parse failed!'}"

# What iOS says of an NSURLError, and its number.
_IOS_ERRORS: dict[Kind, tuple[str, int]] = {
    "refused": ("Could not connect to the server.", -1004),
    "forbidden": ("Could not connect to the server.", -1004),
    "name": ("A server with the specified hostname could not be found.", -1003),
    "tls": ("An SSL error has occurred and a secure connection cannot be made.", -1200),
    "certificate": ("The certificate for this server is invalid.", -1202),
    "lost": ("The network connection was lost.", -1005),
    "late": ("The request timed out.", -1001),
    "request": ("unsupported URL", -1002),
    "protocol": ("cannot parse response", -1017),
    "redirects": ("too many HTTP redirects", -1007),
    "size": ("resource exceeds maximum size", -1103),
}
_IOS_INVALID = {-1002, -1003}


class Complaints:
    """Where one call says what is wrong: at its line of the script."""

    def __init__(self, host: Host, place: Place | None) -> None:
        self._host = host
        self._place = place

    def warn(self, words: str) -> None:
        """Report what is likely a mistake of the script's."""
        self._host.record(ScriptWarning(words, self._place))

    def print(self, words: str) -> None:
        """Print an error on the console, where that is all that a platform tells."""
        self._host.record(ConsoleLine("error", words, self._place))


class FetchAnswer:
    """Tells the callback of one ``fetch``, once.

    Args:
        rules: the platform's.
        wanted: what was asked for.
        callback: what the script gave.
        complaints: where it says what is wrong.
    """

    def __init__(
        self, rules: StreamRules, wanted: Wanted, callback: object, complaints: Complaints
    ) -> None:
        self._rules = rules
        self._wanted = wanted
        self._callback = callback
        self.complaints = complaints

    def finished(self, answer: Answer, body: bytes) -> None:
        """The whole response is there."""
        if self._wanted.type == "jsonp" and self._rules.jsonp is Jsonp.SCRIPT:
            self._loaded(answer, body)
            return
        ok = _is_ok(answer)
        told: dict[str, Any] = {
            "status": answer.status,
            "ok": ok,
            "statusText": status_told(self._rules, answer),
            "headers": headers_told(self._rules, answer),
        }
        if not ok and self._rules.not_ok is NotOk.NULL:
            told["data"] = None
        elif self._wanted.type != "arraybuffer" or self._rules.array_buffer is Buffers.TEXT:
            told |= self._data(answer, body)
        elif isinstance(self._callback, Callback):
            self._callback.with_bytes(told, "data", body)
            return
        call_back(self._callback, told)

    def failed(self, error: RequestFailed, answer: Answer | None) -> None:
        """There is no response, or not all of it: ``answer`` is what came before."""
        headers = headers_told(self._rules, answer) if answer is not None else None
        match self._rules.failure:
            case Failure.ALL:
                told = {"ok": False, "statusText": UNREACHED, "data": str(error)}
                told["headers"] = headers or {}
            case Failure.ANDROID:
                told = {"statusText": UNREACHED, "headers": headers}
            case Failure.IOS:
                words, code = _IOS_ERRORS[error.kind]
                told = {"statusText": INVALID if code in _IOS_INVALID else ""}
                told |= {} if headers is None else {"headers": headers}
                told["data"] = f"{words}({code})"
            case Failure.WEB:
                self.complaints.print(f"stream.fetch: {error}")
                told = {"ok": False, "statusText": "", "data": ""}
        call_back(self._callback, {"status": -1, **told})

    def _data(self, answer: Answer, body: bytes) -> dict[str, Any]:
        """``data``, and what else follows from the body."""
        text = text_of(answer, body)
        if self._wanted.type not in ("json", "jsonp"):
            return {"data": text}
        try:
            return {"data": json_of(self._rules, text, jsonp=self._wanted.type == "jsonp")}
        except NoJson as error:
            return self._without_json(text, error)

    def _without_json(self, text: str, error: NoJson) -> dict[str, Any]:
        if text.strip():
            self.complaints.warn(f"the answer of {self._wanted.url} is no JSON: {error}")
        match self._rules.bad_json:
            case BadJson.NOT_OK:
                return {"ok": False, "data": _PARSE_FAILED} if text.strip() else {"data": None}
            case BadJson.NULL:
                return {"data": None}
        return {}

    def _loaded(self, answer: Answer, body: bytes) -> None:
        """A script was loaded, and calls its callback with what stands in its brackets."""
        try:
            if not _is_ok(answer):
                raise NoJson(f"the server answered {answer.status}")
            data = json_of(self._rules, text_of(answer, body), jsonp=True)
        except NoJson as error:
            self.failed(RequestFailed("protocol", f"{self._wanted.url}: {error}"), None)
            return
        call_back(self._callback, {"status": 200, "ok": True, "statusText": "OK", "data": data})


class SentAnswer(FetchAnswer):
    """Tells the callback of one ``sendHttp``: nothing but the text."""

    def finished(self, answer: Answer, body: bytes) -> None:
        """The whole response is there."""
        if _is_ok(answer) or self._rules.not_ok is NotOk.READ:
            call_back(self._callback, text_of(answer, body))
        else:
            self._nothing(f"the server answered {answer.status}")

    def failed(self, error: RequestFailed, answer: Answer | None) -> None:
        """There is no text."""
        self._nothing(str(error))

    def _nothing(self, why: str) -> None:
        match self._rules.send_http:
            case Sent.BRACES:
                call_back(self._callback, "{}")
            case Sent.NULL:
                call_back(self._callback, None)
            case Sent.NOTHING:
                self.complaints.print(f"stream.sendHttp: {why}")


def _is_ok(answer: Answer) -> bool:
    return 200 <= answer.status <= 299
