"""The code that stands in messages in which the engine names nothing."""

from __future__ import annotations

from base64 import b64encode

import pytest

from bridge import Device
from bridge.excerpt import with_excerpt
from tests.devices import ran
from tests.npm import node_modules
from tests.source_map.maps import a_map


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("\n  weex.nothing('x');\n", "not a function at `weex.nothing('x');`"),
        ("const f = () => weex.x(1); f()", "not a function at `const f = () => weex.x(1); f()`"),
        ("[1].forEach(5)", "not a function at `[1].forEach(5)`"),
        ("new Proxy(1)", "not an object at `new Proxy(1)`"),
        ("setTimeout(() => {\n weex.x() })", "not a function at `weex.x() })`"),
        ("weex.x.y()", "cannot read property 'y' of undefined"),
        ("throw new Error('not a function either')", "not a function either"),
    ],
)
async def test_a_message_that_names_nothing_has_the_line_it_is_about(
    script: str, said: str
) -> None:
    page = await ran(script, settle=0)
    assert page.errors[0].message == said


async def test_what_scripts_read_is_as_the_engine_has_it() -> None:
    page = await ran("try { weex.x() } catch (e) { console.log(e.message) }", settle=0)
    assert [line.text for line in page.console] == ["not a function"]


async def test_the_line_is_found_where_a_script_begins_further_down() -> None:
    async with Device() as device:
        page = await device.open(source="1;\nweex.x()", name="page.md", first_line=7)
        assert page.errors[0].message == "not a function at `weex.x()`"
        assert str(page.errors[0].place) == "page.md:8:6"


async def test_of_code_that_is_in_no_file_nothing_is_said() -> None:
    page = await ran("setTimeout(new Function('weex.x()'))", settle=0)
    assert page.errors[0].message.startswith("not a function")
    assert "weex.x" not in page.errors[0].message


async def test_the_line_is_that_of_the_file_that_a_bundle_was_built_from() -> None:
    written = a_map([[], [(0, 0, 1, 0)]], {"src/page.vue": "<script>\nweex.original()"})
    url = "data:application/json;base64," + b64encode(written.encode()).decode()
    script = f'// {{"framework":"Vue"}}\nweex.x()\n//# sourceMappingURL={url}'
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=script)
        assert page.errors[0].message == "not a function at `weex.original()`"
        assert page.errors[0].place is not None
        assert page.errors[0].place.file.endswith("page.vue")


def test_of_a_long_line_there_is_what_is_near() -> None:
    line = "a" * 100 + " here() " + "b" * 100
    said = with_excerpt("not a function", line, 102)
    assert said == f"not a function at `…{'a' * 47} here() {'b' * 25}…`"
    assert with_excerpt("m", "here() " + "b" * 100, 1) == f"m at `here() {'b' * 25}…`"
    assert with_excerpt("m", "a" * 100 + " here()", 102) == f"m at `…{'a' * 47} here()`"
    assert with_excerpt("m", " ", 1) == "m"
