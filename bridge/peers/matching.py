"""Whether a message is the one that a scripted server expects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Message = str | bytes
Expected = (
    str | bytes | re.Pattern[str] | Mapping[str, Any] | Sequence[Any] | Callable[[Any], object]
)
_SHOWN = 200  # characters


def value_of(message: Message, expected: Expected | None) -> Any:
    """What :meth:`Peer.expect` gives: parsed, where JSON was expected and came."""
    if isinstance(expected, str | bytes) or not isinstance(expected, Mapping | Sequence):
        return message
    try:
        return json.loads(message)
    except ValueError:
        return message


def matches(message: Message, expected: Expected | None) -> bool:
    """Whether it is.

    Text and bytes are compared, a regular expression is searched for in text, a mapping or a list
    is compared with the message read as JSON, a function is asked. None means any message.
    """
    if expected is None:
        return True
    if isinstance(expected, re.Pattern):
        return isinstance(message, str) and expected.search(message) is not None
    if callable(expected):
        return bool(expected(message))
    return bool(expected == value_of(message, expected))


def shown(value: object) -> str:
    """A message, or what was expected, in words."""
    if value is None:
        return "a message"
    if isinstance(value, re.Pattern):
        return f"/{value.pattern}/"
    if callable(value):
        return f"what {getattr(value, '__name__', 'a function')} accepts"
    if isinstance(value, bytes):
        rest = f"… ({len(value)} bytes)" if len(value) > _SHOWN // 4 else ""
        return f"the bytes {value[: _SHOWN // 4].hex(' ')}{rest}"
    text = repr(value) if isinstance(value, str) else f"JSON {json.dumps(value, default=repr)}"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"
