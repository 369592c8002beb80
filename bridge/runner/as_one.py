"""What several pages tell, as a run shows it: as if one page had told all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from bridge.records import FrameRecord, HttpRecord, Record, RequestTrace, SocketRecord

if TYPE_CHECKING:
    from bridge.page import Page


class AsOne:
    """Numbers the connections and requests of all pages of a run, and tells times by the first."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._numbers: dict[type[Record], dict[tuple[Page, int], int]] = {}

    def told(self, page: Page, record: Record) -> Record:
        """A record of one of the pages, as the run shows it."""
        if self._began is None:
            self._began = page.opened
        later = page.opened - self._began
        match record:
            case FrameRecord():
                number = self._number(FrameRecord, page, record.socket)
                return replace(record, socket=number, at=record.at + later)
            case RequestTrace():
                number = self._number(RequestTrace, page, record.request)
                return replace(record, request=number, at=record.at + later)
        return record

    def _number(self, kind: type[Record], page: Page, number: int) -> int:
        numbers = self._numbers.setdefault(kind, {})
        return numbers.setdefault((page, number), len(numbers) + 1)


def sockets_of(pages: Iterable[Page]) -> tuple[SocketRecord, ...]:
    """The connections of pages without their frames, each of which was told."""
    return tuple(replace(each, frames=[]) for page in pages for each in page.sockets)


def requests_of(pages: Iterable[Page]) -> tuple[HttpRecord, ...]:
    """The HTTP requests of pages without their bodies, which no report shows."""
    return tuple(
        replace(each, request_body=b"", body=b"") for page in pages for each in page.requests
    )
