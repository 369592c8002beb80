"""The two text forms that cross between Python and JavaScript; their other ends are ``js/door.js``
and ``js/calls.js``.

Both are one line of JSON followed by texts that need no escaping, one after the other; in the JSON
each such text is the number of its characters. A text goes that way when both sides count its
characters alike and the engine's binding does not cut it, else it goes inside the JSON.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from bridge.errors import EngineFault, UsageError

Payload = str | bytes


class Place(NamedTuple):
    """A place in a user's file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Event(NamedTuple):
    """Something that happened outside, for the JavaScript half of a module.

    With ``payloads`` it stands for as many events, alike but for their payload.
    """

    module: str
    name: str
    args: list[Any]
    payloads: Sequence[Payload] | None = None


class Call(NamedTuple):
    """A native method that JavaScript called.

    ``kinds`` has a letter for each argument that a script passed itself: ``v`` a JSON value, ``f``
    the number of a function to call back, ``b`` bytes in base64.
    """

    module: str
    method: str
    args: list[Any]
    payload: str | None
    place: Place | None
    kinds: str


def encode(events: Iterable[Event]) -> str:
    """Write events for :meth:`bridge.engine.Engine.turn`.

    Raises:
        UsageError: A value in them is nested too deeply.
    """
    rows: list[list[Any]] = []
    texts: list[str] = []
    for module, name, args, payloads in events:
        if payloads is not None and not payloads:
            continue
        marks = None if payloads is None else [_encode_payload(one, texts) for one in payloads]
        rows.append([module, name, args, marks])
    try:
        line = json.dumps(rows, allow_nan=False, separators=(",", ":"))
    except RecursionError:
        raise UsageError(
            "data for a page is nested too deeply to be written as JSON: pass a flatter one"
        ) from None
    return line + "\n" + "".join(texts)


def _encode_payload(payload: Payload, texts: list[str]) -> int | str | dict[str, str]:
    if isinstance(payload, bytes):
        return {"base64": b64encode(payload).decode("ascii")}
    if not payload.isascii():
        return payload
    texts.append(payload)
    return len(payload)


def decode(output: str, again: Callable[[], str]) -> list[Call]:
    """Read the native calls that a turn asked for.

    ``again`` gives the same calls as JSON alone, for when the texts arrived with other lengths than
    they left with: a NUL cuts a text, and JavaScript counts some characters as two.

    Raises:
        EngineFault: This is no output of ours. Nothing of it is carried out then.
    """
    try:
        return _calls(output, again)
    except (ValueError, TypeError, LookupError) as error:
        raise EngineFault(
            "the JavaScript engine gave what no page asks for: it has a bug, or the script has "
            "broken into it"
        ) from error


def _calls(output: str, again: Callable[[], str]) -> list[Call]:
    line, _, texts = output.partition("\n")
    rows = _read(line) if line else []
    if sum(row[3] for row in rows if isinstance(row[3], int)) != len(texts):
        rows = _read(again())
    calls = []
    start = 0
    for module, method, args, payload, place, kinds in rows:
        if isinstance(payload, int):
            start, payload = start + payload, texts[start : start + payload]
        where = None if place is None else Place(*place)
        calls.append(_checked(Call(module, method, args, payload, where, kinds)))
    return calls


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        # Loaded only now: no page is that deep but by mistake.
        from bridge.deep_json import read

        return read(text)


def _checked(call: Call) -> Call:
    module, method, args, payload, place, kinds = call
    if (
        type(module) is not str
        or type(method) is not str
        or type(args) is not list
        or not (payload is None or type(payload) is str)
        or not (place is None or (type(place.file), type(place.line)) == (str, int))
        or type(kinds) is not str
    ):
        raise ValueError("a call of other types")
    return call
