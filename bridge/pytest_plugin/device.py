"""Makes the device of one test, from what the project, the test's markers and its fixtures say."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bridge.errors import UsageError
from bridge.pytest_plugin.counting import COUNTING
from bridge.pytest_plugin.options import OPTIONS

if TYPE_CHECKING:
    from bridge.clock import VirtualClock
    from bridge.net.websocket import Options as SocketOptions
    from bridge.pytest_plugin.rooted import Rooted

Arguments = dict[str, Any]
MARKER = "weex"
# Options of the file that are called like the argument they are.
_SAME = (
    *("default-maps", "frameworks", "maps", "portability", "profile", "services", "storage"),
    *("unrouted", "vue-warnings", "web-globals", "clock", "start", "timeout", "settle", "trace"),
)
_OWN = ("clock", "start", "timeout", "settle", "trace", "expect_errors", "bundle_url")
"""What devices of tests are told beside what :class:`bridge.Device` takes."""
_MIB = 2**20


def of_project(config: pytest.Config) -> Arguments:
    """The arguments that the devices of a run have in common."""
    coverage = config.stash.get(COUNTING, None)
    return {
        **_from_file(config.stash[OPTIONS].given),
        **({} if coverage is None else {"coverage": coverage}),
    }


def _from_file(given: Mapping[str, Any]) -> Arguments:
    found: Arguments = {
        name.replace("-", "_"): value for name, value in given.items() if name in _SAME
    }
    if "env" in given:
        found["environment"] = given["env"]
    if "allow-net" in given:
        found["allow_net"] = [host for host in given["allow-net"] if host != "none"]
    if "bundle-url" in given:
        found["bundle_url"] = given["bundle-url"]
    if limits := _limits(given):
        found["limits"] = limits
    if sockets := _sockets(given):
        found["socket_options"] = sockets
    return found


def _limits(given: Mapping[str, Any]) -> object | None:
    from bridge.limits import Limits

    found: Arguments = {}
    if "cpu" in given:
        found |= {"cpu": given["cpu"], "jobs": given["cpu"]}
    if "memory" in given:
        found["memory"] = int(given["memory"] * _MIB)
    return Limits(**found) if found else None


def _sockets(given: Mapping[str, Any]) -> SocketOptions | None:
    names = {"ca": "ca_file", "insecure": "insecure", "compression": "compression"}
    names |= {"client-cert": "client_cert", "client-key": "client_key"}
    found = {names[name]: value for name, value in given.items() if name in names}
    if not found:
        return None
    from bridge.net.websocket import Options as SocketOptions

    return SocketOptions(**found)


def from_markers(node: pytest.Item) -> Arguments:
    """The arguments that a test's markers give, those of the test before those of its class.

    Raises:
        UsageError: There is no such argument.
    """
    found: Arguments = {}
    for mark in reversed(list(node.iter_markers(MARKER))):
        if mark.args:
            raise UsageError(f"@pytest.mark.weex takes names only, as in profile='ios': {mark}")
        found |= mark.kwargs
    for name in found:
        check_name(name)
    return found


def check_name(name: str) -> None:
    """Refuse an argument that no device takes.

    Raises:
        UsageError: It is one.
    """
    known = _known()
    if name not in known:
        near = get_close_matches(name, known, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(known))}"
        raise UsageError(f"{name} is nothing that the device of a test can be given: {meant}")


def _known() -> set[str]:
    from bridge.device import Device

    return {*inspect.signature(Device).parameters, *_OWN} - {"defaults"}


def made(arguments: Arguments, rootdir: Path) -> Rooted:
    """A device from all that was said."""
    from bridge.device import Defaults
    from bridge.pytest_plugin.rooted import Rooted

    left = dict(arguments)
    for name in left:
        check_name(name)
    times = {name: left.pop(name) for name in ("timeout", "settle") if name in left}
    left.pop("expect_errors", None)
    clock = _clock(left.pop("clock", "virtual"), left.pop("start", None))
    return Rooted(
        rootdir,
        left.pop("bundle_url", None),
        clock=clock,
        defaults=Defaults(trace=left.pop("trace", True), **times),
        **left,
    )


def _clock(clock: object, start: str | None) -> VirtualClock | None:
    if clock == "real":
        return None
    from bridge.clock import VirtualClock

    if isinstance(clock, VirtualClock):
        return clock
    if clock != "virtual":
        raise UsageError(f"the clock of a test is 'virtual' or 'real', not {clock!r}")
    return VirtualClock() if start is None else VirtualClock(start)
