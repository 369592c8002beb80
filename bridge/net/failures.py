"""Why a connection could not be made, in sentences for the person who has to repair it."""

from __future__ import annotations

import errno
import os
import re
import socket
import ssl

from bridge.net.address import Address
from bridge.net.printable import printable
from bridge.net.tls import describe


def unreachable(address: Address, error: BaseException) -> str:
    """What ``error``, raised while TCP or TLS was being set up, means for ``address``."""
    failed = f"connection to {address.shown} failed"
    match error:
        case socket.gaierror():
            return f"{failed}: the host name {address.host} cannot be resolved"
        case ssl.SSLError():
            return f"{failed}: {describe(error, _plain(address))}"
        case ConnectionResetError(errno=None):  # of asyncio, inside the handshake
            plain = _plain(address)
            return (
                f"{failed}: the server ended the TLS handshake; is it {plain}: instead of "
                f"{plain}s:, or does it want a client certificate?"
            )
        case OSError():
            return _system_words(address, error)
        case _:
            return f"{failed}: {printable(str(error)) or type(error).__name__}"


def _plain(address: Address) -> str:
    return "http" if address.url.startswith("http") else "ws"


_BARE_END = "it ended without a close frame"


def is_bare_end(why: str) -> bool:
    """Whether what :func:`lost` said is that TCP ended in order, but without a close frame."""
    return why.endswith(_BARE_END)


def lost(address: Address, error: Exception | None) -> str:
    """What it means that TCP ended with ``error``, or None, and without a close frame."""
    match error:
        case None:
            why = _BARE_END
        case ssl.SSLError():
            why = describe(error)
        case OSError():
            why = _system_reason(error)
        case _:
            why = str(error)
    return f"connection to {address.shown} was lost: {why}"


def _system_words(address: Address, error: OSError) -> str:
    if _errno(error) == errno.ECONNREFUSED:
        return f"connection to {address.shown} refused"
    return f"connection to {address.shown} failed: {_system_reason(error)}"


def _system_reason(error: OSError) -> str:
    code = _errno(error)
    return os.strerror(code).lower() if code else str(error) or type(error).__name__


def _errno(error: OSError) -> int | None:
    return error.errno or _common_errno(str(error))


def _common_errno(text: str) -> int | None:
    """The one errno in "Multiple exceptions: [Errno 111] …, [Errno 111] …", or None.

    asyncio raises this when a name has several addresses and none of them answers.
    """
    codes = set(re.findall(r"\[Errno (\d+)\]", text))
    return int(codes.pop()) if len(codes) == 1 else None
