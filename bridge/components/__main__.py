"""Prints ``docs/components.md``."""

from bridge.components.page import page

print(page(), end="")
