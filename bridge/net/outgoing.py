"""What may be sent: text that is UTF-8, close frames that RFC 6455 allows."""

from __future__ import annotations

from bridge.errors import UsageError

_MAX_REASON = 123


def encoded(text: str) -> bytes:
    """``text`` in UTF-8 as a browser sends it: lone surrogates become U+FFFD, pairs characters."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def check_close(code: int | None, reason: str) -> None:
    """Check that a close frame may carry this code and this reason; None and ``""`` mean neither.

    Raises:
        UsageError: It may not.

    """
    if code is None and reason:
        raise UsageError("A close frame with a reason needs a code.")
    if code is None:
        return
    reserved = code in (1004, 1005, 1006)
    if reserved or not (1000 <= code <= 1014 or 3000 <= code <= 4999):
        raise UsageError(f"{code} is no code that a close frame may carry.")
    if len(encoded(reason)) > _MAX_REASON:
        raise UsageError(f"A close reason may have at most {_MAX_REASON} bytes of UTF-8.")
