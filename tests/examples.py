"""How many examples a property is tried with: a third of them in ``make test``, and all of them
with ``HYPOTHESIS_PROFILE=thorough make test``."""

from __future__ import annotations

import os

from hypothesis import settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")


def examples(thorough: int) -> int:
    """So many where every one is wanted, and otherwise a third."""
    return thorough if PROFILE == "thorough" else max(10, thorough // 3)


def load_profile() -> None:
    """Hold for properties that say nothing else of themselves.

    A deadline for each example fails on a machine that is busy with something else.
    """
    settings.register_profile("default", deadline=None, max_examples=examples(100))
    settings.register_profile("thorough", deadline=None, max_examples=examples(100))
    settings.load_profile(PROFILE)
