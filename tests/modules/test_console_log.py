"""The module sdk-console-log: what is printed once a level was switched to."""

from __future__ import annotations

import pytest

from bridge import Device
from bridge.profile.console_log import ConsoleLogRules
from tests.devices import printed, ran

SCRIPT = """
const log = weex.requireModule('sdk-console-log');
const levels = ['debug', 'log', 'info', 'warn', 'error'];
const all = () => { for (const level of levels) console[level](level) };
"""


@pytest.mark.parametrize(
    ("level", "rest"),
    [
        ("off", []),
        ("error", ["error"]),
        ("warning", ["warn", "error"]),
        ("info", ["info", "warn", "error"]),
        ("debug", ["debug", "log", "info", "warn", "error"]),
    ],
)
async def test_what_is_less_important_is_not_printed(level: str, rest: list[str]) -> None:
    page = await ran(f"{SCRIPT} log.switchLogLevel('{level}', all)")
    assert printed(page) == rest


async def test_scripts_read_it_in_their_environment() -> None:
    script = "log.switchLogLevel('warning', () => console.error(WXEnvironment.logLevel))"
    assert printed(await ran(SCRIPT + script)) == ["warn"]


@pytest.mark.parametrize("level", ["'warn'", "'log'", "null", "", "5", "'__proto__'"])
async def test_a_level_that_there_is_not_changes_nothing(level: str) -> None:
    callback = "(told) => console.log(told.status, WXEnvironment.logLevel)"
    page = await ran(f"{SCRIPT} log.switchLogLevel({level or 'undefined'}, {callback})")
    assert printed(page) == ["failure log"]


async def test_it_counts_for_all_pages_of_the_device_and_for_later_ones() -> None:
    async with Device() as device:
        early = await device.open(source=f"{SCRIPT} setTimeout(all, 30)", name="early.js")
        switching = await device.open(source=f"{SCRIPT} log.switchLogLevel('error')")
        await switching.settled()
        late = await device.open(source=f"{SCRIPT} all()", name="late.js")
        await early.settled()
        assert printed(early) == ["error"]
        assert printed(late) == ["error"]


async def test_a_page_that_is_gone_hears_of_no_level() -> None:
    async with Device() as device:
        await (await device.open(source=SCRIPT)).destroy()
        page = await device.open(source=f"{SCRIPT} log.switchLogLevel('off')")
        await page.settled()
        assert page.errors == []


async def test_a_frozen_environment_is_an_error_of_the_page() -> None:
    page = await ran(f"{SCRIPT} Object.freeze(WXEnvironment); log.switchLogLevel('off')")
    assert [error.name for error in page.errors] == ["TypeError"]


@pytest.mark.parametrize(
    ("platform", "told"),
    [("doc", '{"status":"success"}'), ("android", '{"status":"success"}'), ("ios", "{}")],
)
async def test_switched(platform: str, told: str) -> None:
    script = "log.switchLogLevel('debug', (told) => console.log(JSON.stringify(told)))"
    assert printed(await ran(SCRIPT + script, profile=platform)) == [told]


@pytest.mark.parametrize(
    ("platform", "there"), [("doc", "true"), ("android", "true"), ("ios", "false")]
)
async def test_perf_mode(platform: str, there: str) -> None:
    script = "if (log.setPerfMode) log.setPerfMode('true'); console.log('setPerfMode' in log)"
    assert printed(await ran(SCRIPT + script, profile=platform)) == [there]


async def test_h5_has_no_such_module() -> None:
    page = await ran("console.log(typeof weex.requireModule('sdk-console-log'))", profile="web")
    assert page.console[-1].text == "undefined"


def test_every_row_has_its_case() -> None:
    assert [name for name, _ in ConsoleLogRules.rows()] == ["switched", "perf_mode"]
