"""The rules of the house: who may import whom, how long a file may be, what stands where.

Imports are read from the source, also those inside functions. What stands under ``TYPE_CHECKING``
is exempt: it is for readers and type checkers, and nothing is loaded by it.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "bridge").rglob("*.py"))

# Each room of the house, which is a file or a folder of bridge/, and the rooms it may use. Every
# room may use itself, and ``errors``.
ROOMS: dict[str, str] = {
    # plain data and leaves
    "errors": "",
    "deep_json": "",
    "wire": "deep_json",
    "records": "wire",
    "clock": "",
    "profile": "",
    "source": "",
    "config": "source",
    "lines": "",
    "limits": "",
    "excerpt": "wire",
    "journal": "excerpt records source_map wire",
    "portability": "profile records wire",
    # where things are on a page, and pictures of it: know nothing of JavaScript
    "layout": "",
    "paint": "layout",
    # transports and servers: know nothing of JavaScript and Weex
    "net": "",
    "servers": "net",
    "peers": "clock net records servers wire",
    "routes": "clock net peers servers",
    # what pages ask HTTP servers, who are scripted or real
    "exchange": "clock net peers records wire",
    # the mirror of a page's elements: knows nothing of JavaScript's side
    "document": "source",
    # what compiled bundles need: knows neither pages nor the engine
    "bundles": "",
    "frameworks": "source",
    "source_map": "records source wire",
    "coverage": "frameworks source source_map",
    # the engine: knows nothing but JavaScript
    "c_engine": "",
    "jobs": "c_engine",
    "rejections": "c_engine",
    "bytecode": "c_engine",
    "engine": "bytecode c_engine jobs limits lines rejections",
    # from the modules up to the command line
    "recycle": "document profile records wire",
    "media": "document net paint profile",
    "modules": "clock document media net profile records recycle wire",
    "settle": "clock modules",
    "waiting": "clock document modules",
    "components": "",
    "halves": "components modules portability profile",
    "hosting": (
        "clock document exchange journal layout modules portability profile records source_map wire"
    ),
    "door": "document engine hosting modules waiting wire",
    "stacked": "document door modules profile records source wire",
    "picture": "layout media paint source",
    "page": (
        "engine halves hosting limits modules picture portability profile records settle source "
        "stacked wire"
    ),
    "stack": "clock modules page profile records wire",
    "loading": "clock modules net source wire",
    "services": "source",
    "phone": "modules profile",
    "online": "clock net peers routes",
    "device": (
        "bundles clock frameworks limits loading modules online page phone portability profile "
        "records routes services settle source source_map stack wire"
    ),
    "inspector": "clock device document modules net page paint records source wire",
    "runner": (
        "clock config coverage device frameworks inspector layout limits media net paint "
        "portability profile records routes servers services source testing wire"
    ),
    "sync": "clock device document layout media paint peers records source",
    "testing": "clock document modules page peers records source source_map wire",
    "pytest_plugin": "clock config coverage device limits net source sync testing",
}
# The package itself gives out public names, each loaded by its home's name when first used.
PACKAGE = "__init__"
# Packages that one file alone may import, for it stands between them and everybody else.
SOLE_IMPORTERS = {
    "quickjs": "engine",
    "_quickjs": "engine",
    "stretchable": "layout",
    "PIL": "paint",
    "h11": "net",
    "distributed": "runner",
    "starlette": "inspector",
    "uvicorn": "inspector",
    "gevent": "runner",
    "locust": "runner",
    "playwright": "paint",
}
LONGEST_FILE = 400  # lines; aim at 150
TOP_LEVEL = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore"),
    *("CHANGELOG.md", "LICENSE", "Makefile", "README.md", "pyproject.toml", "runner.py"),
    *("benchmarks", "bridge", "docs", "jsfixtures", "tests"),
}


class Import(NamedTuple):
    """One name that a file loads: ``from module import name``, or ``import module``."""

    line: int
    module: str
    name: str = ""

    @property
    def room(self) -> str | None:
        """The room of ours that it leads into; None when it leads outside."""
        package, *rest = (*self.module.split("."), self.name)
        if package != "bridge":
            return None
        return rest[0] if rest[0] in ROOMS else PACKAGE


def imports_of(source: str) -> list[Import]:
    return list(_imports_in(ast.parse(source)))


def _imports_in(node: ast.AST) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                for other in child.orelse:
                    yield from _imports_in(ast.Module([other], []))
            case ast.Import(names=names):
                yield from (Import(child.lineno, each.name) for each in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                where = "." * level + (module or "")
                yield from (Import(child.lineno, where, each.name) for each in names)
            case _:
                yield from _imports_in(child)


def room_of(file: Path) -> str:
    first, *_ = file.relative_to(ROOT / "bridge").parts
    return first.removesuffix(".py")


def faults(room: str, source: str) -> list[str]:
    """What a file of a room does against the rules."""
    if room != PACKAGE and room not in ROOMS:
        return [f"there is no room {room} in ROOMS: say what it may use"]
    allowed = {room, "errors", *ROOMS.get(room, "").split()}
    found = []
    for each in imports_of(source):
        if each.module.startswith("."):
            found.append(f"line {each.line}: write bridge.… in full")
        elif room != SOLE_IMPORTERS.get(each.module.split(".")[0], room):
            found.append(f"line {each.line}: only one file imports {each.module}")
        elif each.module == "importlib" and room != PACKAGE:
            found.append(f"line {each.line}: importing by name would go round these rules")
        elif each.room is not None and _is_private(each.name):
            found.append(f"line {each.line}: {each.name} is private to {each.module}")
        elif each.room not in (None, *allowed) and not _is_version(each):
            found.append(f"line {each.line}: {room} may not use {each.room}")
    if source.count("\n") > LONGEST_FILE:
        found.append(f"longer than {LONGEST_FILE} lines: it is two files")
    return found


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def _is_version(each: Import) -> bool:
    return (each.module, each.name) == ("bridge", "__version__")


def circles(rooms: dict[str, str]) -> list[str]:
    """Rooms that, by what they may use, come back to themselves."""

    def reach(room: str, seen: frozenset[str]) -> set[str]:
        used = set(rooms[room].split()) - seen
        return used.union(*(reach(each, seen | used) for each in used))

    return [room for room in rooms if room in reach(room, frozenset())]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_keeps_to_the_rules(file: Path) -> None:
    assert faults(room_of(file), file.read_text(encoding="utf-8")) == []


def test_rooms_use_each_other_in_one_direction_only() -> None:
    assert circles(ROOMS) == []


def test_every_name_in_the_table_is_a_room() -> None:
    assert {used for uses in ROOMS.values() for used in uses.split()} <= set(ROOMS)


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="needs git")
def test_the_top_level_holds_only_what_belongs_there() -> None:
    tracked = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True)
    assert {path.split("/")[0] for path in tracked.split("\0") if path} <= TOP_LEVEL


class TestTheRulesThemselves:
    @pytest.mark.parametrize(
        ("room", "source", "fault"),
        [
            ("net", "from bridge.page import Page", "line 1: net may not use page"),
            ("net", "\nimport bridge.modules.timer", "line 2: net may not use modules"),
            ("net", "from bridge import page", "line 1: net may not use page"),
            ("net", "from bridge import Device", "line 1: net may not use __init__"),
            ("net", "def f():\n  from bridge import wire", "line 2: net may not use wire"),
            ("net", "try:\n  x\nfinally:\n  import bridge.wire", "line 4: net may not use wire"),
            ("modules", "from bridge.engine import Engine", "line 1: modules may not use engine"),
            ("page", "from bridge.servers.echo import x", "line 1: page may not use servers"),
            ("device", "import quickjs", "line 1: only one file imports quickjs"),
            (
                "rejections",
                "from _quickjs import Context",
                "line 1: only one file imports _quickjs",
            ),
            (
                "page",
                "from bridge.wire import _encode",
                "line 1: _encode is private to bridge.wire",
            ),
            ("net", "from .address import parse", "line 1: write bridge.… in full"),
            (
                "net",
                "from importlib import x",
                "line 1: importing by name would go round these rules",
            ),
            ("attic", "", "there is no room attic in ROOMS: say what it may use"),
            ("net", "\n" * 401, "longer than 400 lines: it is two files"),
            (
                "net",
                "if TYPE_CHECKING:\n  import bridge.page\nelse:\n  import bridge.wire",
                "line 4: net may not use wire",
            ),
        ],
    )
    def test_each_can_fail(self, room: str, source: str, fault: str) -> None:
        assert faults(room, source) == [fault]

    @pytest.mark.parametrize(
        ("room", "source"),
        [
            ("net", "import asyncio\nfrom bridge.errors import UsageError"),
            ("net", "if TYPE_CHECKING:\n  from bridge.page import Page"),
            ("net", "from bridge.net.frame import Frame"),
            ("engine", "import _quickjs\nfrom bridge import rejections"),
            ("runner", "from bridge import __version__"),
            ("__init__", "from importlib import import_module"),
        ],
    )
    def test_what_is_allowed_is_no_fault(self, room: str, source: str) -> None:
        assert faults(room, source) == []

    def test_a_circle_is_found(self) -> None:
        assert circles({"a": "b", "b": "c", "c": "a", "d": "a"}) == ["a", "b", "c"]

    def test_there_are_files_to_look_at(self) -> None:
        rooms: Sequence[str] = [room_of(file) for file in FILES]
        assert {"engine", "net", "runner", PACKAGE} <= set(rooms)
