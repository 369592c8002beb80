"""How platforms' differences are written down: a row each, read as an attribute of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, Generic, Literal, NamedTuple, Self, TypeVar, get_args, overload

Platform = Literal["doc", "android", "ios", "web"]
PLATFORMS: tuple[Platform, ...] = get_args(Platform)
T = TypeVar("T")


class Values(NamedTuple, Generic[T]):
    """What a row says of each platform."""

    doc: T
    android: T
    ios: T
    web: T


on = Values


class Row(Generic[T]):
    """One matter in which platforms differ, and where that was read."""

    def __init__(self, matter: str, values: Values[T], *, source: str) -> None:
        self.matter = matter
        self.values = values
        self.source = source

    @overload
    def __get__(self, rules: None, owner: type[Rules]) -> Self: ...
    @overload
    def __get__(self, rules: Rules, owner: type[Rules]) -> T: ...
    def __get__(self, rules: Rules | None, owner: type[Rules]) -> Self | T:
        if rules is None:
            return self
        value: T = getattr(self.values, rules.platform)
        return value


class Rules:
    """The rows of one subject, as one platform has them."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform

    @classmethod
    def rows(cls) -> Iterator[tuple[str, Row[Any]]]:
        """Each row with its name, in the order they are written in."""
        rows = (each for owner in cls.__mro__ for each in vars(owner).items())
        return ((name, row) for name, row in rows if isinstance(row, Row))

    def for_scripts(self) -> dict[str, object]:
        """All values as JSON; names of rows in the spelling of JavaScript."""
        return {_camel(name): _plain(getattr(self, name)) for name, _ in self.rows()}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _plain(value: object) -> object:
    """A value as JSON: of words their names, of tuples with named fields a dictionary."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        fields: tuple[str, ...] = getattr(value, "_fields", ())
        if fields:
            return {_camel(name): _plain(each) for name, each in zip(fields, value, strict=True)}
        return [_plain(each) for each in value]
    return value
