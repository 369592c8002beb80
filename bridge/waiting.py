"""Waiting for something to be so on a page: looked at after each turn, given up when in vain."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from re import Pattern
from typing import TYPE_CHECKING, TypeVar

from bridge.clock import Clock
from bridge.document.criteria import criteria
from bridge.document.lookup import every, one
from bridge.document.readable import Readable
from bridge.errors import ElementNotFound, TimedOut
from bridge.modules.half import Activity

if TYPE_CHECKING:
    from bridge.document import Element

Found = TypeVar("Found")


class Waiting(Readable):
    """The part of a page that tests wait with."""

    clock: Clock

    def __init__(self) -> None:
        self._turn_ends: list[asyncio.Event] = []

    @property
    @abstractmethod
    def timeout(self) -> float:
        """Seconds that are waited when nothing else is said."""

    @property
    @abstractmethod
    def is_over(self) -> bool:
        """Whether no JavaScript will run any more."""

    @property
    @abstractmethod
    def is_alone(self) -> bool:
        """Whether the device has no other page, which could tell this one something."""

    @property
    @abstractmethod
    def activity(self) -> Activity:
        """What may still come of the page."""

    @abstractmethod
    def still_open(self) -> Sequence[str]:
        """What may yet produce an event, in words."""

    async def wait_for(
        self,
        selector: str | None = None,
        *,
        type: str | None = None,
        cls: str | Iterable[str] | None = None,
        text: str | Pattern[str] | None = None,
        contains: str | None = None,
        attrs: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Element:
        """Wait until an element is on the page, and return the first such; see :meth:`find`.

        Args:
            timeout: seconds by the page's clock, which passes them if it stands still; the device's
                by default.

        Raises:
            ElementNotFound: It did not come in time, or nothing is left that could bring it.
            UsageError: The selector is none, or an argument is of the wrong type.
        """
        wanted = criteria(selector, type, cls, text, contains, attrs)
        try:
            found = await self.wait_until(
                lambda: every(wanted, self._top, itself=True), timeout=timeout
            )
        except TimedOut as error:
            try:
                return one([], None, wanted, self._top)
            except ElementNotFound as missing:
                raise ElementNotFound(f"{missing}\nIt was waited for: {error}.") from None
        return found[0]

    async def wait_until(
        self, condition: Callable[[], Found], *, timeout: float | None = None
    ) -> Found:
        """Wait until a condition, looked at after each turn, gives something that counts as true;
        return that.

        Args:
            condition: called without arguments.
            timeout: seconds by the page's clock, which passes them if it stands still; the device's
                by default.

        Raises:
            TimedOut: It did not in time, or nothing is left on the page that could make it so.
        """
        limit = self.timeout if timeout is None else timeout
        give_up = self.clock.now() + limit
        while not (found := condition()):
            left = give_up - self.clock.now()
            if left <= 0:
                raise TimedOut(f"it is not so after {limit:g} s{self._what_is_open()}")
            if (why := self._in_vain()) is not None:
                raise TimedOut(f"it is not so, and {why}")
            turned = asyncio.Event()
            self._turn_ends.append(turned)
            await self.clock.pass_until(turned, left)
        return found

    def _in_vain(self) -> str | None:
        if self.is_over:
            return "the page has ended"
        if self.is_alone and self.activity is Activity.IDLE:
            return (
                "nothing is left on the page that could make it so: no timer, no connection, no "
                "call under way"
            )
        return None

    def _what_is_open(self) -> str:
        still_open = self.still_open()
        return f"; still open: {', '.join(still_open)}" if still_open else ""

    def _tell_of_turn(self) -> None:
        """A turn has ended, or the page has."""
        ends, self._turn_ends = self._turn_ends, []
        for turned in ends:
            turned.set()
