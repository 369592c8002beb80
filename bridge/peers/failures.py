"""What goes wrong in a handler, as the report of the page shows it."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from bridge.errors import ExpectationFailed
from bridge.records import ScriptError, ScriptWarning
from bridge.wire import Place

_OURS = str(Path(__file__).parents[1]) + os.sep


def failure(error: Exception, url: str) -> ScriptError | ScriptWarning:
    """What a handler raised, at its own file and line. It is no error that a handler still expects
    something when its page is destroyed."""
    place, stack = _where(error)
    if isinstance(error, ExpectationFailed) and error.page_is_gone:
        return ScriptWarning(f"the scripted server for {url} {error}", place)
    return ScriptError(
        name=type(error).__name__,
        message=str(error),
        place=place,
        stack=stack,
        context=f"in the scripted server for {url}",
    )


def _where(error: Exception) -> tuple[Place | None, str]:
    """The innermost line of the user's, and the lines that led to it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith(_OURS)]
    if not own:
        return None, ""
    last = own[-1]
    place = Place(_shown(last.filename), last.lineno or 1, (last.colno or 0) + 1)
    lines = [f"    at {each.name} ({_shown(each.filename)}:{each.lineno})" for each in own[::-1]]
    return place, "\n".join(lines)


def _shown(file: str) -> str:
    """A file as somebody in the current folder would name it."""
    path, here = Path(file), Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else file
