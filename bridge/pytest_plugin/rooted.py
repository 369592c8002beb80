"""A device whose paths are relative to the project, wherever pytest was started."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from bridge.device import Device, parted

if TYPE_CHECKING:
    from bridge.page import Page
    from bridge.records import Record


class Rooted(Device):
    """A device of a test.

    Args:
        folder: what paths of scripts are relative to.
        bundle_url: the ``bundleUrl`` of pages that are given none.
        options: what :class:`bridge.Device` takes.
    """

    def __init__(self, folder: Path, bundle_url: str | None, **options: Any) -> None:
        super().__init__(**options)
        self._folder = folder
        self._bundle_url = bundle_url
        self.ever: dict[Page, None] = {}
        """All pages that the test opened or that had something to tell, in order."""

    async def open(self, path: str | Path | None = None, **how: Any) -> Page:
        """Open a page, see :meth:`bridge.Device.open`."""
        if path is not None:
            file, query = parted(path)
            how["name"] = how.get("name") or str(file)
            path = f"{self._folder / file}{query}"
        if how.get("bundle_url") is None:
            how["bundle_url"] = self._bundle_url
        page = await super().open(path, **how)
        self.ever.setdefault(page)
        return page

    def tell(self, page: Page, record: Record) -> None:
        """Pass on what happened in a page."""
        self.ever.setdefault(page)
        super().tell(page, record)
