"""A project in a folder of its own, whose pytest runs in this process."""

from __future__ import annotations

from textwrap import dedent

import pytest

# What is first loaded inside such a run is loaded anew in the next, which C extensions do not bear.
import bridge.frameworks
import bridge.layout
import bridge.paint.screenshot
import bridge.peers.session
import bridge.picture
import bridge.pytest_plugin.javascript
import bridge.source_map.map  # noqa: F401

CHAT = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('wss://chat.example/room', '');
ws.onopen = () => ws.send('hello');
ws.onmessage = (event) => console.log(event.data);
"""
QUIETLY = (
    *("-p", "no:cacheprovider", "-p", "no:xdist"),
    *("-o", "asyncio_default_fixture_loop_scope=function"),
)


class Project:
    """A project in a folder of its own."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.settings("")

    def settings(self, text: str) -> None:
        text = f"[tool.weex]\nportability = 'off'\n{dedent(text)}"
        (self.pytester.path / "pyproject.toml").write_text(text)

    def file(self, name: str, text: str) -> None:
        path = self.pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))

    def run(self, test: str, *arguments: str, **outcomes: int) -> str:
        """Run a test file; what must come of it, and what was printed."""
        self.file("tests/test_it.py", test)
        done = self.pytester.runpytest(*QUIETLY, *arguments)
        done.assert_outcomes(**outcomes)
        return done.stdout.str()
