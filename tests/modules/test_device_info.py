"""The module deviceInfo: the height of the screen, where there is the module."""

from __future__ import annotations

import pytest

from tests.devices import printed, ran

SCRIPT = """
weex.requireModule('deviceInfo').enableFullScreenHeight(
  (told) => console.log(JSON.stringify(told)), {});
"""


@pytest.mark.parametrize("platform", ["doc", "android"])
async def test_the_height_is_that_of_the_environment_as_text(platform: str) -> None:
    page = await ran(SCRIPT, profile=platform)
    assert printed(page) == ['{"fullScreenHeight":"2160"}']


async def test_it_is_a_users_where_one_is_given() -> None:
    page = await ran(SCRIPT, environment={"deviceHeight": 1334})
    assert printed(page) == ['{"fullScreenHeight":"1334"}']


@pytest.mark.parametrize("platform", ["ios", "web"])
async def test_other_platforms_have_no_such_module(platform: str) -> None:
    page = await ran("console.log(typeof weex.requireModule('deviceInfo'))", profile=platform)
    assert page.console[-1].text == "undefined"


async def test_a_callback_is_not_needed() -> None:
    page = await ran("weex.requireModule('deviceInfo').enableFullScreenHeight()")
    assert page.errors == []
