"""A Dask cluster as a place to run scripts: ``--executor dask:tcp://scheduler:8786``.

Dask gives a script of a worker that died to another one, and a script that kills one worker after
another up. What is here makes sure that the runner ends also when there is nobody left to run it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from bridge import __version__
from bridge.errors import SetupError
from bridge.runner.futures import Futures
from bridge.runner.options import RunOptions
from bridge.source import shown

PATIENCE = 30.0
"""Seconds without a single worker, or without its scheduler, after which a cluster is given up."""
IN_HAND = 1000  # scripts; a cluster that grows with its work has to see that there is some
_ANSWER = 5  # seconds in which a scheduler answers


@contextmanager
def dask(address: str, options: RunOptions, jobs: int | None) -> Iterator[Futures]:
    """The workers of a scheduler, each of which needs weex-bridge of this release.

    Args:
        address: the scheduler's: ``tcp://scheduler:8786``.
        options: how scripts are run.
        jobs: how many scripts are in its hands at once.

    Raises:
        SetupError: Dask is not installed, the scheduler cannot be reached, or its workers cannot
            run scripts.
    """
    # What goes wrong is said once, in the reports; Dask's log has tracebacks of it.
    logging.disable()
    try:
        with closing(_client(address)) as client:
            _check_workers(client, address)
            executor = client.get_executor(pure=False)
            yield Futures(executor, options, jobs or IN_HAND, _Health(client).ailing)
    finally:
        logging.disable(logging.NOTSET)


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise SetupError("--executor dask:… needs Dask: pip install 'weex-bridge[dask]'") from None
    try:
        return Client(  # type: ignore[no-untyped-call]
            address, timeout=_ANSWER, name="weex-run", set_as_default=False
        )
    except OSError as error:
        why = str(error).partition("\n")[0] or type(error).__name__
        raise SetupError(
            f"no Dask scheduler answers at {shown(address)} ({shown(why)}): start one with "
            "`dask scheduler`, and name the address it prints"
        ) from error


def release() -> str:
    """The release of weex-bridge where this is run."""
    return __version__


def _check_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise SetupError(
            f"the Dask scheduler at {shown(address)} has had no worker for {PATIENCE:g} s: start "
            f"some with `dask worker {shown(address)}`"
        ) from None
    for worker, told in client.run(release, on_error="return").items():
        if told != __version__:
            found = f"has release {told}" if isinstance(told, str) else "cannot load it"
            raise SetupError(
                f"the Dask worker {shown(worker)} {found}, and this is weex-bridge {__version__}: "
                f"pip install 'weex-bridge[dask]=={__version__}' where it runs"
            )


class _Health:
    """How a cluster is doing: it may be without workers, or out of reach, for a moment only."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._well = time.monotonic()

    def ailing(self) -> str:
        """Why nothing will come of it any more; empty while something may."""
        why = self._trouble()
        if not why:
            self._well = time.monotonic()
        return why if time.monotonic() - self._well > PATIENCE else ""

    def _trouble(self) -> str:
        if self._client.status != "running":
            return f"its scheduler has been out of reach for {PATIENCE:g} s"
        try:
            workers = self._client.scheduler_info(n_workers=1)["workers"]
        except (OSError, TimeoutError):
            workers = {}
        return "" if workers else f"its cluster has had no worker for {PATIENCE:g} s"
