"""The date of a virtual clock, which can be set without moving any timer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bridge.errors import UsageError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Calendar:
    """Which date it was at which time of a clock."""

    def __init__(self, date: datetime | str, at: float = 0.0) -> None:
        self._date = read_date(date)
        self._at = at

    def date(self, now: float) -> datetime:
        """The date at a time of the clock."""
        return self._date + timedelta(seconds=now - self._at)

    def milliseconds(self, now: float) -> float:
        """The same as JavaScript counts: whole milliseconds since 1970."""
        return (self.date(now) - _EPOCH) // timedelta(milliseconds=1)


def read_date(date: datetime | str) -> datetime:
    """Read a date; without a time zone it is in the machine's, as it is for JavaScript.

    Raises:
        UsageError: It is none.
    """
    try:
        found = datetime.fromisoformat(date) if isinstance(date, str) else date
        return found.astimezone(UTC)
    except (ValueError, OverflowError, AttributeError, TypeError) as error:
        raise UsageError(
            f"{date!r} is no date a clock can show ({error}): give a datetime, or a text such as "
            "2024-02-29T12:00:00Z"
        ) from None
