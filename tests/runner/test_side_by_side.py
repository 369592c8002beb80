"""Several scripts at once: what is told does not depend on which was faster, and none harms
another."""

from __future__ import annotations

import os
import re
import signal
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from bridge.records import ConsoleLine
from bridge.runner.collect import Script
from bridge.runner.futures import Futures
from bridge.runner.options import RunOptions
from bridge.runner.pool import Processes
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary
from bridge.runner.run import Plan, run
from tests.runner.command import CommandLine
from tests.runner.test_interruption import CHILDREN, UNSTOPPABLE, WAITING, is_gone, until_printed

SLOW = "setTimeout(() => console.log('slow'), 400)"
CRASH = "the process that ran it was killed by SIGKILL"
DURATION = re.compile(r"[0-9.]+ s")


def plain(text: str) -> str:
    return DURATION.sub("N s", text)


class TestOrder:
    def test_reports_have_the_order_of_the_scripts(self, weex: CommandLine) -> None:
        weex.write("1.js", SLOW)
        for number in range(2, 7):
            weex.write(f"{number}.js", f"console.log({number}); console.warn('w')")
        alone, together = weex("."), weex("-j", "4", ".")
        assert plain(alone.out) == plain(together.out)
        assert alone.err == together.err

    def test_the_script_whose_turn_it_is_is_heard_live(self, weex: CommandLine) -> None:
        weex.write("1.js", WAITING)
        weex.write("2.js", "console.log('second')")
        with weex.started("-j", "2", "--until", "closed", ".") as process:
            until_printed(process, b"open")  # though neither script has been reported
            os.killpg(process.pid, signal.SIGINT)
            weex.finished(process)

    @pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
    def test_scripts_really_run_at_once(self, weex: CommandLine) -> None:
        for number in range(2):
            weex.write(f"{number}.js", "setTimeout(() => {}, 300)")
        with weex.started("-j", "2", ".") as process:
            children: list[str] = []
            while len(children) < 2 and process.poll() is None:
                children = Path(CHILDREN.format(process.pid)).read_text("ascii").split()
            weex.finished(process)
        assert len(children) == 2

    def test_auto_is_a_number_of_jobs(self, weex: CommandLine) -> None:
        assert weex.script("console.log('fine')", "--jobs=auto").out == "fine\n"


class TestHarm:
    def test_crashes_hangs_and_full_heaps_are_one_script_each(self, weex: CommandLine) -> None:
        weex.write("1-hang.js", UNSTOPPABLE)
        weex.write("2-loop.js", "while (true) {}")
        weex.write("3-heap.js", "const a = []; for (;;) a.push('x'.repeat(1e6) + a.length)")
        weex.write("4-open.js", "setInterval(() => {}, 50)")
        weex.write("5-fine.js", "console.log('fine')")
        options = ("-j", "3", "--timeout", "2", "--cpu", "0.3", "--memory", "16")
        run, reports = weex.reports(*options, ".")
        assert run.code == 4
        assert [(report["script"], report["status"]) for report in reports] == [
            ("1-hang.js", "timeout"),
            ("2-loop.js", "limit"),
            ("3-heap.js", "limit"),
            ("4-open.js", "timeout"),
            ("5-fine.js", "passed"),
        ]
        assert reports[3]["open_at_end"] == ["interval of 50 ms, set at 4-open.js:1:1"]

    @pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
    def test_a_worker_that_is_killed_takes_no_other_with_it(self, weex: CommandLine) -> None:
        weex.write("1.js", WAITING)
        weex.write("2.js", "setTimeout(() => console.log('lived'), 300)")
        with weex.started("-j", "2", "--until", "closed", ".") as process:
            until_printed(process, b"open")
            first, *_ = Path(CHILDREN.format(process.pid)).read_text("ascii").split()
            os.kill(int(first), signal.SIGKILL)
            run = weex.finished(process)
        assert run.code == 1
        assert CRASH in run.lines[0]
        assert run.lines[1] == "[2.js] lived"

    @pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
    def test_ctrl_c_ends_all_and_tells_how_far_they_were(self, weex: CommandLine) -> None:
        weex.write("1.js", WAITING)
        weex.write("2.js", UNSTOPPABLE)
        weex.write("3.js", "")
        weex.write("4.js", WAITING)
        weex.write("5.js", "")
        with weex.started("--json", "r.ndjson", "-j", "3", "--until", "closed", ".") as process:
            until_printed(process, b"open")
            workers = Path(CHILDREN.format(process.pid)).read_text("ascii").split()
            os.killpg(process.pid, signal.SIGINT)
            run = weex.finished(process)
            assert all(is_gone(int(worker)) for worker in workers)
        assert run.code == 130
        assert run.err.splitlines()[-1] == "weex-run: interrupted"
        report = (weex.folder / "r.ndjson").read_text("ascii")
        assert re.findall(r'"script": "([0-9])\.js", "status": "interrupted"', report)[:2] == [
            "1",
            "2",
        ]


class Teller(Reporter):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def happened(self, script: Script, record: object) -> None:
        if isinstance(record, ConsoleLine):
            self.told.append((script.name, record.text))

    def ended(self, script: Script, result: Result) -> None:
        self.told.append((script.name, result.status, len(result.earlier)))

    def finish(self, summary: Summary) -> None:
        self.told.append(summary.code)


def script(name: str, source: str) -> Script:
    return Script(name, name, source, Path(name), 1)


class TestExecutors:
    SCRIPTS = (
        script("1.js", "setTimeout(() => console.log('one'), 200)"),
        script("2.js", "console.log('two'); boom()"),
        script("3.js", "console.log('three')"),
    )
    TOLD = (
        *(("1.js", "one"), ("1.js", "passed", 0)),
        *(("2.js", "two"), ("2.js", "two"), ("2.js", "failed", 1)),
        *(("3.js", "three"), ("3.js", "passed", 0), 1),
    )

    def test_processes_and_an_executor_are_told_of_alike(self) -> None:
        options = RunOptions()
        own, other = Teller(), Teller()
        run(self.SCRIPTS, Plan(retries=1), Processes(options, 2), [own])
        # One thread: forking beside other threads is not what this is about.
        with ThreadPoolExecutor(1) as executor:
            run(self.SCRIPTS, Plan(retries=1), Futures(executor, options, 2), [other])
        assert own.told == other.told == list(self.TOLD)

    def test_what_an_executor_loses_is_a_failed_script(self) -> None:
        class Broken(Executor):
            def submit(self, *_: object, **__: object) -> Future[Result]:  # type: ignore[override]
                future: Future[Result] = Future()
                future.set_exception(RuntimeError("the worker has gone"))
                return future

        teller = Teller()
        summary = run(self.SCRIPTS[:1], Plan(), Futures(Broken(), RunOptions(), 1), [teller])
        assert summary.code == 1
        assert teller.told == [("1.js", "failed", 0), 1]

    def test_scripts_that_hang_in_an_executor_end_with_the_run(self) -> None:
        class Hanging(Executor):
            def submit(self, *_: object, **__: object) -> Future[Result]:  # type: ignore[override]
                return Future()

        teller = Teller()
        plan = Plan(global_timeout=0.05)
        summary = run(self.SCRIPTS, plan, Futures(Hanging(), RunOptions(), 2), [teller])
        assert (summary.code, summary.failed, summary.skipped) == (3, 2, 1)
