"""Ctrl-C, signals from outside, and processes that die: what is said, and what is left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bridge.runner import __main__, cli
from tests.net.peers import Client, raw_server
from tests.runner.command import LONGEST, CommandLine

WAITING = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => console.log('open'); // weex-ignore
setInterval(() => {}, 100);
"""
UNSTOPPABLE = 'console.log("begun"); setTimeout(() => new Array(4294967295).join(""), 10)'
CHILDREN = "/proc/{0}/task/{0}/children"

needs_proc = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")


def until_printed(process: subprocess.Popen[bytes], word: bytes) -> None:
    """Read standard output up to the line that has the word."""
    assert process.stdout is not None
    for line in iter(process.stdout.readline, b""):
        if word in line:
            return
    pytest.fail(f"the run ended before it printed {word!r}")


def worker_of(process: subprocess.Popen[bytes]) -> int:
    (child,) = Path(CHILDREN.format(process.pid)).read_text(encoding="ascii").split()
    return int(child)


def eventually(holds: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether something comes true in time."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


class TestCtrlC:
    def test_it_ends_one_script_with_one_line(self, weex: CommandLine) -> None:
        weex.write("script.js", WAITING)
        with weex.started("--until", "closed", "script.js") as process:
            until_printed(process, b"open")
            os.killpg(process.pid, signal.SIGINT)
            run = weex.finished(process)
        assert run.code == 130
        assert run.sentence == "weex-run: interrupted"

    def test_what_had_finished_is_reported(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.log('first')")
        weex.write("2.js", WAITING)
        weex.write("3.js", "console.log('never')")
        with weex.started("--json", str(weex.report), "--until", "closed", ".") as process:
            until_printed(process, b"open")
            os.killpg(process.pid, signal.SIGINT)
            run = weex.finished(process)
        assert run.code == 130
        assert run.err == "weex-run: interrupted\n"
        assert run.out.startswith("1 passed, 0 failed, 2 not finished in ")
        first, second = weex.read_report()
        assert (first["script"], first["status"]) == ("1.js", "passed")
        assert (second["script"], second["status"]) == ("2.js", "interrupted")
        assert second["sockets"][0]["close"] == {"code": 1001, "reason": "", "was_clean": False}
        assert second["open_at_end"][0].startswith("interval of 100 ms")

    def test_a_script_that_cannot_be_interrupted_is_killed(self, weex: CommandLine) -> None:
        weex.write("script.js", UNSTOPPABLE)
        with weex.started("script.js") as process:
            until_printed(process, b"begun")
            begun = time.monotonic()
            os.killpg(process.pid, signal.SIGINT)
            run = weex.finished(process, begun)
        assert run.code == 130
        assert run.sentence == "weex-run: interrupted"
        assert run.seconds < 10

    def test_more_of_it_changes_nothing(self, weex: CommandLine) -> None:
        weex.write("script.js", UNSTOPPABLE)
        with weex.started("script.js") as process:
            until_printed(process, b"begun")
            for _ in range(5):
                os.killpg(process.pid, signal.SIGINT)
                time.sleep(0.02)
            run = weex.finished(process)
        assert (run.code, run.sentence) == (130, "weex-run: interrupted")

    async def test_it_may_come_while_a_script_leaves_its_server(self, weex: CommandLine) -> None:
        leaving = asyncio.Event()

        async def never_answer(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            leaving.set()
            await client.wait_end()

        async with raw_server(never_answer) as url:
            connect = f"weex.requireModule('webSocket').WebSocket('{url}')"
            weex.write("script.js", f"{connect}; console.log('begun')")
            with weex.started("--settle", "0.05", "script.js") as process:
                await asyncio.wait_for(leaving.wait(), LONGEST)
                os.killpg(process.pid, signal.SIGINT)
                run = await asyncio.to_thread(weex.finished, process)
        assert (run.code, run.err) == (130, "weex-run: interrupted\n")

    def test_while_the_program_still_loads_it_ends_it_without_a_word(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = signal.getsignal(signal.SIGINT)
        monkeypatch.setattr(cli, "main", lambda: signal.getsignal(signal.SIGINT))
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            assert __main__.main() == signal.SIG_DFL
        finally:
            signal.signal(signal.SIGINT, before)

    def test_a_run_that_was_told_to_ignore_it_goes_on(self, weex: CommandLine) -> None:
        weex.write("script.js", "console.log('begun'); setTimeout(() => console.log('ended'), 200)")
        ignoring = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"]
        with weex.started("script.js", before=ignoring) as process:
            until_printed(process, b"begun")
            os.killpg(process.pid, signal.SIGINT)
            run = weex.finished(process)
        assert (run.code, run.out) == (0, "ended\n")


class TestTermination:
    def test_it_ends_the_run_with_one_line(self, weex: CommandLine) -> None:
        weex.write("script.js", WAITING)
        with weex.started("--until", "closed", "script.js") as process:
            until_printed(process, b"open")
            process.terminate()
            run = weex.finished(process)
        assert (run.code, run.sentence) == (143, "weex-run: terminated")

    @needs_proc
    @pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
    def test_no_worker_is_left_behind(self, weex: CommandLine, how: signal.Signals) -> None:
        weex.write("script.js", UNSTOPPABLE)
        with weex.started("script.js") as process:
            until_printed(process, b"begun")
            worker = worker_of(process)
            process.send_signal(how)
            weex.finished(process)
            assert is_gone(worker)

    @needs_proc
    def test_a_worker_outlives_a_killed_run_by_its_time_out_at_most(
        self, weex: CommandLine
    ) -> None:
        weex.write("script.js", UNSTOPPABLE)
        with weex.started("--timeout", "0.5", "script.js", stdout=None) as process:
            assert eventually(lambda: Path(CHILDREN.format(process.pid)).read_bytes() != b"")
            worker = worker_of(process)
            process.kill()
            process.wait()
            assert eventually(lambda: is_gone(worker))


@needs_proc
class TestDeadWorker:
    @pytest.mark.parametrize(
        ("how", "words"),
        [
            (signal.SIGSEGV, "was killed by SIGSEGV"),
            (
                signal.SIGKILL,
                "was killed by SIGKILL, by hand or because the system ran out of memory",
            ),
        ],
    )
    def test_it_is_one_failed_script(
        self, weex: CommandLine, how: signal.Signals, words: str
    ) -> None:
        weex.write("1.js", WAITING)
        weex.write("2.js", "console.log('next')")
        arguments = ("--json", str(weex.report), "--until", "closed", "1.js", "2.js")
        with weex.started(*arguments) as process:
            until_printed(process, b"open")
            os.kill(worker_of(process), how)
            run = weex.finished(process)
        assert run.code == 1
        assert run.lines[0].startswith("FAIL 1.js (")
        assert run.lines[0].endswith(f": the process that ran it {words}")
        assert run.lines[1] == "[2.js] next"
        crashed, _ = weex.read_report()
        assert crashed["status"] == "failed"
        assert crashed["errors"][0]["name"] == "Crash"
        assert words in crashed["errors"][0]["message"]

    def test_a_stopped_worker_runs_into_the_time_out(self, weex: CommandLine) -> None:
        weex.write("script.js", WAITING)
        with weex.started("--until", "closed", "--timeout", "0.5", "script.js") as process:
            until_printed(process, b"open")
            os.kill(worker_of(process), signal.SIGSTOP)
            run = weex.finished(process)
        assert run.code == 3

    def test_exit_codes_are_known_where_children_are_ignored(self, weex: CommandLine) -> None:
        weex.write("script.js", "console.log('fine')")
        ignoring = ["sh", "-c", 'trap "" CHLD; exec "$@"', "sh"]
        run = weex("script.js", before=ignoring)
        assert (run.code, run.out, run.err) == (0, "fine\n", "")
