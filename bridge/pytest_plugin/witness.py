"""What is known of the device of one test when that ends: its pages, and what went wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.modules.dialogs import Dialog
    from bridge.page import Page
    from bridge.pytest_plugin.rooted import Rooted
    from bridge.sync import Device
    from bridge.sync import Page as SyncPage

Pattern = str | re.Pattern[str]


class Witness:
    """Who is asked once the test is over.

    Args:
        core: the device.
        expected: what ``expect_errors`` of its arguments is.

    Attributes:
        plain: what a test that is a plain function has of the device.
        shows_errors: whether the report of a failed test has a section for errors.
    """

    def __init__(self, core: Rooted, expected: object) -> None:
        self._core = core
        self._expected = _patterns(expected)
        self.plain: Device | None = None
        self.shows_errors = True
        self._later: list[tuple[Page, Path]] = []

    @property
    def pages(self) -> Sequence[Page]:
        """All pages of the device, in order, those that are gone too."""
        return list(dict.fromkeys([*self._core.ever, *self._core.popped, *self._core.pages]))

    @property
    def dialogs(self) -> Sequence[Dialog]:
        """All toasts and dialogs that they have shown."""
        return self._core.dialogs.shown

    def complaints(self) -> list[str]:
        """The errors that the test has neither looked at nor expected, each as a report of its
        own, and what it expected in vain."""
        wanted = [*self._expected, *(self.plain.expected_errors if self.plain else ())]
        seen = {each.core: each for each in self.plain.seen_pages} if self.plain else {}
        everything = [each for page in self.pages for each in _problems(page)]
        unseen = [each for page in self.pages for each in _problems(page, seen.get(page))]
        return [
            *(each for each in unseen if not any(_says(each, one) for one in wanted)),
            *(
                f"no page had the error that was expected: {each!r}"
                for each in wanted
                if each and not any(_says(problem, each) for problem in everything)
            ),
        ]

    # -- pictures

    def draw(self, folder: Path, name: str) -> Iterator[Path]:
        """Draw its pages; the pictures of a test that is a coroutine are drawn a little later.

        Args:
            folder: where the pictures go.
            name: the beginning of the name of each.
        """
        drawable = [page for page in self.pages if page.document.body is not None]
        for number, page in enumerate(drawable, 1):
            path = folder / f"{name}-{number}.png"
            if self.plain is None:
                self._later.append((page, path))
            else:
                self.plain.draw(page, path)
            yield path

    async def draw_later(self) -> None:
        """Draw what could not be drawn outside of the test's event loop."""
        for page, path in self._later:
            await page.screenshot(path)


WITNESS = pytest.StashKey[Witness]()
"""Where a test's is kept."""


def _problems(page: Page, looked_at: SyncPage | None = None) -> Iterator[str]:
    """What went wrong in a page, without what was looked at."""
    errors, limit = (looked_at.errors_seen, looked_at.limit_seen) if looked_at else (0, False)
    for error in page.errors[errors:]:
        yield f"{error}\n{error.stack}".rstrip()
    if page.limit is not None and not limit:
        yield f"{page.name}: {page.limit}"


def _patterns(expected: object) -> list[Pattern]:
    if expected is None or isinstance(expected, bool):
        return [""] if expected else []
    if isinstance(expected, str | re.Pattern):
        return [expected]
    raise UsageError(f"expect_errors is True, a text or a pattern, not {expected!r}")


def _says(error: str, pattern: Pattern) -> bool:
    return pattern in error if isinstance(pattern, str) else pattern.search(error) is not None
