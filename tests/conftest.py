"""What every test starts from."""

from __future__ import annotations

from hypothesis import settings

# A deadline for each example fails on a machine that is busy with something else.
settings.register_profile("default", deadline=None)
settings.load_profile("default")
