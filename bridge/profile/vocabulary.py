"""The words that the rows of :mod:`bridge.profile` are written in: what a platform may do.

A name is for code, which acts on it; the text is for readers, in ``docs/platforms.md``.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Self


class MadeOf(Enum):
    """What stands behind the module."""

    NATIVE = "a native module, one connection at a time"
    BROWSER = "the `WebSocket` of the browser"


class Forms(Enum):
    """Which ways to set a handler register it."""

    BOTH = "`ws.onopen = fn` and `ws.onopen(fn)`"
    CALL = "`ws.onopen(fn)`; `ws.onopen = fn` does nothing, and says nothing"
    ASSIGNMENT = "`ws.onopen = fn`; `ws.onopen(fn)` is a TypeError, or calls the handler"


class Reading(Enum):
    """What a handler's name reads as."""

    REGISTRAR = "a function that registers, always the same one"
    NEW_REGISTRAR = "a function that registers, a new one at each reading"
    HANDLER = "the handler, or null"


class Assigned(Enum):
    """What becomes of a handler when no function is assigned."""

    REFUSED = "`console.error` in the framework's words; the old handler stays"
    CLEARS = "there is no handler any more"


class Identity(Enum):
    """Whether ``requireModule`` gives one object."""

    SAME = "the same object each time"
    NEW = "a new object each time"


class Instance(Enum):
    """How the module shows its socket as ``INSTANCE``."""

    HIDDEN = "the socket, in a property that is not enumerable"
    ABSENT = "undefined"
    SHOWN = "the browser's `WebSocket`, or null"


class Returned(Enum):
    """What ``WebSocket()`` returns."""

    SOCKET = "an object with a browser socket's methods, properties and handlers"
    UNDEFINED = "undefined"
    BROWSER_SOCKET = "the browser's `WebSocket`"


class Kept(Enum):
    """Whether a handler that was set is still there."""

    KEPT = "kept"
    DROPPED = "dropped without a word"


class Replaced(Enum):
    """What becomes of a connection when another one is made."""

    SILENCED = "closed; nothing of it is delivered any more"
    HEARD = "closed; the handlers set for it are still called"
    UNTOUCHED = "stays open, with its handlers; nothing can reach it through the module"


class Attempt(Enum):
    """What becomes of an attempt to connect when another one is made, or when it is closed."""

    ABORTED = "aborted without a word"
    GOES_ON = "goes on: it will open, and its `onopen` is called"


class BadUrl(Enum):
    """What a URL does that cannot be connected to."""

    RESOLVES = "is resolved against the page's own URL"
    FAILS = "`onerror`, then `onclose`"
    SILENT = "nothing but a line in the phone's own log; no event ever comes"
    IGNORED = "nothing at all: even the connection there is stays"
    FORGETS = "no socket, and no event; the old one stays open by itself"
    THROWS = "throws SyntaxError"


class Protocols(Enum):
    """What is offered for a value of ``protocol``."""

    NONE = "no header"
    EMPTY_HEADER = "a `Sec-WebSocket-Protocol` header without a value"
    OFFERED = "each name, in that order"
    RAW = "the header has the text as it stands"
    ONE_NAME = "the text as one name; a server that chooses one of them fails the connection"
    JSON_TEXT = "the header has the array's JSON text"
    THROWS = "throws SyntaxError"
    CRASHES = "the app crashes: an NSArray has no length"


class Origin(Enum):
    """What stands in the ``Origin`` header."""

    NONE = "no header"
    OF_URL = "the origin of the socket's URL"
    OF_PAGE = "the origin of the page"


class Message(Enum):
    """What a value is sent as."""

    TEXT = "text: its string"
    JSON_TEXT = "text: its JSON"
    EMPTY = "an empty text"
    BYTES = "a binary message of exactly its bytes"
    WHOLE_BUFFER = "a binary message of the whole buffer it shows a part of"
    DICTIONARY = "text: the JSON of `{'@type': 'binary', base64, dataType}`"
    WHOLE_DICTIONARY = "that text, of the whole buffer it shows a part of"
    NOTHING = "nothing is sent, and nothing said"
    REFUSED = "`onerror`; nothing is sent"


