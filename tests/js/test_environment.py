"""The global scope of a page: what is there, what is not, and what describes the device."""

from __future__ import annotations

import json

import pytest

from tests.devices import printed, ran


@pytest.mark.parametrize(
    "name",
    [
        *("window", "self", "document", "navigator", "location", "history", "fetch", "WebSocket"),
        *("XMLHttpRequest", "localStorage", "requestAnimationFrame", "process", "module"),
        *("exports", "Buffer", "setImmediate", "alert", "Vue", "Deno", "Bun", "std", "os"),
    ],
)
async def test_what_a_phone_does_not_have_is_not_there(name: str) -> None:
    page = await ran(f"console.log(typeof {name}, '{name}' in globalThis)")
    assert printed(page) == ["undefined false"]


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("global === globalThis && this === global", "true"),
        ("global.global === global", "true"),
        ("atob(btoa('Hi\\u00ff')) === 'Hi\\u00ff' && btoa('Hi')", "SGk="),
        ("typeof Promise + typeof queueMicrotask", "functionfunction"),
        ("typeof weex + typeof WXEnvironment + typeof console", "objectobjectobject"),
        ("typeof nativeLog + typeof requireModule + typeof require", "functionfunctionfunction"),
        ("Object.getOwnPropertyNames(globalThis).filter((n) => n.startsWith('_')).length", "0"),
    ],
)
async def test_what_is_there(expression: str, result: str) -> None:
    page = await ran(f"console.log({expression})")
    assert printed(page) == [result]


async def test_microtasks_run_before_anything_else_happens() -> None:
    page = await ran(
        "setTimeout(() => console.log('timer'), 0); queueMicrotask(() => console.log('job'));"
        "console.log('script')"
    )
    assert printed(page) == ["script", "job", "timer"]


async def test_scripts_may_replace_the_globals() -> None:
    page = await ran(
        "var weex = 1, console2 = console; console = { log(x) { console2.log('mine', x) } };"
        "setTimeout = null; console.log(weex)"
    )
    assert printed(page) == ["mine 1"]


class TestWXEnvironment:
    NAMES = (
        *("platform", "osName", "osVersion", "weexVersion", "appName", "appVersion"),
        *("deviceModel", "deviceWidth", "deviceHeight", "scale", "logLevel", "layoutDirection"),
    )

    async def test_it_is_complete_and_recognised_as_native(self) -> None:
        page = await ran("console.log(JSON.stringify(WXEnvironment))")
        environment = json.loads(printed(page)[0])
        assert set(self.NAMES) <= set(environment)
        assert environment["platform"] in ("android", "iOS")
        numbers = ("deviceWidth", "deviceHeight", "scale")
        assert all(isinstance(environment[name], int | float) for name in numbers)

    async def test_a_copy_of_it_in_the_config_is_complete_and_stands_for_itself(self) -> None:
        page = await ran(
            "const { env } = weex.config;"
            "console.log(JSON.stringify(env) === JSON.stringify(WXEnvironment));"
            "env.platform = 'Web'; console.log(WXEnvironment.platform)",
            profile="android",
        )
        assert printed(page) == ["true", "android"]

    async def test_values_can_be_added_and_replaced(self) -> None:
        page = await ran(
            "console.log(WXEnvironment.platform, WXEnvironment.user, weex.config.env.appName)",
            environment={"platform": "iOS", "user": {"id": [1, None]}, "appName": "Ü"},
        )
        assert printed(page) == ['iOS {"id":[1,null]} Ü']

    async def test_pages_do_not_share_it(self) -> None:
        environment = {"list": [1]}
        page = await ran(
            "WXEnvironment.list.push(2); console.log(WXEnvironment.list)", environment=environment
        )
        assert printed(page) == ["[1,2]"]
        assert environment == {"list": [1]}
