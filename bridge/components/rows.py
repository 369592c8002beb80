"""How a component is written down: what scripts may call on it, and what it tells them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Method:
    """A method that scripts may call on an element.

    Attributes:
        name: as scripts write it.
        takes: its arguments, as ``index, {offset, animated}``.
        does: what comes of it.
    """

    name: str
    takes: str
    does: str


@dataclass(frozen=True)
class Event:
    """What a component tells who listens.

    Attributes:
        name: the event's type.
        says: the members that native code gives it, as ``contentOffset: {x, y}, index``; all events
            have type, target, currentTarget and timestamp besides.
        when: when it is fired.
    """

    name: str
    says: str
    when: str


@dataclass(frozen=True)
class Attr:
    """An attribute that changes what a component does.

    Attributes:
        name: as templates write it.
        default: what it is when it is not there.
        does: what it is for.
    """

    name: str
    default: str
    does: str


@dataclass(frozen=True)
class Component:
    """A component, or several that do the same.

    Attributes:
        names: as scripts write them; the first is the usual one.
        about: what it is.
        source: where this was read.
    """

    names: tuple[str, ...]
    about: str
    source: str
    attrs: tuple[Attr, ...] = ()
    methods: tuple[Method, ...] = ()
    events: tuple[Event, ...] = ()
