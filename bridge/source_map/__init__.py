"""Leads from a place in a bundle to the place in the file that the bundle was built from."""

from __future__ import annotations

from bridge.source_map.map import SourceMap
from bridge.source_map.stack import map_stack

__all__ = ["SourceMap", "map_stack"]