class CloseCode(Enum):
    """What a code passed to ``close`` does."""

    GIVEN = "is sent, with the reason"
    NORMAL = "1000 is sent, without a reason"
    NORMAL_WITH_REASON = "1000 is sent, with the reason"
    IGNORED = "code and reason are ignored: the close frame has neither"


class Aborting(Enum):
    """What ``close`` does while connecting."""

    ABORTS = "aborts the attempt"
    NOTHING = "nothing: the connection will still open"


class Events(Enum):
    """What handlers are called with."""

    PLAIN = "plain objects: `{}`, `{data}`, `{code, reason, wasClean}`"
    DOM = "`Event`, `MessageEvent`, `CloseEvent` of the browser, with `type` and `target`"


class Thrown(Enum):
    """What becomes of what a handler throws."""

    REPORTED = "it is reported, and all goes on"
    LOGGED = "the framework prints it with `console.error` besides"


class Binary(Enum):
    """What ``onmessage`` gets for a binary message."""

    ARRAY_BUFFER = "`{data: ArrayBuffer}`"
    NEVER = "it is not called"
    DICTIONARY = "`{data: {'@type': 'binary', base64}}`"
    BLOB = "`data` is a `Blob`, unless `binaryType` says arraybuffer"


class ErrorData(Enum):
    """What ``data`` of an error event is."""

    WORDS = "why, in words"
    USER_INFO = "JSON text of an NSError's `userInfo`"
    ABSENT = "undefined"


class Failure(Enum):
    """Which events a failed connection has."""

    ERROR_AND_CLOSE = "`onerror`, then `onclose` with 1006"
    ERROR_ONLY = "`onerror` alone; `onclose` is never called"


class Console(Enum):
    """Which methods ``console`` has."""

    WEB = "those of Weex, and what the web adds: table, assert, time, group, …"
    WEEX = "debug, log, info, warn, error; calling another one is a TypeError"


class LogLevel(Enum):
    """Whether ``WXEnvironment.logLevel`` is heeded."""

    HEEDED = "what is above `WXEnvironment.logLevel` is dropped"
    IGNORED = "everything is printed"


class Config(Enum):
    """What ``weex.config.env`` is."""

    SAME = "the same object as `WXEnvironment`"
    COPY = "a copy of `WXEnvironment`"


class Globals(Enum):
    """Whether scripts get a set of global names."""

    PRESENT = "there are"
    ABSENT = "not defined"


class Does(Enum):
    """How a platform takes a call that it cannot carry out."""

    QUEUE = "keeps the message, and sends it in order once the connection is open"
    ERROR = "`onerror`"
    NOTHING = "nothing happens, and nothing is said"
    CRASH = "the app crashes"
    THROW = "throws"


class Reaction(NamedTuple):
    """What a platform does about a call, and in which words; ours when there are none."""

    does: Does
    words: str = ""

    def __str__(self) -> str:
        return f"{self.does.value}: “{self.words}”" if self.words else self.does.value


class Close(NamedTuple):
    """What ``onclose`` is told."""

    code: int
    reason: str = ""
    was_clean: bool = False

    def __str__(self) -> str:
        return f"`{{code: {self.code}, reason: '{self.reason}', wasClean: {self._clean}}}`"

    @property
    def _clean(self) -> str:
        return str(self.was_clean).lower()


class Frame(NamedTuple):
    """What a close frame of ours has in it."""

    code: int
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.code}, “{self.reason}”" if self.reason else f"{self.code}, without a reason"


class Handlers(tuple[str, ...]):
    """Names of handlers."""

    def __new__(cls, *names: str) -> Self:
        """Take the names one by one."""
        return super().__new__(cls, names)

    def __str__(self) -> str:
        return ", ".join(f"`{name}`" for name in self) or "none"


class Codes(tuple[tuple[int, int], ...]):
    """Close codes: the first and the last of each range."""

    def __new__(cls, *ranges: tuple[int, int]) -> Self:
        """Take the ranges one by one."""
        return super().__new__(cls, ranges)

    def __str__(self) -> str:
        return ", ".join(f"{low}–{high}" if low < high else f"{low}" for low, high in self)
