"""An engine to try scripts in: what they ask for comes back as plain lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bridge.engine import Engine
from bridge.errors import LimitExceeded
from bridge.limits import MIB, Limits
from bridge.wire import Event, Payload, Place, decode, encode

PROBE = Path(__file__).parent / "probe.js"
SMALL = Limits(cpu=0.1, jobs=0.1, memory=48 * MIB)


@dataclass(frozen=True)
class Report:
    """An error that the engine reported."""

    name: str
    message: str
    stack: str
    context: str
    place: Place | None


@dataclass
class Outcome:
    """What a script or an event led to."""

    emitted: list[Any] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    errors: list[Report] = field(default_factory=list)
    limit: LimitExceeded | None = None

    @property
    def error(self) -> Report:
        """The only error."""
        (error,) = self.errors
        return error


class Playground:
    """An engine whose scripts have ``on``, ``emit``, ``send`` and ``ask`` of ``probe.js``."""

    def __init__(
        self, limits: Limits = SMALL, *, answer: Callable[[str], str] | None = None
    ) -> None:
        self.engine = Engine([PROBE], limits=limits, answer=answer)

    def run(self, source: str, name: str = "a.js", first_line: int = 1) -> Outcome:
        return self._outcome(lambda: self.engine.run(source, name, first_line))

    def deliver(self, name: str, *args: Any) -> Outcome:
        return self.turn(Event("probe", name, list(args)))

    def message(self, *payloads: Payload) -> Outcome:
        return self.turn(Event("probe", "message", [], payloads))

    def turn(self, *events: Event) -> Outcome:
        return self._outcome(lambda: self.engine.turn(encode(events)))

    def go_on(self) -> Outcome:
        """Let a turn that paused continue."""
        return self._outcome(lambda: self.engine.turn(""))

    def _outcome(self, go: Callable[[], str]) -> Outcome:
        outcome = Outcome()
        try:
            output = go()
        except LimitExceeded as error:
            outcome.limit = error
            output = error.output
        for call in decode(output, self.engine.again):
            match call.method:
                case "emit":
                    outcome.emitted.append(call.args[0] if len(call.args) == 1 else call.args)
                case "send":
                    outcome.sent.append(call.payload or "")
                case "error":
                    name, message, stack, context = call.args
                    outcome.errors.append(Report(name, message, stack, context, call.place))
        return outcome
