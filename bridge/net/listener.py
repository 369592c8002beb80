"""What a connection and its owner agree on: what may happen, who is told, what is allowed.

Cheap to import, so that a page which never connects pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from bridge.net.allowed import Allowed

State = Literal["connecting", "open", "closing", "closed"]


class Cancellable(Protocol):
    """A time-out under way."""

    def cancel(self) -> None:
        """Keep it from happening."""


class Listener(Protocol):
    """Who is told what happens. Never called from inside a method of :class:`Connection`."""

    def on_open(self, protocol: str, extensions: str) -> None:
        """The handshake is done; the subprotocol and extensions the server chose, or ``''``."""

    def on_messages(self, payloads: list[str | bytes]) -> None:
        """All messages that one read completed, in order: text as ``str``, binary as ``bytes``."""

    def on_error(self, why: str) -> None:
        """The connection failed; at most once, always before :meth:`on_close`."""

    def on_close(self, code: int, reason: str, was_clean: bool) -> None:
        """The last call, exactly once: the peer's code and reason.

        1005 when its close frame had no code, 1006 and not clean when there was no close frame.
        """


@dataclass(frozen=True)
class Options:
    """What a connection allows. Times in seconds, sizes in bytes.

    ``open_timeout`` bounds everything until the connection is open. ``close_timeout`` is how long
    the peer has to finish closing before TCP is dropped. ``max_message`` bounds a message received
    and ``max_unsent`` what waits to be sent. ``ca_file`` names a PEM file of authorities to trust
    beside the system's; ``insecure`` trusts any certificate. ``client_cert`` and ``client_key``
    name PEM files for servers that ask who we are; one file may hold both. ``headers`` are added
    to the handshake request. ``compression`` offers permessage-deflate. ``allowed`` says what may
    be connected to; None means everything. ``max_body`` bounds the body of an HTTP response, after
    it was unpacked.
    """

    open_timeout: float = 10.0
    close_timeout: float = 5.0
    max_message: int = 64 * 2**20
    max_unsent: int = 64 * 2**20
    ca_file: str | None = None
    insecure: bool = False
    client_cert: str | None = None
    client_key: str | None = None
    headers: Sequence[tuple[str, str]] = ()
    compression: bool = False
    allowed: Allowed | None = None
    max_body: int = 32 * 2**20
