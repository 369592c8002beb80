"""``weex-run inspect`` as it is typed: what it prints, how it ends, and what it says is wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest
import uvicorn

from bridge.inspector.server import STATIC
from bridge.runner.cli import main
from tests.inspector.inspecting import inspected

ROOT = Path(__file__).parents[2]


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "runner.py"), "inspect", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of words that make no sense."""
    assert main(["inspect", *words]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("weex-run: ")
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.fixture
def script(tmp_path: Path) -> str:
    file = tmp_path / "script.js"
    file.write_text("console.log('hello'); setInterval(() => {}, 1000)")
    return str(file)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_address_is_printed_and_an_interrupt_ends_it_quietly(
    script: str, number: signal.Signals
) -> None:
    with started(script) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with build_opener(ProxyHandler({})).open(url, timeout=20) as page:
            assert page.status == 200
        process.send_signal(number)
        rest, errors = process.communicate(timeout=20)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_a_port_can_be_chosen(script: str) -> None:
    with started(script, "--port", "0", "--profile", "android", "--virtual") as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("http://127.0.0.1:")


def test_help_names_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--help"]) == 0
    text = capsys.readouterr().out
    for word in ("--open", "--port", "--virtual", "--images"):
        assert word in text


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ([], "name the one script"),
        (["a.js", "b.js"], "name the one script"),
        (["nowhere.js"], "nowhere.js"),
        (["--port", "http", "a.js"], "'http' is not a port"),
        (["--port", "70000", "a.js"], "'70000' is not a port"),
        (["--nonsense", "a.js"], "--nonsense"),
        (["--tap", "#a", "a.js"], "by hand"),
        (["-j", "2", "a.js"], "-j"),
    ],
)
def test_what_makes_no_sense_is_said_in_a_sentence(
    words: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert part in said(words, capsys)


def test_a_missing_package_is_said_with_the_command_that_installs_it(
    script: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bridge.runner.inspect_command.find_spec", lambda _: None)
    assert "pip install 'weex-bridge[inspect]'" in said([script], capsys)


def test_nothing_of_it_is_loaded_by_a_run(script: str) -> None:
    code = (
        "import sys; from bridge.runner.cli import main; main(['--list', sys.argv[1]]);"
        "print([name for name in ('starlette', 'uvicorn') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_it_refers_to_nothing_outside() -> None:
    """It works without a network, so no file of it may name an address."""
    known = ("http://www.w3.org/",)
    for file in STATIC.rglob("*"):
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            for word in known:
                text = text.replace(word, "")
            assert "http://" not in text, file
            assert "https://" not in text, file
            assert "//cdn" not in text, file


def test_its_files_are_part_of_the_wheel(tmp_path: Path) -> None:
    hatchling = pytest.importorskip("hatchling.build", reason="needs pip install hatchling")
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        wheel = tmp_path / hatchling.build_wheel(str(tmp_path))
    finally:
        os.chdir(before)
    names = set(zipfile.ZipFile(wheel).namelist())
    for file in STATIC.rglob("*"):
        if file.is_file():
            assert str(file.relative_to(ROOT)) in names


async def test_a_server_that_cannot_start_is_told_and_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no server here")

    monkeypatch.setattr(uvicorn.Server, "startup", broken)
    with pytest.raises(RuntimeError, match="no server here"):
        async with inspected("1"):
            raise AssertionError("it is not served")
