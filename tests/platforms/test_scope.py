"""Each row of the global scope, on every platform; and what WXEnvironment tells."""

from __future__ import annotations

import json

import pytest

from bridge import Device, UsageError
from bridge.profile import PROFILES
from bridge.profile.rows import PLATFORMS, Platform
from bridge.profile.scope import ScopeRules
from tests.devices import printed, ran
from tests.npm import node_modules

# For each row a script that prints, and what it prints on doc, android, ios and web.
CASES: dict[str, tuple[str, tuple[str, str, str, str]]] = {
    "console_methods": (
        "console.log(Object.keys(console).length, typeof console.table, typeof console.warn)",
        (
            "19 function function",
            "5 undefined function",
            "5 undefined function",
            "19 function function",
        ),
    ),
    "log_level": (
        "WXEnvironment.logLevel = 'error'; console.log('x'); console.error('y')",
        ("y", "y", "y", "x y"),
    ),
    "config_env": (
        "console.log(weex.config.env === WXEnvironment)",
        ("true", "false", "false", "true"),
    ),
    "native_names": (
        "console.log(typeof nativeLog, typeof requireModule, typeof global, typeof getJSFMVersion)",
        (
            "function function object function",
            "function function object function",
            "function function object function",
            "undefined undefined undefined undefined",
        ),
    ),
    "leftovers": (
        "console.log(typeof process, typeof process === 'object' && JSON.stringify(process.env),"
        " typeof __weex_require_module__)",
        (
            "object {} function",
            "undefined false undefined",
            "undefined false undefined",
            "undefined false undefined",
        ),
    ),
    "require": (
        "console.log(typeof require)",
        ("function", "undefined", "undefined", "undefined"),
    ),
    "web_globals": (
        "console.log(typeof WebSocket, typeof URL, typeof Event)",
        (
            "undefined undefined undefined",
            "undefined undefined undefined",
            "undefined undefined undefined",
            "function function function",
        ),
    ),
}

IN_BUNDLES = {"leftovers"}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", CASES)
async def test_a_row_is_what_scripts_find(row: str, platform: Platform) -> None:
    script, expected = CASES[row]
    frameworks = {"Vue": node_modules()}
    async with Device(profile=platform, portability="off", frameworks=frameworks) as device:
        page = await device.open(source=script, framework="Vue" if row in IN_BUNDLES else "none")
        await page.settled(settle=0)
    assert " ".join(printed(page)) == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(CASES) == {name for name, _ in ScopeRules.rows()}


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_environment_is_the_platforms(platform: Platform) -> None:
    script = "console.log(JSON.stringify(WXEnvironment), weex.config.env.platform)"
    (text,) = printed(await ran(script, profile=platform, settle=0))
    environment, _, name = text.rpartition(" ")
    assert json.loads(environment) == PROFILES[platform].environment
    assert name == PROFILES[platform].environment["platform"]


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_web_globals_can_be_had_everywhere(platform: Platform) -> None:
    script = "console.log(typeof WebSocket, typeof weex.requireModule('webSocket').send)"
    page = await ran(script, profile=platform, web_globals=True, settle=0)
    assert printed(page) == ["function function"]


async def test_what_a_user_adds_counts_on_every_platform() -> None:
    page = await ran(
        "console.log(WXEnvironment.platform, WXEnvironment.appName)",
        profile="ios",
        environment={"appName": "Shop"},
        settle=0,
    )
    assert printed(page) == ["iOS Shop"]


async def test_a_plain_script_finds_nothing_of_what_old_bundles_had() -> None:
    script = "console.log(typeof process, typeof __weex_require_module__)"
    assert printed(await ran(script, settle=0)) == ["undefined undefined"]


async def test_the_old_way_to_a_module_leads_there_and_is_warned_of() -> None:
    script = "console.log(__weex_require_module__('modal') === weex.requireModule('modal'))"
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=script, framework="Vue")
    assert printed(page) == ["true"]
    (warning,) = page.warnings
    assert (warning.code, warning.place and warning.place.line) == ("WX028", 1)
    assert warning.message.startswith("__weex_require_module__ is not defined")


def test_another_name_is_refused() -> None:
    with pytest.raises(UsageError, match="no profile 'windows': choose one of doc, android"):
        Device(profile="windows")
