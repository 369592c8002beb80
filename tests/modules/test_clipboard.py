"""The module clipboard: one text for all pages, and for the test."""

from __future__ import annotations

import pytest

from bridge import Device
from bridge.profile.clipboard import ClipboardRules
from bridge.profile.rows import PLATFORMS
from tests.devices import printed, ran

SCRIPT = """
const clipboard = weex.requireModule('clipboard');
const show = () => clipboard.getString((told) => console.log(JSON.stringify(told)));
"""


async def test_what_is_put_there_can_be_read() -> None:
    page = await ran(f"{SCRIPT} clipboard.setString('copied'); show(); show()")
    assert printed(page) == ['{"result":"success","data":"copied"}'] * 2


async def test_pages_and_tests_share_it() -> None:
    async with Device() as device:
        device.clipboard = "of the test"
        reader = await device.open(source=f"{SCRIPT} show(); clipboard.setString('of a page')")
        await reader.settled()
        assert printed(reader) == ['{"result":"success","data":"of the test"}']
        assert device.clipboard == "of a page"
        other = await device.open(source=f"{SCRIPT} show()")
        await other.settled()
        assert printed(other) == ['{"result":"success","data":"of a page"}']


async def test_devices_do_not() -> None:
    await ran(f"{SCRIPT} clipboard.setString('x')")
    assert printed(await ran(f"{SCRIPT} show()")) == ['{"result":"failed","data":""}']


async def test_reading_without_a_callback_is_nothing() -> None:
    page = await ran(f"{SCRIPT} clipboard.getString(); clipboard.getString(5)")
    assert page.errors == []
    assert [str(call) for call in page.calls] == ["clipboard.getString"] * 2


@pytest.mark.parametrize(
    ("value", "text"), [("5", "5"), ("true", "true"), ("'ü😀'", "ü😀"), ("1.5", "1.5")]
)
async def test_other_values_are_put_there_as_text(value: str, text: str) -> None:
    page = await ran(f"{SCRIPT} clipboard.setString({value}); show()")
    assert printed(page) == [f'{{"result":"success","data":"{text}"}}']


@pytest.mark.parametrize("value", ["''", "null", "undefined", ""])
async def test_no_text_empties_it(value: str) -> None:
    page = await ran(f"{SCRIPT} clipboard.setString('x'); clipboard.setString({value}); show()")
    assert printed(page) == ['{"result":"failed","data":""}']


# For each row a script, and what it prints on doc, android, ios and web.
ROWS = {
    "empty": (
        "show()",
        (
            ['{"result":"failed","data":""}'],
            ['{"result":"failed","data":""}'],
            ['{"result":"fail","data":""}'],
            ["clipboard.getString() is not supported now."],
        ),
    ),
    "reading": (
        "clipboard.setString('x'); show()",
        (
            *[['{"result":"success","data":"x"}']] * 3,
            ["clipboard.getString() is not supported now."],
        ),
    ),
    "writing": (
        "clipboard.setString(5)",
        ([], [], [], ["only support string input now"]),
    ),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, expected = ROWS[row]
    page = await ran(SCRIPT + script, profile=platform)
    assert printed(page) == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(ROWS) == {name for name, _ in ClipboardRules.rows()}
