"""Prints ``docs/platforms.md``."""

from bridge.profile.page import page

print(page(), end="")
