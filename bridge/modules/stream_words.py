"""The parts of a response as each platform words them: headers, status text, body."""

from __future__ import annotations

import json
import math
import re

from bridge.net.http.message import Answer
from bridge.profile import status_texts
from bridge.profile.stream import Headers, Jsonp, StatusText, StreamRules

_CHARSET = re.compile(r"""charset\s*=\s*["']?([-\w.:]+)""", re.IGNORECASE)
_WITHHELD = {"set-cookie", "set-cookie2"}  # by browsers


class NoJson(Exception):
    """What came is none; ``str()`` says why."""


def headers_told(rules: StreamRules, answer: Answer) -> dict[str, str]:
    """The headers of a response."""
    match rules.headers:
        case Headers.LISTS:
            line = f"{answer.version} {answer.status} {answer.reason}".rstrip()
            return {"_": line} | {
                name: values[0] if len(values) == 1 else f"[{', '.join(values)}]"
                for name, values in _grouped(answer).items()
            }
        case Headers.LOWER:
            return _lower(answer)
    return {name: ", ".join(values) for name, values in _grouped(answer).items()}


def _grouped(answer: Answer) -> dict[str, list[str]]:
    """The values of each name, under its first spelling."""
    spellings: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for name, value in answer.headers:
        found.setdefault(spellings.setdefault(name.lower(), name), []).append(value)
    return found


def _lower(answer: Answer) -> dict[str, str]:
    """As H5 reads the lines of a browser: each is cut at its last colon that a space follows."""
    found: dict[str, str] = {}
    for name, values in sorted((name.lower(), each) for name, each in _grouped(answer).items()):
        left, colon, right = f"{name}: {', '.join(values)}".rpartition(": ")
        if colon and right and name not in _WITHHELD:
            found[left] = right
    return found


def status_told(rules: StreamRules, answer: Answer) -> str:
    """The text of a status."""
    match rules.status_text:
        case StatusText.ANDROID:
            return status_texts.ANDROID.get(answer.status, "unknown status")
        case StatusText.IOS:
            return status_texts.IOS.get(answer.status, "Unknown")
    return answer.reason or status_texts.IOS.get(answer.status, "")


def text_of(answer: Answer, body: bytes) -> str:
    """A body as text, by the charset of its headers, else UTF-8; what is none is U+FFFD."""
    import webencodings

    named = _CHARSET.search(answer.header("content-type") or "")
    encoding = webencodings.lookup(named[1]) if named else None
    decoded, _ = webencodings.decode(body, encoding or webencodings.UTF8, errors="replace")
    return str(decoded)


def json_of(rules: StreamRules, text: str, *, jsonp: bool) -> object:
    """A body as a value; None for an empty one.

    Raises:
        NoJson: It is none.
    """
    if jsonp:
        inside = _in_brackets(text)
        if inside is None and rules.jsonp is Jsonp.BRACKETS:
            return {}
        text = text if inside is None else inside
    if not text.strip():
        raise NoJson("the body is empty")
    try:
        return json.loads(text, parse_constant=_refused, parse_float=_finite)
    except RecursionError:
        raise NoJson("it is nested too deeply") from None
    except ValueError as error:
        raise NoJson(str(error)) from None


def _in_brackets(text: str) -> str | None:
    begin, end = text.find("(") + 1, text.rfind(")")
    return text[begin:end] if 0 < begin < end else None


def _refused(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"{digits[:40]} is too large a number")
    return value
