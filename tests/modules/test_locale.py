"""The module locale: languages at once, and called back."""

from __future__ import annotations

import re

import pytest

from bridge import Device, UsageError
from bridge.profile.locale import LocaleRules
from tests.devices import printed, ran

SCRIPT = """
const locale = weex.requireModule('locale');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
"""


async def test_the_language_is_had_at_once_and_by_a_callback() -> None:
    page = await ran(f"{SCRIPT} locale.getLanguage(log); log(locale.getLanguageSync())")
    assert printed(page) == ['"en-US"', '"en-US"']


async def test_a_test_chooses_the_languages() -> None:
    async with Device() as device:
        assert device.languages == ["en-US"]
        device.languages = ["de-DE", "en-GB"]
        page = await device.open(
            source=f"{SCRIPT} log(locale.getLanguageSync(), locale.getLanguages());"
            "locale.getLanguage(log)"
        )
        await page.settled()
        assert printed(page) == ['"de-DE" ["de-DE","en-GB"]', '"de-DE"']


@pytest.mark.parametrize("tags", [[], "de-DE"])
async def test_no_language_at_all_is_refused(tags: list[str]) -> None:
    async with Device() as device:
        with pytest.raises(UsageError, match=re.escape("a list of tags, as ['en-US', 'de-DE']")):
            device.languages = tags


async def test_an_array_that_a_script_changes_is_its_own() -> None:
    page = await ran(f"{SCRIPT} locale.getLanguages().push('x'); log(locale.getLanguages())")
    assert printed(page) == ['["en-US"]']


async def test_calls_that_are_answered_at_once_are_among_those_of_the_page() -> None:
    page = await ran(f"{SCRIPT} locale.getLanguageSync(); locale.getLanguages()")
    assert [str(call) for call in page.calls] == ["locale.getLanguageSync", "locale.getLanguages"]


async def test_scripts_that_replace_json_are_told_the_same() -> None:
    script = "JSON.parse = () => 'forged'; console.log(locale.getLanguageSync())"
    assert printed(await ran(SCRIPT + script)) == ["en-US"]


async def test_h5_has_no_such_module() -> None:
    page = await ran("console.log(typeof weex.requireModule('locale'))", profile="web")
    assert page.console[-1].text == "undefined"


@pytest.mark.parametrize(
    ("platform", "told"),
    [("doc", ['1 ["en-US"]']), ("android", ['1 ["en-US"]']), ("ios", [])],
)
async def test_languages(platform: str, told: list[str]) -> None:
    script = "log(locale.getLanguages((languages) => log(1, languages)))"
    page = await ran(SCRIPT + script, profile=platform)
    assert printed(page) == ['["en-US"]', *told]


def test_every_row_has_its_case() -> None:
    assert [name for name, _ in LocaleRules.rows()] == ["languages"]
