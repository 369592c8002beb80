"""Screenshots: through Chromium where there is one, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from bridge.errors import UsageError
from bridge.layout import layout
from bridge.paint import chromium, chromium_path, html, screenshot
from tests.layout.trees import El, div, el, text

BROWSER = chromium_path() if chromium.is_installed() else None
needs_chromium = pytest.mark.skipif(
    BROWSER is None, reason="needs Chromium and Playwright: pip install weex-bridge[browser]"
)


def page() -> El:
    return div(
        div(text("Title", fontSize=40), padding=20, borderBottomWidth=3, backgroundColor="red"),
        el(
            "scroller",
            *[
                div(text(f"row {at}"), el("switch"), flexDirection="row", padding=10, borderWidth=2)
                for at in range(40)
            ],
            margin=15,
        ),
        div(position="fixed", right=10, bottom=10, width=80, height=80, backgroundColor="blue"),
        div(position="absolute", left=400, top=7, width="33.3", height=20),
    )


async def test_without_a_browser_pillow_draws(tmp_path: Path) -> None:
    root, file = page(), tmp_path / "a.png"
    assert await screenshot(file, root, layout(root), browser=False) == "pillow"
    with Image.open(file) as picture:
        assert picture.size == (750, 1334)
        assert picture.getpixel((700, 1300)) == (0, 0, 255)


async def test_without_a_browser_asking_for_one_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "chromium_path", lambda: None)
    root = page()
    with pytest.raises(UsageError, match="playwright install chromium"):
        await screenshot(tmp_path / "a.png", root, layout(root), browser=True)
    assert await screenshot(tmp_path / "a.png", root, layout(root)) == "pillow"


async def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    root = div()
    with pytest.raises(UsageError, match="nowhere"):
        await screenshot(tmp_path / "nowhere" / "a.png", root, layout(root), browser=False)


@needs_chromium
async def test_chromium_draws_the_same_page(tmp_path: Path) -> None:
    root, file = page(), tmp_path / "a.png"
    assert await screenshot(file, root, layout(root)) == "chromium"
    with Image.open(file) as opened:
        picture = opened.convert("RGB")
    assert picture.size == (750, 1334)
    assert picture.getpixel((700, 1300)) == (0, 0, 255)
    assert picture.getpixel((740, 5)) == (255, 0, 0)


@needs_chromium
async def test_chromium_has_every_box_where_the_layout_has_it() -> None:
    from playwright.async_api import async_playwright

    root = page()
    result = layout(root, scroll={root.children[1].ref: (0, 123)})
    arguments = chromium.arguments()
    script = """() => [...document.querySelectorAll('[data-ref]')].map(each => {
        const r = each.getBoundingClientRect()
        return [each.dataset.ref, r.left, r.top, r.width, r.height]
    })"""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=BROWSER, args=arguments)
        tab = await browser.new_page(viewport={"width": 750, "height": 1334})
        await tab.set_content(html(root, result))
        found = {ref: rect for ref, *rect in await tab.evaluate(script)}
        await browser.close()
    assert set(found) == set(result)
    for ref, rect in result.rects().items():
        expected = [rect.left, rect.top, rect.width, rect.height]
        # Chromium counts in 64ths of a pixel.
        assert found[ref] == pytest.approx(expected, abs=0.1)
