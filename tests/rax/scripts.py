"""Scripts that are run as bundles of Rax."""

from __future__ import annotations

from bridge import Device, Page

HEAD = '// {"framework" : "Rax"}\n'


async def opened(device: Device, source: str, **options: object) -> Page:
    """A Rax page of this code that had no errors."""
    page = await device.open(source=HEAD + source, name="page.js", **options)  # type: ignore[arg-type]
    assert page.errors == []
    return page


def printed(page: Page) -> list[str]:
    """What it printed so far."""
    return [line.text for line in page.console]
