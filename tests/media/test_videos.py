"""Videos: attributes, methods and tests let them play; the script is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bridge import NoListener, Page, VirtualClock
from tests.devices import opened, printed
from tests.media.screens import script

EVENTS = ("start", "pause", "finish", "fail")


def said(event: str, status: str) -> str:
    return f'{event} {{"playStatus":"{status}","timeStamp":"now"}}'


START, PAUSE = said("start", "play"), said("pause", "pause")
FINISH, FAIL = said("finish", "stop"), said("fail", "stop")


@asynccontextmanager
async def world(
    *, more: str = "", profile: str = "doc", clock: VirtualClock | None = None, **attrs: object
) -> AsyncIterator[tuple[Page, Any]]:
    given = {"src": "http://x/film.mp4", **attrs}
    async with opened(script("video", given, EVENTS) + more, profile=profile, clock=clock) as page:
        page.catch_up()
        yield page, page.find("video")


@pytest.mark.parametrize("attrs", [{"autoPlay": True}, {"auto-play": "true"}, {"autoplay": ""}])
async def test_one_that_plays_by_itself_starts(attrs: dict[str, Any]) -> None:
    async with world(**attrs) as (page, video):
        assert printed(page) == [START]
        assert video.attrs["playStatus"] == "play"


@pytest.mark.parametrize("attrs", [{}, {"autoPlay": False}, {"src": "", "autoPlay": True}])
async def test_others_wait(attrs: dict[str, Any]) -> None:
    async with world(**attrs) as (page, _):
        assert printed(page) == []


async def test_it_follows_its_play_status() -> None:
    more = (
        "set('playStatus', 'play');"
        "setTimeout(() => { set('playStatus', 'pause'); log(element.attr.playStatus); }, 5);"
        "setTimeout(() => { set('playStatus', 'pause'); set('playStatus', 'play'); }, 10);"
        "setTimeout(() => { set('other', 1); set('playStatus', 'stop'); }, 15);"
    )
    clock = VirtualClock()
    async with world(more=more, clock=clock) as (page, _):
        await clock.advance(0.1)
        assert printed(page) == [START, '"pause"', PAUSE, START]


async def test_its_methods_play_and_pause() -> None:
    async with world(more="element.play(); element.play(); element.pause(); element.pause()") as (
        page,
        _,
    ):
        assert printed(page) == [START, PAUSE]
        assert page.warnings == []


async def test_a_test_plays_it_to_its_end() -> None:
    async with world(more="const seen = () => log(element.attr.playStatus);") as (page, video):
        video.play()
        video.pause()
        video.play()
        video.finish()
        video.finish()
        assert printed(page) == [START, PAUSE, START, FINISH]
        assert video.attrs["playStatus"] == "stop"
        video.fail()
        assert printed(page)[-1] == FAIL


async def test_another_src_begins_anew() -> None:
    more = "setTimeout(() => set('src', 'http://x/other.mp4'), 5);"
    async with world(more=more, autoPlay=True) as (page, _):
        await page.settled(settle=0.05)
        assert printed(page) == [START, START]


async def test_one_without_a_src_cannot_be_played() -> None:
    async with world(src="") as (_, video):
        with pytest.raises(NoListener, match="has no src to play"):
            video.play()


async def test_nobody_needs_to_listen() -> None:
    async with opened(script("video", {"src": "x", "autoPlay": True}, ())) as page:
        page.find("video").finish()
        assert printed(page) == []
        assert page.find("video").attrs == {"src": "x", "autoPlay": True}


@pytest.mark.parametrize(
    ("platform", "start"),
    [("doc", START), ("android", START), ("ios", "start {}"), ("web", "start {}")],
)
async def test_what_is_told_by_platform(platform: str, start: str) -> None:
    async with world(profile=platform) as (page, video):
        video.play()
        assert printed(page) == [start]
        assert ("playStatus" in video.attrs) is (start == START)


@pytest.mark.parametrize(
    ("platform", "lines"),
    [("doc", [START]), ("android", []), ("ios", ["start {}"]), ("web", ["start {}"])],
)
async def test_play_from_the_start_by_platform(platform: str, lines: list[str]) -> None:
    async with world(profile=platform, playStatus="play") as (page, _):
        assert printed(page) == lines
