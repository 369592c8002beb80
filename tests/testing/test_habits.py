"""What people of Jest, Vitest and Playwright look for: it is there, or a sentence says what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.testing.files import File, failure

PAGE = """
const text = weex.document.createElement('text', { attr: { value: 'Ann' } });
weex.document.documentElement.appendChild(weex.document.createBody('div'));
weex.document.body.appendChild(text);
"""


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("expect(1).toBeOne()", "expect(…) has no toBeOne: did you mean toBe?"),
        ("expect(1).not.toEquals(2)", "expect(…) has no toEquals: did you mean toEqual?"),
        ("await expect(Promise.resolve(1)).resolves.toMatchSnapshot()", "there are no snapshots"),
        ("jest.advanceTimersByTime(5)", "await device.advance(seconds)"),
        ("jest.mock('./a')", "jest has no mock: files are required as they are"),
        ("jest.fm()", "jest has no fm: did you mean fn?"),
        ("device.goto('page.js')", "device has no goto: take device.open(path)"),
        (
            "const page = await device.open('page.js'); page.locator('text')",
            "take page.find(select",
        ),
        ("await device.open('page.js').find('text').click()", "there is no click(): take tap()"),
        (
            "const page = await device.open('page.js'); expect(page.find('text').text).toBe('Ann')",
            "find() gives a promise: read (await …find(…)).text",
        ),
    ],
)
async def test_what_is_not_there_says_what_to_take(tmp_path: Path, body: str, says: str) -> None:
    (tmp_path / "page.js").write_text(PAGE)
    assert says in await failure(tmp_path, body)


async def test_the_sentence_is_told_at_the_line_that_asked(tmp_path: Path) -> None:
    (tmp_path / "page.js").write_text(PAGE)
    body = "\nconst page = await device.open('page.js');\nawait page.find('text').click();\n"
    page = await File(tmp_path, f"it('is', async () => {{{body}}});").run("is")
    (error,) = page.errors
    assert error.place is not None
    assert error.place.line == 3


@pytest.mark.parametrize(
    "body",
    [
        "vi.useFakeTimers(); await vi.advanceTimersByTimeAsync(90000);"
        "expect(performance.now()).toBe(90000)",
        "const f = vi.fn(); f(); jest.clearAllMocks(); expect(f).not.toHaveBeenCalled()",
        "const f = jest.fn(() => 1); jest.resetAllMocks(); expect(f()).toBe(undefined)",
        "const o = { f: () => 1 }; jest.spyOn(o, 'f').mockReturnValue(2); jest.restoreAllMocks();"
        "expect(o.f()).toBe(1)",
        "expect(jest.isMockFunction(jest.fn())).toBe(true)",
        "const { vi: mine, expect: wants } = require('vitest'); wants(mine).toBe(vi)",
        "expect(require('@jest/globals').it).toBe(it)",
        "expect(await device.toasts()).toEqual([])",
        "expect('then' in device).toBe(false)",
    ],
)
async def test_what_is_there_works(tmp_path: Path, body: str) -> None:
    assert await failure(tmp_path, body) == ""
