"""The module meta: how wide a page is, and which pages there are."""

from __future__ import annotations

import json

import pytest

from bridge import Device
from bridge.modules.meta import Meta
from bridge.modules.screen import Screen
from bridge.profile.meta import MetaRules
from bridge.profile.rows import PLATFORMS
from tests.devices import opened, printed, ran

SCRIPT = "const meta = weex.requireModule('meta');\n"
BODY = "weex.document.documentElement.appendChild(weex.document.createBody('div'));\n"
PHONE = {"deviceWidth": 1125, "deviceHeight": 2436, "scale": 3}


class TestScreen:
    def test_it_is_750_design_pixels_wide_and_as_high_as_the_device_is_in_them(self) -> None:
        screen = Screen({"deviceWidth": 1080, "deviceHeight": 2160, "scale": 3})
        assert (screen.width, screen.height) == (750, 1500)
        assert screen.wx == pytest.approx(750 / 360)

    @pytest.mark.parametrize("odd", [{}, {"deviceWidth": 0, "scale": None, "deviceHeight": "x"}])
    def test_an_environment_that_does_not_tell_is_a_phone(self, odd: dict[str, object]) -> None:
        screen = Screen(odd)
        assert (screen.width, screen.height, screen.wx) == (750, 1334, 1)


class TestSetViewport:
    async def test_a_page_counts_as_many_design_pixels_as_it_says(self) -> None:
        async with opened(
            f"{SCRIPT} meta.setViewport({{ width: 640 }})", environment=PHONE
        ) as page:
            assert page.screen.width == 640
            assert page.screen.height == pytest.approx(640 * 2436 / 1125)
            assert page.module(Meta).viewport == {"width": 640}

    async def test_it_counts_for_that_page_alone(self) -> None:
        async with Device() as device:
            await device.open(source=f"{SCRIPT} meta.setViewport({{ width: 640 }})")
            assert (await device.open(source="")).screen.width == 750

    async def test_what_was_laid_out_before_is_laid_out_anew(self) -> None:
        script = f"{SCRIPT} meta.setViewport({{ width: 640 }})"
        async with opened(SCRIPT) as one, opened(script) as other:
            assert other.document.version > one.document.version

    @pytest.mark.parametrize("width", ["0", "-1", "null", "'wide'", "[]", "true", "NaN"])
    async def test_what_is_no_width_changes_nothing(self, width: str) -> None:
        async with opened(f"{SCRIPT} meta.setViewport({{ width: {width} }})") as page:
            assert page.screen.width == 750
            assert printed(page) == []

    @pytest.mark.parametrize("given", ["", "null", "5", "'x'", "[]"])
    async def test_arguments_that_are_no_options_do_no_harm(self, given: str) -> None:
        async with opened(f"{SCRIPT} meta.setViewport({given})") as page:
            assert page.screen.width == 750
            assert page.errors == []

    async def test_a_width_that_comes_too_late_is_a_warning_at_its_line(self) -> None:
        async with opened(f"{SCRIPT}{BODY} meta.setViewport({{ width: 640 }})") as page:
            (warning,) = page.warnings
            assert "the page is being rendered" in warning.message
            assert warning.place is not None
            assert warning.place.line == 3


class TestPageInfo:
    async def test_it_names_the_pages_that_are_open(self) -> None:
        async with Device() as device:
            first = await device.open(source="", bundle_url="http://x/first.js")
            await device.open(source="", bundle_url="http://x/second.js")
            await first.destroy()
            page = await device.open(
                source=f"{SCRIPT} meta.getPageInfo((info) => console.log(JSON.stringify(info)))",
                bundle_url="http://x/third.js",
            )
            await page.settled()
            (text,) = printed(page)
            assert list(json.loads(text)) == ["http://x/second.js", "http://x/third.js"]


# For each row a script, and the width of the page on doc, android, ios and web.
WIDTHS = {
    "device_height": ("", "{ width: 'device-height' }", (812, 750, 812, 750)),
    "device_width": ("", "{ width: 'device-width' }", (375, 375, 375, 750)),
    "late": (BODY, "{ width: 640 }", (750, 750, 750, 640)),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", WIDTHS)
async def test_a_row_is_how_wide_the_page_is(row: str, platform: str) -> None:
    before, given, expected = WIDTHS[row]
    script = f"{SCRIPT}{before} meta.setViewport({given})"
    async with opened(script, profile=platform, environment=PHONE) as page:
        assert page.screen.width == expected[PLATFORMS.index(platform)]


@pytest.mark.parametrize(
    ("platform", "size"),
    [("doc", (640, 960)), ("ios", (640, 960)), ("android", (1125, 2436)), ("web", (1125, 2436))],
)
async def test_device_size(platform: str, size: tuple[int, int]) -> None:
    given = "{ width: 750, deviceWidth: 640, deviceHeight: 960 }"
    script = f"{SCRIPT} meta.setViewport({given})"
    async with opened(script, profile=platform, environment=PHONE) as page:
        assert (page.screen.device_width, page.screen.device_height) == size


@pytest.mark.parametrize(
    ("platform", "words"),
    [
        *((platform, []) for platform in ("doc", "android", "ios")),
        ("web", ["[vue-render] set viewport width invalid options.width: wide"]),
    ],
)
async def test_invalid(platform: str, words: list[str]) -> None:
    page = await ran(f"{SCRIPT} meta.setViewport({{ width: 'wide' }})", profile=platform)
    assert printed(page) == words


@pytest.mark.parametrize(
    ("platform", "there"),
    [
        ("doc", "true true"),
        ("android", "true true"),
        ("ios", "false false"),
        ("web", "false false"),
    ],
)
async def test_page_info(platform: str, there: str) -> None:
    script = "console.log('getPageInfo' in meta, 'openLog' in meta); meta.openLog?.('true')"
    assert printed(await ran(SCRIPT + script, profile=platform)) == [there]


def test_every_row_has_its_case() -> None:
    proved = {*WIDTHS, "device_size", "invalid", "page_info"}
    assert proved == {name for name, _ in MetaRules.rows()}
