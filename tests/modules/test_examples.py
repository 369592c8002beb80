"""The examples of modules in jsfixtures/docs run, and print what they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device
from tests.devices import SHORT, printed

EXAMPLES = Path(__file__).parents[2] / "jsfixtures/docs"
PRINTED = {
    "modal/toast.js": [],
    "modal/alert.js": ["confirmed"],
    "modal/confirm.js": ["Delete"],
    "modal/prompt.js": ["OK ann"],
    "picker/pick.js": ["success 1"],
    "picker/date-and-time.js": ["2024-02-29 09:30"],
    "globalEvent/listen.js": [],
    "dom/rect.js": ["true 750"],
    "dom/font.js": [],
    "animation/transition.js": ["finished"],
    "clipboard/copy.js": ["1234"],
    "meta/viewport.js": [],
    "webview/go.js": [],
    "locale/language.js": ["en-US", "en-US"],
    "deviceInfo/height.js": ["2160"],
    "sdk-console-log/level.js": ["success"],
}


@pytest.mark.parametrize("path", PRINTED)
async def test_it_prints_what_it_should(path: str) -> None:
    async with Device(portability="off") as device:
        page = await device.open(EXAMPLES / path)
        assert (await page.settled(settle=SHORT, timeout=10)).status == "passed"
        assert printed(page) == PRINTED[path]
