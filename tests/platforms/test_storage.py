"""Each row of the module storage, on every platform."""

from __future__ import annotations

import pytest

from bridge import Device
from bridge.profile.rows import PLATFORMS, Platform
from bridge.profile.storage import MIB, StorageRules

PRELUDE = """
const storage = weex.requireModule('storage');
const tell = (event) => console.log(event.result, event.data);
"""
DONE = "success undefined"
MISSING = "failed undefined"
INVALID = "failed invalid_param"

# For each row a script, and what it prints on doc, android, ios and web.
CASES: dict[str, tuple[str, tuple[list[str], list[str], list[str], list[str]]]] = {
    "done": (
        "const say = (event) => console.log(JSON.stringify(event));"
        "storage.setItem('a', 'b', say); storage.removeItem('a', say)",
        (
            ['{"result":"success","data":"undefined"}'] * 2,
            ['{"result":"success","data":"undefined"}'] * 2,
            ['{"result":"success"}'] * 2,
            ['{"result":"success","data":"undefined"}'] * 2,
        ),
    ),
    "remove_missing": (
        "storage.removeItem('a', (event) => console.log(JSON.stringify(event)))",
        (
            ['{"result":"failed","data":"undefined"}'],
            ['{"result":"failed","data":"undefined"}'],
            ['{"result":"failed"}'],
            ['{"result":"success","data":"undefined"}'],
        ),
    ),
    "no_keys": (
        "storage.setItem(' ', 'b', tell); storage.setItem(0, 'b', tell)",
        ([DONE, DONE], [DONE, DONE], [INVALID, DONE], [DONE, INVALID]),
    ),
    "other_type": (
        "storage.setItem('k', {a: [1, null]}, tell); storage.setItem([1, null, {}], 'v', tell);"
        "storage.getAllKeys((event) => console.log(event.data.join(' ')));"
        "storage.getItem('k', tell)",
        (
            [DONE, DONE, "k [1,null,{}]", 'success {"a":[1,null]}'],
            [DONE, DONE, "k [1,null,{}]", 'success {"a":[1,null]}'],
            [
                "failed value must a string or number!",
                "failed key must a string or number!",
                "",
                MISSING,
            ],
            [DONE, DONE, "k 1,,[object Object]", "success [object Object]"],
        ),
    ),
    "boolean": (
        "storage.setItem(true, false, tell); storage.setItem('k', true, tell);"
        "storage.getItem(true, tell); storage.getItem('k', tell)",
        (
            [DONE, DONE, "success false", "success true"],
            [DONE, DONE, "success false", "success true"],
            [DONE, DONE, "success 0", "success 1"],
            [INVALID, DONE, MISSING, "success true"],
        ),
    ),
    "empty_value": (
        "storage.setItem('k', '', tell); storage.setItem('n', null, tell);"
        "storage.getItem('empty', tell)",
        (
            [DONE, DONE, "success "],
            [DONE, DONE, "success "],
            [DONE, DONE, "success "],
            [INVALID, INVALID, MISSING],
        ),
    ),
    "quota": (
        "storage.setItem('k', 'v', tell);"
        "storage.getAllKeys((event) => console.log(event.data.join(' ')))",
        (
            [DONE, "k"],
            [DONE, "k"],
            [DONE, "k"],
            [MISSING, "small big"],
        ),
    ),
    "set_item_persistent": (
        "console.log(typeof storage.setItemPersistent)",
        (["function"], ["function"], ["function"], ["undefined"]),
    ),
}


@pytest.mark.parametrize("row", CASES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_row_is_what_happens(row: str, platform: Platform) -> None:
    script, expected = CASES[row]
    async with Device(profile=platform) as device:
        if row == "empty_value":
            device.storage["empty"] = ""
        if row == "quota":
            limit = 50 if platform in ("doc", "android") else 5
            device.storage.update({"small": "x", "big": "x" * (limit * MIB - 1)})
        page = await device.open(source=PRELUDE + script)
        await page.settled()
    assert [str(error) for error in page.errors] == []
    assert [line.text for line in page.console] == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(CASES) == {name for name, _ in StorageRules.rows()}
