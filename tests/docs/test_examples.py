"""Runs every command and example of README.md and docs/, each page in a folder of its own.

A fenced block ``LANGUAGE title=FILE`` writes a file, ``console`` runs each line that begins with
``$`` and compares what follows, ``python`` runs as a program, ``js`` must at least load. ``sh``
blocks are for commands that set machines up: their make targets must exist.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bridge.runner.cli import main as weex_run
from tests.npm import node_modules

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
# What differs from run to run: times, ports, and on other machines the width of a time.
CHANGING = [
    (re.compile(r"\d+\.\d+ (s|ms)\b"), r"N \1"),
    (re.compile(r"in \d+\.\d+s$", re.MULTILINE), "in N s"),
    (re.compile(r" +N ms"), " N ms"),
    (re.compile(r"127\.0\.0\.1:\d{4,5}"), "127.0.0.1:PORT"),
]
# Plugins that a user need not have, and what they ask for that these tests have answered.
_AS_INSTALLED = "-p no:cacheprovider -p no:xdist -o asyncio_default_fixture_loop_scope=function"


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    line: int
    language: str
    title: str
    text: str


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person's own, in a window of the usual width, where bundles find their frameworks."""
    for name in ("CI", "BUILD_NUMBER", "GITHUB_ACTIONS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WEEX_VUE_FRAMEWORK", str(node_modules()))
    monkeypatch.setenv("WEEX_RAX_FRAMEWORK", str(node_modules()))


def blocks_of(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page; the ones that write files come first."""
    pattern = re.compile(r"^```(\w+)(?: title=(\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
    text = page.read_text()
    found = [
        Block(text.count("\n", 0, match.start()) + 1, match[1], match[2] or "", match[3])
        for match in pattern.finditer(text)
    ]
    return iter(sorted(found, key=lambda block: not block.title))


def run(command: str, folder: Path) -> str:
    """What a shell command prints to both streams."""
    bin_folder = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTEST_ADDOPTS": _AS_INSTALLED,
    }
    script = command.replace(
        "python runner.py", shlex.join([sys.executable, str(ROOT / "runner.py")])
    )
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + (f"[{done.returncode}]" if command == "code" else "")


def comparable(text: str) -> str:
    for pattern, replacement in CHANGING:
        text = pattern.sub(replacement, text)
    return text.strip()


def check_console(block: Block, folder: Path) -> None:
    """Run the commands of a block in one shell, and compare what each printed."""
    steps = re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]
    commands = [step.partition("\n")[0] for step in steps]
    expected = [step.partition("\n")[2] for step in steps]
    mark = "=== next ==="
    # A subshell keeps the exit code for `echo $?` while the mark is printed.
    script = "\n".join(f"{command}\ncode=$?; echo '{mark}'; (exit $code)" for command in commands)
    printed = run(script, folder).split(mark + "\n")
    assert [comparable(text) for text in printed[:-1]] == [comparable(text) for text in expected]


def check(block: Block, folder: Path) -> None:
    if block.title:
        (folder / block.title).parent.mkdir(parents=True, exist_ok=True)
        (folder / block.title).write_text(block.text)
    elif block.language == "console":
        check_console(block, folder)
    elif block.language == "python":
        program = [sys.executable, "-c", block.text]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run(program, cwd=folder, env=environment, check=True, timeout=60)
    elif block.language == "js":
        (folder / "block.js").write_text(block.text)
        assert weex_run([str(folder / "block.js"), "--settle", "0.1"]) == 0
    elif block.language == "sh":
        for target in re.findall(r"^make (\w+)", block.text, re.MULTILINE):
            subprocess.run(["make", "-n", target], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    else:
        assert block.language in ("text", "yaml"), f"no way to check {block.language} blocks"


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_example_of_the_page_does_what_the_page_says(page: Path, tmp_path: Path) -> None:
    for block in blocks_of(page):
        try:
            check(block, tmp_path)
        except (AssertionError, subprocess.SubprocessError) as error:
            raise AssertionError(f"{page.name}:{block.line}: {error}") from error


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []
