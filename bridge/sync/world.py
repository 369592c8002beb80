"""The event loop behind the calls, which runs inside of them and never between."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bridge.clock import Clock
from bridge.errors import TimedOut, UsageError

Result = TypeVar("Result")

CALM = 1.0  # real seconds in which all that happens at once has to be over
LONGEST = 60.0  # real seconds that a call may take beyond those it was told to wait for
_LEAVING = 10.0  # real seconds for the end: connections that are closed, handlers that are told


class World:
    """Runs the asynchronous side of one device in the thread of whoever calls."""

    def __init__(self) -> None:
        _check_alone("Device()")
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._trouble)
        self._troubles: list[BaseException] = []
        self.clock: Clock | None = None
        """What its calls wait by, once there is a device."""

    @property
    def is_moving(self) -> bool:
        """Whether a call is under way: who asks was called from inside of it."""
        return _running_loop() is self._loop

    def run(self, what: str, work: Callable[[], Awaitable[Result]], longest: float = 0) -> Result:
        """Do something that waits, then let happen what happens without time passing.

        Args:
            what: the call, as its caller wrote it, for messages.
            work: makes what is awaited.
            longest: seconds that it may wait by itself.

        Raises:
            UsageError: An event loop is running already.
            TimedOut: It took far longer than it should.
        """
        __tracebackhide__ = True
        self._check_callable(what)
        return self._complete(self._calmed(what, work, LONGEST + longest))

    def do(self, what: str, action: Callable[[], Result]) -> Result:
        """Do something that acts at once, then let happen what comes of it at once. From inside a
        call it only acts."""
        __tracebackhide__ = True
        if self.is_moving:
            return action()

        async def act() -> Result:
            return action()

        return self.run(what, act)

    def wait(self, what: str, work: Callable[[], Awaitable[Result]], within: float) -> Result:
        """Wait for something that may never come, so many seconds by the clock.

        Raises:
            TimeoutError: It did not come.
        """
        __tracebackhide__ = True
        return self.run(what, lambda: self._arrival(work, within), within)

    def close(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do the last thing, and end all that still runs."""
        __tracebackhide__ = True
        if self._loop.is_closed():
            return
        self._check_callable("close()")
        try:
            self._complete(self._bounded("close()", work(), _LEAVING))
        finally:
            self._loop.run_until_complete(self._leave())
            self._loop.close()

    @staticmethod
    async def _leave() -> None:
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.get_running_loop().shutdown_asyncgens()

    # -- how

    async def _calmed(
        self, what: str, work: Callable[[], Awaitable[Result]], longest: float
    ) -> Result:
        __tracebackhide__ = True
        result = await self._bounded(what, work(), longest)
        if self.clock is not None:
            await self.clock.calm(CALM)
        return result

    async def _bounded(self, what: str, work: Awaitable[Result], seconds: float) -> Result:
        __tracebackhide__ = True
        try:
            async with asyncio.timeout(seconds) as limit:
                return await work
        except TimeoutError:
            if not limit.expired():
                raise
            raise TimedOut(
                f"{what} was given up after {seconds:g} s of real time: it never came to rest"
            ) from None

    async def _arrival(self, work: Callable[[], Awaitable[Result]], within: float) -> Result:
        __tracebackhide__ = True
        assert self.clock is not None
        over = asyncio.Event()
        task = asyncio.ensure_future(work())
        task.add_done_callback(lambda _: over.set())
        try:
            await self.clock.pass_until(over, within)
            await self.clock.calm(CALM)  # what came at the last moment came in time
            if not task.done():
                raise TimeoutError
            return task.result()
        finally:
            task.cancel()

    def _complete(self, work: Awaitable[Result]) -> Result:
        __tracebackhide__ = True
        result = self._loop.run_until_complete(work)
        if self._troubles:
            raise self._troubles.pop(0)
        return result

    def _check_callable(self, what: str) -> None:
        __tracebackhide__ = True
        if self._loop.is_closed():
            raise UsageError(f"{what} comes too late: the device is closed")
        if self.is_moving:
            raise UsageError(
                f"{what} waits, which a plain function cannot that is called while a page runs: "
                "write `async def` and await it there, or do it in the test itself"
            )
        _check_alone(what)

    def _trouble(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Keep what the loop could not give to anybody, for whoever calls next."""
        self._troubles.append(context.get("exception") or RuntimeError(context["message"]))


def _check_alone(what: str) -> None:
    __tracebackhide__ = True
    if _running_loop() is not None:
        raise UsageError(
            f"{what} is for plain functions: inside `async def`, use bridge.Device, which the "
            "fixture weex_async gives, and await its methods"
        )


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
