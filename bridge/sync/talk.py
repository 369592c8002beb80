"""What pages and servers have said so far, for messages: the last of it, in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bridge.source import shown

if TYPE_CHECKING:
    from bridge.page import Page
    from bridge.records import FrameRecord, SocketRecord

_LAST = 10  # frames, and connections
_LONGEST = 100  # characters of a frame
_HANDSHAKE = "handshake"


def frames(pages: Sequence[Page], url: str) -> str:
    """The last frames that crossed connections to a URL; what happened, where frames were not
    recorded."""
    sockets = [socket for page in pages for socket in page.sockets if socket.url == url]
    told = [line for socket in sockets for line in _frames_of(socket)]
    return _listed(told) or _listed(
        [_summary(each) for each in sockets if each.sent or each.received or each.close]
    )


def connections(pages: Sequence[Page]) -> str:
    """The connections that pages have opened, and how they are."""
    return _listed([_summary(socket) for page in pages for socket in page.sockets])


def _frames_of(socket: SocketRecord) -> Iterator[str]:
    for frame in socket.frames:
        if frame.kind != _HANDSHAKE:
            yield f"{'page' if frame.sent else 'server'} {_said(frame)}"


def _said(frame: FrameRecord) -> str:
    text = shown(frame.text if len(frame.text) <= _LONGEST else f"{frame.text[:_LONGEST]}…")
    return f"{frame.kind} {text}".rstrip()


def _summary(socket: SocketRecord) -> str:
    close = socket.close
    end = f"closed with {close.code}" if close else "open, or being opened"
    return f"{socket.url} ({socket.sent} sent, {socket.received} received, {end})"


def _listed(items: Sequence[str]) -> str:
    more = len(items) - _LAST
    return "; ".join([*([f"{more} more before"] if more > 0 else []), *items[-_LAST:]])
