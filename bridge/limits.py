"""How much of a machine the JavaScript of one page may use."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True)
class Limits:
    """What a page's JavaScript may use up before its engine is stopped."""

    cpu: float = 5.0
    """Seconds of CPU for one handler, script or job. The engine counts the whole process."""
    memory: int = 256 * MIB
    """Bytes of JavaScript heap."""
    stack: int = 1 * MIB
    """Bytes of native stack; keep it a megabyte below the stack of the thread."""
    jobs: float = 5.0
    """Seconds that the promise jobs of one handler, and those they queue, may take."""
    calls: int = 100_000
    """Native calls that one handler may queue."""
    call_text: int = 128 * MIB
    """Characters of native calls that one handler may queue."""
