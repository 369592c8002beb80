"""The names that the package gives out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import bridge

SOURCE = Path(bridge.__file__).read_text()


@pytest.mark.parametrize("name", bridge.__all__)
def test_every_public_name_is_there_for_programs_and_type_checkers(name: str) -> None:
    assert getattr(bridge, name) is not None
    assert name in dir(bridge)
    assert name == "__version__" or f"import {name} as {name}\n" in SOURCE


def test_type_checkers_see_no_more_than_programs() -> None:
    shown = re.findall(r"^    from bridge\.\S+ import (\w+) as \1$", SOURCE, re.MULTILINE)
    assert sorted([*shown, "__version__"]) == sorted(bridge.__all__)


def test_another_name_is_missing_as_usual() -> None:
    with pytest.raises(AttributeError, match="module 'bridge' has no attribute 'Nothing'"):
        _ = bridge.Nothing


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, bridge; print(*(n for n in sys.modules if n.startswith('bridge.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
