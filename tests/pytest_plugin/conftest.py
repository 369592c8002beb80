"""What tests of the plugin start from."""

from __future__ import annotations

import pytest

from tests.pytest_plugin.project import Project


@pytest.fixture
def project(pytester: pytest.Pytester) -> Project:
    """An empty project."""
    return Project(pytester)
