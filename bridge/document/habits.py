"""What people of Playwright and Selenium look for, and what it is called here: the error about an
attribute that is not there tells them.
"""

from __future__ import annotations

from typing import NoReturn

INSTEAD = {
    "check": "tap()",
    "click": "tap()",
    "content": "tree()",
    "evaluate": "find() and what elements tell: no script of a test runs in a page",
    "expect_response": "requests, and Device.route() to answer them",
    "get_attribute": "attrs",
    "get_by_placeholder": "find(attrs={'placeholder': …})",
    "get_by_role": "find(type=…)",
    "get_by_text": "find(text=…)",
    "goto": "Device.open(path)",
    "inner_text": "text",
    "input_value": "value",
    "is_visible": "find_all(), which gives an empty list where there is none",
    "locator": "find(selector)",
    "press": "press_return()",
    "query_selector": "find(selector)",
    "query_selector_all": "find_all(selector)",
    "send_keys": "type_text(text)",
    "text_content": "text",
    "wait_for_selector": "wait_for(selector)",
    "wait_for_timeout": "Device.clock.advance(seconds)",
}


class Instead:
    """An attribute that is not there, and says what to take in its place."""

    def __init__(self, name: str, instead: str) -> None:
        self._name = name
        self._instead = instead

    @classmethod
    def put_into(cls, kind: type) -> None:
        """Let a class and all that are made of it tell."""
        for name, instead in INSTEAD.items():
            setattr(kind, name, cls(name, instead))

    def __get__(self, owner: object, kind: type) -> NoReturn:
        """Say it.

        Raises:
            AttributeError: Always, so that ``hasattr`` is right.
        """
        __tracebackhide__ = True
        why = f"{kind.__name__!r} object has no attribute {self._name!r}: take {self._instead}"
        # Without its name, for which Python would suggest another such one.
        raise AttributeError(why)
