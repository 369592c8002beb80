"""Istanbul and the Node it runs on: installed once for all projects of a user, as locked."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from bridge.errors import SetupError
from bridge.frameworks.cache import user_cache
from bridge.frameworks.npm import npm, program
from bridge.source import shown

HERE = Path(__file__).parent / "node"
COMMAND = "weex-run coverage install"
_LOCK = "package-lock.json"
_SECONDS = 120.0  # for one script or report


class ToolFailed(Exception):
    """A script of ours in Node said why it could not do its work."""


def tools_folder(cache: Path | None = None) -> Path:
    """Where the tools are, or would be: each lock file has a folder of its own."""
    locked = hashlib.sha256((HERE / _LOCK).read_bytes()).hexdigest()[:16]
    return (cache or user_cache()) / "coverage" / locked


def install(cache: Path | None = None) -> Path:
    """Install the tools with npm, which checks each package's hash; nothing is done if they are
    there. An interrupted installation leaves no half of it.

    Raises:
        SetupError: npm is missing or fails, or the cache cannot be written.
    """
    folder = tools_folder(cache)
    if folder.is_dir():
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as work:
            new = Path(work) / "tools"
            new.mkdir()
            for name in ("package.json", _LOCK):
                shutil.copyfile(HERE / name, new / name)
            npm(["ci"], new)
            _move(new, folder)
    except OSError as error:
        raise SetupError(
            f"{shown(str(folder))} cannot be written ({error.strerror}): mend its permissions, or "
            "make room"
        ) from error
    return folder


def _move(new: Path, folder: Path) -> None:
    try:
        new.rename(folder)
    except OSError:
        if not folder.is_dir():  # or else another run was faster
            raise


def installed(cache: Path | None = None) -> Path:
    """The folder of the installed tools.

    Raises:
        SetupError: They are not installed.
    """
    folder = tools_folder(cache)
    if not folder.is_dir():
        raise SetupError(f"what counts coverage is not installed: {COMMAND}")
    return folder


def run(name: str, text: str, *arguments: str, tools: Path) -> str:
    """What one of our scripts in Node makes of a text.

    Raises:
        ToolFailed: It says why it cannot.
        SetupError: There is no Node, or it took too long.
    """
    script = (HERE / name).read_text(encoding="utf-8")
    try:
        done = subprocess.run(
            # From its text, so that it finds the packages of the folder and not those beside it.
            [*program("node", "Node is needed to count coverage"), "-e", script, "--", *arguments],
            cwd=tools,
            input=text.encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SetupError(f"{name} took longer than {_SECONDS:g} seconds") from error
    except OSError as error:
        raise SetupError(f"Node cannot be started ({error.strerror}): install it again") from error
    if done.returncode:
        raise ToolFailed(shown(done.stderr.decode(errors="replace").strip()[-500:]))
    return done.stdout.decode()
