"""The module instanceWrap: a page that says it failed has failed."""

from __future__ import annotations

import pytest

from bridge.modules.instance_wrap import InstanceWrap
from bridge.profile.instance_wrap import InstanceWrapRules
from tests.devices import opened, printed, ran

SCRIPT = "const wrap = weex.requireModule('instanceWrap');\n"


async def test_what_a_page_says_is_an_error_of_its_own() -> None:
    async with opened(f"{SCRIPT} wrap.error(1, 1000, 'no network')") as page:
        assert (await page.settled()).status == "failed"
    (error,) = page.errors
    assert (error.name, error.message) == ("InstanceError", "1|1000: no network")
    assert error.context == "which the page itself reported through instanceWrap.error"
    assert error.place is not None
    assert error.place.line == 2


async def test_the_page_goes_on() -> None:
    page = await ran(f"{SCRIPT} wrap.error(); console.log('on')")
    assert [line.text for line in page.console] == ["on"]
    assert [error.message for error in page.errors] == ["|: "]


async def test_asking_to_be_loaded_anew_is_counted() -> None:
    async with opened(f"{SCRIPT} wrap.refresh(); wrap.refresh()") as page:
        assert page.module(InstanceWrap).refreshes == 2
        assert printed(page) == []


@pytest.mark.parametrize(
    ("platform", "there"), [("doc", "true"), ("android", "false"), ("ios", "true")]
)
async def test_refresh(platform: str, there: str) -> None:
    page = await ran(f"{SCRIPT} console.log('refresh' in wrap)", profile=platform)
    assert printed(page) == [there]


async def test_h5_has_no_such_module() -> None:
    page = await ran("console.log(typeof weex.requireModule('instanceWrap'))", profile="web")
    assert page.console[-1].text == "undefined"


def test_every_row_has_its_case() -> None:
    assert [name for name, _ in InstanceWrapRules.rows()] == ["refresh"]
