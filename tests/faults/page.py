"""The table of ``docs/faults.md``, made of what the server says and what the tests expect."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bridge.servers.faults import FAULTS
from tests.faults.expected import EXPECTED, Expected, Told

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "faults.md"
BEGIN, END = "<!-- begin: python -m tests.faults -->\n", "<!-- end -->\n"
_FEW = 3  # messages that are shown one by one
_LONGEST = 40  # characters of a message that are shown


def written_table() -> str:
    """The table as it is to stand there."""
    rows = ["| path | what the server does | what a script is told |", "|---|---|---|"]
    for path, fault in FAULTS.items():
        rows.append(f"| `/{path}` | {fault.does} | {_in_words(EXPECTED[path])} |")
    return "\n".join(rows) + "\n"


def table_in_docs() -> str:
    """The table as it stands there."""
    return DOCS.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


def write() -> None:
    """Put the table where it belongs."""
    text = DOCS.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    DOCS.write_text(before + begin + written_table() + end + after, encoding="utf-8")


def _in_words(expected: Expected) -> str:
    events = "; ".join(_events(expected))
    return f"after {expected.doing}: {events}" if expected.doing else events


def _events(expected: Expected) -> Iterator[str]:
    for name, group in groupby(expected.told, key=lambda told: told[0]):
        events = list(group)
        if len(events) > _FEW:
            yield f"{len(events)} `{name}`"
        else:
            yield from map(_event, events)


def _event(told: Told) -> str:
    name, event = told
    match name:
        case "close":
            reason = f" {json.dumps(event['reason'])}" if event["reason"] else ""
            return f"`close` {event['code']}{reason}"
        case "message":
            text = json.dumps(event["data"], ensure_ascii=False)
            return f"`message` {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}"
        case "error":
            return f"`error` “{event['data']}”"
    return f"`{name}`"
