"""What must hold for everything a script was told, whatever it and its servers did.

A history is what the script of ``test_any_order.py`` printed: its calls and its events, each with
the number of the connection that was the current one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.faults.control import Controlled

# How sentences begin that say what a call could not do; all others end the connection.
_COMPLAINTS = ("the message was not sent", "close code", "the close reason")
_NOT_SENT = " messages were not sent: "
_RANKS = {"open": 0, "message": 1, "failure": 2, "close": 3}
_ONCE = ("open", "failure", "close")


@dataclass
class Life:
    """One connection of the script: what it sent on it, and what it was told of it."""

    number: int
    deaf: set[str]
    """The events for which there was no handler at some time."""
    is_last: bool = True
    sent: list[str] = field(default_factory=list)
    complaints: int = 0
    events: list[tuple[str, Any]] = field(default_factory=list)

    def hear(self, name: str, event: dict[str, Any]) -> None:
        if name != "error":
            self.events.append((name, event))
        elif event["data"].startswith(_COMPLAINTS):
            self.complaints += event["data"].startswith("the message")
        elif _NOT_SENT in event["data"]:
            self.complaints += int(event["data"].partition(_NOT_SENT)[0])
        else:
            self.events.append(("failure", event))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.events]

    @property
    def messages(self) -> list[str]:
        return [event["data"] for name, event in self.events if name == "message"]

    @property
    def close(self) -> dict[str, Any] | None:
        return next((event for name, event in self.events if name == "close"), None)


def lives(history: Sequence[list[Any]]) -> list[Life]:
    """The connections of a history, in order."""
    found: list[Life] = []
    deaf: set[str] = set()
    for what, number, value in history:
        match what:
            case "connect":
                for life in found:
                    life.is_last = False
                found.append(Life(number, set(deaf)))
            case "clear":
                deaf.add(value)
                if found:
                    found[-1].deaf.add(value)
            case "set":
                deaf.discard(value)
            case "send" if found:
                found[-1].sent.append(value)
            case "open" | "message" | "error" | "close" if found:
                assert number == found[-1].number
                found[-1].hear(what, value)
    return found


def check(history: Sequence[list[Any]], connections: Sequence[Controlled]) -> None:
    """Check a history that is over, against what the server knows of its connections."""
    servers = {int(each.name): each for each in connections}
    assert len(servers) == len(connections), "a connection was made twice"
    for life in lives(history):
        _check_order(life)
        _check_completeness(life)
        server = servers.get(life.number)
        assert server is not None or not life.messages
        if server is not None:
            _check_received(life, server)
            _check_sent(life, server)


def _check_order(life: Life) -> None:
    ranks = [_RANKS[name] for name in life.names]
    assert ranks == sorted(ranks), life
    assert all(life.names.count(name) <= 1 for name in _ONCE), life


def _check_completeness(life: Life) -> None:
    heard = set(life.names)
    if "message" in heard and "open" not in life.deaf:
        assert "open" in heard, life
    if life.is_last and "close" not in life.deaf:
        assert "close" in heard, life
    if life.close is not None and "failure" in heard:
        assert life.close == {"code": 1006, "reason": "", "wasClean": False}


def _check_received(life: Life, server: Controlled) -> None:
    numbers = [int(text.partition(":")[2]) for text in life.messages]
    assert all(text.partition(":")[0] == str(life.number) for text in life.messages), life
    if "message" in life.deaf:
        assert numbers == sorted(set(numbers)), life
        return
    assert numbers == list(range(1, len(numbers) + 1)), life
    if life.close is not None and life.close["wasClean"]:
        assert len(numbers) == server.sent, life


def _check_sent(life: Life, server: Controlled) -> None:
    count = len(server.received)
    assert server.received == life.sent[:count], life
    if server.got_close and life.is_last and "error" not in life.deaf:
        assert count == len(life.sent) - life.complaints, life
