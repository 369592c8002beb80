"""Pictures of pages have the images that can be had without the network."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bridge import Device, VirtualClock
from bridge.media.pictures import pictures_of
from bridge.paint.pictures import data_of
from bridge.peers.http import Response
from tests.media.screens import data_url, picture

SCRIPT = """
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
for (const src of SOURCES) {
  const style = { width: 100, height: 100 };
  body.appendChild(weex.document.createElement('image', { attr: { src }, style }));
}
body.appendChild(weex.document.createElement('text', { attr: { src: 'beside.png' } }));
weex.document.createFinish();
"""


def colored(color: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (10, 10), color).save(data, "PNG")
    return data.getvalue()


async def test_they_are_drawn(tmp_path: Path) -> None:
    (tmp_path / "beside.png").write_bytes(colored("red"))
    sources = ["beside.png", "http://x/routed.png", "http://x/lost.png", "http://192.0.2.1/n.png"]
    sources += ["beside.png", data_url(picture(1, 1)), "", "none.png"]
    async with Device(unrouted="error") as device:
        device.route("http://x/routed.png", Response(body=colored("blue")))
        device.route("http://x/lost.png", Response(404))
        page = await device.open(
            source=SCRIPT.replace("SOURCES", repr(sources)),
            bundle_url=(tmp_path / "page.js").as_uri(),
        )
        found = await pictures_of(page)
        assert {src: data_of(uri) for src, uri in found.items()} == {
            "beside.png": colored("red"),
            "http://x/routed.png": colored("blue"),
        }
        await page.screenshot(tmp_path / "page.png", browser=False)
        assert page.errors == []
    with Image.open(tmp_path / "page.png") as drawn:
        assert drawn.convert("RGB").getpixel((50, 50)) == (255, 0, 0)
        assert drawn.convert("RGB").getpixel((50, 150)) == (0, 0, 255)


async def test_one_that_waits_for_time_that_stands_still_keeps_no_other_from_being_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bridge.media.pictures.PATIENCE", 0.05)
    async with Device(clock=VirtualClock()) as device:
        device.route("http://x/late.png", Response(body=colored("red"), delay=1))
        device.route("http://x/now.png", Response(body=colored("blue")))
        sources = ["http://x/late.png", "http://x/now.png"]
        page = await device.open(source=SCRIPT.replace("SOURCES", repr(sources)))
        assert list(await pictures_of(page)) == ["http://x/now.png"]
