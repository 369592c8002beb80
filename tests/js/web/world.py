"""The web globals in an engine whose native side only writes down what it is asked."""

from __future__ import annotations

import json
from typing import Any

from bridge.engine import Engine
from bridge.halves import WEB_HALVES
from bridge.profile import DOC
from bridge.wire import Call, Event, decode, encode

_HALVES = (
    "portability",
    "environment",
    "console",
    "timers",
    "modules",
    *("document/calls", "document/siblings", "document/nodes", "document/components"),
    *("document/task_center", "document/document"),
    "sockets",
    "weex",
    *WEB_HALVES,
)
# A function that scripts of these tests use: what a call throws, as `Name` or `DOMException Name`.
_THROWN = """
function thrown(fn) {
  try { fn(); } catch (error) {
    return (error instanceof DOMException ? 'DOMException ' : '') + error.name;
  }
  return 'nothing';
}
"""


class World:
    """An engine of which each test sees the calls, the values and the errors."""

    def __init__(self, bundle_url: str = "http://example.org/app/main.js") -> None:
        settings: dict[str, object] = {
            "environment": dict(DOC.environment),
            "bundleUrl": bundle_url,
            "components": [],
            "modules": [],
            "maxTimers": 100,
            "portability": [],
            "scope": DOC.scope.for_scripts(),
        }
        self._engine = Engine(_HALVES, settings)
        self.calls: list[Call] = []
        self.run(_THROWN)

    def run(self, source: str) -> None:
        """Run a script; what it prints, throws and calls is in :attr:`calls`."""
        self._keep(self._engine.run(source, "script.js"))

    def value(self, expression: str) -> Any:
        """The value of an expression, as JSON carries it; a promise is waited for."""
        before = len(self.calls)
        self.run(
            "Promise.resolve((() => (" + expression + "))())"
            ".then((value) => console.log('value:' + JSON.stringify(value ?? null)));"
        )
        printed = [call.payload or "" for call in self.calls[before:] if call.module == "console"]
        answers = [text for text in printed if text.startswith("value:")]
        assert answers, f"no value, but {self.calls[before:]}"
        return json.loads(answers[0].removeprefix("value:"))

    def tell(self, *events: Event) -> None:
        """Let events happen, in one turn."""
        self._keep(self._engine.turn(encode(events)))

    @property
    def errors(self) -> list[str]:
        """What was reported, as ``Name: message``."""
        found = [call.args for call in self.calls if call.module == "page"]
        return [f"{args[0]}: {args[1]}" for args in found]

    def asked(self, module: str) -> list[Call]:
        """The calls of a native half so far."""
        return [call for call in self.calls if call.module == module]

    def close(self) -> None:
        self._engine.close()

    def _keep(self, output: str) -> None:
        self.calls += decode(output, self._engine.again)
