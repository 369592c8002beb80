"""What phones do for a ``recycle-list``: they fill templates with data, without JavaScript."""

from bridge.recycle.lists import Recycling as Recycling

__all__ = ["Recycling"]
