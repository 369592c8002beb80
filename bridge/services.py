"""JS services: scripts that an app gives to all its pages, as with ``registerService``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bridge.errors import UsageError
from bridge.source import read_source, shown


@dataclass(frozen=True)
class Service:
    """A service, as pages run it before anything else.

    Attributes:
        file: what stacks call its file.
        script: its text in the function around it that phones put there too, which begins a line
            before its own first: it sees ``service`` to register itself with, and ``options``.
    """

    file: str
    script: str
    first_line: int = 0


def read(given: Mapping[str, str | Path]) -> tuple[Service, ...]:
    """The services in files, given by the name that an app registers each under.

    Raises:
        UsageError: A file cannot be read, or a service has no name.
    """
    return tuple(_service(name, Path(file)) for name, file in given.items())


def _service(name: str, file: Path) -> Service:
    if not name:
        raise UsageError(f"the service in {shown(str(file))} needs a name: {{'NAME': 'FILE'}}")
    options = json.dumps({"serviceName": name})
    script = f"!function (service, options) {{\n{read_source(file)}\n}}(service, {options})"
    return Service(shown(str(file)), script)
