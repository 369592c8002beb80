"""The Python mirror of a page's element tree, and the ways to read it.

It is built from what JavaScript asks of native alone, as a phone builds its views, and knows
nothing of JavaScript.
"""

from bridge.document.document import Document as Document
from bridge.document.element import Element as Element
from bridge.document.element import Hand as Hand

__all__ = ["Document", "Element", "Hand"]
