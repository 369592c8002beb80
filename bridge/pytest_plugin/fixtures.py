"""The fixtures of tests that are plain functions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bridge.errors import UsageError
from bridge.pytest_plugin import device as devices
from bridge.pytest_plugin.options import OPTIONS
from bridge.pytest_plugin.witness import WITNESS, Witness

if TYPE_CHECKING:
    from bridge.sync import Device, Route


@contextmanager
def in_a_sentence() -> Iterator[None]:
    """Let a mistake of the user's fail the test with what it says, and nothing else."""
    try:
        yield
    except UsageError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture
def weex_args(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the device of the test is given, by the names of ``bridge.Device``'s arguments: from
    ``[tool.weex]``, then ``[tool.weex.pytest]``, then the test's ``@pytest.mark.weex(…)``.

    Define a fixture of this name that takes this one to add something for all tests of a folder.
    """
    with in_a_sentence():
        return {**devices.of_project(request.config), **devices.from_markers(request.node)}


@pytest.fixture
def weex(weex_args: dict[str, Any], request: pytest.FixtureRequest) -> Iterator[Device]:
    """A fresh device for the test, a :class:`bridge.sync.Device`. Its time stands still unless the
    test moves it or waits for something. Errors of pages that the test did not look at fail it."""
    from bridge.sync import Device

    with in_a_sentence():
        core = devices.made(weex_args, request.config.stash[OPTIONS].rootdir)
        witness = Witness(core, weex_args.get("expect_errors"))
    with Device(core) as device:
        witness.plain = device
        request.node.stash[WITNESS] = witness
        yield device


@pytest.fixture
def weex_server(weex: Device) -> Route:
    """A scripted server for all WebSocket URLs that no other route of the test answers; the test
    itself is its script: ``peer = weex_server.next_peer()``."""
    return weex.route(re.compile("^wss?:"))
