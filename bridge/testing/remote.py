"""What a test in JavaScript asks of its device: pages to open and touch, servers to play."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from bridge.clock.deadline import Deadline
from bridge.document import Element
from bridge.errors import TimedOut, UsageError
from bridge.page import Page
from bridge.peers.http import Request, Response
from bridge.peers.peer import Peer
from bridge.peers.routing import Route

if TYPE_CHECKING:
    from bridge.device import Device

Of = Literal["device", "page", "element", "route", "peer"]
_CALM = 1.0  # real seconds in which all that happens at once has to be over
# Of the time-out of the device, which is that of a test too: a wait says better what it was about.
_SOONER = 0.9
_BIG = re.compile("[A-Z]")
_NAMED_GROUP = re.compile(r"\(\?<(?![=!])")
# What y, g, d and u say makes no difference to a search for the first place that fits.
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL}
_ELEMENT = ("type", "id", "text", "value", "attrs", "style", "classes")


class Remote:
    """Carries out what one test asks, on the device that it runs on.

    Args:
        device: the device.
        folder: what paths of pages are relative to: that of the test file.
        shown: what reports call that folder.

    Attributes:
        looked_at: how many errors of each page the test has looked at.
    """

    def __init__(self, device: Device, folder: Path, shown: Path) -> None:
        self.looked_at: dict[Page, int] = {}
        self._device = device
        self._folder = folder
        self._shown_folder = shown
        self._kept: list[Any] = []

    @property
    def pages(self) -> list[Page]:
        """The pages that the test has opened, and those that these have."""
        kept = [each for each in self._kept if isinstance(each, Page)]
        others = [*self._device.popped, *self._device.pages[1:]]  # the first is the test's own
        return list(dict.fromkeys([*kept, *others]))

    async def do(self, of: Of, number: int, method: str, args: Sequence[Any]) -> object:
        """Do something, and give what came of it in a form that JavaScript makes objects of.

        Raises:
            BridgeError: It cannot be done, or has failed; the message says why.
        """
        name = _BIG.sub(lambda letter: f"_{letter[0].lower()}", method)
        values = [_read(each) for each in args]
        match of:
            case "device":
                result = self._of_device(name, *values)
            case "page":
                result = self._of_page(self._kept[number], name, *values)
            case "element":
                result = self._of_element(self._kept[number], name, *values)
            case "route":
                result = self._of_route(self._kept[number], name)
            case "peer":
                result = self._of_peer(self._kept[number], name, *values)
        if inspect.isawaitable(result):
            result = await result
        await self._device.clock.calm(_CALM)
        return self._shown(result)

    def _of_device(self, name: str, *args: Any) -> Any:
        match name, args:
            case "open", (str(path), *how):
                name = os.path.normpath(self._shown_folder / path)
                return self._device.open(self._folder / path, name=name, **_named(*how))
            case "page", ():
                return self._device.page
            case "route", (url, *handler):
                return self._device.route(url, Response(**_named(*handler)) if handler else None)
            case "toasts", ():
                return self._device.dialogs.toasts
            case "answer", (str(kind), *how):
                return self._device.dialogs.answer(kind, **_named(*how))  # type: ignore[arg-type]
            case "stored", (str(key),):
                return self._device.storage.get(key)
            case "store", (str(key), str(value)):
                self._device.storage[key] = value
                return None
        raise _no("device", name, args)

    def _of_page(self, page: Page, name: str, *args: Any) -> Any:
        match name, args:
            case "wait_for", (selector, options):
                wait = _named(options)
                wait.setdefault("timeout", self._patience)
                return page.wait_for(selector, **wait)
            case "wait_for", (dict() as options,):
                return self._of_page(page, name, None, options)
            case "wait_for", (selector,):
                return self._of_page(page, name, selector, {})
            case "text", ():
                return page.text
            case "console", ():
                return [line.text for line in page.console]
            case "errors", ():
                self.looked_at[page] = len(page.errors)
                return [{"name": each.name, "message": each.message} for each in page.errors]
            case "settled", ():
                return _status(page)
            case "destroy", ():
                return page.destroy()
        return _found(page, name, *args)

    def _of_element(self, element: Element, name: str, *args: Any) -> Any:
        if name == "read":
            return element
        if name in ("find", "find_all", "tree"):
            return _found(element, name, *args)
        if name == "fire":
            return element.fire(*args)
        return getattr(element, name)(*args)  # a gesture: JavaScript knows the names

    async def _of_route(self, route: Route, name: str) -> Any:
        if name == "requests":
            return route.requests
        try:
            async with Deadline(self._device.clock, self._patience):
                return await route.next_peer()
        except TimeoutError:
            raise TimedOut(f"no further page connected to {route}") from None

    def _of_peer(self, peer: Peer, name: str, *args: Any) -> Any:
        match name, args:
            case "expect" | "receive", (*what, {"within": within}) if len(what) < 2:
                return getattr(peer, name)(*what, within=within)
            case "expect", (what,):
                return peer.expect(what, within=self._patience)
            case "receive", ():
                return peer.receive(within=self._patience)
            case "expect_close", _:
                return peer.expect_close(*args, within=self._patience)
        return getattr(peer, name)(*args)  # a deed: JavaScript knows the names

    @property
    def _patience(self) -> float:
        return self._device.defaults.timeout * _SOONER

    # -- what JavaScript gets

    def _shown(self, value: Any) -> object:
        match value:
            case Page():
                return self._handle("page", value, {"name": value.name})
            case Element():
                known = {name: getattr(value, name) for name in _ELEMENT}
                return self._handle("element", value, known)
            case Peer():
                known = {"url": value.url, "subprotocols": value.subprotocols}
                return self._handle("peer", value, known)
            case Route():
                return self._handle("route", value, {})
            case Request():
                return {"method": value.method, "url": value.url, "body": value.text}
            case bytes():
                return [*value]
            case list():
                return [self._shown(each) for each in value]
            case None | str() | int() | float() | dict():
                return value
        return None

    def _handle(self, kind: str, value: object, shown: dict[str, Any]) -> dict[str, object]:
        self._kept.append(value)
        return {"$kind": kind, "$number": len(self._kept) - 1, "$shown": shown}


async def _status(page: Page) -> str:
    return (await page.settled()).status


def _found(where: Page | Element, name: str, *args: Any) -> Any:
    match name, args:
        case "tree", ():
            return where.tree()
        case "find" | "find_all", (dict() as options,):
            return getattr(where, name)(**_named(options))
        case "find" | "find_all", (selector, *options):
            return getattr(where, name)(selector, **_named(*options))
        case "find_all", ():
            return where.find_all()
    raise _no("page", name, args)


def _named(options: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The options of a call, under the names that Python has for them."""
    if options is not None and not isinstance(options, Mapping):
        raise UsageError(f"options are an object, as in {{ text: 'Send' }}, not {options!r}")
    return {
        _BIG.sub(lambda letter: f"_{letter[0].lower()}", name): value
        for name, value in (options or {}).items()
    }


def _no(of: str, name: str, args: Sequence[Any]) -> UsageError:
    given = ", ".join(map(repr, args)) or "nothing"
    return UsageError(f"{of}.{name}() cannot be called with {given}")


def _pattern(source: str, letters: str) -> re.Pattern[str]:
    """A regular expression of JavaScript's, whose named groups Python writes differently."""
    flags = re.NOFLAG
    for letter in letters:
        flags |= _FLAGS.get(letter, re.NOFLAG)
    try:
        return re.compile(_NAMED_GROUP.sub("(?P<", source), flags)
    except re.error as error:
        raise UsageError(
            f"/{source}/{letters} cannot be searched for on a page ({error}): write it in a "
            "simpler way"
        ) from error


def _read(value: Any) -> Any:
    """An argument; a regular expression has come in two parts."""
    if isinstance(value, list):
        return [_read(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "$pattern" in value:
        return _pattern(value["$pattern"], value["$flags"])
    return {key: _read(each) for key, each in value.items()}
