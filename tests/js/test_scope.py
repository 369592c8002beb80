"""All halves share one scope: a name that two of them declare would silently be the later one."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import bridge

HALVES = Path(bridge.__file__).parent / "js"
DECLARED = re.compile(r"^(?:async )?(?:function\*?|class|const|let) (?:\{ ([^}]*) \}|(\w+))", re.M)
NO_HALVES = "testing"  # a script of its own, see bridge.testing
PLATFORMS_OWN = {"websocket_on_h5.js"}  # loaded in place of others


def declared(source: str) -> list[str]:
    """The names that a half declares for those after it."""
    names = []
    for found in DECLARED.finditer(source):
        for each in (found[1] or found[2]).split(","):
            names.append(each.split(":")[-1].strip())
    return names


def test_no_two_halves_declare_the_same_name() -> None:
    files = defaultdict(list)
    for half in sorted(HALVES.rglob("*.js")):
        for name in declared(half.read_text(encoding="utf-8")):
            if half.name not in PLATFORMS_OWN and half.parent.name != NO_HALVES:
                files[name].append(half.name)
    assert {name: found for name, found in files.items() if len(found) > 1} == {}


def test_every_kind_of_declaration_is_seen() -> None:
    source = "const a = 1;\nlet b;\nfunction c() {}\nclass D {}\nconst { e, f: g } = h;\n  let i;"
    assert declared(source) == ["a", "b", "c", "D", "e", "g"]
