"""The native side of the script that runs tests: what it is asked, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bridge.errors import BridgeError
from bridge.modules.module import Callback, Module, method

if TYPE_CHECKING:
    from bridge.testing.remote import Remote


class TestModule(Module):
    """What ``bridge/js/testing`` talks to; one for each device."""

    name = "weexTest"

    def __init__(self) -> None:
        self._command: Callback | None = None
        self.cases: list[dict[str, Any]] | None = None
        """The tests that the file announces, once they were asked for."""
        self.errors: list[dict[str, str]] | None = None
        """What went wrong in the test that ran; None while it runs."""
        self.remote: Remote | None = None
        """Who carries out what the test asks of its device."""
        self.allowed = 0.0
        """Seconds that the test has let pass by its own word: they count towards no time-out."""

    def ask(self, **command: object) -> bool:
        """Ask the script for something; false when it is not there."""
        if self._command is not None:
            self._command.keep_alive(command)
        return self._command is not None

    @method
    async def act(self, what: list[Any], answer: Callback) -> None:
        """Do something on the device, ``[of, number, method, args]``, and answer."""
        try:
            assert self.remote is not None
            answer({"value": await self.remote.do(*what)})
        except (BridgeError, TypeError, ValueError, AttributeError) as error:
            answer({"error": {"name": type(error).__name__, "message": str(error)}})

    @method
    def listen(self, command: Callback) -> None:
        """Take what commands are given to."""
        self._command = command

    @method
    def listed(self, cases: list[dict[str, Any]]) -> None:
        """Take the tests of the file."""
        self.cases = cases

    @method
    def allow(self, seconds: float) -> None:
        """Take time that the test lets pass."""
        self.allowed += seconds

    @method
    def ended(self, errors: list[dict[str, str]]) -> None:
        """Take what came of a test."""
        self.errors = errors
