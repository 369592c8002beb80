"""Test files in JavaScript: ``describe``, ``it`` and ``expect`` on a device, one test a page."""

from bridge.testing.case import Case
from bridge.testing.file import TestPage
from bridge.testing.module import TestModule

__all__ = ["Case", "TestModule", "TestPage"]
