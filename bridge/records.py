"""What a page remembers of its life, for tests and reports: plain data, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from bridge.wire import Place

Level = Literal["debug", "log", "info", "warn", "error"]
Status = Literal["passed", "failed", "timeout", "limit"]
_SHOWN_BYTES = 100


@dataclass(frozen=True)
class ConsoleLine:
    """What a script printed with one call of ``console``."""

    level: Level
    text: str
    place: Place | None


@dataclass(frozen=True)
class ScriptError:
    """What a script threw and did not catch, or what failed on its behalf.

    ``name`` and ``message`` are the error's own; ``name`` is ``Uncaught`` for thrown values that
    are no errors. ``stack`` has one frame a line, in the user's files only. ``context`` says what
    was running.
    """

    name: str
    message: str
    place: Place | None
    stack: str = ""
    context: str = ""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        context = f" ({self.context})" if self.context else ""
        return f"{where}{self.name}: {self.message}{context}"


@dataclass(frozen=True)
class ScriptWarning:
    """Something a script did that works here and is likely a mistake.

    ``code`` is the id of a portability warning, which ``weex-run explain`` explains; empty for
    what is a mistake on every platform. ``about_setup`` says that it is not about the script but
    about what is installed, so that a run of several scripts says it once.
    """

    message: str
    place: Place | None
    code: str = ""
    about_setup: bool = False

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.code} {self.message}" if self.code else f"{where}{self.message}"


@dataclass(frozen=True)
class FrameRecord:
    """One thing that crossed the wire: a frame, or the line of a handshake.

    ``at`` is in seconds since the page was opened.
    """

    socket: int
    at: float
    sent: bool
    kind: str
    text: str


@dataclass(frozen=True)
class CloseRecord:
    """How a connection ended, as its ``onclose`` was told."""

    code: int
    reason: str
    was_clean: bool


@dataclass
class SocketRecord:
    """One connection of a page: counts are of messages, ``frames`` fills only while tracing, and
    ``error`` says why it could not be opened or was lost."""

    number: int
    url: str
    mapped_to: str | None = None
    protocol: str = ""
    sent: int = 0
    received: int = 0
    close: CloseRecord | None = None
    error: str | None = None
    frames: list[FrameRecord] = field(default_factory=list)


def body_in_words(body: bytes, size: int) -> str:
    """How much a body is and how it begins, as the end of a sentence; nothing of an empty one."""
    if not size:
        return ""
    more = "…" if size > _SHOWN_BYTES else ""
    return f", {size} B {body[:_SHOWN_BYTES].decode(errors='replace')!r}{more}"


@dataclass
class HttpRecord:
    """One HTTP request of a page, and what became of it.

    ``status`` is None until a response has come, ``ended`` until it was read, or has failed:
    ``error`` then says why. Of a body the first MiB is kept, and of all those of a page 64 MiB;
    ``sent`` and ``received`` count their bytes, unpacked. ``redirects`` are the URLs that were
    asked for after the first. ``scripted`` is whether a route of the test has answered. Times are
    in seconds since the page was opened.
    """

    number: int
    method: str
    url: str
    request_headers: Sequence[tuple[str, str]]
    request_body: bytes
    place: Place | None
    began: float
    ended: float | None = None
    status: int | None = None
    reason: str = ""
    headers: Sequence[tuple[str, str]] = ()
    body: bytes = b""
    sent: int = 0
    received: int = 0
    error: str = ""
    mapped_to: str | None = None
    scripted: bool = False
    redirects: list[str] = field(default_factory=list)

    @property
    def asked(self) -> str:
        """What was asked for, and by which line."""
        where = f", asked for at {self.place}" if self.place else ""
        return f"{self.method} {self.url}{where}"

    @property
    def outcome(self) -> str:
        """What became of it, in words."""
        if self.error or self.status is None:
            return self.error or "under way"
        status = f"{self.status} {self.reason}".rstrip()
        return f"{status}{body_in_words(self.body, self.received)}"

    def __str__(self) -> str:
        return f"{self.method} {self.url}: {self.outcome}"


@dataclass(frozen=True)
class RequestTrace:
    """What was sent or came in for one HTTP request, in words; only while tracing.

    ``request`` is its number among those of the page, ``at`` in seconds since the page was opened.
    """

    request: int
    at: float
    sent: bool
    text: str


@dataclass(frozen=True)
class ModuleCall:
    """A call of a built-in module, as the native side got it: ``modal.toast({…})``.

    Functions among ``args`` are ``Callback`` objects, bytes are ``bytes``. ``at`` is in seconds
    since the page was opened.
    """

    module: str
    method: str
    args: tuple[Any, ...]
    place: Place | None
    at: float

    def __str__(self) -> str:
        return f"{self.module}.{self.method}"


Record = ConsoleLine | ScriptError | ScriptWarning | FrameRecord | RequestTrace | ModuleCall


@dataclass(frozen=True)
class Outcome:
    """How a page ended: its status, and what was still open in words."""

    status: Status
    open_at_end: tuple[str, ...]
    duration: float
    """Seconds since the page was opened."""
