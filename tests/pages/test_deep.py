"""Pages whose elements are in each other as deep as data goes, and further."""

from __future__ import annotations

import pytest

from bridge import UsageError
from bridge.wire import Event, encode
from tests.devices import SHORT, printed
from tests.devices import opened as opened_script
from tests.pages.app import opened, unchecked

BUILT = {
    "from the top": "b.appendChild(at); for (let i = 0; i < LEVELS; i += 1) {"
    " const inner = d.createElement('div'); at.appendChild(inner); at = inner; }"
    " at.appendChild(bottom);",
    "from the bottom": "at.appendChild(bottom); for (let i = 0; i < LEVELS; i += 1) {"
    " const outer = d.createElement('div'); outer.appendChild(at); at = outer; }"
    " b.appendChild(at);",
}


async def test_a_page_of_a_framework_may_be_deep() -> None:
    async with opened("nested") as app:
        assert app.page.find("text").text == "the bottom"
        assert app.page.tree().count("\n") == 152


@pytest.mark.parametrize("levels", [2000, 20_000])
async def test_one_that_is_too_deep_says_so_in_a_sentence(levels: int) -> None:
    async with unchecked("nested", query=f"?levels={levels}") as app:
        (error,) = app.page.errors
        assert str(error) == (
            "RangeError: Maximum call stack size exceeded. nested.js is too deep: components in "
            "each other without an end, or elements nested deeper than the stack (Limits.stack) "
            "allows"
        )
        assert (await app.page.settled(settle=0)).status == "failed"


@pytest.mark.parametrize("how", BUILT)
async def test_elements_may_be_as_deep_as_one_likes(how: str) -> None:
    source = (
        "const d = weex.document; const LEVELS = 3000; const b = d.createBody('div');"
        "d.documentElement.appendChild(b); let at = d.createElement('div');"
        "const bottom = d.createElement('text', { attr: { value: 'down here' } });"
        f"{BUILT[how]} d.createFinish();"
    )
    async with opened_script(source) as page:
        assert printed(page) == []
        assert page.find("div div text").text == "down here"
        assert page.tree().count("\n") == 3002
        assert page.find("text").rect.width > 0


async def test_data_of_a_test_that_is_too_deep_is_refused_in_a_sentence() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    async with opened_script("1") as page:
        page.refresh({"deep": deep})
        with pytest.raises(UsageError, match="nested too deeply to be written as JSON"):
            await page.settled(settle=SHORT)
    with pytest.raises(UsageError, match="nested too deeply to be written as JSON"):
        encode([Event("m", "n", [deep])])


async def test_deep_attributes_are_an_error_of_the_page() -> None:
    source = (
        "const b = weex.document.createBody('div'); weex.document.documentElement.appendChild(b);"
        "let v = 1; for (let i = 0; i < 1500; i += 1) v = [v]; b.setAttr('deep', v);"
        "b.setAttr('flat', 1);"
    )
    async with opened_script(source) as page:
        (error,) = page.errors
        assert "attrs is nested more than 100 levels deep" in error.message
        assert page.find("div").attrs == {"flat": 1}


@pytest.mark.parametrize(
    "call", ["storage.setItem('k', v)", "modal.toast(v)", "input.setSelectionRange(v)"]
)
async def test_deep_arguments_are_an_error_at_their_line(call: str) -> None:
    source = (
        "const storage = weex.requireModule('storage'), modal = weex.requireModule('modal');"
        "const input = weex.document.createElement('input');"
        "let v = 1; for (let i = 0; i < 1500; i += 1) v = [v];\n"
        f"{call}; console.log('on')"
    )
    async with opened_script(source) as page:
        await page.settled(settle=SHORT)
        (error,) = page.errors
        assert "is nested more than 200 levels deep" in error.message
        assert error.place is not None
        assert error.place.line == 2
        assert [line.text for line in page.console] == ["on"]
