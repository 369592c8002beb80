"""Images: who is told of their size, where they may come from, and what is never asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bridge import Device, NoListener
from bridge.peers.http import Request, Response
from bridge.profile.media import MediaRules
from tests.devices import SHORT, opened, printed
from tests.media.screens import FORMATS, data_url, picture, script
from tests.net.http_server import HttpServer, nothing


def loaded(width: int, height: int) -> str:
    size = {"naturalWidth": width, "naturalHeight": height}
    return "load " + json.dumps({"success": True, "size": size}, separators=(",", ":"))


FAILED = 'load {"success":false,"size":{"naturalWidth":0,"naturalHeight":0}}'


async def told(src: str, *, more: str = "", listens: bool = True, **options: Any) -> list[str]:
    source = script("image", {"src": src}, ("load",) if listens else ()) + more
    async with opened(source, **options) as page:
        await page.settled(settle=SHORT, timeout=10)
        return printed(page)


@pytest.mark.parametrize("format", FORMATS)
async def test_the_size_of_its_data_is_told(format: str) -> None:
    assert await told(data_url(picture(4, 3, format))) == [loaded(4, 3)]


@pytest.mark.parametrize(
    "src",
    [
        *("data:image/png;base64,AAAA", "data:image/png;base64,A", "data:nothing", "local://x"),
        *("http://[", "http://", "https://x:y/", "//", "file:///a%00b", "file://[", "http:\\\\x"),
        *("data:,plain", data_url(picture(4, 3)[:20]), "file:///etc/hostname", "about:blank"),
    ],
)
async def test_what_is_no_image_has_no_success(src: str) -> None:
    assert await told(src) == [FAILED]


async def test_an_image_without_a_src_says_nothing() -> None:
    assert await told("") == []


async def test_another_src_is_loaded_too() -> None:
    other = data_url(picture(5, 6))
    lines = await told(
        data_url(picture(1, 2)), more=f"setTimeout(() => set('src', '{other}'), 20);"
    )
    assert lines == [loaded(1, 2), loaded(5, 6)]


async def test_one_that_is_put_back_is_loaded_once_more() -> None:
    more = "setTimeout(() => { body.removeChild(element); body.appendChild(element); }, 20);"
    assert await told(data_url(picture(1, 2)), more=more) == [loaded(1, 2), loaded(1, 2)]


async def test_a_src_that_is_changed_before_it_is_loaded_is_not_told_of() -> None:
    async with Device() as device:
        device.route("http://x/*", Response(body=picture(1, 2)))
        page = await device.open(source=script("image", {"src": "http://x/1"}, ("load",)))
        page.document.apply("updateAttrs", [page.find("image").ref, {"src": "data:,"}])
        page.catch_up()
        await page.settled(settle=SHORT)
        assert all("true" not in line for line in printed(page)[1:])


class TestFiles:
    async def test_those_beside_the_page_are_read(self, tmp_path: Path) -> None:
        (tmp_path / "pictures").mkdir()
        (tmp_path / "pictures" / "a b.png").write_bytes(picture(7, 8))
        bundle = (tmp_path / "page.js").as_uri()
        for src in ("pictures/a b.png", "./pictures/a%20b.png"):
            assert await told(src, bundle_url=bundle) == [loaded(7, 8)]
        there = (tmp_path / "pictures" / "a b.png").as_uri()
        assert await told(there, bundle_url=bundle) == [loaded(7, 8)]

    async def test_no_others_are(self, tmp_path: Path) -> None:
        (tmp_path / "inner").mkdir()
        (tmp_path / "secret.png").write_bytes(picture(7, 8))
        (tmp_path / "inner" / "way-out.png").symlink_to(tmp_path / "secret.png")
        bundle = (tmp_path / "inner" / "page.js").as_uri()
        for src in ("../secret.png", (tmp_path / "secret.png").as_uri(), "way-out.png"):
            assert await told(src, bundle_url=bundle) == [FAILED]
        there = (tmp_path / "secret.png").as_uri()
        assert await told(there, bundle_url="http://x/page.js") == [FAILED]

    async def test_one_that_is_not_there_has_no_success(self, tmp_path: Path) -> None:
        assert await told("none.png", bundle_url=(tmp_path / "p.js").as_uri()) == [FAILED]


class TestServers:
    @staticmethod
    async def _told(src: str, response: object, bundle: str = "http://x/app/page.js") -> list[str]:
        async with Device() as device:
            device.route("http://x/**", response)
            page = await device.open(
                source=script("image", {"src": src}, ("load",)), bundle_url=bundle
            )
            await page.settled(settle=SHORT, timeout=10)
            return printed(page)

    @pytest.mark.parametrize("src", ["http://x/app/1.png", "1.png", "/app/1.png", "//x/app/1.png"])
    async def test_they_are_asked_at_the_address_that_is_meant(self, src: str) -> None:
        def answer(request: Request) -> Response:
            assert request.url == "http://x/app/1.png"
            return Response(body=picture(9, 9))

        assert await self._told(src, answer) == [loaded(9, 9)]

    async def test_an_error_has_no_success(self) -> None:
        assert await self._told("1.png", Response(404, body=picture(1, 1))) == [FAILED]

    async def test_they_are_not_asked_when_nobody_listens(self) -> None:
        async with Device(unrouted="error") as device:
            route = device.route("http://x/**", Response(body=picture(9, 9)))
            page = await device.open(source=script("image", {"src": "http://x/1.png"}, ()))
            await page.settled(settle=SHORT)
            assert (route.requests, page.errors, page.requests) == ([], [], [])

    async def test_one_that_never_answers_is_named_as_still_open(self) -> None:
        async with HttpServer({"/1.png": nothing}) as server, Device() as device:
            source = script("image", {"src": f"{server.url}/1.png"}, ("load",))
            page = await device.open(source=source)
            await server.came.wait()
            assert page.still_open() == (f"GET {server.url}/1.png",)

    async def test_where_the_network_may_not_be_used_there_is_no_success(self) -> None:
        assert await told("http://192.0.2.1/1.png", allow_net=[]) == [FAILED]


class TestSaving:
    async def test_an_image_that_is_there_is_saved(self) -> None:
        src = data_url(picture(1, 1))
        assert await told(src, more="element.save(log)", listens=False) == ['{"success":true}']

    @pytest.mark.parametrize(
        ("src", "why"),
        [("", "Image does not have the correct src"), ("data:,x", "it is no image that can be")],
    )
    async def test_one_that_is_not_has_a_reason(self, src: str, why: str) -> None:
        (line,) = await told(src, more="element.save(log); element.save()", listens=False)
        assert json.loads(line)["success"] is False
        assert json.loads(line)["errorDesc"].startswith(why)


class TestByHand:
    async def test_a_test_says_how_large_it_is_or_that_it_failed(self) -> None:
        async with opened(script("image", {}, ("load",))) as page:
            page.find("image").load(800, 600)
            page.find("image").fail()
            assert printed(page) == [loaded(800, 600), FAILED]

    async def test_what_is_no_image_is_not_loaded(self) -> None:
        async with opened(script("text", {}, ())) as page:
            with pytest.raises(NoListener, match="<text> is nothing that one can let load"):
                page.find("text").load(1, 1)


@pytest.mark.parametrize(
    ("platform", "size"),
    [
        ("doc", '{"naturalWidth":0,"naturalHeight":0}'),
        ("android", '{"naturalWidth":0,"naturalHeight":0}'),
        ("ios", '{"naturalWidth":0,"naturalHeight":0,"errorDesc":"no signal"}'),
        ("web", '{"naturalWidth":0,"naturalHeight":0}'),
    ],
)
async def test_a_failure_by_platform(platform: str, size: str) -> None:
    async with opened(script("image", {}, ("load",)), profile=platform) as page:
        page.find("image").fail("no signal")
        assert printed(page) == [f'load {{"success":false,"size":{size}}}']


def test_every_row_has_its_case() -> None:
    names = [name for name, _ in MediaRules.rows()]
    assert names == ["failed", "played", "play_from_the_start"]  # the others: test_videos.py
