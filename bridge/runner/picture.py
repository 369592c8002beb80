"""Pictures of the pages of a run: which file each goes to, and how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import UsageError
from bridge.records import ScriptError, ScriptWarning
from bridge.runner.collect import SCRIPT_SUFFIXES, Script
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.page import Page

NAME = "{name}"
DRAWING = 30.0  # seconds that a picture may take: where it is drawn in a browser, that starts first
_OPTION = "in --screenshot"
_NOT_IN_A_NAME = re.compile(r"[^\w.]+")


def picture_of(script: Script, template: str) -> Path:
    """The file that a script's picture goes to.

    ``{name}`` in the template is the script's name without its ending, with ``-`` for whatever
    cannot stand in the name of a file: ``dist/pages/chat.js`` is ``dist-pages-chat``.
    """
    name = script.name
    for suffix in SCRIPT_SUFFIXES:
        name = name.removesuffix(suffix)
    return Path(template.replace(NAME, _NOT_IN_A_NAME.sub("-", name).strip("-.") or "page"))


def check(template: str, scripts: Sequence[Script]) -> None:
    """Make sure that each script's picture has a file of its own.

    Raises:
        UsageError: Two of them would go to one file.
    """
    taken: dict[Path, Script] = {}
    for script in scripts:
        file = picture_of(script, template)
        if file in taken:
            raise UsageError(_shared(file, template, taken[file], script))
        taken[file] = script


def _shared(file: Path, template: str, first: Script, second: Script) -> str:
    what = (
        f"the pictures of {shown(first.name)} and {shown(second.name)} would both be "
        f"{shown(str(file))}"
    )
    if NAME in template:
        return f"{what}: run them one after the other"
    path = Path(template)
    way_out = path.with_name(f"{path.stem}-{NAME}{path.suffix}")
    return f"{what}: put {NAME} into its name, as in --screenshot {shown(str(way_out))}"


async def draw(page: Page, file: Path) -> None:
    """Draw a page as it is now. That there is nothing to be drawn is a warning of the page's, that
    there can be no such file an error."""
    try:
        await page.screenshot(file)
    except UsageError as error:
        if page.document.body is None:
            page.record(ScriptWarning(str(error), None))
        else:
            page.record(ScriptError("UsageError", str(error), None, context=_OPTION))
