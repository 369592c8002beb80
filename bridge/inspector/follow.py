"""Starts the script anew whenever its file has changed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.inspector.session import Session

_PAUSE = 0.2  # seconds between two looks at the file
Stamp = tuple[int, int]


async def follow(session: Session, file: Path) -> None:
    """Look at a file until cancelled. While it is not there, as in the middle of a build, and
    until it has stopped growing, the script runs on as it is."""
    ran = last = _stamp(file)
    while True:
        await asyncio.sleep(_PAUSE)
        now = _stamp(file)
        if now is not None and now == last and now != ran:
            ran = now
            await session.restart()
        last = now


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
