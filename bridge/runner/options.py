"""What a run was asked for; it travels to the worker processes, so it is plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bridge.net.listener import Options

if TYPE_CHECKING:
    from bridge.page import Until


@dataclass(frozen=True)
class RunOptions:
    """How scripts are run. Times are in seconds, memory in MiB."""

    profile: str = "doc"
    portability: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()
    default_maps: bool = True
    allow_net: tuple[str, ...] | None = None
    timeout: float = 30.0
    settle: float = 0.5
    until: Until = "settled"
    cpu: float = 5.0
    memory: float = 256.0
    trace: bool = False
    web_globals: bool = False
    bundle_url: str | None = None
    sockets: Options = field(default_factory=Options)
    environment: dict[str, object] = field(default_factory=dict)
    frameworks: dict[str, str] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)
    vue_warnings: Literal["error", "warn", "off"] = "error"
    coverage: str | None = None
    """The folder for what is counted of lines and branches, if they are."""
    storage: str | None = None
    gestures: tuple[tuple[str, str, str], ...] = ()
    """What is done to the page once it is settled: ``tap`` or ``type``, a selector, a text."""
    screenshot: str | None = None
    """The file that the page is drawn into at last, with ``{name}`` for that of its script."""
